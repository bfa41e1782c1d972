// SPDX-License-Identifier: GPL-3.0-or-later
// The glove's calibration: the one in force, and one line for each step of a running calibration plan.
#pragma once
#include "widgets/capture/capture_types.h"
#include "widgets/controls/card.h"
#include <array>

namespace lodestone {

class StatusMark;

class CalibrationCard : public Card
{
    Q_OBJECT
public:
    explicit CalibrationCard(QWidget *parent = nullptr);
    void setView(const CalibrationView &view);
    ActionButton *backButton() const { return m_back; }

private:
    struct Row
    {
        StatusMark *mark;
        QLabel *words;
    };
    std::array<Row, 4> m_rows; // one per calibration step
    QLabel *m_inForce;
    ActionButton *m_back;
};

} // namespace lodestone
