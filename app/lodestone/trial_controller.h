// SPDX-License-Identifier: GPL-3.0-or-later
// What closing the window asks about first: a training that runs, and a model on trial that nobody has confirmed. Such
// a model is also named when the glove went back, and at the next start; and an image on standby can be run again.
#pragma once
#include "app/lodestone/options.h"
#include <QByteArray>
#include <QObject>

namespace lodestone {

class GlovePage;
class GloveState;
class MainWindow;
class Notices;
class ProjectState;
class RetrainFlow;

class TrialController : public QObject
{
    Q_OBJECT
public:
    struct Owners
    {
        GloveState *glove;
        ProjectState *project;
        RetrainFlow *retrain;
    };
    TrialController(MainWindow *window, GlovePage *page, const Owners &owners, Notices *notices, const Options &options,
        QObject *parent = nullptr);

    void confirm();  // what is on trial; else the Glove page is shown
    bool mayClose(); // asks, where a training runs or a model is on trial

private:
    struct Trial
    {
        QByteArray hash; // empty: none is known
        QString serial, name;
        bool operator==(const Trial &) const = default;
    };
    bool mayStopTraining();
    bool mayLeaveTrial();
    void follow();
    void run(int slot); // puts the image of this slot on trial again, where the project has it
    void remember(const Trial &trial);
    QString nameOf(const QByteArray &hash) const;
    void runImage(const QByteArray &hash);
    void tellGoneBack();

    MainWindow *m_window;
    Owners m_owners;
    Notices *m_notices;
    Options m_options;
    Trial m_trial; // the last one that nobody has confirmed
    bool m_told = false;
};

} // namespace lodestone
