// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/queue_model.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {

QueueModel::QueueModel(const LabelData &data, QObject *parent) : QAbstractListModel(parent), m_data(data) {}

void QueueModel::setOpen(const std::vector<int> &indices)
{
    beginResetModel();
    m_open = indices;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_open.size());
}

const QueueItem *QueueModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const auto place = static_cast<std::size_t>(m_open[static_cast<std::size_t>(index.row())]);
    return place < m_data.queue.size() ? &m_data.queue[place] : nullptr;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const QueueItem *q = item(index);
    if (!q)
        return {};
    switch (role) {
    case Qt::DisplayRole: return tr("%1, %2").arg(formatClockFine(timeOf(m_data.samples, q->start), 1), q->reason);
    case Qt::ToolTipRole: return q->reason;
    case IndexRole: return m_open[static_cast<std::size_t>(index.row())];
    default: return {};
    }
}

int doubtfulFinger(const QueueItem &item)
{
    const auto nobodyKnows = [](float p) { return p == 0.5f; }; // before the first model no finger stands out
    if (std::all_of(item.probability.begin(), item.probability.end(), nobodyKnows))
        return -1;
    int found = -1;
    float nearest = 0.3f;
    for (int f = 0; f < 5; ++f) {
        const float distance = std::abs(item.probability[static_cast<std::size_t>(f)] - 0.5f);
        if (distance < nearest) {
            nearest = distance;
            found = f;
        }
    }
    return found;
}

void paintSparkline(QPainter &painter, const QRectF &box, const LabelData &data, int begin, int end)
{
    if (data.samples.empty() || end <= begin)
        return;
    const Tokens &t = Theme::tokens();
    const double from = timeOf(data.samples, begin), to = timeOf(data.samples, end);
    const double around = std::max(0.4, (to - from) * 0.6);
    const TimeAxis axis{from - around, to + around, box.left(), box.width()};
    std::vector<std::pair<QColor, std::vector<Extent>>> traces;
    float low = std::numeric_limits<float>::max(), high = std::numeric_limits<float>::lowest();
    for (const Lane &lane : data.input)
        for (const LaneTrace &trace : lane.traces) {
            traces.emplace_back(colourOf(trace), data.envelopeOf(data.channels.sources[trace.source], axis));
            for (const Extent &b : traces.back().second)
                if (b.valid) {
                    low = std::min(low, b.low);
                    high = std::max(high, b.high);
                }
        }
    if (high < low)
        return;
    const double least = data.input.front().leastFor(static_cast<double>(low), static_cast<double>(high));
    const float height = std::max(static_cast<float>(least / 2), high - low);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = t.unsure;
    ground.setAlphaF(0.10f);
    painter.fillRect(
        QRectF(axis.toPixel(from), box.top(), axis.toPixel(to) - axis.toPixel(from), box.height()), ground);
    painter.setBrush(Qt::NoBrush);
    for (const auto &[colour, bands] : traces) {
        QPainterPath path;
        for (std::size_t i = 0; i < bands.size(); ++i) {
            if (!bands[i].valid)
                continue;
            const double middle = (bands[i].low + bands[i].high) / 2.0;
            const QPointF p(box.left() + static_cast<double>(i) + 0.5,
                box.bottom() - 3 - (middle - low) / height * (box.height() - 6));
            path.elementCount() ? path.lineTo(p) : path.moveTo(p);
        }
        painter.setPen(QPen(colour, 1.1));
        painter.drawPath(path);
    }
    painter.restore();
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const QueueModel *>(index.model());
    const QueueItem *q = model ? model->item(index) : nullptr;
    // A card cut in two would look broken; the line below the list counts those that have no room.
    const int sight = option.widget ? option.widget->height() - option.rect.top() : option.rect.height();
    if (!q || sight < option.rect.height() - kGap)
        return;
    const Tokens &t = Theme::tokens();
    const QRectF card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - kGap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.state & QStyle::State_HasFocus ? t.focus : t.border, 1));
    painter->setBrush(option.state & QStyle::State_MouseOver ? t.hover : t.surface);
    painter->drawRoundedRect(card, Theme::kCardRadius, Theme::kCardRadius);

    std::array<double, 5> flexion{};
    for (std::size_t f = 0; f < 5; ++f)
        flexion[f] = q->guess[f] == Finger::Flexed ? 1 : 0;
    HandOptions plain;
    plain.letters = plain.compass = plain.tripod = false;
    paintHand(*painter, QRectF(card.left() + 8, card.top() + 6, 44, 44), presentationPose(flexion), plain);

    const int doubt = doubtfulFinger(*q);
    for (int f = 0; f < 5; ++f)
        paintFingerChip(*painter, QRectF(card.left() + 56 + f * 20, card.top() + 10, 16, 16), f,
            q->guess[static_cast<std::size_t>(f)], f == doubt);
    const double right = card.right() - 12, spark = card.right() - 150;
    painter->setFont(Theme::font(11));
    painter->setPen(t.secondary);
    const QRectF reason(card.left() + 56, card.top() + 31, spark - card.left() - 64, 18);
    painter->drawText(reason, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter->font())
            .elidedText(q->brief.isEmpty() ? q->reason : q->brief, Qt::ElideRight, static_cast<int>(reason.width())));
    paintSparkline(*painter, QRectF(spark, card.top() + 8, 86, card.height() - 16), model->source(), q->start, q->end);
    painter->drawText(QRectF(right - 60, card.top() + 31, 60, 18), Qt::AlignRight | Qt::AlignVCenter,
        formatClockFine(timeOf(model->source().samples, q->start), 1));
    painter->setFont(Theme::semibold());
    painter->setPen(t.unsureText);
    painter->drawText(
        QRectF(right - 60, card.top() + 8, 60, 20), Qt::AlignRight | Qt::AlignVCenter, formatNumber(q->uncertainty, 2));
    painter->restore();
}

} // namespace lodestone
