// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/board_columns_card.h"
#include "engine/signal/words.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/mapping/column_grid.h"
#include "widgets/mapping/text_lines.h"
#include "widgets/mapping/tiny_trace.h"
#include <QLabel>
#include <QScrollArea>
#include <algorithm>

namespace lodestone {
namespace {

constexpr int kValueWidth = 72; // px

QString inWords(const MappedColumn &column)
{
    const QString what = column.target.isEmpty() ? column.what : targetInWords(column.target);
    return column.unit.isEmpty() ? what : BoardColumnsCard::tr("%1, %2").arg(what, unitInWords(column.unit));
}

} // namespace

BoardColumnsCard::BoardColumnsCard(QWidget *parent) : Card(tr("What it prints"), parent)
{
    m_lines = new TextLines(this);
    body()->addWidget(m_lines);
    m_scroll = makeScrollArea(nullptr, this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(m_scroll, 1);
}

void BoardColumnsCard::setColumns(const std::vector<MappedColumn> &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_rows.clear();
    auto *content = new QWidget;
    content->setAccessibleName(tr("Columns"));
    QGridLayout *grid = makeColumnGrid(content);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 2);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int line = int(i);
        Row row{makeLabel({}, Ink::Text, 13, false, content), new TinyTrace(content)};
        row.value->setFixedWidth(kValueWidth);
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(makeLabel(columns[i].name, Ink::Text, 13, false, content), line, 0);
        grid->addWidget(row.value, line, 1);
        grid->addWidget(row.trace, line, 2);
        grid->addWidget(makeLabel(inWords(columns[i]), Ink::Secondary, 13, false, content), line, 3);
        m_rows.push_back(row);
    }
    grid->setRowStretch(int(columns.size()), 1);
    m_scroll->setWidget(content); // the one before is deleted
}

void BoardColumnsCard::setLive(const QStringList &lines, const std::vector<MappedSignal> &columns)
{
    m_lines->setLines(lines);
    for (std::size_t i = 0; i < std::min(columns.size(), m_rows.size()); ++i) {
        m_rows[i].value->setText(columns[i].value.isEmpty() ? QStringLiteral("—") : columns[i].value);
        m_rows[i].trace->setValues(columns[i].trace);
    }
}

} // namespace lodestone
