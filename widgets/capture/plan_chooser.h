// SPDX-License-Identifier: GPL-3.0-or-later
// The list of plans: name, what it is for, how long it takes; a file that is no plan stands there with its error.
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
    void setPlans(const QList<PlanRow> &plans); // keeps the choice by id
    QString chosen() const;                     // empty: none, or one with an error

signals:
    void choiceChanged();

private:
    QStandardItemModel *m_rows;
};

} // namespace lodestone
