// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that a model contests which has not learnt from them, with a picture of the hand of that moment: each leads to
// its place on Label, or is kept as it is. Values in, signals out; not modal, so that it stands beside the page.
#pragma once
#include "engine/signal/combination.h"
#include "widgets/controls/hand_picture.h"
#include <QAbstractListModel>
#include <QDialog>
#include <QStyledItemDelegate>
#include <vector>

class QLabel;
class QListView;

namespace lodestone {

class ActionButton;

struct ContestedRow
{
    QString place; // "Session 3, 00:12.4"
    Combination label{}, model{};
    double sure = 0; // that the label is wrong, 0..1
    PictureOfHand picture{};
    bool operator==(const ContestedRow &) const = default;
};
// "You said …; a model that has not seen this label says … (97 %)"
QString contestedInWords(const ContestedRow &row);

struct ContestedView
{
    std::vector<ContestedRow> rows{}; // the surest first
    bool checking = false;
    QString sentence{}; // what was looked at, how far it is, or why it failed
};

class ContestedList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const std::vector<ContestedRow> &rows);
    const ContestedRow *row(const QModelIndex &index) const; // nullptr: none
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ContestedRow> m_rows;
};

class ContestedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

class ContestedSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ContestedSheet(QWidget *parent = nullptr);
    void setView(const ContestedView &view); // the chosen place in the list stays

signals:
    void checkWanted();
    void stopWanted();
    void shown(int row); // take the person to it
    void kept(int row);  // it is right as it is

private:
    int chosen() const; // -1: none
    void refreshButtons();
    ContestedView m_view;
    ContestedList *m_list;
    QListView *m_rows;
    QLabel *m_sentence;
    ActionButton *m_show, *m_keep, *m_check;
};

} // namespace lodestone
