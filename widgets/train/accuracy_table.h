// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers by domains: each accuracy with a bar, the majority baseline as a tick, and a warning where it hardly beats it.
#pragma once
#include "widgets/train/train_types.h"
#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace lodestone {

struct AccuracyCell { double accuracy = -1, majority = -1; };   // fractions; negative: not known
bool hardlyBetter(const AccuracyCell &cell);                    // under four points above the majority

class AccuracyModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setReport(const AccuracyReport &report);
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 6; }      // five fingers, all
    int columnCount(const QModelIndex &parent = {}) const override;                                      // name, domains, all
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    AccuracyCell cell(int row, int column) const;
    bool valid() const { return m_report.valid; }

private:
    AccuracyReport m_report;
};

class AccuracyDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lodestone
