// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/coverage_map.h"
#include "widgets/theme/theme.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <bit>

namespace lodestone {
namespace {

constexpr int kNames = 56;

QString facingName(int facing)
{
    switch (static_cast<Facing>(facing)) {
    case Facing::Flat: return CoverageMap::tr("flat");
    case Facing::Up: return CoverageMap::tr("up");
    case Facing::Down: return CoverageMap::tr("down");
    case Facing::Left: return CoverageMap::tr("left");
    case Facing::Right: return CoverageMap::tr("right");
    }
    return {};
}

void paintCell(QPainter &painter, const QRectF &box, int level, bool asked)
{
    const Tokens &t = Theme::tokens();
    QColor fill = t.sunk;
    if (level > 0) { // from the track towards the ink: as grey as it is labelled
        const double share[] = {0, 0.0, 0.22, 0.45, 0.75};
        const double k = share[level];
        const auto mix = [k](int a, int b) { return static_cast<int>(a + (b - a) * k); };
        fill = QColor(mix(t.track.red(), t.secondary.red()), mix(t.track.green(), t.secondary.green()),
            mix(t.track.blue(), t.secondary.blue()));
    }
    painter.setPen(asked ? QPen(t.unsure, 1.5) : QPen(level > 0 ? fill : t.border, 1));
    painter.setBrush(fill);
    const double inset = asked ? 0.75 : 0.5;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 2, 2);
}

} // namespace

std::array<int, kCombinations> coverageOrder()
{
    std::array<int, kCombinations> order{};
    for (int i = 0; i < kCombinations; ++i)
        order[static_cast<std::size_t>(i)] = i;
    const auto mirrored = [](int bits) { // thumb first, so thumb counts most
        int value = 0;
        for (int f = 0; f < 5; ++f)
            if (bits >> f & 1)
                value |= 16 >> f;
        return value;
    };
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const int flexedA = std::popcount(static_cast<unsigned>(a)), flexedB = std::popcount(static_cast<unsigned>(b));
        return flexedA != flexedB ? flexedA < flexedB : mirrored(a) > mirrored(b);
    });
    return order;
}

int coverageLevel(int labelled)
{
    return labelled <= 0 ? 0 : labelled == 1 ? 1 : labelled <= 4 ? 2 : labelled <= 9 ? 3 : 4;
}

CoverageMap::CoverageMap(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Coverage"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void CoverageMap::setCounts(const CoverageCounts &counts, bool byFacing)
{
    m_counts = counts;
    m_byFacing = byFacing;
    m_row = std::min(m_row, rows() - 1);
    for (std::size_t row = 1; row < kFacings && !byFacing; ++row)
        for (std::size_t c = 0; c < kCombinations; ++c) {
            m_counts.labelled[0][c] += counts.labelled[row][c];
            m_counts.unlabelled[0][c] += counts.unlabelled[row][c];
            m_counts.uncertain[0][c] += counts.uncertain[row][c];
            m_counts.asked[0][c] |= counts.asked[row][c];
        }
    int done = 0;
    for (int row = 0; row < rows(); ++row) {
        const auto &labelled = m_counts.labelled[static_cast<std::size_t>(row)];
        done += static_cast<int>(std::count_if(labelled.begin(), labelled.end(), [](int n) { return n > 0; }));
    }
    setAccessibleDescription(byFacing
                                 ? tr("%1 of 160 places have labels").arg(done)
                                 : tr("%1 of 32 combinations have labels; no accelerometer: no orientation").arg(done));
    update();
}

QRectF CoverageMap::cell(int column, int row) const
{
    const double pitch = (width() - kNames) / static_cast<double>(kCombinations);
    return {kNames + column * pitch + 1, 25.0 + row * 14, pitch - 2, 12.5};
}

void CoverageMap::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    for (int row = 0; row < rows(); ++row)
        painter.drawText(QRectF(0, cell(0, row).top() - 2, kNames - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
            m_byFacing ? facingName(row) : tr("all"));
    if (!m_byFacing)
        painter.drawText(QRectF(kNames + 1, cell(0, 1).top() + 2, width() - kNames - 1, 16),
            Qt::AlignLeft | Qt::AlignVCenter, tr("No accelerometer: orientations are not told apart"));
    const auto order = coverageOrder();
    for (int column = 0; column < kCombinations; ++column) {
        const int bits = order[static_cast<std::size_t>(column)];
        for (int f = 0; f < 5; ++f) {
            const QRectF box = cell(column, 0);
            painter.setPen(Qt::NoPen);
            painter.setBrush(bits >> f & 1 ? t.finger[static_cast<std::size_t>(f)] : t.track);
            painter.drawRoundedRect(QRectF(box.left() + 1, f * 5.0, box.width() - 2, 4), 1, 1);
        }
        for (std::size_t row = 0; row < static_cast<std::size_t>(rows()); ++row)
            paintCell(painter, cell(column, static_cast<int>(row)),
                coverageLevel(m_counts.labelled[row][static_cast<std::size_t>(bits)]),
                m_counts.asked[row][static_cast<std::size_t>(bits)]);
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cell(m_column, m_row).adjusted(-1, -1, 1, 1), 3, 3);
}

bool CoverageMap::cellAt(QPointF place, int *column, int *row) const
{
    for (int c = 0; c < kCombinations; ++c)
        for (int r = 0; r < rows(); ++r)
            if (cell(c, r).adjusted(-1, -0.75, 1, 0.75).contains(place)) {
                *column = c;
                *row = r;
                return true;
            }
    return false;
}

QString CoverageMap::sentence(int column, int row) const
{
    const auto bits = static_cast<std::size_t>(coverageOrder()[static_cast<std::size_t>(column)]);
    const auto r = static_cast<std::size_t>(row);
    QStringList flexed;
    for (int f = 0; f < 5; ++f)
        if (bits >> f & 1)
            flexed << Theme::fingerName(f);
    const QString fingers = flexed.isEmpty() ? tr("none") : flexed.join(QStringLiteral(", "));
    QString text =
        m_byFacing ? tr("Hand %1, flexed: %2. Labels: %3").arg(facingName(row), fingers).arg(m_counts.labelled[r][bits])
                   : tr("Flexed: %1. Labels: %2").arg(fingers).arg(m_counts.labelled[r][bits]);
    if (m_counts.unlabelled[r][bits] > 0)
        text += tr(", unlabelled: %1, of these in doubt: %2")
                    .arg(m_counts.unlabelled[r][bits])
                    .arg(m_counts.uncertain[r][bits]);
    return text;
}

void CoverageMap::move(int column, int row)
{
    m_column = std::clamp(column, 0, kCombinations - 1);
    m_row = std::clamp(row, 0, rows() - 1);
    setAccessibleDescription(sentence(m_column, m_row));
    update();
}

bool CoverageMap::press(int key)
{
    switch (key) {
    case Qt::Key_Left: move(m_column - 1, m_row); return true;
    case Qt::Key_Right: move(m_column + 1, m_row); return true;
    case Qt::Key_Up: move(m_column, m_row - 1); return true;
    case Qt::Key_Down: move(m_column, m_row + 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(); return true;
    default: return false;
    }
}

bool CoverageMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        int column = 0, row = 0;
        if (cellAt(help->pos(), &column, &row))
            QToolTip::showText(help->globalPos(), sentence(column, row), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type()
        == QEvent::ShortcutOverride) { // with the focus here the arrows move in the map, not in the session
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key >= Qt::Key_Left && key <= Qt::Key_Down) || key == Qt::Key_Return || key == Qt::Key_Enter
            || key == Qt::Key_Space)
            event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && press(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::event(event);
}

void CoverageMap::mouseReleaseEvent(QMouseEvent *event)
{
    int column = 0, row = 0;
    if (event->button() != Qt::LeftButton || !cellAt(event->position(), &column, &row))
        return;
    move(column, row);
    choose();
}

void CoverageMap::focusInEvent(QFocusEvent *) { move(m_column, m_row); }
void CoverageMap::focusOutEvent(QFocusEvent *) { update(); }

CoverageLegend::CoverageLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Darker squares have more labels; a violet edge was asked"));
}

QSize CoverageLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(11));
    return {
        metrics.horizontalAdvance(tr("labelled")) + 8 + 5 * 18 + 12 + 18 + metrics.horizontalAdvance(tr("asked")) + 2,
        16};
}

void CoverageLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(11));
    painter.setPen(Theme::tokens().secondary);
    const int first = painter.fontMetrics().horizontalAdvance(tr("labelled"));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("labelled"));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, tr("asked"));
    for (int level = 0; level < 5; ++level)
        paintCell(painter, QRectF(first + 8 + level * 18, 2, 13, 12), level, false);
    paintCell(painter, QRectF(first + 8 + 5 * 18 + 12, 2, 13, 12), 0, true);
}

} // namespace lodestone
