// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a recorded session through the glove's own network and shows what its answers are worth, beside the majority
// and beside the host's answers to the same samples.
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
    void setSessions(const std::vector<ReplaySession> &sessions, qint64 chosen); // chosen 0: the one shown stays
    void setReplay(const ReplayView &view);
    qint64 session() const; // 0: none
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
