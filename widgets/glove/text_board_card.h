// SPDX-License-Identifier: GPL-3.0-or-later
// Who a board is that prints numbers and is no Lodestone glove: how it writes, what it measures, what is lost.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/glove/glove_types.h"

namespace lodestone {

class ValueRow;

class TextBoardCard : public Card
{
    Q_OBJECT
public:
    explicit TextBoardCard(QWidget *parent = nullptr);
    void setBoard(const BoardView &board);
    ActionButton *columnsButton() const { return m_columns; }

signals:
    void columnsRequested();

private:
    ValueRow *m_port, *m_serial, *m_format, *m_rate, *m_time, *m_lines, *m_bad;
    QLabel *m_channels;
    ActionButton *m_columns;
};

} // namespace lodestone
