// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/combination_bars.h"
#include "engine/signal/combination.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>

namespace lodestone {
namespace {

constexpr int kHeading = 20, kRow = 26; // px
constexpr double kChip = 18, kChips = 5 * kChip, kGap = 12, kFigure = 44, kFaint = 0.3;

// Fingers equal to those in `same` are drawn faintly, so that the mistaken ones are visible; empty: none is faint.
void paintChips(QPainter &painter, QPointF at, const QString &combination, const QString &same = {})
{
    for (int f = 0; f < 5; ++f) {
        const QChar c = f < combination.size() ? combination[f] : QLatin1Char('?');
        painter.setOpacity(f < same.size() && same[f] == c ? kFaint : 1);
        paintFingerChip(painter, QRectF(at.x() + f * kChip + 0.5, at.y() - 8, 16, 16), f,
            c == QLatin1Char('f')   ? Finger::Flexed
            : c == QLatin1Char('e') ? Finger::Extended
                                    : Finger::Unknown);
    }
    painter.setOpacity(1);
}

int widthOf(const QString &text) { return QFontMetrics(Theme::font(11)).horizontalAdvance(text); }

} // namespace

CombinationBars::CombinationBars(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Accuracy of each combination"));
}

void CombinationBars::setRows(const std::vector<CombinationAccuracy> &rows)
{
    m_rows = rows;
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) { return a.accuracy < b.accuracy; });
    QStringList words;
    for (const CombinationAccuracy &r : m_rows)
        words << (r.takenFor.isEmpty()
                      ? tr("%1: %2").arg(r.combination, formatPercent(r.accuracy, 1))
                      : tr("%1: %2, mostly taken for %3").arg(r.combination, formatPercent(r.accuracy, 1), r.takenFor));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize CombinationBars::sizeHint() const
{
    return {528, m_rows.empty() ? 120 : kHeading + kRow * static_cast<int>(m_rows.size())};
}

CombinationBars::Columns CombinationBars::columns() const
{
    double count = 0, times = widthOf(tr("mostly taken for")) - kChips;
    for (const CombinationAccuracy &r : m_rows) {
        count = std::max<double>(count, widthOf(tr("of %1").arg(formatCount(r.windows))));
        times = std::max<double>(times, 6 + widthOf(formatCount(r.takenForWindows)));
    }
    Columns c{};
    c.times = width() - kGap / 2 - times;
    c.instead = c.times - kChips;
    c.count = c.instead - 2 * kGap - count;
    c.figure = c.count - kGap / 2 - kFigure;
    c.bar = kChips + kGap;
    return c;
}

void CombinationBars::paintRow(
    QPainter &painter, const Columns &columns, const CombinationAccuracy &row, double top) const
{
    const Tokens &t = Theme::tokens();
    const double middle = top + kRow / 2.0;
    paintChips(painter, {0, middle}, row.combination);
    const QRectF bar(columns.bar, middle - 2, columns.figure - columns.bar, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.track);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(t.neutral);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::clamp(row.accuracy, 0.0, 1.0), 4), 2, 2);
    painter.setFont(Theme::font());
    painter.setPen(t.text);
    painter.drawText(QRectF(columns.figure, top, kFigure, kRow), Qt::AlignRight | Qt::AlignVCenter,
        formatNumber(row.accuracy * 100, 1));
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(QRectF(columns.count, top, columns.instead - 2 * kGap - columns.count, kRow),
        Qt::AlignRight | Qt::AlignVCenter, tr("of %1").arg(formatCount(row.windows)));
    if (row.takenFor.isEmpty())
        return;
    paintChips(painter, {columns.instead, middle}, row.takenFor, row.combination);
    painter.drawText(QRectF(columns.times, top, width() - columns.times, kRow).adjusted(6, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, formatCount(row.takenForWindows));
}

void CombinationBars::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.empty()) {
        painter.setPen(t.tertiary);
        painter.setFont(Theme::font());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Each combination’s accuracy appears here after a training"));
        return;
    }
    const Columns c = columns();
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(
        QRectF(c.bar, 0, c.figure + kFigure - c.bar, kHeading), Qt::AlignRight | Qt::AlignTop, tr("all five right, %"));
    painter.drawText(
        QRectF(c.instead, 0, width() - c.instead, kHeading), Qt::AlignLeft | Qt::AlignTop, tr("mostly taken for"));
    double top = kHeading;
    for (const CombinationAccuracy &row : m_rows) {
        paintRow(painter, c, row, top);
        top += kRow;
    }
}

} // namespace lodestone
