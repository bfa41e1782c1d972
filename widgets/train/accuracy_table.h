// SPDX-License-Identifier: GPL-3.0-or-later
// Domains by fingers: each accuracy with a bar, the majority baseline as a tick, and a warning where it hardly beats
// it.
#pragma once
#include "widgets/train/train_types.h"
#include <QAbstractTableModel>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace lodestone {

struct AccuracyCell
{
    double accuracy = -1, majority = -1;
};                                           // fractions; negative: not known
bool hardlyBetter(const AccuracyCell &cell); // under four points above the majority

// One row a domain, what was held out first: its name, all fingers, all five right, then each finger.
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
    QString caption(int row) const; // "512 windows, trained" or "…, unseen"
    bool valid() const { return m_report.valid; }

private:
    const DomainAccuracy *domain(int row) const; // nullptr: none
    AccuracyReport m_report;
};

class AccuracyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The fingers' chips above their columns.
class FingerHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FingerHeader(QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace lodestone
