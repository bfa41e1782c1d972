// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/text_board_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/controls/rule.h"
#include "widgets/glove/value_row.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lodestone {

TextBoardCard::TextBoardCard(QWidget *parent) : Card({}, parent)
{
    body()->setSpacing(0);
    const auto row = [this](const QString &name) {
        auto *value = new ValueRow(name, this);
        body()->addWidget(value);
        return value;
    };
    const auto section = [this](const QString &name) {
        body()->addSpacing(7);
        body()->addWidget(new Rule(this));
        body()->addSpacing(12);
        body()->addWidget(makeLabel(name, Ink::Text, 13, true, this));
        body()->addSpacing(4);
    };
    m_port = row(tr("Port"));
    m_serial = row(tr("Serial"));
    m_rate = row(tr("Rate"));
    m_time = row(tr("Time"));
    section(tr("Channels"));
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
    section(tr("Link"));
    m_lines = row(tr("Lines"));
    m_bad = row(tr("Bad lines"));
    body()->addStretch();
    connect(m_columns, &QAbstractButton::clicked, this, &TextBoardCard::columnsRequested);
    setBoard({});
}

void TextBoardCard::setBoard(const BoardView &board)
{
    setTitle(board.dialect.isEmpty() ? tr("Board that prints text") : tr("Board that prints %1").arg(board.dialect));
    if (board.problem.isEmpty())
        clearError();
    else
        showError(board.problem, {});
    m_port->setValue(board.port);
    m_serial->setValue(board.serial);
    m_rate->setValue(board.rateHz > 0 ? tr("%1 Hz").arg(formatNumber(board.rateHz, 1)) : QString());
    m_time->setValue(board.dialect.isEmpty() ? QString() : board.ownTime ? tr("from the board") : tr("of arrival"));
    m_channels->setText(board.channels.isEmpty() ? tr("Not known yet") : board.channels.join(QLatin1Char('\n')));
    m_lines->setValue(formatCount(board.lines));
    m_bad->setValue(formatCount(board.bad));
    m_columns->setEnabled(board.mayChange);
}

} // namespace lodestone
