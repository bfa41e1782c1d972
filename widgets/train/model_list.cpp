// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/model_list.h"
#include "widgets/controls/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace lodestone {

QString dayOf(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDate day = when.toLocalTime().date();
    const qint64 days = day.daysTo(now.toLocalTime().date());
    return days == 0 ? ModelList::tr("today")
           : days == 1
               ? ModelList::tr("yesterday")
               : QLocale().toString(day, ModelList::tr("d MMM yyyy", "a date, in the letters of QLocale::toString"));
}

QString dayAndTime(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QString clock = local.toString(QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return ModelList::tr("today %1").arg(clock);
    if (days == 1)
        return ModelList::tr("yesterday %1").arg(clock);
    return dayOf(when, now);
}

void ModelList::setModels(const std::vector<ModelRow> &models)
{
    beginResetModel();
    m_models = models;
    const std::size_t before = m_ticked.size();
    std::erase_if(m_ticked, [this](qint64 id) { return rowOf(id) < 0; });
    endResetModel();
    if (m_ticked.size() != before)
        emit tickedChanged();
}

const ModelRow *ModelList::model(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_models[static_cast<std::size_t>(index.row())] : nullptr;
}

int ModelList::rowOf(qint64 id) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (m_models[static_cast<std::size_t>(i)].id == id)
            return i;
    return -1;
}

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    const ModelRow *m = model(index);
    if (!m)
        return {};
    if (role == Qt::DisplayRole)
        return m->name;
    if (role == Qt::CheckStateRole)
        return std::count(m_ticked.begin(), m_ticked.end(), m->id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && !m->recipeInWords.isEmpty())
        return tr("%1. Recipe %2: %3").arg(data(index, Qt::AccessibleTextRole).toString(), m->recipe, m->recipeInWords);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return m->accuracy < 0   ? tr("%1, never evaluated").arg(m->name)
               : m->majority < 0 ? tr("%1, %2 on the hold-out").arg(m->name, formatPercent(m->accuracy, 1))
                                 : tr("%1, %2 on the hold-out, majority %3")
                                       .arg(m->name, formatPercent(m->accuracy, 1), formatPercent(m->majority, 1));
    return {};
}

bool ModelList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ModelRow *m = model(index);
    if (!m || role != Qt::CheckStateRole)
        return false;
    std::erase(m_ticked, m->id);
    if (value.toInt() == Qt::Checked)
        m_ticked.push_back(m->id);
    if (m_ticked.size() > 2)
        m_ticked.erase(m_ticked.begin());
    emit dataChanged(this->index(0), this->index(rowCount() - 1), {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

Qt::ItemFlags ModelList::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

namespace {
QRectF tickBox(const QRect &item) { return {item.left() + 12.5, item.top() + 12.5, 15, 15}; }
} // namespace

bool ModelDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease
        && tickBox(option.rect).adjusted(-8, -8, 8, 8).contains(static_cast<QMouseEvent *>(event)->position());
    if (!space && !clicked)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ModelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const ModelList *>(index.model());
    const ModelRow *m = list ? list->model(index) : nullptr;
    if (!m)
        return;
    const Tokens &t = Theme::tokens();
    const QRectF card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -8.5);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? t.text : t.border, 1));
    painter->setBrush(selected ? t.sunk : option.state & QStyle::State_MouseOver ? t.hover : t.surface);
    painter->drawRoundedRect(card, Theme::kRadius, Theme::kRadius);
    const QRectF box = tickBox(option.rect);
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->setPen(QPen(ticked ? t.primaryFill : t.controlBorder, 1));
    painter->setBrush(ticked ? t.primaryFill : t.surface);
    painter->drawRoundedRect(box, 3, 3);
    if (ticked)
        paintIcon(*painter, Icon::Tick, box, t.primaryText);
    const double left = card.left() + 36, right = card.right() - 12;
    double room = right;
    if (!m->slot.isEmpty()) {
        painter->setFont(Theme::font(11));
        const double width = painter->fontMetrics().horizontalAdvance(m->slot) + 14;
        const QRectF badge(right - width, card.top() + 10, width, 20);
        painter->setPen(QPen(m->confirmed ? t.ok : t.controlBorder, 1));
        painter->setBrush(t.surface);
        painter->drawRoundedRect(badge, 3, 3);
        painter->setPen(m->confirmed ? t.ok : t.secondary);
        painter->drawText(badge, Qt::AlignCenter, m->slot);
        room = badge.left() - 8;
    }
    painter->setFont(Theme::semibold());
    painter->setPen(t.text);
    painter->drawText(QRectF(left, card.top() + 10, room - left, 20), Qt::AlignLeft | Qt::AlignVCenter, m->name);
    const double after = left + painter->fontMetrics().horizontalAdvance(m->name) + 8;
    painter->setFont(Theme::font(11));
    painter->setPen(t.secondary);
    if (after < room) {
        const QDateTime now = QDateTime::currentDateTime();
        const auto fits = [&](const QString &text) {
            return painter->fontMetrics().horizontalAdvance(text) <= room - after;
        };
        const QString whole = dayAndTime(m->created, now), day = dayOf(m->created, now);
        painter->drawText(QRectF(after, card.top() + 10, room - after, 20), Qt::AlignLeft | Qt::AlignVCenter,
            fits(whole) ? whole
            : fits(day) ? day
                        : QString());
    }

    painter->setFont(Theme::font(15, QFont::DemiBold));
    painter->setPen(m->accuracy < 0 ? t.secondary : t.text);
    const QString figure = m->accuracy < 0 ? ModelList::tr("not evaluated") : formatPercent(m->accuracy, 1);
    painter->drawText(QRectF(left, card.top() + 36, right - left, 24), Qt::AlignLeft | Qt::AlignVCenter, figure);
    double x = left + painter->fontMetrics().horizontalAdvance(figure) + 8;
    painter->setFont(Theme::font(11));
    if (m->hasGain) {
        const QString gain = formatSigned(m->gain * 100, 1);
        painter->setPen(m->gain >= 0 ? t.ok : t.warn);
        painter->drawText(QRectF(x, card.top() + 38, 60, 22), Qt::AlignLeft | Qt::AlignVCenter, gain);
        x += painter->fontMetrics().horizontalAdvance(gain) + 8;
    }
    painter->setPen(t.secondary);
    if (m->accuracy >= 0 && m->majority >= 0)
        painter->drawText(QRectF(x, card.top() + 38, right - x, 22), Qt::AlignLeft | Qt::AlignVCenter,
            ModelList::tr("majority %1").arg(formatNumber(m->majority * 100, 1)));
    QStringList parts{ModelList::tr("%n labels", nullptr, m->labels)};
    if (!m->recipe.isEmpty())
        parts << m->recipe;
    if (m->simulated)
        parts << ModelList::tr("simulated hand");
    parts << (m->bytes > 0 ? ModelList::tr("int8 %1 B").arg(formatCount(m->bytes)) : ModelList::tr("no image"));
    const QString made = parts.join(QStringLiteral(", "));
    painter->drawText(QRectF(left, card.top() + 62, right - left, 18), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(made, Qt::ElideRight, static_cast<int>(right - left)));
    painter->setFont(Theme::mono());
    if (!m->hash.isEmpty())
        painter->drawText(
            QRectF(left, card.top() + 80, right - left, 18), Qt::AlignLeft | Qt::AlignVCenter, formatHash(m->hash));
    painter->restore();
}

} // namespace lodestone
