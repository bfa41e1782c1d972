// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/empty_text_list.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

void EmptyTextList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(Theme::font());
    painter.setPen(Theme::tokens().tertiary);
    painter.drawText(viewport()->rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace lodestone
