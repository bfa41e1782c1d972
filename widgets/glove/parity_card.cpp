// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/parity_card.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

namespace lodestone {
namespace {
constexpr double kLargest = 24;                          // px of a square and its gap
}

GridShape gridShape(int count, double width, double height)
{
    GridShape best;
    for (int rows = 1; rows <= 64; ++rows) {
        const double pitch = std::min(height / rows, kLargest);
        const int columns = std::max(1, static_cast<int>(width / pitch));
        if (columns * rows >= count) return {columns, rows, pitch};
        best = {columns, rows, pitch};
    }
    return best;
}

ParityGrid::ParityGrid(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(64);
    setAccessibleName(tr("Windows compared, one square each"));
}

void ParityGrid::setWindows(const std::vector<bool> &equal)
{
    m_equal = equal;
    setAccessibleDescription(tr("%1 differ").arg(std::count(equal.begin(), equal.end(), false)));
    update();
}

void ParityGrid::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    constexpr int capacity = 512;
    const GridShape shape = gridShape(capacity, width(), height());
    QColor good = t.ok;
    good.setAlphaF(0.7f);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < std::min(capacity, shape.columns * shape.rows); ++i) {
        const bool known = static_cast<std::size_t>(i) < m_equal.size();
        const bool equal = known && m_equal[static_cast<std::size_t>(i)];
        const QRectF box(i % shape.columns * shape.pitch, i / shape.columns * shape.pitch, shape.pitch - 2, shape.pitch - 2);
        painter.fillRect(box, !known ? t.track : equal ? good : t.error);
        if (known && !equal) { // a shape besides the colour
            painter.setPen(QPen(t.surface, 1));
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.setPen(Qt::NoPen);
        }
    }
}

ParityCard::ParityCard(QWidget *parent) : Card(tr("Host and glove"), parent)
{
    setCaption(tr("one square is one window"));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(8);
    m_figure = makeLabel({}, Ink::Text, 24, true, this);
    m_detail = makeLabel({}, Ink::Secondary, 13, false, this);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_detail->setContentsMargins(0, 0, 0, 4);
    figures->addWidget(m_figure);
    figures->addWidget(m_detail, 1);
    body()->addLayout(figures);
    m_grid = new ParityGrid(this);
    body()->addWidget(m_grid, 1);
    m_hint = makeLabel(tr("The host runs the glove’s own network on the same samples and compares every answer."), Ink::Secondary, 11, false, this);
    m_hint->setWordWrap(true);
    body()->addWidget(m_hint);
    setParity({});
}

void ParityCard::setConnected(bool connected)
{
    if (m_connected == connected) return;
    m_connected = connected;
    setParity(m_state);
}

void ParityCard::setParity(const ParityState &parity)
{
    m_state = parity;
    const bool any = parity.windows > 0;
    setTitle(!any ? tr("Host and glove") : parity.mismatches == 0 ? tr("Host and glove agree") : tr("Host and glove differ"));
    m_figure->setText(!any ? tr("Not compared") : parity.mismatches == 1 ? tr("1 mismatch") : tr("%1 mismatches").arg(formatCount(parity.mismatches)));
    setInk(m_figure, any ? parity.mismatches > 0 ? Ink::Error : Ink::Text : Ink::Secondary);
    m_detail->setText(any ? tr("in %1 windows, largest gap %2").arg(formatCount(parity.windows), formatCount(parity.largestGap))
                          : !m_connected ? tr("no glove is connected") : !parity.gloveAnswers ? tr("the glove runs no model yet") : parity.comparable ? tr("waiting for the first window") : tr("the host does not hold this image"));
    m_grid->setWindows(parity.recent);
}

void ParityCard::setLow(bool low) { m_hint->setVisible(!low); }

} // namespace lodestone
