// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/capture/plan_chooser.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace lodestone {
namespace {

enum Role { Id = Qt::UserRole, Description, Length, Error };
constexpr int kHead = 32, kFoot = 14, kSide = 16,
              kLengthWidth = 200; // px; the height follows from the description

class RowPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = (list ? list->viewport()->width() : 600) - 2 - 2 * kSide;
        const QString words = index.data(Error).toString().isEmpty() ? index.data(Description).toString()
                                                                     : index.data(Error).toString();
        return {240, kHead + kFoot
                         + QFontMetrics(Theme::font(11))
                               .boundingRect(QRect(0, 0, width, 200), Qt::TextWordWrap, words)
                               .height()};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(1, 3, -1, -3);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->setPen(QPen(chosen ? t.text : t.border, chosen ? 1.5 : 1));
        painter->setBrush(option.state & QStyle::State_MouseOver && !chosen ? t.hover : t.surface);
        painter->drawRoundedRect(row, Theme::kRadius, Theme::kRadius);
        const QString error = index.data(Error).toString();
        QRectF title(row.left() + kSide, row.top() + 8, row.width() - 2 * kSide - kLengthWidth, 18);
        if (!error.isEmpty()) {
            paintMark(*painter, Mark::Cross, QRectF(title.left(), title.top() + 3, 12, 12));
            title.setLeft(title.left() + 20);
        }
        painter->setFont(Theme::semibold());
        painter->setPen(t.text);
        painter->drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, int(title.width())));
        painter->setFont(Theme::font(11));
        painter->setPen(t.secondary);
        painter->drawText(QRectF(row.right() - kSide - kLengthWidth, row.top() + 8, kLengthWidth, 18),
            Qt::AlignVCenter | Qt::AlignRight, index.data(Length).toString());
        if (!error.isEmpty())
            painter->setPen(t.error);
        painter->drawText(QRectF(row.left() + kSide, row.top() + 29, row.width() - 2 * kSide, row.height() - 29),
            Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
            error.isEmpty() ? index.data(Description).toString() : error);
        painter->restore();
    }
};

} // namespace

PlanChooser::PlanChooser(QWidget *parent) : QListView(parent), m_rows(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("capturePlans"));
    setAccessibleName(tr("Capture plans"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new RowPainter(this));
    setModel(m_rows);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanChooser::choiceChanged);
}

void PlanChooser::setPlans(const QList<PlanRow> &plans)
{
    const QString before = chosen();
    m_rows->clear();
    for (const PlanRow &plan : plans) {
        auto *item = new QStandardItem(plan.error.isEmpty() ? plan.name : plan.id);
        item->setData(plan.id, Id);
        item->setData(plan.description, Description);
        item->setData(plan.error, Error);
        if (plan.error.isEmpty())
            item->setData(
                tr("%n poses, %1 (%2)", nullptr, plan.steps).arg(formatClock(plan.seconds), plan.origin), Length);
        else
            item->setData(tr("Cannot be used (%1)").arg(plan.origin), Length);
        item->setToolTip(plan.error.isEmpty() ? plan.description : plan.error);
        m_rows->appendRow(item);
    }
    int row = 0;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        if (m_rows->item(i)->data(Id).toString() == before)
            row = i;
    }
    setCurrentIndex(m_rows->index(row, 0));
    emit choiceChanged();
}

QString PlanChooser::chosen() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && index.data(Error).toString().isEmpty() ? index.data(Id).toString() : QString();
}

} // namespace lodestone
