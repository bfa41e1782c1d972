// SPDX-License-Identifier: GPL-3.0-or-later
// A choice and a number with the chevrons of the header's picker; a style sheet alone would need picture files for
// them.
#pragma once
#include <QComboBox>
#include <QSpinBox>

namespace lodestone {

class DropDown : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;
    void setCompact(); // 24 px high instead of 32, for a card's title row

protected:
    void paintEvent(QPaintEvent *event) override;
};

class NumberBox : public QSpinBox
{
    Q_OBJECT
public:
    using QSpinBox::QSpinBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lodestone
