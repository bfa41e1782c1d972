// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/capture/plan_summary.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/status_mark.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kGap = 8, kWords = 20, kChip = 14, kChipGap = 3, kChips = 5 * kChip + 4 * kChipGap;
constexpr double kTallest = 1.25; // maximum height, as a multiple of a tile's width

} // namespace

TileShape tileShape(int count, double width, double height)
{
    TileShape best;
    for (int columns = 1; columns <= std::max(1, count); ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double wide = std::min((width - (columns - 1) * kGap) / columns, kLargestTile),
                     high = std::min((height - (rows - 1) * kGap) / rows, wide * kTallest);
        if (std::min(wide, high) > std::min(best.width, best.height) - 0.5)
            best = {columns, rows, wide, high};
    }
    return best;
}

PlanSummary::PlanSummary(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setObjectName(QStringLiteral("planSummary"));
    setAccessibleName(tr("What became of each pose"));
}

QString PlanSummary::wordOf(const CaptureOutcome &pose)
{
    switch (pose.fate) {
    case CaptureOutcome::Fate::Kept: return pose.pose.fingers ? tr("labelled") : tr("recorded");
    case CaptureOutcome::Fate::LeftOut: return tr("left out");
    default: return tr("not reached");
    }
}

void PlanSummary::setPoses(const QList<CaptureOutcome> &poses)
{
    m_poses = poses;
    QStringList spoken;
    for (const CaptureOutcome &pose : poses)
        spoken << tr("%1: %2").arg(pose.pose.title, wordOf(pose));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void PlanSummary::paintTile(QPainter &painter, const QRectF &tile, const CaptureOutcome &pose) const
{
    const Tokens &t = Theme::tokens();
    const bool kept = pose.fate == CaptureOutcome::Fate::Kept;
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(kept ? t.surface : t.sunk);
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), Theme::kRadius, Theme::kRadius);
    const bool chips = pose.pose.fingers && tile.width() >= kChips + 8 && tile.height() >= 88;
    std::array<double, 5> flexion{};
    for (std::size_t f = 0; pose.pose.fingers && f < 5; ++f)
        flexion[f] = (*pose.pose.fingers)[f] == Finger::Flexed ? 1 : 0;
    HandPose hand = presentationPose(flexion);
    if (pose.pose.attitude)
        hand.orientation = *pose.pose.attitude;
    paintHand(painter, tile.adjusted(12, 10, -12, -kWords - (chips ? kChip + 6 : 0) - 10), hand,
        plainHand(!kept || !pose.pose.fingers));
    painter.setOpacity(kept ? 1 : 0.5);
    if (chips)
        for (int f = 0; f < 5; ++f)
            paintFingerChip(painter,
                QRectF(tile.center().x() - kChips / 2 + f * (kChip + kChipGap), tile.bottom() - kWords - kChip - 4,
                    kChip, kChip),
                f, (*pose.pose.fingers)[std::size_t(f)]);
    painter.setOpacity(1);
    painter.setFont(Theme::font(11));
    const QString word = wordOf(pose);
    const double advance = painter.fontMetrics().horizontalAdvance(word), left = tile.center().x() - (advance + 16) / 2;
    paintMark(painter, kept ? Mark::Tick : Mark::Hollow, QRectF(left, tile.bottom() - kWords + 2, 12, 12));
    painter.setPen(t.secondary);
    painter.drawText(
        QRectF(left + 16, tile.bottom() - kWords, advance + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, word);
}

void PlanSummary::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TileShape shape = tileShape(int(m_poses.size()), width(), height());
    for (int i = 0; i < m_poses.size(); ++i)
        paintTile(painter,
            QRectF(i % shape.columns * (shape.width + kGap), i / shape.columns * (shape.height + kGap), shape.width,
                shape.height),
            m_poses[i]);
}

bool PlanSummary::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const TileShape shape = tileShape(int(m_poses.size()), width(), height());
    const int column = int(help->pos().x() / (shape.width + kGap)),
              at = int(help->pos().y() / (shape.height + kGap)) * shape.columns + column;
    const bool there = column < shape.columns && at < m_poses.size();
    QToolTip::showText(
        help->globalPos(), there ? tr("%1: %2").arg(m_poses[at].pose.title, wordOf(m_poses[at])) : QString(), this);
    return true;
}

} // namespace lodestone
