// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the replay of a recorded session on the glove's network and shows the accuracy of its answers, beside the
// majority baseline and the host's answers to the same samples.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/glove/glove_types.h"

namespace lodestone {

class DropDown;
class FingerScores;
class StatusMark;
class ProgressLine;

class ReplayCard : public Card
{
    Q_OBJECT
public:
    explicit ReplayCard(QWidget *parent = nullptr);
    void setSessions(const std::vector<ReplaySession> &sessions, qint64 chosen); // chosen 0: keep the selection
    void setReplay(const ReplayView &view);
    qint64 session() const; // id of the selected session; 0: none
    ActionButton *button() const { return m_button; }

signals:
    void replayRequested(qint64 session);
    void stopRequested();

private:
    void refresh();
    void showResult(const std::optional<ReplayResult> &result);
    DropDown *m_sessions;
    QLabel *m_figure, *m_beside, *m_sentence;
    FingerScores *m_fingers;
    StatusMark *m_parity;
    ProgressLine *m_progress;
    ActionButton *m_button;
    ReplayView m_view;
};

} // namespace lodestone
