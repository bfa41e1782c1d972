// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: owns the link, the engine's client, the project's thread and the pages' controllers,
// and keeps the header, the status line and the problem banner true.
#pragma once
#include "app/lodestone/options.h"
#include "app/studio/glove_state.h"
#include "app/studio/import_flow.h"
#include "app/studio/project_state.h"
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <memory>

namespace lodestone {

class CaptureController;
class CapturePage;
class SignalPage;
class EngineClient;
class GloveController;
class GlovePage;
class LabelController;
class LabelPage;
class LiveController;
class LivePage;
class LiveStream;
class MainWindow;
class ProjectThread;
class ReplayController;
class ReplayFlow;
class RetrainFlow;
class StudyPage;
class TrainController;
class TrainPage;

class Studio : public QObject
{
    Q_OBJECT
public:
    explicit Studio(const Options &options);
    ~Studio() override;

    MainWindow *window() const { return m_window.get(); }
    void start();                                             // after the window is on screen: project, port, glove
    bool settled(const QString &page) const;                  // enough there for a picture of this page
    QJsonObject facts() const;                                // for --inspect
    void takeUnexpected(const std::exception_ptr &exception); // goes on, or ends in order where it does not stop

private:
    void buildPages();
    void connectLink();
    void connectWork();
    void choosePort(const QString &id);
    void refreshPorts();
    void openProject(const QString &file, bool readOnly = false);
    void endOpening();
    void showDamage();
    void saveElsewhere();
    void openFiles(const QStringList &files);
    void chooseFiles();
    void importFile(const QString &file);
    bool showStudy(const QString &file, bool mustBeOne); // false: the file is something else
    void toggleRecording();
    void startRecording(const QString &name = {});
    void showCapture(bool shown);
    void followRecording();
    void showSaving(); // the banner says when saving fails, and when it works again
    void showConnection();
    void showAgreement();
    void showPrimary();
    void showStatus();
    void showFirstSteps(); // only until the first round is done
    void endFirstSteps();
    // action: what the button does; without a button nothing.
    void problem(
        const QString &sentence, const QString &button = {}, bool error = true, std::function<void()> action = {});
    void restoreWindow();
    void rememberWindow();

    Options m_options;
    QTemporaryDir m_temporary; // for --clean, and the virtual glove's port name
    std::unique_ptr<MainWindow> m_window;
    LivePage *m_livePage = nullptr;
    CapturePage *m_capturePage = nullptr;
    SignalPage *m_signalPage = nullptr;
    LabelPage *m_labelPage = nullptr;
    TrainPage *m_trainPage = nullptr;
    StudyPage *m_studyPage = nullptr;
    GlovePage *m_glovePage = nullptr;
    GloveState m_glove;
    std::unique_ptr<EngineClient> m_engine;
    std::unique_ptr<ProjectThread> m_project;
    Recording m_recording;
    ProjectState m_state{m_project.get(), &m_recording};
    ImportFlow m_import;
    LiveStream *m_stream = nullptr;
    LiveController *m_live = nullptr;
    CaptureController *m_capture = nullptr;
    LabelController *m_label = nullptr;
    RetrainFlow *m_flow = nullptr;
    TrainController *m_train = nullptr;
    GloveController *m_gloveDesk = nullptr;
    ReplayFlow *m_replayFlow = nullptr;
    ReplayController *m_replay = nullptr;
    QTimer m_second; // status line
    QString m_problem, m_linkProblem, m_savingProblem;
    std::function<void()> m_problemAction;
    bool m_firstRound = false;    // the first steps are shown
    bool m_captureStarts = false; // the recording being begun is the capture's
    int m_engineDeaths = 0, m_unexpected = 0;
};

} // namespace lodestone
