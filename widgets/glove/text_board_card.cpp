// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/text_board_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/glove/value_row.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lodestone {

TextBoardCard::TextBoardCard(QWidget *parent) : Card(tr("Board that prints text"), parent)
{
    body()->setSpacing(0);
    m_port = addValue(this, tr("Port"));
    m_serial = addValue(this, tr("Serial"));
    m_format = addValue(this, tr("Format"));
    m_rate = addValue(this, tr("Rate"));
    m_time = addValue(this, tr("Time"));
    addSection(this, tr("Channels"));
    m_channels = makeLabel({}, Ink::Text, 13, false, this);
    m_channels->setWordWrap(true);
    body()->addWidget(m_channels);
    body()->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    m_columns = new ActionButton(tr("Columns"), this);
    m_columns->setKeys({tr("C")});
    m_columns->setToolTip(tr("Say what each column is"));
    buttons->addWidget(m_columns);
    buttons->addStretch();
    body()->addLayout(buttons);
    body()->addSpacing(4);
    addSection(this, tr("Link"));
    m_lines = addValue(this, tr("Lines"));
    m_bad = addValue(this, tr("Bad lines"));
    body()->addStretch();
    connect(m_columns, &QAbstractButton::clicked, this, &TextBoardCard::columnsRequested);
    setBoard({});
}

void TextBoardCard::setBoard(const BoardView &board)
{
    if (board.problem.isEmpty())
        clearError();
    else
        showError(board.problem, {});
    m_port->setValue(board.port);
    m_serial->setValue(board.serial);
    m_format->setValue(board.dialect);
    m_rate->setValue(board.rateHz > 0 ? tr("%1 Hz").arg(formatNumber(board.rateHz, 1)) : QString());
    m_time->setValue(board.dialect.isEmpty() ? QString() : board.ownTime ? tr("from the board") : tr("of arrival"));
    m_channels->setText(board.channels.isEmpty() ? tr("Not known yet") : board.channels.join(QLatin1Char('\n')));
    m_lines->setValue(formatCount(board.lines));
    m_bad->setValue(formatCount(board.bad));
    m_columns->setEnabled(board.mayChange);
}

} // namespace lodestone
