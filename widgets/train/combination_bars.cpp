// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/combination_bars.h"
#include "engine/signal/sample.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>

namespace lodestone {
namespace {
constexpr int kRow = 26, kRoomyRow = 48;   // px: the least a row needs, the most it takes
}

CombinationBars::CombinationBars(QWidget *parent) : QWidget(parent) { setAccessibleName(tr("Accuracy of each combination")); }

void CombinationBars::setRows(const std::vector<CombinationAccuracy> &rows)
{
    m_rows = rows;
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) { return a.accuracy < b.accuracy; });
    QStringList words;
    for (const CombinationAccuracy &r : m_rows) words << tr("%1: %2").arg(r.combination, formatPercent(r.accuracy, 1));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

int CombinationBars::rowsPerColumn() const { return std::max(1, height() / kRow); }
int CombinationBars::hidden() const { return std::max(0, static_cast<int>(m_rows.size()) - 2 * rowsPerColumn()); }

void CombinationBars::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.empty()) {
        painter.setPen(t.tertiary);
        painter.setFont(Theme::font());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Each combination’s accuracy appears here after a training"));
        return;
    }
    const int perColumn = std::min(rowsPerColumn(), std::max(5, (static_cast<int>(m_rows.size()) + 1) / 2));
    const int row = std::clamp(height() / perColumn, kRow, kRoomyRow);
    constexpr double kGap = 16, kFigure = 40;
    const double column = (width() - kGap) / 2.0;
    double count = 0;          // the bar has what the widest count leaves
    for (const CombinationAccuracy &r : m_rows)
        count = std::max(count, 10.0 + QFontMetrics(Theme::font(11)).horizontalAdvance(tr("of %1").arg(formatCount(r.windows))));
    for (int i = 0; i < std::min(static_cast<int>(m_rows.size()), 2 * perColumn); ++i) {
        const CombinationAccuracy &r = m_rows[static_cast<std::size_t>(i)];
        const QRectF box((i / perColumn) * (column + kGap), (i % perColumn) * row, column, row);
        for (int f = 0; f < 5; ++f) {
            const QChar c = f < r.combination.size() ? r.combination[f] : QLatin1Char('?');
            paintFingerChip(painter, QRectF(box.left() + f * 18 + 0.5, box.center().y() - 8, 16, 16), f,
                            c == QLatin1Char('f') ? Finger::Flexed : c == QLatin1Char('e') ? Finger::Extended : Finger::Unknown);
        }
        const QRectF bar(box.left() + 98, box.center().y() - 2, box.width() - 98 - kFigure - count, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(bar, 2, 2);
        painter.setBrush(t.neutral);
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::clamp(r.accuracy, 0.0, 1.0), 4), 2, 2);
        painter.setFont(Theme::font());
        painter.setPen(t.text);
        painter.drawText(QRectF(bar.right(), box.top(), kFigure, row), Qt::AlignRight | Qt::AlignVCenter, formatNumber(r.accuracy * 100, 1));
        painter.setFont(Theme::font(11));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(bar.right() + kFigure, box.top(), count, row), Qt::AlignRight | Qt::AlignVCenter, tr("of %1").arg(formatCount(r.windows)));
    }
}

} // namespace lodestone
