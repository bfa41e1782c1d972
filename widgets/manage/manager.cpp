// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/manage/manager.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

namespace lodestone {

static constexpr int kWidestColumn = 240, kColumnGap = 20; // pixels; a name may be a sentence

void ManagedModel::setTable(const ManagedTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ManagedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_table.rows.size()); }

int ManagedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.titles.size());
}

QVariant ManagedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ManagedRow &row = m_table.rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return row.cells.value(index.column());
    if (role == Qt::ToolTipRole)
        return row.toolTip.isEmpty() ? row.cells.value(index.column()) : row.toolTip;
    return {};
}

bool ManagedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || text == data(index, Qt::EditRole).toString())
        return false;
    emit edited(m_table.rows[std::size_t(index.row())].id, index.column(), text);
    return true;
}

QVariant ManagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_table.titles.value(section))
                                                                    : QVariant();
}

Qt::ItemFlags ManagedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return m_table.editable.contains(index.column()) ? usual | Qt::ItemIsEditable : usual;
}

Manager::Manager(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("manager"));
    setWindowTitle(tr("Sessions, models and labels"));
    resize(QSize(880, 520).boundedTo(parent ? parent->size() - QSize(40, 40) : QSize(880, 520)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(12);
    m_switch = new SegmentSwitch({tr("Sessions"), tr("Models"), tr("Labels")}, {}, this);
    m_switch->setAccessibleName(tr("Tables"));
    column->addWidget(m_switch, 0, Qt::AlignLeft);
    m_views = new QStackedWidget(this);
    column->addWidget(m_views, 1);
    m_notice = makeLabel({}, Ink::Secondary, 11, false, this);
    m_notice->setWordWrap(true);
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_show = new ActionButton(Icon::Arrow, tr("Show"), this);
    m_rename = new ActionButton(tr("Rename"), this);
    m_remove = new ActionButton(Icon::Cross, tr("Delete"), this);
    m_export = new ActionButton(tr("Export…"), this);
    m_pictures = new ActionButton(Icon::Camera, tr("Delete pictures…"), this);
    m_code = new ActionButton(tr("C code…"), this);
    m_code->setToolTip(tr("The model as a folder of C for any board, with an example and a test"));
    m_undo = new ActionButton(Icon::Undo, tr("Undo"), this);
    m_undo->setObjectName(QStringLiteral("managerUndo"));
    m_rename->setKeys({QStringLiteral("F2")});
    m_remove->setKeys({tr("Del")});
    m_undo->setKeys({tr("Ctrl"), QStringLiteral("Z")});
    for (ActionButton *button : {m_show, m_rename, m_remove, m_export, m_code, m_pictures}) {
        button->setObjectName(QStringLiteral("manager") + button->text().remove(QChar(0x2026)).remove(' '));
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(m_undo);
    auto *close = new ActionButton(tr("Close"), this);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::close);

    const QStringList names{
        tr("Sessions of the project"), tr("Models of the project"), tr("Labels of the shown session")};
    for (int tab = Sessions; tab <= Labels; ++tab) {
        auto *model = new ManagedModel(this);
        auto *view = new QTableView(m_views);
        view->setModel(model);
        view->setObjectName(QStringLiteral("managerTable%1").arg(tab));
        view->setAccessibleName(names[tab]);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
        view->setTabKeyNavigation(false);
        view->setShowGrid(false);
        view->setWordWrap(false);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        view->verticalHeader()->hide();
        view->verticalHeader()->setDefaultSectionSize(28);
        view->horizontalHeader()->setStretchLastSection(true);
        view->horizontalHeader()->setHighlightSections(false);
        m_views->addWidget(view);
        m_parts.push_back({model, view});
        connect(model, &ManagedModel::edited, this,
            [this, tab](qint64 id, int cell, const QString &text) { emit edited(Tab(tab), id, cell, text); });
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { refreshButtons(); });
        connect(view, &QWidget::customContextMenuRequested, this, &Manager::openMenu);
    }
    const auto act = [this](const QString &text, const QKeySequence &key, ActionButton *button) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, button, &QAbstractButton::click);
        addAction(action);
    };
    act(tr("Delete"), QKeySequence::Delete, m_remove);
    act(tr("Undo"), QKeySequence::Undo, m_undo);
    connect(m_switch, &SegmentSwitch::chosen, this, [this](int tab) { choose(Tab(tab)); });
    connect(m_show, &QAbstractButton::clicked, this, [this] { emit shown(tab(), chosen().value(0)); });
    connect(m_export, &QAbstractButton::clicked, this, [this] { emit exported(tab(), chosen().value(0)); });
    connect(m_code, &QAbstractButton::clicked, this, [this] { emit codeWanted(chosen().value(0)); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { emit removed(tab(), chosen()); });
    connect(m_pictures, &QAbstractButton::clicked, this, [this] { emit picturesRemoved(chosen()); });
    connect(m_undo, &QAbstractButton::clicked, this, &Manager::undone);
    connect(m_rename, &QAbstractButton::clicked, this, [this] {
        const QModelIndexList rows = view()->selectionModel()->selectedRows(0);
        if (!rows.isEmpty())
            view()->edit(rows.constFirst());
    });
    setUndo({});
    choose(Sessions);
}

QTableView *Manager::view() const { return m_parts[std::size_t(m_views->currentIndex())].view; }
Manager::Tab Manager::tab() const { return Tab(m_views->currentIndex()); }

void Manager::choose(Tab tab)
{
    m_switch->setCurrent(tab);
    m_views->setCurrentIndex(tab);
    refreshButtons();
}

QList<qint64> Manager::chosen() const
{
    QList<qint64> ids;
    const Part &part = m_parts[std::size_t(m_views->currentIndex())];
    for (const QModelIndex &row : part.view->selectionModel()->selectedRows(0))
        ids << part.model->table().rows[std::size_t(row.row())].id;
    return ids;
}

void Manager::setTable(Tab tab, const ManagedTable &table)
{
    const Part &part = m_parts[std::size_t(tab)];
    if (table == part.model->table())
        return;
    QList<qint64> before;
    for (const QModelIndex &row : part.view->selectionModel()->selectedRows(0))
        before << part.model->table().rows[std::size_t(row.row())].id;
    const bool first = part.model->table().titles.isEmpty();
    part.model->setTable(table);
    QItemSelection again;
    for (int row = 0; row < part.model->rowCount(); ++row)
        if (before.contains(table.rows[std::size_t(row)].id))
            again.select(part.model->index(row, 0), part.model->index(row, part.model->columnCount() - 1));
    part.view->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
    if (first)
        for (int cell = 0; cell + 1 < part.model->columnCount(); ++cell) {
            part.view->resizeColumnToContents(cell);
            part.view->setColumnWidth(cell, std::min(part.view->columnWidth(cell) + kColumnGap, kWidestColumn));
        }
    refreshButtons();
}

void Manager::setUndo(const QString &what)
{
    m_undo->setEnabled(!what.isEmpty());
    m_undo->setToolTip(what);
}

void Manager::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void Manager::refreshButtons()
{
    const qsizetype count = chosen().size();
    m_show->setEnabled(count == 1);
    m_rename->setEnabled(count == 1 && tab() != Labels);
    m_rename->setVisible(tab() != Labels);
    m_export->setEnabled(count == 1);
    m_export->setVisible(tab() != Labels);
    m_export->setText(tab() == Models ? tr("Report…") : tr("Export…"));
    m_code->setEnabled(count == 1);
    m_code->setVisible(tab() == Models);
    m_remove->setEnabled(count > 0);
    const QList<qint64> ids = chosen();
    const std::vector<ManagedRow> &rows = m_parts[Sessions].model->table().rows;
    m_pictures->setVisible(tab() == Sessions);
    m_pictures->setEnabled(tab() == Sessions && std::any_of(rows.begin(), rows.end(), [&ids](const ManagedRow &row) {
        return row.pictured && ids.contains(row.id);
    }));
}

void Manager::openMenu(const QPoint &at)
{
    QMenu menu(this);
    for (ActionButton *button : {m_show, m_rename, m_export, m_code, m_remove, m_pictures, m_undo}) {
        if (button->isHidden())
            continue;
        QAction *action = menu.addAction(button->text(), button, &QAbstractButton::click);
        action->setEnabled(button->isEnabled());
    }
    menu.exec(view()->viewport()->mapToGlobal(at));
}

} // namespace lodestone
