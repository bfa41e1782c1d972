// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/scroll_area.h"
#include <QScrollArea>

namespace lodestone {

QScrollArea *makeScrollArea(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (content) {
        scroll->setAccessibleName(content->accessibleName());
        scroll->setWidget(content);
    }
    return scroll;
}

} // namespace lodestone
