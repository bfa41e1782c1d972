// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/question_controller.h"

#include "app/lodestone/camera_controller.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/capture_flow.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/label_book.h"
#include "app/studio/live_questions.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "widgets/live/live_page.h"
#include <QApplication>
#include <QJsonArray>
#include <QSettings>
#include <utility>

namespace lodestone {
namespace {

QString lettersOf(const Combination &fingers) { return QString::fromStdString(fingers.toString()); }

const char *word(LiveQuestions::State state)
{
    switch (state) {
    case LiveQuestions::State::Off: break;
    case LiveQuestions::State::Watching: return "watching";
    case LiveQuestions::State::Asking: return "asking";
    case LiveQuestions::State::Growing: return "growing";
    case LiveQuestions::State::Learnt: return "learnt";
    }
    return "off";
}

} // namespace

QuestionController::QuestionController(
    LivePage *page, const Owners &owners, Notices *notices, bool clean, QObject *parent)
    : QObject(parent), m_page(page), m_owners(owners), m_notices(notices),
      m_questions(new LiveQuestions(
          owners.recording,
          [book = owners.book](qint64 session, const LabelAct &act) { return book->apply(session, act); }, this)),
      m_clean(clean)
{
    if (!clean) {
        const QSettings settings;
        m_questions->setOn(settings.value(settings::kQuestions, true).toBool());
        m_questions->setPace(settings.value(settings::kQuestionPace, LiveQuestions::kUsualPace).toDouble());
        m_sound = settings.value(settings::kQuestionSound).toBool();
    }
    const auto pause = [this] { m_questions->setPaused(!m_inView || m_owners.capture->running()); };
    connect(page, &LivePage::inViewChanged, this, [this, pause](bool inView) {
        m_inView = inView;
        pause();
    });
    connect(owners.capture, &CaptureFlow::changed, this, pause);
    pause();
    connect(owners.recording, &Recording::started, this, [this] { readProject(true); });
    connect(owners.project, &ProjectState::modelsChanged, this, [this] {
        if (m_owners.recording->state() == Recording::State::Running)
            readProject(false);
    });
    connect(owners.camera, &CameraController::pictureChanged, this, &QuestionController::takePicture);
    connect(owners.book, &LabelBook::moved, m_questions, &LiveQuestions::labelsMoved);
    connect(m_questions, &LiveQuestions::changed, this, &QuestionController::follow);
    connect(m_questions, &LiveQuestions::grew, this, &QuestionController::show);

    connect(page, &LivePage::answered, m_questions, &LiveQuestions::answer);
    connect(page, &LivePage::cannotTell, m_questions, &LiveQuestions::cannotTell);
    connect(page, &LivePage::declined, m_questions, &LiveQuestions::notNow);
    connect(page, &LivePage::questionsWanted, m_questions, &LiveQuestions::goOn);
    connect(page, &LivePage::undoWanted, this, [this] {
        lodestone::follow(
            this, m_owners.book->undo(), [] {}, [this](const QString &sentence) { m_notices->problem(sentence); });
    });
    connect(page, &LivePage::questionsToggled, this, [this](bool on) {
        m_questions->setOn(on);
        keep(settings::kQuestions, on);
    });
    connect(page, &LivePage::questionPaceChosen, this, &QuestionController::setPace);
    connect(page, &LivePage::questionSoundToggled, this, [this](bool on) {
        m_sound = on;
        keep(settings::kQuestionSound, on);
    });
    showSettings();
}

void QuestionController::setPace(double perMinute)
{
    m_questions->setOn(perMinute > 0);
    keep(settings::kQuestions, perMinute > 0);
    if (perMinute <= 0)
        return;
    m_questions->setPace(perMinute);
    keep(settings::kQuestionPace, perMinute);
}

void QuestionController::keep(const char *key, const QVariant &value)
{
    if (!m_clean)
        QSettings().setValue(QLatin1String(key), value);
    showSettings();
}

void QuestionController::showSettings()
{
    m_page->setQuestionSettings(m_questions->on(), m_questions->pace(), m_sound);
}

// What the project knows of such a board; without it, it is asked by coverage alone.
void QuestionController::readProject(bool begins)
{
    const std::shared_ptr<const Layout> channels = m_owners.glove->channels();
    if (!channels)
        return;
    const auto use = [this, begins, session = m_owners.recording->session(), source = m_owners.glove->source()](
                         const LiveQuestions::Known &known) {
        if (session != m_owners.recording->session() || !m_owners.recording->takes())
            return;
        if (begins)
            m_questions->begin(known, source);
        else
            m_questions->setKnown(known);
    };
    lodestone::follow(this, m_owners.thread->run([layout = *channels](Project &project) {
        return LiveQuestions::knownOf(project, layout);
    }),
        use, [use](const QString &) { use({}); });
}

bool QuestionController::asking() const { return m_questions->state() == LiveQuestions::State::Asking; }

// Once the hand has moved on, the last picture of the pose stays.
void QuestionController::takePicture()
{
    const LiveQuestions::Question *question = m_questions->question();
    if (!question || !question->held)
        return;
    m_picture = m_owners.camera->picture();
    show();
}

void QuestionController::follow()
{
    if (m_questions->question() && !std::exchange(m_standing, true))
        m_picture = m_owners.camera->picture();
    m_standing = m_questions->question() != nullptr;
    show();
    // While a card stands it says so itself.
    const QString problem = m_questions->question() ? QString() : m_questions->problem();
    if (std::exchange(m_told, problem) != problem && !problem.isEmpty())
        m_notices->problem(problem);
    if (std::exchange(m_asking, asking()) == asking())
        return;
    if (m_asking && m_sound)
        QApplication::beep();
    emit askingChanged();
}

void QuestionController::show()
{
    QuestionView view;
    const LiveQuestions::Question *question = m_questions->question();
    if (question) {
        view.state = asking() ? QuestionView::State::Asking : QuestionView::State::Growing;
        view.number = m_questions->counts().asked;
        // Without a picture nobody can see a simulated hand, so the card says what it does.
        const bool seen = question->truth.isUnknown() || (m_picture && !m_picture->image.isNull());
        view.reason = seen ? question->reason
                           : tr("Simulated hand: %1. %2").arg(lettersOf(question->truth), question->reason);
        view.picture = m_picture;
        view.problem = m_questions->problem();
        view.start = m_questions->answered().value_or(question->answers.start);
        view.likely = question->answers.others;
        view.doubt = question->doubt;
        view.seconds = question->seconds();
        view.held = question->held;
    } else if (m_questions->state() == LiveQuestions::State::Learnt) {
        view.state = QuestionView::State::Learnt;
    }
    m_page->setQuestion(view);
}

QJsonObject QuestionController::facts() const
{
    const LiveQuestions::Counts &counts = m_questions->counts();
    QJsonObject facts{{"state", word(m_questions->state())}, {"asked", counts.asked}, {"answered", counts.answered},
        {"cannotTell", counts.cannotTell}, {"declined", counts.declined}, {"expired", counts.expired},
        {"model", m_questions->hasModel()}, {"pace", m_questions->pace()}, {"problem", m_questions->problem()}};
    if (const LiveQuestions::Question *question = m_questions->question()) {
        QJsonArray likely;
        for (const Combination &one : question->answers.others)
            likely.append(lettersOf(one));
        facts["truth"] = lettersOf(question->truth);
        facts["answer"] = lettersOf(m_page->answer());
        facts["likely"] = likely;
        facts["held"] = question->held;
        facts["seconds"] = question->seconds();
    }
    return facts;
}

} // namespace lodestone
