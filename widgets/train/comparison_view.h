// SPDX-License-Identifier: GPL-3.0-or-later
// Two models side by side: accuracy of each finger and domain with the difference in percentage points, and the paired
// comparison in words.
#pragma once
#include "widgets/train/train_types.h"
#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QTableView;

namespace lodestone {

// Rows: all fingers, all five right, each finger, the mean calibration gap, then each domain that both models have.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, First, Second, Difference, Columns };
    struct Row
    {
        QString name;
        double first = -1, second = -1;
        bool lowerIsBetter = false;
    }; // fractions 0..1; negative: unknown
    using QAbstractTableModel::QAbstractTableModel;
    void setComparison(const ModelComparison &comparison);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(Columns); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
    QString m_first, m_second;
};
std::vector<ComparisonModel::Row> comparisonRows(const AccuracyReport &first, const AccuracyReport &second);
QString pairedSentence(const ModelComparison &comparison); // empty without a paired comparison

class ComparisonView : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(QWidget *parent = nullptr);
    void setComparison(const ModelComparison &comparison);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ComparisonModel *m_model;
    void fitRows();
    QTableView *m_table;
    QLabel *m_sentence, *m_note;
};

} // namespace lodestone
