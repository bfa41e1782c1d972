// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_questions.h"

#include "app/studio/follow.h"
#include "app/studio/recording.h"
#include <cstring>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace lodestone::cli {
namespace {

constexpr char kAnswerKeys[] = "67890"; // those of the window

QString lettersOf(const Combination &fingers) { return QString::fromStdString(fingers.toString()); }

} // namespace

class TerminalQuestions::RawKeys
{
public:
    RawKeys()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios raw = m_before;
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO); // Ctrl-C still ends the session
        tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    }
    ~RawKeys() { tcsetattr(STDIN_FILENO, TCSANOW, &m_before); }
    RawKeys(const RawKeys &) = delete;
    RawKeys &operator=(const RawKeys &) = delete;

private:
    termios m_before{};
};

TerminalQuestions::TerminalQuestions(Run &run, Recording &recording, double perMinute)
    : m_run(run), m_recording(recording),
      m_questions(&recording, [this](qint64 session, const LabelAct &act) { return store(session, act); }),
      m_keys(isatty(STDIN_FILENO) ? std::make_unique<RawKeys>() : nullptr), m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    m_questions.setPace(perMinute);
    connect(&m_questions, &LiveQuestions::changed, this, &TerminalQuestions::follow);
    connect(&m_input, &QSocketNotifier::activated, this, &TerminalQuestions::read);
}

TerminalQuestions::~TerminalQuestions() = default;

void TerminalQuestions::begin(const Project &project, const Layout &layout, const QString &source)
{
    m_questions.begin(LiveQuestions::knownOf(project, layout), source);
    m_run.say(m_keys ? QStringLiteral("Hold a pose; when a question comes, answer it with one key.")
                     : QStringLiteral("Hold a pose; when a question comes, answer it with one line."));
}

QFuture<void> TerminalQuestions::store(qint64 session, const LabelAct &act)
{
    const bool grows = m_last && m_lastSession == session && act.edits.front().before
                       && m_last->edits.front().after == act.edits.front().before;
    if (grows)
        m_last->edits.front().after = act.edits.front().after;
    else
        m_last = act;
    m_lastSession = session;
    return m_recording.store([session, edits = act.edits](Project &project) { project.editLabels(session, edits); });
}

void TerminalQuestions::follow()
{
    const LiveQuestions::State state = m_questions.state();
    const bool another = std::exchange(m_asked, m_questions.counts().asked) != m_questions.counts().asked;
    if (std::exchange(m_told, state) == state && !another)
        return;
    switch (state) {
    case LiveQuestions::State::Asking: return ask();
    case LiveQuestions::State::Growing:
        return m_run.say(
            QStringLiteral("Labelled %1, as long as it is held; z takes it back.").arg(lettersOf(m_answer)));
    case LiveQuestions::State::Learnt:
        return m_run.say(QStringLiteral("Little is left to learn from what the hand does; Enter asks on."));
    case LiveQuestions::State::Watching:
        if (m_questions.outcome() == LiveQuestions::Outcome::Expired)
            m_run.say(QStringLiteral("That question is over, as the hand has moved on."));
        return;
    case LiveQuestions::State::Off: return;
    }
}

void TerminalQuestions::ask()
{
    if (!m_questions.problem().isEmpty())
        return m_run.say(m_questions.problem());
    const LiveQuestions::Question &question = *m_questions.question();
    m_answer = question.answers.start;
    QString text = QStringLiteral("What does the hand do? ");
    if (!question.truth.isUnknown())
        text += QStringLiteral("Simulated hand: %1. ").arg(lettersOf(question.truth));
    text += QStringLiteral("%1\n  Enter %2").arg(question.reason, lettersOf(m_answer));
    for (std::size_t i = 0; i < question.answers.others.size(); ++i)
        text += QStringLiteral("  %1 %2").arg(
            QString(QLatin1Char(kAnswerKeys[i])), lettersOf(question.answers.others[i]));
    text += m_keys ? QStringLiteral("  1–5 change a finger  x cannot tell  s not now")
                   : QStringLiteral("  or five letters, thumb first (e extended, f flexed)  x cannot tell  s not now");
    m_run.say(text);
}

void TerminalQuestions::read()
{
    char bytes[256];
    const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0)
        return m_input.setEnabled(false);
    for (ssize_t i = 0; i < count; ++i) {
        if (m_keys) {
            takeKey(bytes[i]);
        } else if (bytes[i] == '\n') {
            takeLine(std::exchange(m_line, {}).trimmed());
        } else if (m_line.size() < 64) {
            m_line += bytes[i];
        }
    }
}

void TerminalQuestions::takeLine(const QByteArray &line)
{
    if (const auto fingers = Combination::fromString(line.toStdString()); fingers && !fingers->isUnknown()) {
        m_answer = *fingers;
        m_questions.answer(m_answer);
    } else if (line.size() > 1) {
        m_run.say(QStringLiteral("“%1” is no answer; give a key of the question, or five letters such as efeef.")
                      .arg(QString::fromUtf8(line)));
    } else {
        takeKey(line.isEmpty() ? '\n' : line[0]);
    }
}

void TerminalQuestions::takeKey(char key)
{
    const bool asks = m_questions.state() == LiveQuestions::State::Asking;
    const char *place = key ? std::strchr(kAnswerKeys, key) : nullptr;
    if (key == 'z')
        return undo();
    if (m_questions.state() == LiveQuestions::State::Learnt && (key == '\n' || key == '\r'))
        return m_questions.goOn();
    if (!asks)
        return;
    if (key == '\n' || key == '\r') {
        m_questions.answer(m_answer);
    } else if (key == 'x') {
        m_questions.cannotTell();
    } else if (key == 's') {
        m_questions.notNow();
    } else if (key >= '1' && key <= '5') {
        Finger &one = m_answer[std::size_t(key - '1')];
        one = one == Finger::Flexed ? Finger::Extended : Finger::Flexed;
        m_run.say(QStringLiteral("  Enter %1").arg(lettersOf(m_answer)));
    } else if (place && std::size_t(place - kAnswerKeys) < m_questions.question()->answers.others.size()) {
        m_answer = m_questions.question()->answers.others[std::size_t(place - kAnswerKeys)];
        m_questions.answer(m_answer);
    }
}

void TerminalQuestions::undo()
{
    if (!m_last)
        return m_run.say(QStringLiteral("There is no answer to take back."));
    const LabelAct act = *std::exchange(m_last, std::nullopt);
    m_questions.labelsMoved(m_lastSession, act);
    lodestone::follow(
        this, m_recording.store([session = m_lastSession, edits = reversed(act.edits)](Project &project) {
            project.editLabels(session, edits);
        }),
        [this] {
            ++m_undone;
            m_run.say(QStringLiteral("Taken back."));
        },
        [this](const QString &sentence) { m_run.say(sentence); });
}

QJsonObject TerminalQuestions::counts() const
{
    const LiveQuestions::Counts &counts = m_questions.counts();
    return {{"asked", counts.asked}, {"answered", counts.answered}, {"cannot_tell", counts.cannotTell},
        {"declined", counts.declined}, {"expired", counts.expired}, {"undone", m_undone}};
}

} // namespace lodestone::cli
