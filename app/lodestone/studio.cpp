// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/studio.h"

#include "app/lodestone/capture_controller.h"
#include "app/lodestone/glove_controller.h"
#include "app/lodestone/label_controller.h"
#include "app/lodestone/live_controller.h"
#include "app/lodestone/pages.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_thread.h"
#include "app/lodestone/replay_controller.h"
#include "app/studio/replay_flow.h"
#include "app/studio/retrain_flow.h"
#include "app/lodestone/signal_controller.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/train_controller.h"
#include "app/studio/sentences.h"
#include "app/lodestone/study_file.h"
#include "engine/jobs/client.h"
#include "engine/formats/import.h"
#include "widgets/capture/capture_page.h"
#include "widgets/signal/signal_page.h"
#include "widgets/controls/format.h"
#include "widgets/label/label_page.h"
#include "widgets/live/live_page.h"
#include "widgets/main_window.h"
#include "widgets/train/study_page.h"
#include "widgets/train/train_page.h"
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace lodestone {
namespace {

QString defaultProject()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                           + QStringLiteral("/Lodestone");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/first.lodestone");
}

bool looksLikeProject(const QString &file) { return file.endsWith(QLatin1String(".lodestone"), Qt::CaseInsensitive); }

} // namespace

Studio::Studio(const Options &options)
    : m_options(options), m_window(std::make_unique<MainWindow>()), m_engine(std::make_unique<EngineClient>()),
      m_project(std::make_unique<ProjectThread>())
{
    buildPages();
    connectLink();
    connectWork();
    restoreWindow();
    showConnection();
    showAgreement();
    showPrimary();
    showStatus();
}

Studio::~Studio()
{
    if (m_recorder.recording())
        stopRecording();
    rememberWindow();
    m_glove.close(); // while everybody who listens is still alive
}

void Studio::buildPages()
{
    m_livePage = new LivePage;
    m_labelPage = new LabelPage;
    m_trainPage = new TrainPage;
    m_glovePage = new GlovePage;
    m_capturePage = new CapturePage;
    m_signalPage = new SignalPage;
    m_studyPage = new StudyPage;
    m_window->setPages(
        pagesOf({m_livePage, m_capturePage, m_signalPage, m_labelPage, m_trainPage, m_studyPage, m_glovePage},
            [this] { return m_recorder.recording(); }));
    connect(m_studyPage, &StudyPage::closed, this, [this] { m_window->setPage("train"); });

    m_stream = new LiveStream(&m_glove, m_project.get(), this);
    m_live = new LiveController(m_livePage, &m_glove, m_stream, this);
    m_capture = new CaptureController(m_capturePage, &m_glove, m_project.get(), &m_recorder, this);
    new SignalController(m_signalPage, &m_glove, m_stream, this);
    m_label = new LabelController(m_labelPage, m_project.get(), m_engine.get(), this);
    m_flow = new RetrainFlow(m_engine.get(), m_project.get(), m_glove.link(), this);
    m_train = new TrainController(m_trainPage, m_flow, &m_glove, m_project.get(), m_engine.get(), this);
    m_gloveDesk = new GloveController(m_glovePage, &m_glove, m_stream, this);
    m_replayFlow = new ReplayFlow(&m_glove, m_project.get(), this);
    m_replay = new ReplayController(m_glovePage, m_replayFlow, &m_glove, m_project.get(), this);
}

void Studio::connectLink()
{
    connect(&m_glove, &GloveState::changed, this, [this] {
        if (const QString now = m_glove.problem(); std::exchange(m_linkProblem, now) != now && !now.isEmpty())
            problem(now);
        showConnection();
        showAgreement();
        showPrimary();
    });
    connect(&m_glove, &GloveState::connectedAnew, this, [this] {
        m_window->clearProblem();
        m_problem.clear();
    });
    connect(&m_glove, &GloveState::statisticsChanged, this, &Studio::showConnection);
    connect(&m_glove, &GloveState::virtualGloveDied, this, [this](const QString &sentence) { problem(sentence); });
    connect(m_stream, &LiveStream::blockArrived, this, [this](const std::shared_ptr<const LiveBlock> &block) {
        m_recorder.take(*block);
        m_capture->take(*block);
    });
    connect(m_stream, &LiveStream::parityChanged, this, &Studio::showAgreement);
}

void Studio::connectWork()
{
    connect(m_window.get(), &MainWindow::portChosen, this, &Studio::choosePort);
    connect(m_window.get(), &MainWindow::portsWanted, this, &Studio::refreshPorts);
    connect(m_window.get(), &MainWindow::disconnectRequested, this, [this] { choosePort({}); });
    connect(m_window.get(), &MainWindow::recordToggled, this, &Studio::toggleRecording);
    connect(m_window.get(), &MainWindow::captureRequested, this,
        [this] { showCapture(m_window->page() != QLatin1String("capture")); });
    connect(m_window.get(), &MainWindow::signalRequested, this,
        [this] { m_window->setPage(m_window->page() == QLatin1String("signal") ? "live" : "signal"); });
    connect(m_signalPage, &SignalPage::closed, this, [this] { m_window->setPage("live"); });
    connect(m_capture, &CaptureController::closed, this, [this] { showCapture(false); });
    connect(m_capture, &CaptureController::stored, this, [this] { m_saved.start(); });
    connect(m_capture, &CaptureController::recordNoMoreWanted, this, &Studio::stopRecording);
    connect(m_capture, &CaptureController::recordWanted, this, [this](const QString &name) {
        if (m_recording)
            return m_capture->recordingBegan(m_recording);
        startRecording(name);
        if (!m_starting)
            m_capture->recordingFailed();
    });
    connect(m_window.get(), &MainWindow::runningRetrainChosen, this, [this] { m_window->setPage("train"); });
    connect(m_window.get(), &MainWindow::openRequested, this, &Studio::chooseFiles);
    connect(m_window.get(), &MainWindow::filesDropped, this, &Studio::openFiles);
    connect(m_window.get(), &MainWindow::retrainRequested, this, [this] {
        if (const qint64 held = m_flow->heldBack().id)
            m_flow->flashModel(held);
        else
            m_train->startFromPage(true);
    });
    connect(m_window.get(), &MainWindow::pageChanged, this, [this](const QString &page) {
        rememberWindow(); // a crash brings back the page it happened on
        if (page == QLatin1String("train"))
            m_train->askRecipes();
    });
    connect(m_window.get(), &MainWindow::firstStepsClosed, this, &Studio::endFirstSteps);
    connect(m_window.get(), &MainWindow::firstStepChosen, this, [this](int step) {
        if (step == 0)
            toggleRecording();
        else if (step == 1)
            m_window->setPage("label");
        else if (step == 2)
            m_train->startFromPage(true);
        else
            endFirstSteps();
    });
    connect(m_window.get(), &MainWindow::problemAction, m_window.get(), &MainWindow::clearProblem);
    connect(m_livePage, &LivePage::connectRequested, this, [this] { choosePort(kVirtualGlove); });
    connect(m_livePage, &LivePage::captureRequested, this, [this] { showCapture(true); });
    connect(m_glovePage, &GlovePage::momentChosen, this, [this](qint64 session, double t) {
        m_recorder.flush(); // of a recording that still runs
        m_label->showMoment(session, t);
        m_window->setPage("label");
    });
    connect(m_replayFlow, &ReplayFlow::changed, this, [this] { m_livePage->setReplaying(m_replayFlow->running()); });
    connect(m_labelPage, &LabelPage::recordRequested, this, &Studio::toggleRecording);
    connect(m_labelPage, &LabelPage::openRequested, this, &Studio::chooseFiles);

    connect(m_project.get(), &ProjectThread::failed, this, [this](const QString &sentence) { problem(sentence); });
    connect(m_project.get(), &ProjectThread::opened, this, [this](const QString &file) {
        m_projectFile = file;
        finishCutOffSessions();
        m_label->setProjectFile(file);
        m_capture->setProjectFile(file);
        m_replayFlow->forget();
        m_replay->refreshSessions();
        m_train->refresh();
        showStatus();
    });
    connect(m_label, &LabelController::stored, this, [this] {
        m_saved.start();
        m_flow->forgetHeldBack(); // other labels make another model
    });
    connect(m_label, &LabelController::labelsChanged, this, [this] {
        m_replay->refreshSessions();
        m_project->ask(
            [](Project &project) {
                int labels = 0;
                for (const SessionInfo &session : project.sessions())
                    labels += int(project.labels(session.id).size());
                return labels;
            },
            this,
            [this](int labels) {
                m_train->setLabels(labels);
                showPrimary();
            });
        showStatus();
    });
    connect(m_flow, &RetrainFlow::changed, this, &Studio::showPrimary);
    connect(m_flow, &RetrainFlow::problem, this, [this](const QString &sentence) {
        if (m_window->page() != QLatin1String("train")) // whose card says it where it happened
            problem(sentence);
    });
    connect(m_flow, &RetrainFlow::notPromoted, this, [this](const QString &name, const QString &reason) {
        problem(tr("%1 is kept, and the glove keeps what it has. %2").arg(name, reason), {}, false);
    });
    connect(m_flow, &RetrainFlow::modelStored, this, [this] { m_label->refresh(); });
    connect(m_train, &TrainController::modelsChanged, this, [this] {
        m_gloveDesk->setModels(m_train->models());
        m_stream->findImage();
        showAgreement();
    });
    connect(m_engine.get(), &EngineClient::engineDied, this, [this](const JobFailed &cause) {
        ++m_engineDeaths;
        problem(tr("%1 Nothing recorded or labelled was lost.").arg(failureInWords(cause)));
    });
    m_second.setInterval(500);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_recorder.tick();
        showStatus();
        showFirstSteps();
        if (m_recording)
            m_window->setRecording(true, m_recorder.seconds());
    });
    m_second.start();
}

void Studio::start()
{
    refreshPorts();
    if (m_window->page() == QLatin1String("train"))
        m_train->askRecipes();
    QString file = m_options.project;
    QStringList sessions;
    if (!file.isEmpty() && !looksLikeProject(file) && QFileInfo::exists(file)) {
        sessions.append(file);
        file.clear();
    }
    if (file.isEmpty()) {
        file = m_options.clean ? m_temporary.filePath("new-project.lodestone")
                               : QSettings().value(settings::kProject).toString();
        if (file.isEmpty() || (!m_options.clean && !QFileInfo::exists(file)))
            file = defaultProject();
    }
    openProject(file);
    openFiles(sessions);
    if (!m_options.study.isEmpty())
        showStudy(m_options.study, true);

    QString port = m_options.port;
    if (m_options.glove)
        port = kVirtualGlove;
    if (port.isEmpty() && m_options.connectAtStart) {
        port = m_options.clean ? QString() : QSettings().value(settings::kPort).toString();
        if (port.isEmpty() || (port != QLatin1String(kVirtualGlove) && !QFileInfo::exists(port)))
            port = kVirtualGlove;
    }
    if (!port.isEmpty())
        choosePort(port);
}

void Studio::refreshPorts()
{
    QList<PortChoice> choices{{kVirtualGlove, tr("Virtual glove"), tr("built in, simulated hand")}};
    for (const link::PortInfo &port : link::listPorts())
        choices.append({port.name, port.name, port.description});
    const QString chosen = m_glove.portId();
    if (!chosen.isEmpty()
        && std::none_of(choices.begin(), choices.end(), [&chosen](const PortChoice &c) { return c.id == chosen; }))
        choices.append({chosen, chosen, {}});
    m_window->setPorts(choices);
    m_window->setSelectedPort(chosen);
}

void Studio::choosePort(const QString &id)
{
    if (id == m_glove.portId() && m_glove.connected())
        return;
    if (m_recorder.recording())
        stopRecording();
    GloveOptions virtualGlove;
    virtualGlove.seed = quint64(m_options.gloveSeed);
    // Each start is another sitting: the magnets sit a little differently.
    virtualGlove.session = m_options.clean ? 1 : quint64(QDateTime::currentSecsSinceEpoch() % 1000000);
    virtualGlove.script = m_options.gloveScript;
    virtualGlove.speed = m_options.gloveSpeed;
    virtualGlove.flashFile = m_projectFile.isEmpty() ? QString() : virtualGloveFlash(m_projectFile);
    const bool opened = m_glove.open(id, virtualGlove);
    refreshPorts();
    if (opened && !id.isEmpty() && !m_options.clean)
        QSettings().setValue(settings::kPort, id);
}

void Studio::openProject(const QString &file)
{
    m_projectFile = QFileInfo(file).absoluteFilePath();
    m_project->open(m_projectFile);
    if (!m_options.clean)
        QSettings().setValue(settings::kProject, m_projectFile);
}

void Studio::finishCutOffSessions()
{
    m_project->ask(
        [](Project &project) {
            QStringList kept;
            for (const SessionInfo &session : project.sessions()) {
                if (session.finished)
                    continue;
                project.finishSession(session.id);
                kept.append(tr("%1 (%2)").arg(session.name, formatClock(session.seconds)));
            }
            return kept;
        },
        this,
        [this](const QStringList &kept) {
            if (!kept.isEmpty())
                problem(tr("A recording was cut off last time. What was saved is here: %1.")
                            .arg(kept.join(QStringLiteral(", "))),
                    {}, false);
        });
}

void Studio::chooseFiles()
{
    openFiles(QFileDialog::getOpenFileNames(m_window.get(), tr("Open a project or import sessions"),
        QFileInfo(m_projectFile).path(),
        tr("Projects, sessions and studies (*.lodestone *.csv *.json);;All files (*)")));
}

void Studio::openFiles(const QStringList &files)
{
    for (const QString &file : files) {
        if (looksLikeProject(file))
            openProject(file);
        else if (!showStudy(file, false))
            importFile(file);
    }
}

bool Studio::showStudy(const QString &name, bool mustBeOne)
{
    QFile file(name);
    const bool readable = (mustBeOne || name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
                          && file.open(QIODevice::ReadOnly);
    QString why = tr("it cannot be read.");
    const std::optional<StudyChart> chart = readable ? readStudy(file.readAll(), &why) : std::nullopt;
    if (!chart) {
        if (mustBeOne)
            problem(tr("%1: %2").arg(name, why));
        return false;
    }
    m_studyPage->setChart(*chart);
    m_window->setPage("study");
    return true;
}

void Studio::importFile(const QString &name)
{
    m_project->ask(
        [name](Project &project) -> QString {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                return tr("%1 cannot be read: %2.").arg(name, file.errorString());
            try {
                const ImportedSession session = importSession(file.readAll());
                project.addSession(QFileInfo(name).completeBaseName(),
                    QStringLiteral("import ") + QFileInfo(name).fileName(), session.samples, session.labels,
                    LabelSource::Import);
                return session.warnings.isEmpty()
                           ? QString()
                           : tr("%1 came in, but: %2")
                                 .arg(QFileInfo(name).fileName(), session.warnings.join(QLatin1Char(' ')));
            } catch (const ImportError &error) {
                return tr("%1 was not imported: %2").arg(QFileInfo(name).fileName(), error.reason);
            }
        },
        this,
        [this](const QString &sentence) {
            if (!sentence.isEmpty())
                problem(sentence);
            m_label->showNewest();
            showStatus();
        });
}

void Studio::toggleRecording() { m_recorder.recording() ? stopRecording() : startRecording(); }

void Studio::startRecording(const QString &name)
{
    if (m_starting)
        return;
    if (!m_glove.connected())
        return problem(tr("There is nothing to record: no glove is connected. Choose one in the header."));
    if (m_replayFlow->running())
        return problem(tr("The glove is answering a replay; stop it on the Glove page, then record."));
    m_starting = true;
    m_project->ask(
        [source = m_glove.source(), name](Project &project) {
            return project.beginSession(
                name.isEmpty() ? QStringLiteral("Session %1").arg(project.sessions().size() + 1) : name, source);
        },
        this,
        [this](qint64 session) {
            m_starting = false;
            m_recording = session;
            m_recorder.start(m_glove.info(), [this, session](const std::vector<Sample> &samples) {
                m_project->tell([session, samples](Project &project) { project.append(session, samples); });
                m_saved.start();
            });
            m_window->setRecording(true, 0);
            m_gloveDesk->setRecording(session, &m_recorder);
            m_replay->setRecording(true);
            m_window->refreshKeys();
            m_capture->recordingBegan(session);
        });
}

void Studio::stopRecording()
{
    m_capture->recordingEnds();
    m_recorder.stop();
    m_window->setRecording(false, 0);
    m_gloveDesk->setRecording(0, nullptr);
    m_replay->setRecording(false);
    m_window->refreshKeys();
    const qint64 session = m_recording;
    m_recording = 0;
    m_project->ask(
        [session](Project &project) { project.finishSession(session); }, this, [this] { m_label->showNewest(); });
    m_saved.start();
}

void Studio::problem(const QString &sentence, const QString &button, bool error)
{
    m_problem = sentence;
    m_window->showProblem(sentence, button, error);
}

} // namespace lodestone
