// SPDX-License-Identifier: GPL-3.0-or-later
// The active moment: what it looks like, why it is asked, five big chips to answer with. Or, with nothing to answer,
// what to do next.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/controls/hand_picture.h"
#include "widgets/label/label_data.h"
#include <optional>

class QStackedWidget;

namespace lodestone {

class ActionButton;
class AnswerChips;
class LikelyRow;
class SmallHand;

class QueueCard : public Card
{
    Q_OBJECT
public:
    explicit QueueCard(QWidget *parent = nullptr);
    void showSteps(); // no session yet
    void showAsk(const QString &title, const QString &sentence, bool possible, bool failed = false);
    void showItem(const LabelData &of, const QueueItem &item, const Combination &answer,
        const std::vector<Combination> &likely, bool own);

    void setPicture(const std::optional<PictureOfHand> &picture); // of that moment; nothing: the session has none

signals:
    void toggled(int finger);
    void accepted();
    void acceptedAs(int place); // of the likely answers
    void poseAccepted();
    void skipped();
    void cannotTell();
    void askRequested();

private:
    QWidget *makeSteps();
    QWidget *makeAsk();
    QWidget *makeItem();
    QStackedWidget *m_pages;
    SmallHand *m_hand;
    HandPicture *m_picture;
    QWidget *m_spark;
    QLabel *m_time, *m_length, *m_doubt, *m_reason, *m_askTitle, *m_askText;
    AnswerChips *m_chips;
    LikelyRow *m_likely;
    ActionButton *m_ask, *m_skip;
};

} // namespace lodestone
