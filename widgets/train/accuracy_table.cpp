// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/accuracy_table.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

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

int AccuracyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2 + static_cast<int>(m_report.domains.size());
}

AccuracyCell AccuracyModel::cell(int row, int column) const
{
    if (!m_report.valid || column < 1 || column >= columnCount() || row < 0 || row > 5) return {};
    const DomainAccuracy &domain = column == columnCount() - 1 ? m_report.all : m_report.domains[static_cast<std::size_t>(column - 1)];
    if (row == 5) return {domain.accuracy, domain.majority};
    return {domain.finger[static_cast<std::size_t>(row)], domain.fingerMajority[static_cast<std::size_t>(row)]};
}

QVariant AccuracyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) return {};
    if (index.column() == 0) {
        if (role != Qt::DisplayRole) return {};
        return index.row() < 5 ? Theme::fingerName(index.row()) : tr("All fingers");
    }
    const AccuracyCell c = cell(index.row(), index.column());
    if (role == Qt::DisplayRole) return c.accuracy < 0 ? QString() : formatNumber(c.accuracy * 100, 1);
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && c.accuracy >= 0)
        return c.majority < 0 ? formatPercent(c.accuracy, 1)
             : hardlyBetter(c) ? tr("%1, hardly above the majority of %2").arg(formatPercent(c.accuracy, 1), formatPercent(c.majority, 1))
                               : tr("%1, majority %2").arg(formatPercent(c.accuracy, 1), formatPercent(c.majority, 1));
    return {};
}

QVariant AccuracyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section == 0) return QString();
    return section == columnCount() - 1 ? tr("All") : m_report.domains[static_cast<std::size_t>(section - 1)].name;
}

void AccuracyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const AccuracyModel *>(index.model());
    if (!model) return;
    const Tokens &t = Theme::tokens();
    const QRectF box = option.rect;
    const bool total = index.row() == 5, all = index.column() == model->columnCount() - 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (index.row() < 5) painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), index.row() == 4 ? t.controlBorder : t.border);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(Theme::font(13, total || all ? QFont::DemiBold : QFont::Normal));
    painter->setPen(t.text);
    if (index.column() == 0) {
        if (!total) paintFingerChip(*painter, QRectF(box.left() + 0.5, box.center().y() - 10, 20, 20), index.row(), Finger::Flexed);
        painter->drawText(box.adjusted(total ? 0 : 28, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    const AccuracyCell c = model->cell(index.row(), index.column());
    const QRectF bar(box.left(), box.top() + 25, std::min(64.0, box.width() - 12), 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.track);
    painter->drawRoundedRect(bar, 2, 2);
    if (c.accuracy >= 0) {
        const bool warn = hardlyBetter(c);
        painter->setBrush(warn ? t.warn : t.neutral);
        painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, c.accuracy), 4), 2, 2);
        if (c.majority >= 0)
            painter->fillRect(QRectF(bar.left() + bar.width() * c.majority - 1, bar.top() - 2, 2, 8), t.text);
        const QString text = index.data().toString();
        painter->setPen(warn ? t.warn : t.text);
        painter->drawText(QRectF(box.left(), box.top() + 3, box.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, text);
        if (warn)
            paintMark(*painter, Mark::Triangle, QRectF(box.left() + painter->fontMetrics().horizontalAdvance(text) + 6, box.top() + 6, 13, 13));
    }
    painter->restore();
}

} // namespace lodestone
