// SPDX-License-Identifier: GPL-3.0-or-later
// The window's status line and the strip of a person's first steps: what is open, what is saved, what comes next.
#pragma once
#include "app/lodestone/options.h"
#include <QObject>
#include <QTimer>

namespace lodestone {

class FilesController;
class GloveState;
class LabelBook;
class MainWindow;
class ProjectState;
class Recording;
class RecordingController;
class RetrainFlow;
class TrainController;
class TrialController;

class StatusController : public QObject
{
    Q_OBJECT
public:
    struct Owners
    {
        GloveState *glove;
        Recording *recording;
        ProjectState *project;
        RetrainFlow *retrain;
        LabelBook *book;
        FilesController *files;
    };
    struct Steps // who does the first steps of a person
    {
        RecordingController *record;
        TrainController *train;
        TrialController *trial;
    };
    StatusController(MainWindow *window, const Owners &owners, const Steps &steps, const Options &options,
        QObject *parent = nullptr);

private:
    void show();
    void showFirstSteps(); // only until the first round is done
    void takeStep(int step);
    bool confirmed() const;
    void endFirstSteps();

    MainWindow *m_window;
    Owners m_owners;
    Steps m_steps;
    bool m_firstRound; // the first steps are shown
    QTimer m_tick;
};

} // namespace lodestone
