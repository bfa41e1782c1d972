// SPDX-License-Identifier: GPL-3.0-or-later
// The questions while recording on a terminal: one key answers. Where standard input is no terminal, lines do.
#pragma once
#include "app/cli/verb.h"
#include "app/studio/live_questions.h"
#include <QSocketNotifier>
#include <memory>

namespace lodestone::cli {

class TerminalQuestions : public QObject
{
    Q_OBJECT
public:
    TerminalQuestions(Run &run, Recording &recording, double perMinute);
    ~TerminalQuestions() override; // the terminal is as it was
    void begin(const Project &project, const Layout &layout, const QString &source);
    QJsonObject counts() const;

private:
    class RawKeys; // a terminal that gives single keys
    QFuture<void> store(qint64 session, const LabelAct &act);
    void follow();
    void ask();
    void read();
    void takeKey(char key);
    void takeLine(const QByteArray &line);
    void undo();

    Run &m_run;
    Recording &m_recording;
    LiveQuestions m_questions;
    std::unique_ptr<RawKeys> m_keys; // null: standard input is no terminal
    QSocketNotifier m_input;
    QByteArray m_line;
    Combination m_answer;           // as it stands
    std::optional<LabelAct> m_last; // all that an undo takes back
    qint64 m_lastSession = 0;
    LiveQuestions::State m_told = LiveQuestions::State::Off;
    int m_asked = 0, m_undone = 0;
};

} // namespace lodestone::cli
