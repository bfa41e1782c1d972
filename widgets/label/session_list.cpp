// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/session_list.h"
#include "widgets/controls/empty_text_list.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace lodestone {

void SessionModel::setSessions(const std::vector<SessionChoice> &sessions)
{
    beginResetModel();
    m_sessions = sessions;
    endResetModel();
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SessionChoice &s = m_sessions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (!s.kind.isEmpty())
            return tr("%1   %2").arg(s.name, data(index, DetailsRole).toString());
        return s.labels == 0 ? tr("%1   %2, no labels").arg(s.name, formatClock(s.seconds))
                             : tr("%1   %2, %n labels", nullptr, s.labels).arg(s.name, formatClock(s.seconds));
    case DetailsRole: {
        const QString seconds = formatClock(s.seconds),
                      what = s.kind.isEmpty() ? seconds : tr("%1, %2").arg(s.kind, seconds);
        return s.labels == 0 ? tr("%1, no labels").arg(what) : tr("%1, %n labels", nullptr, s.labels).arg(what);
    }
    case Qt::UserRole: return s.name;
    case IdRole: return s.id;
    case LabelsRole: return s.labels;
    default: return {};
    }
}

namespace {

// The name left, what there is of it right.
class SessionRow : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 32}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::tokens();
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? t.checked : t.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), Theme::kRadius, Theme::kRadius);
        }
        const QRect box = option.rect.adjusted(12, 0, -12, 0);
        const QString details = index.data(SessionModel::DetailsRole).toString();
        painter->setFont(Theme::font(11));
        painter->setPen(t.secondary);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight, details);
        const int room = box.width() - painter->fontMetrics().horizontalAdvance(details) - 16;
        painter->setFont(current ? Theme::semibold() : Theme::font());
        painter->setPen(t.text);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data(Qt::UserRole).toString(), Qt::ElideMiddle, room));
        painter->restore();
    }
};

} // namespace

SessionFilter::SessionFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setFilterRole(Qt::UserRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    sort(0);
}

bool SessionFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool a = left.data(SessionModel::LabelsRole).toInt() > 0,
               b = right.data(SessionModel::LabelsRole).toInt() > 0;
    return a != b ? b : left.data(SessionModel::IdRole).toLongLong() > right.data(SessionModel::IdRole).toLongLong();
}

SessionList::SessionList(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Sessions of the project"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("sessionSearch"));
    m_search->setPlaceholderText(tr("Filter by name"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_model = new SessionModel(this);
    m_filter = new SessionFilter(this);
    m_filter->setSourceModel(m_model);
    m_list = new EmptyTextList(tr("No session has these letters in its name"), this);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new SessionRow(m_list));
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Sessions, those without labels first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the search line keeps the keyboard
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &SessionList::take);
}

void SessionList::setSessions(const std::vector<SessionChoice> &sessions, qint64 current)
{
    m_model->setSessions(sessions);
    m_current = current;
}

void SessionList::openUnder(const QWidget *place)
{
    m_search->clear();
    m_list->setCurrentIndex(m_filter->index(0, 0));
    for (int row = 0; row < m_filter->rowCount(); ++row)
        if (m_filter->index(row, 0).data(SessionModel::IdRole).toLongLong() == m_current)
            m_list->setCurrentIndex(m_filter->index(row, 0));
    resize(340, 64 + 32 * std::clamp(m_filter->rowCount(), 3, 10));
    move(place->mapToGlobal(QPoint(0, place->height() + 4)));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void SessionList::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void SessionList::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    hide();
    emit chosen(index.data(SessionModel::IdRole).toLongLong());
}

bool SessionList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) { // while the list is open no key belongs to the page behind it
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentIndex()); return true;
    case Qt::Key_Escape: hide(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace lodestone
