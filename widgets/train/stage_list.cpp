// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/stage_list.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

void StageModel::setStages(const std::vector<TrainStage> &stages)
{
    if (stages.size() == m_stages.size()
        && !stages.empty()) { // progress arrives often, so keep the rows and update them
        m_stages = stages;
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_stages = stages;
    endResetModel();
}

const TrainStage *StageModel::stage(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_stages[static_cast<std::size_t>(index.row())] : nullptr;
}

QVariant StageModel::data(const QModelIndex &index, int role) const
{
    const TrainStage *s = stage(index);
    if (!s || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString states[] = {tr("waiting"), tr("running"), tr("done"), tr("failed")};
    return role == Qt::DisplayRole ? s->name : tr("%1, %2").arg(s->name, states[static_cast<int>(s->state)]);
}

double StageModel::seconds() const
{
    double sum = -1;
    for (const TrainStage &s : m_stages)
        if (s.seconds >= 0)
            sum = (sum < 0 ? 0 : sum) + s.seconds;
    return sum;
}

void StageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const StageModel *>(index.model());
    const TrainStage *s = model ? model->stage(index) : nullptr;
    if (!s)
        return;
    const Tokens &t = Theme::tokens();
    const QRectF row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF mark(row.left(), row.center().y() - 8, 16, 16), ring = mark.adjusted(3, 3, -3, -3);
    if (s->state == TrainStage::State::Done) {
        paintMark(*painter, Mark::Tick, mark);
    } else if (s->state == TrainStage::State::Failed) {
        paintMark(*painter, Mark::Cross, mark);
    } else {
        painter->setPen(QPen(t.controlBorder, 1.25));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(ring);
        if (s->state == TrainStage::State::Running) {
            painter->setPen(QPen(t.text, 2.5, Qt::SolidLine, Qt::FlatCap));
            painter->drawArc(ring, 90 * 16, -static_cast<int>(std::max(0.06, s->fraction) * 360 * 16));
        }
    }
    const QString time = s->seconds >= 0 ? StageModel::tr("%1 s").arg(formatNumber(s->seconds, 1)) : QString();
    painter->setFont(Theme::font());
    painter->setPen(t.text);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, time);
    const double room = row.right() - painter->fontMetrics().horizontalAdvance(time) - 8;
    painter->setFont(Theme::font(13, s->state == TrainStage::State::Running ? QFont::DemiBold : QFont::Normal));
    painter->setPen(s->state == TrainStage::State::Waiting ? t.secondary : t.text);
    painter->drawText(QRectF(row.left() + 24, row.top(), room - row.left() - 24, row.height()),
        Qt::AlignLeft | Qt::AlignVCenter, s->name);
    const double after = row.left() + 24 + painter->fontMetrics().horizontalAdvance(s->name) + 8;
    painter->setFont(Theme::font());
    painter->setPen(t.secondary);
    if (room > after)
        painter->drawText(QRectF(after, row.top(), room - after, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(s->detail, Qt::ElideRight, static_cast<int>(room - after)));
    painter->restore();
}

} // namespace lodestone
