// SPDX-License-Identifier: GPL-3.0-or-later
// What a question is answered with, on the Label page and on Live: a picture of the answer as it stands, and five big
// chips with their keys.
#pragma once
#include "engine/signal/combination.h"
#include <QWidget>

class QLabel;

namespace lodestone {

class FingerChip;

class SmallHand : public QWidget
{
public:
    explicit SmallHand(QWidget *parent);
    void setFingers(const Combination &fingers); // an unknown one is drawn extended

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Combination m_fingers;
};

class AnswerChips : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerChips(QWidget *parent = nullptr);
    void setAnswer(const Combination &fingers, int doubt); // doubt: the finger with the ring; -1: none

signals:
    void toggled(int finger);

private:
    std::array<FingerChip *, 5> m_chips{};
    std::array<QLabel *, 5> m_states{};
};

} // namespace lodestone
