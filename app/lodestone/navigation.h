// SPDX-License-Identifier: GPL-3.0-or-later
// Which page is shown when: keys, closing buttons, and what leads from one page to another. Remembers the window's
// layout.
#pragma once
#include "app/lodestone/options.h"
#include <QObject>

namespace lodestone {

class CaptureController;
class GlovePage;
class LabelController;
class LivePage;
class MainWindow;
class ManagerController;
class OutputsPage;
class Recording;
class SignalPage;
class StudyPage;
class TrainController;

class Navigation : public QObject
{
    Q_OBJECT
public:
    struct Pages
    {
        LivePage *live;
        SignalPage *signal;
        OutputsPage *outputs;
        StudyPage *study;
        GlovePage *glove;
        CaptureController *capture;
        LabelController *label;
        TrainController *train;
        ManagerController *manager;
    };
    Navigation(MainWindow *window, const Pages &pages, Recording *recording, const Options &options,
        QObject *parent = nullptr);

    void restore(); // page and layout of last time, or as the options say
    void remember();
    void showMoment(qint64 session, double t); // on Label; s of the session's clock

private:
    void showCapture(bool shown);

    MainWindow *m_window;
    Pages m_pages;
    Recording *m_recording;
    Options m_options;
};

} // namespace lodestone
