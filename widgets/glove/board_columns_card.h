// SPDX-License-Identifier: GPL-3.0-or-later
// What a board prints now: its newest lines, and of each column what it is and how it moves.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/mapping/mapping_types.h"

class QGridLayout;
class QScrollArea;

namespace lodestone {

class TextLines;
class TinyTrace;

class BoardColumnsCard : public Card
{
    Q_OBJECT
public:
    explicit BoardColumnsCard(QWidget *parent = nullptr);
    void setColumns(const std::vector<MappedColumn> &columns);
    // columns: one a column; fewer are taken for the first ones.
    void setLive(const QStringList &lines, const std::vector<MappedSignal> &columns);

private:
    struct Row
    {
        QLabel *value;
        TinyTrace *trace;
    };
    std::vector<MappedColumn> m_columns;
    std::vector<Row> m_rows;
    TextLines *m_lines;
    QScrollArea *m_scroll;
};

} // namespace lodestone
