// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: makes the owners of each state, the pages and their controllers, and joins them.
#pragma once
#include "app/lodestone/options.h"
#include "app/studio/camera_state.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include <QJsonObject>
#include <QObject>
#include <exception>
#include <memory>

namespace lodestone {

class CameraController;
class CaptureController;
class EngineClient;
class FilesController;
class FirstFlashController;
class GlovePage;
class HeaderController;
class LabelBook;
class LabelController;
class LabelPage;
class LivePage;
class LiveStream;
class MainWindow;
class Navigation;
class Help;
class Notices;
class OutputsController;
class QuestionController;
class ReplayController;
class ReplayFlow;
class RetrainFlow;
class TrainController;

class Studio : public QObject
{
    Q_OBJECT
public:
    explicit Studio(const Options &options);
    ~Studio() override;

    MainWindow *window() const { return m_window.get(); }
    void start();                            // after the window is on screen: project, port, glove
    bool settled(const QString &page) const; // enough there for a picture of this page
    QJsonObject facts() const;               // for --inspect
    // An exception nobody caught: said, and the program goes on; where it comes again and again it ends in order.
    void takeUnexpected(const std::exception_ptr &exception);

private:
    void joinOwners();

    std::unique_ptr<MainWindow> m_window;
    // The owners of each state, and the flows over them.
    GloveState m_glove;
    std::unique_ptr<EngineClient> m_engine;
    std::unique_ptr<ProjectThread> m_project;
    Recording m_recording;
    ProjectState m_state{m_project.get(), &m_recording};
    LiveStream *m_stream;
    CameraState m_camera;
    LabelBook *m_book;
    RetrainFlow *m_retrain;
    ReplayFlow *m_replayFlow;
    // What shows them.
    Notices *m_notices;
    Help *m_help;
    bool m_offersCrashes;
    LabelPage *m_labelPage;
    CaptureController *m_capture;
    LabelController *m_label;
    CameraController *m_pictures;
    QuestionController *m_questions = nullptr; // asked for the keys before it is made
    TrainController *m_train;
    ReplayController *m_replay;
    FilesController *m_files;
    OutputsController *m_outputs;
    HeaderController *m_header;
    FirstFlashController *m_firstFlash = nullptr; // none: a clean start looks at no drives
    Navigation *m_navigation;
    int m_unexpected = 0;
};

} // namespace lodestone
