// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the current run: tick, progress ring or empty ring, name, detail, time.
#pragma once
#include "widgets/train/train_types.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace lodestone {

class StageModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setStages(const std::vector<TrainStage> &stages);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    const TrainStage *stage(const QModelIndex &index) const;
    double seconds() const; // s, sum of all stages; negative when none has a time

private:
    std::vector<TrainStage> m_stages;
};

class StageDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 26}; }
};

} // namespace lodestone
