// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a board's or a file's columns, one a line, in a scroll area.
#pragma once
#include <QGridLayout>

namespace lodestone {

inline QGridLayout *makeColumnGrid(QWidget *content)
{
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 8, 0); // px; beside the scroll bar
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    return grid;
}

} // namespace lodestone
