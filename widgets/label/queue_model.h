// SPDX-License-Identifier: GPL-3.0-or-later
// The moments worth labelling that are still open, best first, without the active one.
#pragma once
#include "widgets/label/label_data.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace lodestone {

class QueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IndexRole = Qt::UserRole + 1 }; // the item's place in the whole queue
    explicit QueueModel(const LabelData &data, QObject *parent = nullptr);
    void setOpen(const std::vector<int> &indices);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const QueueItem *item(const QModelIndex &index) const;
    const LabelData &source() const { return m_data; }

private:
    const LabelData &m_data;
    std::vector<int> m_open;
};

// One card of the list: hand, chips, reason, sparkline, time.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kRow = 64, kGap = 8; // px, the gap below included
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {384, kRow}; }
};

// The input's channels around a range, the range itself shaded.
void paintSparkline(QPainter &painter, const QRectF &box, const LabelData &data, int begin, int end);
int doubtfulFinger(const QueueItem &item); // nearest to one half; -1 when all are clear

} // namespace lodestone
