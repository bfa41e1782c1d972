// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/parity_card.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {
constexpr double kLargest = 24;  // px, largest pitch (square and gap)
constexpr double kNearly = 0.72; // fraction of the largest pitch that is still accepted
constexpr int kCapacity = 512;   // squares

GridShape largestSquares(int count, double width, double height)
{
    GridShape best;
    for (int rows = 1; rows <= 64; ++rows) {
        const double pitch = std::min(height / rows, kLargest);
        const int columns = std::max(1, static_cast<int>(width / pitch));
        if (columns * rows >= count)
            return {columns, rows, pitch};
        best = {columns, rows, pitch};
    }
    return best;
}
} // namespace

// The largest squares that fit, or slightly smaller ones if they fill complete rows and the width.
GridShape gridShape(int count, double width, double height)
{
    const GridShape largest = largestSquares(count, width, height);
    for (int columns = largest.columns; columns <= 2 * largest.columns; ++columns) {
        const double pitch = width / columns;
        const int rows = count / columns;
        if (count % columns == 0 && rows * pitch <= height && pitch <= kLargest && pitch >= kNearly * largest.pitch)
            return {columns, rows, pitch};
    }
    return largest;
}

int cellAt(const GridShape &shape, double x, double y)
{
    const int column = static_cast<int>(std::floor(x / shape.pitch)),
              row = static_cast<int>(std::floor(y / shape.pitch));
    return column < 0 || column >= shape.columns || row < 0 || row >= shape.rows ? -1 : row * shape.columns + column;
}

ParityGrid::ParityGrid(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(64);
    setMouseTracking(true);
    setAccessibleName(tr("Windows compared, one square each"));
}

void ParityGrid::setWindows(const std::vector<ComparedWindow> &windows)
{
    m_windows = windows;
    setAccessibleDescription(
        tr("%1 differ").arg(std::count_if(windows.begin(), windows.end(), [](const ComparedWindow &w) {
            return !w.equal;
        })));
    update();
}

GridShape ParityGrid::shape() const { return gridShape(kCapacity, width(), height()); }

const ComparedWindow *ParityGrid::recordedAt(QPointF place) const
{
    const int cell = cellAt(shape(), place.x(), place.y());
    if (cell < 0 || cell >= static_cast<int>(m_windows.size()))
        return nullptr;
    const ComparedWindow &window = m_windows[static_cast<std::size_t>(cell)];
    return window.session ? &window : nullptr;
}

bool ParityGrid::event(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setCursor(recordedAt(static_cast<QMouseEvent *>(event)->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ComparedWindow *window = recordedAt(help->pos());
        QToolTip::showText(help->globalPos(),
            !window         ? QString()
            : window->equal ? tr("Equal; a click shows the moment on Label")
                            : tr("Different; a click shows the moment on Label"),
            this);
        return true;
    }
    return QWidget::event(event);
}

void ParityGrid::mousePressEvent(QMouseEvent *event)
{
    const ComparedWindow *window = event->button() == Qt::LeftButton ? recordedAt(event->position()) : nullptr;
    if (window)
        emit chosen(window->session, window->t);
}

void ParityGrid::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    const GridShape grid = shape();
    QColor good = t.ok;
    good.setAlphaF(0.7f);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < std::min(kCapacity, grid.columns * grid.rows); ++i) {
        const bool known = static_cast<std::size_t>(i) < m_windows.size();
        const bool equal = known && m_windows[static_cast<std::size_t>(i)].equal;
        const QRectF box(
            i % grid.columns * grid.pitch, i / grid.columns * grid.pitch, grid.pitch - 1.5, grid.pitch - 1.5);
        painter.fillRect(box, !known ? t.track : equal ? good : t.error);
        if (known && !equal) { // marked by a shape as well as by colour
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
    connect(m_grid, &ParityGrid::chosen, this, &ParityCard::windowChosen);
    m_hint = makeLabel({}, Ink::Secondary, 11, false, this);
    m_hint->setWordWrap(true);
    body()->addWidget(m_hint);
    setParity({});
}

void ParityCard::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    setParity(m_state);
}

void ParityCard::setParity(const ParityState &parity)
{
    m_state = parity;
    const bool any = parity.windows > 0;
    setTitle(!any                     ? tr("Host and glove")
             : parity.mismatches == 0 ? tr("Host and glove agree")
                                      : tr("Host and glove differ"));
    m_figure->setText(!any                     ? tr("Not compared")
                      : parity.mismatches == 1 ? tr("1 mismatch")
                                               : tr("%1 mismatches").arg(formatCount(parity.mismatches)));
    setInk(m_figure, any ? parity.mismatches > 0 ? Ink::Error : Ink::Text : Ink::Secondary);
    m_detail->setText(
        any ? tr("in %1 windows, largest gap %2").arg(formatCount(parity.windows), formatCount(parity.largestGap))
        : !m_connected         ? tr("no glove is connected")
        : !parity.gloveAnswers ? tr("the glove runs no model yet")
        : parity.comparable    ? tr("waiting for the first window")
                               : tr("the host does not hold this image"));
    m_grid->setWindows(parity.recent);
    m_hint->setText(parity.mismatches > 0
                        ? tr("A crossed square differs: click it, or press D, to see that moment on Label.")
                        : tr("The host runs the glove’s own network on the same samples and compares every answer."));
}

const ComparedWindow *ParityCard::newestDifference() const
{
    const auto found = std::find_if(
        m_state.recent.rbegin(), m_state.recent.rend(), [](const ComparedWindow &w) { return !w.equal && w.session; });
    return found == m_state.recent.rend() ? nullptr : &*found;
}

void ParityCard::setLow(bool low) { m_hint->setVisible(!low); }

} // namespace lodestone
