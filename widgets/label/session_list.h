// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions of the project to choose from: those without labels first, filtered by name while a person types.
#pragma once
#include "widgets/label/label_types.h"
#include <QAbstractListModel>
#include <QFrame>
#include <QSortFilterProxyModel>
#include <vector>

class QLineEdit;
class QListView;

namespace lodestone {

class SessionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, LabelsRole, DetailsRole };
    using QAbstractListModel::QAbstractListModel;
    void setSessions(const std::vector<SessionChoice> &sessions);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SessionChoice> m_sessions;
};

// Unlabelled first; within each part the newest (highest id) first.
class SessionFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SessionFilter(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

// Opens under a widget; typing filters, arrows move, Enter chooses, Escape closes.
class SessionList : public QFrame
{
    Q_OBJECT
public:
    explicit SessionList(QWidget *parent);
    void setSessions(const std::vector<SessionChoice> &sessions, qint64 current);
    void openUnder(const QWidget *place);

signals:
    void chosen(qint64 id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const QModelIndex &index);
    SessionModel *m_model;
    SessionFilter *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    qint64 m_current = 0;
};

} // namespace lodestone
