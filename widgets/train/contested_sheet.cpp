// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/contested_sheet.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/empty_text_list.h"
#include "widgets/controls/format.h"
#include "widgets/label/likely_row.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

namespace lodestone {
namespace {
constexpr QSize kPicture(128, 96); // px
constexpr int kGap = 12, kContestedRow = kPicture.height() + 2 * kGap;
} // namespace

QString contestedInWords(const ContestedRow &row)
{
    return ContestedSheet::tr("You said “%1”; a model that has not seen this label says “%2” (%3).")
        .arg(fingersInWords(row.label), fingersInWords(row.model), formatPercent(row.sure, 0));
}

void ContestedList::setRows(const std::vector<ContestedRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const ContestedRow *ContestedList::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[std::size_t(index.row())] : nullptr;
}

int ContestedList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant ContestedList::data(const QModelIndex &index, int role) const
{
    const ContestedRow *contested = row(index);
    if (!contested)
        return {};
    if (role == Qt::DisplayRole)
        return contested->place;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return QStringLiteral("%1. %2").arg(contested->place, contestedInWords(*contested));
    if (role == Qt::AccessibleDescriptionRole)
        return contested->picture.caption;
    return {};
}

QSize ContestedDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {300, kContestedRow};
}

void ContestedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const ContestedList *>(index.model());
    const ContestedRow *row = list ? list->row(index) : nullptr;
    if (!row)
        return;
    const Tokens &t = Theme::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->fillRect(box, selected ? t.sunk : option.state & QStyle::State_MouseOver ? t.hover : t.surface);
    painter->setPen(QPen(t.border, 1));
    painter->drawLine(box.bottomLeft(), box.bottomRight());
    if (selected) {
        painter->setPen(QPen(t.text, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
    paintPicture(*painter, QRect(option.rect.topLeft() + QPoint(kGap, kGap), kPicture), row->picture);
    const int left = option.rect.left() + 2 * kGap + kPicture.width(), right = option.rect.right() - kGap;
    int y = option.rect.top() + kGap;
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, int height) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(left, y, right - left, height), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, right - left));
        y += height;
    };
    line(row->place, Theme::semibold(), t.text, 20);
    y += 4;
    line(ContestedSheet::tr("You said"), Theme::font(11), t.secondary, 16);
    line(fingersInWords(row->label), Theme::font(), t.text, 18);
    line(ContestedSheet::tr("The model says, %1 sure").arg(formatPercent(row->sure, 0)), Theme::font(11), t.secondary,
        20);
    line(fingersInWords(row->model), Theme::font(), t.text, 18);
    painter->restore();
}

ContestedSheet::ContestedSheet(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("contested"));
    setWindowTitle(tr("Contested labels"));
    const QSize usual(760, 560); // the five names of fingers stand in one line in every language
    resize(usual.boundedTo(parent ? parent->size() - QSize(40, 40) : usual));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(12);
    m_sentence = makeLabel({}, Ink::Secondary, 13, false, this);
    m_sentence->setObjectName(QStringLiteral("contestedSentence"));
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_list = new ContestedList(this);
    m_rows = new EmptyTextList(tr("No label is contested"), this);
    m_rows->setObjectName(QStringLiteral("contestedRows"));
    m_rows->setModel(m_list);
    m_rows->setItemDelegate(new ContestedDelegate(m_rows));
    m_rows->setMouseTracking(true);
    m_rows->setAccessibleName(tr("Contested labels"));
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_rows, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_show = new ActionButton(Icon::Arrow, tr("Show on Label"), this);
    m_show->setKeys({tr("Enter")});
    m_show->setObjectName(QStringLiteral("contestedShow"));
    m_keep = new ActionButton(Icon::Tick, tr("Keep as it is"), this);
    m_keep->setKeys({QStringLiteral("K")});
    m_keep->setObjectName(QStringLiteral("contestedKeep"));
    m_keep->setToolTip(tr("The label is right; it is not named again while it stays as it is"));
    m_check = new ActionButton(tr("Check again"), this);
    m_check->setObjectName(QStringLiteral("contestedCheck"));
    auto *close = new ActionButton(tr("Close"), this);
    for (ActionButton *button : {m_show, m_keep, m_check})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(close);
    column->addLayout(row);
    auto *keep = new QAction(tr("Keep as it is"), this);
    keep->setShortcut(Qt::Key_K);
    addAction(keep);
    connect(keep, &QAction::triggered, m_keep, &QAbstractButton::click);
    connect(m_rows, &QAbstractItemView::activated, this, [this] { m_show->click(); });
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { refreshButtons(); });
    connect(m_show, &QAbstractButton::clicked, this, [this] { emit shown(chosen()); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { emit kept(chosen()); });
    connect(
        m_check, &QAbstractButton::clicked, this, [this] { m_view.checking ? emit stopWanted() : emit checkWanted(); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::close);
    setView({});
}

int ContestedSheet::chosen() const { return m_rows->currentIndex().row(); }

void ContestedSheet::setView(const ContestedView &view)
{
    const int place = std::max(0, chosen());
    const bool other = view.rows != m_view.rows;
    m_view = view;
    m_sentence->setText(view.sentence);
    m_sentence->setVisible(!view.sentence.isEmpty());
    if (other)
        m_list->setRows(view.rows);
    if (other && !view.rows.empty())
        m_rows->setCurrentIndex(m_list->index(std::min(place, m_list->rowCount() - 1)));
    refreshButtons();
}

void ContestedSheet::refreshButtons()
{
    m_show->setEnabled(chosen() >= 0);
    m_keep->setEnabled(chosen() >= 0);
    m_check->setText(m_view.checking ? tr("Stop") : tr("Check again"));
}

} // namespace lodestone
