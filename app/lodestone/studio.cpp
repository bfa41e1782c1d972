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
#include "app/studio/flash_target.h"
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
    m_recording.stop();
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
            [this] { return m_recording.takes(); }));
    connect(m_studyPage, &StudyPage::closed, this, [this] { m_window->setPage("train"); });

    m_stream = new LiveStream(&m_glove, m_project.get(), this);
    m_live = new LiveController(m_livePage, &m_glove, m_stream, this);
    m_capture = new CaptureController(m_capturePage, &m_glove, m_project.get(), &m_recording, this);
    new SignalController(m_signalPage, &m_glove, m_stream, this);
    m_label = new LabelController(m_labelPage, m_project.get(), m_engine.get(), this);
    m_flow = new RetrainFlow(m_engine.get(), m_project.get(), new LinkTarget(m_glove.link(), this), this);
    m_train = new TrainController(m_trainPage, m_flow, &m_glove, m_project.get(), m_engine.get(), this);
    m_gloveDesk = new GloveController(m_glovePage, &m_glove, m_stream, this);
    m_replayFlow = new ReplayFlow(&m_glove, m_project.get(), this);
    m_replay = new ReplayController(m_glovePage, m_replayFlow, &m_glove, &m_state, this);
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
        if (m_recording.take(*block))
            m_capture->add(*block);
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
    connect(m_capture, &CaptureController::recordNoMoreWanted, &m_recording, &Recording::stop);
    connect(m_capture, &CaptureController::recordWanted, this, [this](const QString &name) {
        if (m_recording.state() == Recording::State::Running)
            return m_capture->recordingBegan(m_recording.session(), false);
        m_captureStarts = true;
        startRecording(name);
        if (!m_recording.active())
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
    connect(m_window.get(), &MainWindow::problemAction, this, [this] {
        m_window->clearProblem();
        if (m_state.health() >= ProjectState::Health::Moved)
            saveElsewhere();
    });
    connect(m_livePage, &LivePage::connectRequested, this, [this] { choosePort(kVirtualGlove); });
    connect(m_livePage, &LivePage::captureRequested, this, [this] { showCapture(true); });
    connect(m_glovePage, &GlovePage::momentChosen, this, [this](qint64 session, double t) {
        const auto go = [this, session, t] {
            m_label->showMoment(session, t);
            m_window->setPage("label");
        };
        // Of a recording that still runs; where the file refuses, with what it has.
        m_recording.flush().then(this, go).onFailed(this, [go](const ProjectError &) { go(); });
    });
    connect(m_replayFlow, &ReplayFlow::changed, this, [this] { m_livePage->setReplaying(m_replayFlow->running()); });
    connect(m_labelPage, &LabelPage::recordRequested, this, &Studio::toggleRecording);
    connect(m_labelPage, &LabelPage::openRequested, this, &Studio::chooseFiles);

    connect(m_project.get(), &ProjectThread::failed, this, [this](const QString &sentence) { problem(sentence); });
    connect(&m_recording, &Recording::changed, this, &Studio::followRecording);
    connect(&m_recording, &Recording::started, this, [this](qint64 session) {
        m_gloveDesk->setRecording(session, &m_recording);
        m_capture->recordingBegan(session, std::exchange(m_captureStarts, false));
    });
    connect(&m_recording, &Recording::finished, m_label, &LabelController::showNewest);
    connect(&m_state, &ProjectState::cutOffFound, this,
        [this](const QList<SessionInfo> &finished, const QList<SessionInfo> &unknown) {
            const auto names = [](const QList<SessionInfo> &sessions) {
                QStringList list;
                for (const SessionInfo &session : sessions)
                    list.append(tr("%1 (%2)").arg(session.name, formatClock(session.seconds)));
                return list.join(QStringLiteral(", "));
            };
            if (!finished.isEmpty())
                problem(tr("A recording was cut off last time. What was saved is here: %1.").arg(names(finished)), {},
                    false);
            if (!unknown.isEmpty())
                problem(tr("Another computer may still be recording %1; it is left as it is.").arg(names(unknown)), {},
                    false);
        });
    connect(&m_state, &ProjectState::changed, this, [this] {
        m_train->setLabels(m_state.labels());
        showSaving();
        showPrimary();
        showStatus();
    });
    connect(&m_state, &ProjectState::changedElsewhere, m_train, &TrainController::refresh);
    connect(&m_state, &ProjectState::openFailed, this, [this](const QString &sentence) { problem(sentence); });
    connect(&m_state, &ProjectState::opened, this, [this](const QString &file) {
        if (!m_options.clean)
            QSettings().setValue(settings::kProject, file);
        m_label->setProjectFile(file);
        m_capture->setProjectFile(file);
        m_replayFlow->forget();
        m_train->refresh();
        showStatus();
    });
    connect(m_label, &LabelController::stored, this, [this] {
        m_flow->forgetHeldBack(); // other labels make another model
    });
    connect(m_label, &LabelController::labelsChanged, this, [this] {
        showPrimary();
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
        showStatus();
        showFirstSteps();
        if (m_recording.takes())
            m_window->setRecording(true, m_recording.seconds());
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
    m_state.open(file);
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
    m_recording.stop();
    GloveOptions virtualGlove;
    virtualGlove.seed = quint64(m_options.gloveSeed);
    // Each start is another sitting: the magnets sit a little differently.
    virtualGlove.session = m_options.clean ? 1 : quint64(QDateTime::currentSecsSinceEpoch() % 1000000);
    virtualGlove.script = m_options.gloveScript;
    virtualGlove.speed = m_options.gloveSpeed;
    virtualGlove.flashFile = m_state.wanted().isEmpty() ? QString() : virtualGloveFlash(m_state.wanted());
    const bool opened = m_glove.open(id, virtualGlove);
    refreshPorts();
    if (opened && !id.isEmpty() && !m_options.clean)
        QSettings().setValue(settings::kPort, id);
}

void Studio::saveElsewhere()
{
    const QString file = QFileDialog::getSaveFileName(
        m_window.get(), tr("Save the project elsewhere"), m_state.wanted(), tr("Projects (*.lodestone)"));
    if (file.isEmpty())
        return;
    m_state.saveCopy(file)
        .then(this,
            [this, file] {
                if (!m_options.clean)
                    QSettings().setValue(settings::kProject, file);
            })
        .onFailed(this, [this](const ProjectError &error) { problem(error.text); });
}

void Studio::chooseFiles()
{
    openFiles(QFileDialog::getOpenFileNames(m_window.get(), tr("Open a project or import sessions"),
        QFileInfo(m_state.wanted()).path(),
        tr("Projects, sessions and studies (%1);;All files (*)")
            .arg(QStringLiteral("*.lodestone ") + formatEndings())));
}

void Studio::openFiles(const QStringList &files)
{
    for (const QString &file : files) {
        if (looksLikeProject(file))
            m_state.open(file);
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
    const QString file = QFileInfo(name).fileName();
    m_import.add(m_state.wanted(), name)
        .then(this,
            [this, file](const ImportFlow::Result &result) {
                if (!result.warnings.isEmpty())
                    problem(tr("%1 came in, but: %2").arg(file, result.warnings.join(QLatin1Char(' '))));
                m_label->showNewest();
            })
        .onFailed(this,
            [this, file](const ImportError &error) { problem(tr("%1 was not imported: %2").arg(file, error.reason)); });
}

void Studio::toggleRecording() { m_recording.takes() ? m_recording.stop() : startRecording(); }

void Studio::startRecording(const QString &name)
{
    if (!m_glove.connected())
        return problem(tr("There is nothing to record: no glove is connected. Choose one in the header."));
    if (m_replayFlow->running())
        return problem(tr("The glove is answering a replay; stop it on the Glove page, then record."));
    if (!m_recording.start(m_state.file(), name, m_glove.source(), m_glove.info()))
        problem(tr("The last recording is still being saved."));
}

void Studio::followRecording()
{
    const bool takes = m_recording.takes();
    if (!takes) {
        m_capture->recordingEnds();
        m_gloveDesk->setRecording(0, nullptr);
    }
    if (m_recording.state() == Recording::State::Failed) {
        m_captureStarts = false;
        m_capture->recordingFailed();
        problem(m_recording.problem());
    }
    m_window->setRecording(takes, m_recording.seconds());
    m_replay->setRecording(m_recording.active());
    m_window->refreshKeys();
    showConnection();
    showSaving();
}

void Studio::showSaving()
{
    QString sentence = m_state.problem();
    if (m_recording.active() && !m_recording.problem().isEmpty())
        sentence = (sentence + ' ' + m_recording.problem()).trimmed();
    const QString before = std::exchange(m_savingProblem, sentence);
    if (sentence == before)
        return;
    if (!sentence.isEmpty())
        problem(sentence, m_state.health() >= ProjectState::Health::Moved ? tr("Save elsewhere…") : QString());
    else if (m_problem == before)
        problem(tr("Saving works again; nothing was lost."), {}, false);
    showStatus();
}

void Studio::problem(const QString &sentence, const QString &button, bool error)
{
    m_problem = sentence;
    m_window->showProblem(sentence, button, error);
}

} // namespace lodestone
