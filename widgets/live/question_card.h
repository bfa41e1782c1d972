// SPDX-License-Identifier: GPL-3.0-or-later
// A question about the pose that the hand holds, over the plots while a recording runs: likely answers, five fingers,
// "can't tell", "not now". The answer as it stands is kept here until it is given. Told to a screen reader.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/live/live_types.h"

class QStackedWidget;

namespace lodestone {

class ActionButton;
class AnswerChips;
class HandPicture;
class LikelyRow;
class SmallHand;

class QuestionCard : public Card
{
    Q_OBJECT
public:
    explicit QuestionCard(QWidget *over); // stands at the lower edge of what it is over
    void setView(const QuestionView &view);
    void place();

    bool asks() const { return m_view.state == QuestionView::State::Asking; }
    bool canUndo() const { return m_view.state == QuestionView::State::Growing; }
    const Combination &answer() const { return m_answer; }
    void toggle(int finger);
    void accept();
    void acceptAs(int place); // of the likely answers

signals:
    void answered(const lodestone::Combination &fingers);
    void cannotTell();
    void declined();
    void undoWanted();
    void goOnWanted();

private:
    QWidget *makeQuestion();
    QWidget *makeNote();
    void showAnswer();
    void announce(const QString &words);
    QuestionView m_view;
    Combination m_answer;
    QStackedWidget *m_pages;
    SmallHand *m_hand;
    HandPicture *m_picture;
    QLabel *m_title, *m_held, *m_reason, *m_note, *m_noteHeld;
    AnswerChips *m_chips;
    LikelyRow *m_likely;
    ActionButton *m_undo, *m_goOn, *m_close;
};

} // namespace lodestone
