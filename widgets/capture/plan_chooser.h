// SPDX-License-Identifier: GPL-3.0-or-later
// The list of plans: name, purpose, duration. An invalid file is listed with its error.
#pragma once
#include "widgets/capture/capture_types.h"
#include <QListView>

class QStandardItemModel;

namespace lodestone {

class PlanChooser : public QListView
{
    Q_OBJECT
public:
    explicit PlanChooser(QWidget *parent = nullptr);
    void setPlans(const QList<PlanRow> &plans); // keeps the selection, by id
    QString chosen() const;                     // empty: none, or an invalid plan

signals:
    void choiceChanged();

private:
    QStandardItemModel *m_rows;
};

} // namespace lodestone
