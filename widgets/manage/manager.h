// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions, models and labels of a project as three tables: rename, notes and sittings in the cells, delete with
// undo, export, and a way to where each can be seen. Values in, signals out; not modal.
#pragma once
#include <QAbstractTableModel>
#include <QDialog>
#include <vector>

class QLabel;
class QStackedWidget;
class QTableView;

namespace lodestone {

class ActionButton;
class SegmentSwitch;

struct ManagedRow
{
    qint64 id = 0;
    QStringList cells; // one a column
    QString toolTip{};
    bool pictured = false; // it has pictures that can be deleted alone
    bool operator==(const ManagedRow &) const = default;
};
struct ManagedTable
{
    QStringList titles;
    QList<int> editable; // columns
    std::vector<ManagedRow> rows;
    bool operator==(const ManagedTable &) const = default;
};

class ManagedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const ManagedTable &table);
    const ManagedTable &table() const { return m_table; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // emits edited; the owner answers
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited(qint64 id, int column, const QString &text);

private:
    ManagedTable m_table;
};

class Manager : public QDialog
{
    Q_OBJECT
public:
    enum Tab { Sessions, Models, Labels };
    explicit Manager(QWidget *parent = nullptr);
    void setTable(Tab tab, const ManagedTable &table); // the rows that were chosen stay chosen
    void setUndo(const QString &what);                 // what Undo would take back; empty: nothing
    void setNotice(const QString &sentence);           // under the tables
    void choose(Tab tab);
    Tab tab() const;
    QList<qint64> chosen() const; // ids, of the table in sight

signals:
    void edited(lodestone::Manager::Tab tab, qint64 id, int column, const QString &text);
    void removed(lodestone::Manager::Tab tab, const QList<qint64> &ids);
    void shown(lodestone::Manager::Tab tab, qint64 id);    // take the person to it
    void exported(lodestone::Manager::Tab tab, qint64 id); // a session or a report
    void codeWanted(qint64 model);                         // as C, for a board
    void undone();
    void picturesRemoved(const QList<qint64> &sessions); // wanted: of these

private:
    QTableView *view() const;
    void refreshButtons();
    void openMenu(const QPoint &at);
    struct Part
    {
        ManagedModel *model;
        QTableView *view;
    };
    std::vector<Part> m_parts;
    SegmentSwitch *m_switch;
    QStackedWidget *m_views;
    QLabel *m_notice;
    ActionButton *m_show, *m_rename, *m_remove, *m_export, *m_pictures, *m_code, *m_undo;
};

} // namespace lodestone
