// SPDX-License-Identifier: GPL-3.0-or-later
// The layout that most parts of a page have: one below the other, up to the edges.
#pragma once
#include <QVBoxLayout>

namespace lodestone {

inline QVBoxLayout *makeColumn(QWidget *place, int spacing) // px
{
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace lodestone
