// SPDX-License-Identifier: GPL-3.0-or-later
// The project's models as cards, newest first.
#pragma once
#include "widgets/train/train_types.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace lodestone {

class ModelList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setModels(const std::vector<ModelRow> &models);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_models.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value,
        int role) override; // changes a tick; a third tick removes the oldest
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    const ModelRow *model(const QModelIndex &index) const;
    int rowOf(qint64 id) const;                             // -1: not in the list
    std::vector<qint64> ticked() const { return m_ticked; } // at most two, in the order they were ticked

signals:
    void tickedChanged();

private:
    std::vector<ModelRow> m_models;
    std::vector<qint64> m_ticked;
};

class ModelDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 112}; }

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

QString dayOf(const QDateTime &when, const QDateTime &now);      // "today", "yesterday", "3 May 2026"
QString dayAndTime(const QDateTime &when, const QDateTime &now); // "today 14:22", "yesterday 09:10", "3 May 2026"

} // namespace lodestone
