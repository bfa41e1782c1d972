// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/accuracy_table.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {
namespace {

bool isFinger(int column) { return column >= AccuracyModel::FirstFinger; }

} // namespace

bool hardlyBetter(const AccuracyCell &cell)
{
    return cell.accuracy >= 0 && cell.majority >= 0 && cell.accuracy - cell.majority < 0.04 - 1e-9;
}

void AccuracyModel::setReport(const AccuracyReport &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

const DomainAccuracy *AccuracyModel::domain(int row) const
{
    if (!m_report.valid || row < 0 || row >= rowCount())
        return nullptr;
    return row == 0 ? &m_report.all : &m_report.domains[static_cast<std::size_t>(row - 1)];
}

AccuracyCell AccuracyModel::cell(int row, int column) const
{
    const DomainAccuracy *d = domain(row);
    if (!d || column <= Name || column >= Columns)
        return {};
    if (column == All)
        return {d->accuracy, d->majority};
    if (column == Exact)
        return {d->exact, -1};
    const auto finger = static_cast<std::size_t>(column - FirstFinger);
    return {d->finger[finger], d->fingerMajority[finger]};
}

QString AccuracyModel::caption(int row) const
{
    const DomainAccuracy *d = domain(row);
    if (!d)
        return {};
    const QString windows = d->windows == 1 ? tr("1 window") : tr("%1 windows").arg(formatCount(d->windows));
    return row == 0 ? windows : d->trained ? tr("%1, trained").arg(windows) : tr("%1, unseen").arg(windows);
}

QVariant AccuracyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == Name) {
        const QString name = index.row() == 0      ? tr("Held out")
                             : domain(index.row()) ? domain(index.row())->name
                                                   : QString();
        if (role == Qt::DisplayRole)
            return name;
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return caption(index.row()).isEmpty() ? name : tr("%1, %2").arg(name, caption(index.row()));
        return {};
    }
    const AccuracyCell c = cell(index.row(), index.column());
    if (c.accuracy < 0)
        return {};
    if (role == Qt::DisplayRole)
        return formatNumber(c.accuracy * 100, isFinger(index.column()) ? 0 : 1);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const QString what = index.column() == All     ? tr("All fingers")
                             : index.column() == Exact ? tr("All five right")
                                                       : Theme::fingerName(index.column() - FirstFinger);
        const QString value = formatPercent(c.accuracy, 1);
        return c.majority < 0 ? tr("%1: %2").arg(what, value)
               : hardlyBetter(c)
                   ? tr("%1: %2, hardly above the majority of %3").arg(what, value, formatPercent(c.majority, 1))
                   : tr("%1: %2, majority %3").arg(what, value, formatPercent(c.majority, 1));
    }
    return {};
}

QVariant AccuracyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && isFinger(section))
        return Theme::fingerName(section - FirstFinger);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return QString();
    case All: return tr("Fingers");
    case Exact: return tr("All five");
    default: return Theme::fingerLetter(section - FirstFinger);
    }
}

void AccuracyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const AccuracyModel *>(index.model());
    if (!model)
        return;
    const Tokens &t = Theme::tokens();
    const QRectF box = option.rect;
    const bool first = index.row() == 0;
    painter->save();
    painter->fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), first ? t.controlBorder : t.border);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(Theme::font(13, first ? QFont::DemiBold : QFont::Normal));
    painter->setPen(t.text);
    if (index.column() == AccuracyModel::Name) {
        const QString name = painter->fontMetrics().elidedText(
            index.data().toString(), Qt::ElideRight, int(box.width()) - 8);
        painter->drawText(QRectF(box.left(), box.top() + 3, box.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter->setFont(Theme::font(11));
        painter->setPen(t.secondary);
        painter->drawText(QRectF(box.left(), box.top() + 20, box.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(model->caption(index.row()), Qt::ElideRight, int(box.width()) - 8));
        painter->restore();
        return;
    }
    const AccuracyCell c = model->cell(index.row(), index.column());
    const bool exact = index.column() == AccuracyModel::Exact;
    const QRectF bar(box.left(), box.top() + 26, std::min(64.0, box.width() - (isFinger(index.column()) ? 8 : 12)), 4);
    if (!exact) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.track);
        painter->drawRoundedRect(bar, 2, 2);
    }
    if (c.accuracy >= 0) {
        const bool warn = hardlyBetter(c);
        if (!exact) {
            painter->setBrush(warn ? t.warn : t.neutral);
            painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, c.accuracy), 4), 2, 2);
        }
        if (c.majority >= 0)
            painter->fillRect(QRectF(bar.left() + bar.width() * c.majority - 1, bar.top() - 2, 2, 8), t.text);
        const QString text = index.data().toString();
        painter->setPen(warn ? t.warn : t.text);
        painter->drawText(QRectF(box.left(), box.top() + 3, box.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, text);
        if (warn)
            paintMark(*painter, Mark::Triangle,
                QRectF(box.left() + painter->fontMetrics().horizontalAdvance(text) + 4, box.top() + 7, 12, 12));
    }
    painter->restore();
}

FingerHeader::FingerHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

void FingerHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = Theme::tokens();
    painter->save();
    painter->fillRect(rect, t.surface);
    painter->fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), t.border);
    if (isFinger(section)) {
        painter->setRenderHint(QPainter::Antialiasing);
        paintFingerChip(*painter, QRectF(rect.left() + 0.5, rect.center().y() - 7.5, 16, 16),
            section - AccuracyModel::FirstFinger, Finger::Flexed);
    } else {
        painter->setFont(Theme::font(11));
        painter->setPen(t.secondary);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    painter->restore();
}

} // namespace lodestone
