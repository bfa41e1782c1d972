// SPDX-License-Identifier: GPL-3.0-or-later
// Table of accuracy by domain and finger: each cell has a bar, a tick at the majority baseline, and a warning if the
// accuracy is hardly better than that.
#pragma once
#include "widgets/train/train_types.h"
#include <QAbstractTableModel>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace lodestone {

struct AccuracyCell
{
    double accuracy = -1, majority = -1;
};                                           // fractions 0..1; negative: unknown
bool hardlyBetter(const AccuracyCell &cell); // less than four percentage points above the majority baseline

// One row per domain, the hold-out first. Columns: name, all fingers, all five right, each finger.
class AccuracyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, All, Exact, FirstFinger, Columns = FirstFinger + 5 };
    using QAbstractTableModel::QAbstractTableModel;
    void setReport(const AccuracyReport &report);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1 + static_cast<int>(m_report.domains.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(Columns); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    AccuracyCell cell(int row, int column) const;
    QString caption(int row) const; // "512 windows, trained" or "512 windows, unseen"
    bool valid() const { return m_report.valid; }

private:
    const DomainAccuracy *domain(int row) const; // nullptr: no such row
    AccuracyReport m_report;
};

class AccuracyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// Header with a finger chip above each finger's column.
class FingerHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FingerHeader(QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace lodestone
