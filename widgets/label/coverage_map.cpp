// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/coverage_map.h"
#include "widgets/theme/theme.h"
#include <QHelpEvent>
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
        fill = QColor(mix(t.track.red(), t.secondary.red()), mix(t.track.green(), t.secondary.green()), mix(t.track.blue(), t.secondary.blue()));
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
    for (int i = 0; i < kCombinations; ++i) order[static_cast<std::size_t>(i)] = i;
    const auto mirrored = [](int bits) { // thumb first, so thumb counts most
        int value = 0;
        for (int f = 0; f < 5; ++f)
            if (bits >> f & 1) value |= 16 >> f;
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
}

void CoverageMap::setCounts(const CoverageCounts &counts)
{
    m_counts = counts;
    int done = 0;
    for (const auto &row : counts.labelled) done += static_cast<int>(std::count_if(row.begin(), row.end(), [](int n) { return n > 0; }));
    setAccessibleDescription(tr("%1 of 160 places have labels").arg(done));
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
    for (int row = 0; row < kFacings; ++row)
        painter.drawText(QRectF(0, cell(0, row).top() - 2, kNames - 8, 16), Qt::AlignRight | Qt::AlignVCenter, facingName(row));
    const auto order = coverageOrder();
    for (int column = 0; column < kCombinations; ++column) {
        const int bits = order[static_cast<std::size_t>(column)];
        for (int f = 0; f < 5; ++f) {
            const QRectF box = cell(column, 0);
            painter.setPen(Qt::NoPen);
            painter.setBrush(bits >> f & 1 ? t.finger[static_cast<std::size_t>(f)] : t.track);
            painter.drawRoundedRect(QRectF(box.left() + 1, f * 5.0, box.width() - 2, 4), 1, 1);
        }
        for (std::size_t row = 0; row < kFacings; ++row)
            paintCell(painter, cell(column, static_cast<int>(row)), coverageLevel(m_counts.labelled[row][static_cast<std::size_t>(bits)]),
                      m_counts.asked[row][static_cast<std::size_t>(bits)]);
    }
}

bool CoverageMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto order = coverageOrder();
    for (int column = 0; column < kCombinations; ++column)
        for (int row = 0; row < kFacings; ++row) {
            if (!cell(column, row).contains(help->pos())) continue;
            const int bits = order[static_cast<std::size_t>(column)];
            QStringList flexed;
            for (int f = 0; f < 5; ++f)
                if (bits >> f & 1) flexed << Theme::fingerName(f);
            const int count = m_counts.labelled[static_cast<std::size_t>(row)][static_cast<std::size_t>(bits)];
            const int rest = m_counts.unlabelled[static_cast<std::size_t>(row)][static_cast<std::size_t>(bits)];
            const int unsure = m_counts.uncertain[static_cast<std::size_t>(row)][static_cast<std::size_t>(bits)];
            QString text = tr("Hand %1, flexed: %2. Labels: %3").arg(facingName(row),
                              flexed.isEmpty() ? tr("none") : flexed.join(QStringLiteral(", "))).arg(count);
            if (rest > 0) text += tr(", unlabelled: %1, of these in doubt: %2").arg(rest).arg(unsure);
            QToolTip::showText(help->globalPos(), text, this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

CoverageLegend::CoverageLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Darker squares have more labels; a violet edge was asked"));
}

QSize CoverageLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(11));
    return {metrics.horizontalAdvance(tr("labelled")) + 8 + 5 * 18 + 12 + 18 + metrics.horizontalAdvance(tr("asked")) + 2, 16};
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
    for (int level = 0; level < 5; ++level) paintCell(painter, QRectF(first + 8 + level * 18, 2, 13, 12), level, false);
    paintCell(painter, QRectF(first + 8 + 5 * 18 + 12, 2, 13, 12), 0, true);
}

} // namespace lodestone
