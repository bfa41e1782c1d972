// SPDX-License-Identifier: GPL-3.0-or-later
// A horizontal line between two parts of a card.
#pragma once
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QWidget>

namespace lodestone {

class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::tokens().border); }
};

} // namespace lodestone
