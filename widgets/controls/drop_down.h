// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box, a number box and a check box that paint their own marks, because a style sheet could do it only with
// image files.
#pragma once
#include <QCheckBox>
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

class CheckBox : public QCheckBox
{
    Q_OBJECT
public:
    using QCheckBox::QCheckBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lodestone
