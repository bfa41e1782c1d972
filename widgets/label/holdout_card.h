// SPDX-License-Identifier: GPL-3.0-or-later
// Before and now on one line with the majority baseline, so that no accuracy stands alone.
#pragma once
#include "widgets/controls/card.h"
#include <optional>

namespace lodestone {

class HoldoutCard : public Card
{
    Q_OBJECT
public:
    explicit HoldoutCard(QWidget *parent = nullptr);
    void setValues(std::optional<double> before, std::optional<double> now, std::optional<double> majority, int labels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<double> m_before, m_now, m_majority;
    int m_labels = 0;
};

// Where a fraction stands on the card's line, 0..1: the line spans from a little below the least value to a little
// above the most.
double holdoutPlace(double value, double least, double most);

} // namespace lodestone
