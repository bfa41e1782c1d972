// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/studio.h"

#include "app/lodestone/board_controller.h"
#include "app/lodestone/camera_controller.h"
#include "app/lodestone/capture_controller.h"
#include "app/lodestone/contested_controller.h"
#include "app/lodestone/drawn_hand.h"
#include "app/lodestone/files_controller.h"
#include "app/lodestone/first_flash_controller.h"
#include "app/lodestone/glove_controller.h"
#include "app/lodestone/header_controller.h"
#include "app/lodestone/help.h"
#include "app/lodestone/label_controller.h"
#include "app/lodestone/label_pictures.h"
#include "app/lodestone/label_questions.h"
#include "app/lodestone/live_controller.h"
#include "app/lodestone/manager_controller.h"
#include "app/lodestone/menu_controller.h"
#include "app/lodestone/navigation.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/outputs_controller.h"
#include "app/lodestone/pages.h"
#include "app/lodestone/question_controller.h"
#include "app/lodestone/recording_controller.h"
#include "app/lodestone/replay_controller.h"
#include "app/lodestone/signal_controller.h"
#include "app/lodestone/status_controller.h"
#include "app/lodestone/train_controller.h"
#include "app/lodestone/trial_controller.h"
#include "app/studio/capture_flow.h"
#include "app/studio/clench_flow.h"
#include "app/studio/crash_report.h"
#include "app/studio/dispute_flow.h"
#include "app/studio/flash_target.h"
#include "app/studio/guarded.h"
#include "app/studio/label_book.h"
#include "app/studio/live_stream.h"
#include "app/studio/mounts.h"
#include "app/studio/picture_recorder.h"
#include "app/studio/plan_calibration.h"
#include "app/studio/replay_flow.h"
#include "app/studio/retrain_flow.h"
#include "device/link/port_list.h"
#include "engine/jobs/client.h"
#include "widgets/capture/capture_page.h"
#include "widgets/glove/glove_page.h"
#include "widgets/label/label_page.h"
#include "widgets/live/live_page.h"
#include "widgets/main_window.h"
#include "widgets/mapping/mapping_sheet.h"
#include "widgets/outputs/outputs_page.h"
#include "widgets/signal/signal_page.h"
#include "widgets/train/study_page.h"
#include "widgets/train/train_page.h"
#include <QJsonArray>

namespace lodestone {

Studio::Studio(const Options &options)
    : m_window(std::make_unique<MainWindow>()), m_engine(std::make_unique<EngineClient>()),
      m_project(std::make_unique<ProjectThread>()),
      m_camera([this, delay = options.cameraDelay](const QString &id) -> std::unique_ptr<Camera> {
          if (id == QLatin1String(kSimulatedCamera))
              return std::make_unique<SimulatedCamera>(&m_glove, drawHand, delay);
          return std::make_unique<CameraProcess>(id);
      }),
      m_offersCrashes(!options.clean && options.screenshot.isEmpty())
{
    m_stream = new LiveStream(&m_glove, m_project.get(), this);
    m_replayFlow = new ReplayFlow(&m_glove, m_project.get(), this);
    m_book = new LabelBook(m_project.get(), &m_state, this);
    m_retrain = new RetrainFlow(m_engine.get(), m_project.get(), new LinkTarget(m_glove.link(), this), this);
    auto *capture = new CaptureFlow(&m_glove, m_replayFlow, &m_state, &m_recording, this);
    auto *recorder = new PictureRecorder(&m_camera, &m_recording, this);
    auto *clench = new ClenchFlow(&m_camera, &m_glove, m_stream, this);
    auto *calibration = new PlanCalibration(capture, &m_glove, &m_recording, this);

    auto *live = new LivePage;
    auto *capturePage = new CapturePage;
    auto *signal = new SignalPage;
    auto *outputs = new OutputsPage(OutputsController::descriptions());
    m_labelPage = new LabelPage;
    auto *train = new TrainPage;
    auto *study = new StudyPage;
    auto *glove = new GlovePage;
    m_window->setPages(pagesOf(
        {live, capturePage, signal, m_labelPage, train, study, glove, outputs}, [this] { return m_recording.takes(); },
        [this] { return m_glove.printsText(); }, [this] { return m_questions && m_questions->asking(); }));

    MainWindow *window = m_window.get();
    m_notices = new Notices(window, this);
    m_help = new Help(window, m_notices, this);
    auto *sheet = new MappingSheet(window->centralWidget());
    new LiveController(live, &m_glove, m_stream, m_replayFlow, this);
    new SignalController(signal, &m_glove, m_stream, this);
    m_outputs = new OutputsController(outputs, m_stream, &m_state, m_project.get(), options.clean, this);
    new BoardController(glove, sheet, &m_glove, &m_recording, this);
    new GloveController(glove, &m_glove, m_stream, &m_recording, &m_state, this);
    m_capture = new CaptureController(capturePage, capture, calibration, &m_glove, &m_state, m_notices, this);
    m_label = new LabelController(m_labelPage, m_book, &m_state, m_project.get(), m_engine.get(), m_notices, this);
    new LabelPictures(m_labelPage, m_book, &m_state, m_project.get(), this);
    m_pictures = new CameraController(
        window, {&m_camera, recorder, clench, &m_glove, &m_recording}, m_notices, options.clean, this);
    m_questions = new QuestionController(live,
        {&m_glove, &m_recording, &m_state, m_project.get(), m_book, capture, m_pictures}, m_notices, options.clean,
        this);
    auto *disputes = new DisputeFlow(m_engine.get(), m_project.get(), this);
    m_train = new TrainController(
        window, train, m_retrain, &m_glove, &m_state, m_project.get(), m_engine.get(), disputes, m_notices, this);
    auto *contested = new ContestedController(window, train, disputes, &m_state, this);
    m_replay = new ReplayController(glove, m_replayFlow, &m_glove, &m_state, &m_recording, this);
    m_files = new FilesController(window, study, sheet, &m_state, &m_recording, m_notices, options, this);
    auto *ports = new link::PortList(this);
    m_header = new HeaderController(
        window, {&m_glove, m_stream, &m_recording, &m_state, m_retrain, ports}, m_train, m_notices, options, this);
    if (!options.clean) {
        m_firstFlash = new FirstFlashController(
            window, [] { return boardDrives(fatDrivesNow()); }, ports, &m_glove, &m_recording, m_notices, this);
        connect(new MountWatch(this), &MountWatch::changed, m_firstFlash, &FirstFlashController::look);
        connect(m_firstFlash, &FirstFlashController::boardReady, m_header,
            [this](const QString &port) { m_header->choosePort(port); });
    }
    auto *record = new RecordingController(
        window, &m_recording, &m_glove, &m_state, m_project.get(), m_replayFlow, m_notices, this);
    auto *trial = new TrialController(window, glove, {&m_glove, &m_state, m_retrain}, m_notices, options, this);
    new StatusController(window, {&m_glove, &m_recording, &m_state, m_retrain, m_book, m_files},
        {record, m_train, trial}, options, this);
    auto *menu = new MenuController(window, &m_state, m_book, m_notices, options, this);
    auto *manager = new ManagerController(window, &m_state, m_book, this);
    m_navigation = new Navigation(window,
        {live, signal, outputs, study, glove, m_labelPage, m_capture, m_label, m_train, manager, menu, m_header,
            m_files, record},
        &m_recording, options, this);
    connect(contested, &ContestedController::momentWanted, m_navigation, &Navigation::showMoment);

    joinOwners();
    if (!options.clean)
        live->setSpan(MenuController::preferences().spanSeconds);
    connect(menu, &MenuController::preferencesChanged, this, [this, live](const Preferences &preferences) {
        live->setSpan(preferences.spanSeconds);
        m_header->setRate(preferences.rateHz);
        m_questions->setPace(preferences.questionsPerMinute);
        m_pictures->choose(preferences.camera);
    });
    connect(m_questions, &QuestionController::askingChanged, window, &MainWindow::refreshKeys);
    connect(&m_recording, &Recording::changed, m_labelPage, [this] { m_labelPage->setRecording(m_recording.takes()); });
    connect(m_capture, &CaptureController::puttingOnDone, this, [this] {
        if (m_state.models().isEmpty())
            return m_notices->message(tr("Putting on is recorded. It adapts a model once there is one: label a few "
                                         "moments, then retrain."));
        m_notices->done(tr("The model is being adapted to how the magnets sit now."));
        m_train->startFromPage(true);
    });
    connect(m_files, &FilesController::sessionWanted, m_book, &LabelBook::show);
    m_navigation->restore();
}

Studio::~Studio()
{
    m_recording.stop();
    m_navigation->remember();
    m_glove.close(); // while everybody who listens is still alive
}

void Studio::joinOwners()
{
    connect(m_stream, &LiveStream::blockArrived, &m_recording,
        [this](const std::shared_ptr<const LiveBlock> &block) { m_recording.take(*block); });
    connect(&m_recording, &Recording::finished, m_book, [this] { m_book->show(0); });
    connect(m_files, &FilesController::imported, m_book, [this] { m_book->show(0); });
    connect(m_outputs->feed(), &LiveFeed::predicted, m_files, &FilesController::tell);
    connect(m_book, &LabelBook::stored, m_retrain, &RetrainFlow::forgetHeldBack); // other labels make another model
    connect(&m_state, &ProjectState::modelsChanged, m_stream, &LiveStream::findImage);
}

void Studio::start()
{
    if (m_window->page() == QLatin1String("train"))
        m_train->askRecipes();
    if (!m_files->openAtStart()) {
        m_window->close();
        return;
    }
    if (m_offersCrashes)
        m_help->offerCrashReport(crashFolder());
    m_header->connectAtStart();
    if (m_firstFlash)
        m_firstFlash->look();
}

void Studio::takeUnexpected(const std::exception_ptr &exception)
{
    m_notices->problem(unexpectedInWords(exception));
    if (++m_unexpected > 100) // again and again, as with each picture: an end in order keeps what is recorded
        QCoreApplication::exit(1);
}

bool Studio::settled(const QString &page) const
{
    if (!m_glove.connected())
        return false;
    const bool glove = m_glove.runningSlot() < 0 || m_stream->answers() > 3;
    if (page == QLatin1String("train") && !m_train->knowsRecipes())
        return false;
    return page == QLatin1String("label") ? !m_label->questions()->asking() : glove;
}

QJsonObject Studio::facts() const
{
    const link::GloveInfo info = m_glove.info();
    const ParityChecker::Counts &counts = m_stream->parity();
    QJsonArray slotStates;
    for (const link::SlotInfo &slot : info.slot)
        slotStates.append(
            QJsonObject{{"state", link::word(slot.state)}, {"hash", QString::fromLatin1(slot.hash.toHex())}});
    QJsonArray queue;
    for (const QueueItem &item : m_label->questions()->queue()) {
        queue.append(QJsonObject{{"start", item.start}, {"end", item.end},
            {"guess", QString::fromStdString(item.guess.toString())},
            {"truth", QString::fromStdString(m_label->questions()->simulatedTruth(item).toString())}});
    }
    QJsonArray likely;
    for (const Combination &answer : m_labelPage->likelyAnswers())
        likely.append(QString::fromStdString(answer.toString()));
    return {{"project", m_state.file()}, {"connected", m_glove.connected()}, {"rate", m_glove.statistics().rateHz},
        {"page", m_window->page()}, {"recording", m_recording.takes()}, {"recordedSeconds", m_recording.seconds()},
        {"session", m_book->session().info.id}, {"queue", queue}, {"querying", m_label->questions()->asking()},
        {"queueIndex", m_labelPage->queueIndex()}, {"answer", QString::fromStdString(m_labelPage->answer().toString())},
        {"likely", likely}, {"labels", m_state.humanLabels()}, {"models", m_state.models().size()},
        {"running", m_retrain->running()}, {"stage", RetrainFlow::word(m_retrain->stage())},
        {"heldBack", m_retrain->heldBack().id}, {"slots", slotStates}, {"answers", qint64(m_stream->answers())},
        {"parity", QJsonObject{{"windows", qint64(counts.windows)}, {"mismatches", qint64(counts.mismatches)}}},
        {"headingDegrees", m_stream->heading().degrees}, {"replay", m_replay->facts()}, {"capture", m_capture->facts()},
        {"questions", m_questions->facts()}, {"camera", m_pictures->facts()}, {"problem", m_notices->text()},
        {"enginePid", m_engine->processId()}, {"engineDeaths", m_engine->deaths()}};
}

} // namespace lodestone
