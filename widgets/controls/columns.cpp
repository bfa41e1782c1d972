// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/columns.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QSplitterHandle>
#include <algorithm>
#include <numeric>
#include <utility>

namespace lodestone {
namespace {

constexpr int kBelowSwitch = 8, kScrollBar = 8; // px
constexpr int kLeastSide = 200;                 // px, of a side that scrolls

// The handle between two columns; a short line in its middle appears under the mouse.
class Gap : public QSplitterHandle
{
public:
    Gap(Columns *columns, QSplitter *splitter) : QSplitterHandle(Qt::Horizontal, splitter), m_columns(columns)
    {
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!underMouse())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::tokens().controlBorder);
        painter.drawRoundedRect(QRectF(width() / 2.0 - 1.5, height() / 2.0 - 16, 3, 32), 1.5, 1.5);
    }
    void mouseDoubleClickEvent(QMouseEvent *) override { m_columns->restoreUsual(); }

private:
    Columns *m_columns;
};

class Splitter : public QSplitter
{
public:
    explicit Splitter(Columns *columns) : QSplitter(Qt::Horizontal, columns), m_columns(columns) {}

protected:
    QSplitterHandle *createHandle() override { return new Gap(m_columns, this); }

private:
    Columns *m_columns;
};

QSize leastOf(const QWidget *widget) { return widget->minimumSizeHint().expandedTo(widget->minimumSize()); }
// An explicit minimum counts alone: a column may become narrower than its content asks for.
int leastWidthOf(const QWidget *widget)
{
    return widget->minimumWidth() > 0 ? widget->minimumWidth() : widget->minimumSizeHint().width();
}

} // namespace

Columns::Columns(const QString &name, QWidget *parent)
    : QWidget(parent), m_splitter(new Splitter(this)), m_switch(new SegmentSwitch(this))
{
    setObjectName(name);
    m_splitter->setHandleWidth(Theme::kGap);
    m_splitter->setChildrenCollapsible(false);
    m_switch->hide();
    m_switch->setAccessibleName(tr("Parts of this page"));
    connect(
        m_switch, &SegmentSwitch::chosen, this, [this](int choice) { reveal(m_columns[m_choices[choice]].widget); });
}

void Columns::addColumn(const QString &title, QWidget *column, int usual, int share)
{
    QWidget *frame = column;
    if (usual) {
        QScrollArea *area = makeScrollArea(column, m_splitter);
        area->setFocusPolicy(Qt::NoFocus);
        frame = area;
    }
    m_splitter->addWidget(frame);
    m_columns.append({title, column, frame, usual, usual ? 0 : share});
    m_splitter->setStretchFactor(count() - 1, m_columns.constLast().share);
    m_shown.append(count() - 1);
}

void Columns::reveal(const QWidget *column)
{
    for (int i = 0; i < count(); ++i)
        if (m_columns[i].widget == column)
            m_chosen = i;
    fit();
}

void Columns::restoreUsual()
{
    int fixed = m_splitter->handleWidth() * std::max(0, int(m_shown.size()) - 1), shares = 0;
    for (const int i : std::as_const(m_shown)) {
        fixed += m_columns[i].usual;
        shares += m_columns[i].share;
    }
    const int rest = std::max(0, m_splitter->width() - fixed);
    QList<int> sizes;
    for (const Column &column : std::as_const(m_columns))
        sizes.append(column.usual ? column.usual : rest * column.share / std::max(1, shares));
    m_splitter->setSizes(sizes);
}

// The switch stands above the columns, so Tab comes to it before all that is in them, though that may be older.
void Columns::orderTab()
{
    if (!isFolded() || !isVisible())
        return;
    QWidget *first = window()->nextInFocusChain();
    while (first != window() && !(m_splitter->isAncestorOf(first) && (first->focusPolicy() & Qt::TabFocus)))
        first = first->nextInFocusChain();
    QWidget *before = first->previousInFocusChain();
    while (before != window() && before->focusPolicy() == Qt::NoFocus) // setTabOrder() does nothing behind such a one
        before = before->previousInFocusChain();
    for (QAbstractButton *segment : m_switch->findChildren<QAbstractButton *>())
        if (segment != before)
            setTabOrder(std::exchange(before, segment), segment);
}

void Columns::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    orderTab();
}

QByteArray Columns::saveState() const { return isFolded() ? m_unfolded : m_splitter->saveState(); }

void Columns::restore(const QByteArray &state)
{
    if (isFolded())
        m_unfolded = state;
    else if (m_splitter->restoreState(state))
        m_placed = true;
    m_splitter->setHandleWidth(Theme::kGap); // a state saved by an older version may contain another width
    m_splitter->setChildrenCollapsible(false);
}

int Columns::widthOf(const QList<int> &columns) const
{
    return std::accumulate(columns.begin(), columns.end(), Theme::kGap * std::max(0, int(columns.size()) - 1),
        [this](int sum, int i) { return sum + leastWidth(m_columns[i]); });
}

int Columns::leastWidth(const Column &column) const
{
    const bool scrolls = column.usual && leastOf(column.widget).height() > m_splitter->height();
    return leastWidthOf(column.widget) + (scrolls ? kScrollBar : 0);
}

QSize Columns::minimumSizeHint() const
{
    QSize least;
    for (const Column &column : m_columns)
        least = least.expandedTo({leastWidth(column), column.usual ? kLeastSide : leastOf(column.widget).height()});
    if (!m_choices.isEmpty())
        least.rheight() += m_switch->sizeHint().height() + kBelowSwitch;
    return least;
}

QSize Columns::sizeHint() const { return m_splitter->sizeHint().expandedTo(minimumSizeHint()); }

// All columns, or the main one and one side, or one.
void Columns::fit()
{
    if (width() == 0 || count() == 0 || std::exchange(m_fitting, true))
        return;
    QList<int> all(count()), sides, shown;
    std::iota(all.begin(), all.end(), 0);
    const auto main = std::find_if(all.begin(), all.end(), [this](int i) { return m_columns[i].usual == 0; });
    for (const int i : std::as_const(all))
        if (main == all.end() || i != *main)
            sides.append(i);
    QList<int> choices;
    shown = all;
    if (widthOf(all) > width()) {
        const auto pairFits = [&](int side) {
            return widthOf({std::min(side, *main), std::max(side, *main)}) <= width();
        };
        if (sides.size() > 1 && main != all.end() && std::all_of(sides.begin(), sides.end(), pairFits)) {
            choices = sides;
            const int side = sides.contains(m_chosen) ? m_chosen : sides.constFirst();
            shown = {std::min(side, *main), std::max(side, *main)};
        } else {
            choices = all;
            shown = {all.contains(m_chosen) ? m_chosen : main != all.end() ? *main : 0};
        }
    }
    const bool wasFolded = isFolded(), same = shown == m_shown;
    if (!wasFolded && !same && m_placed)
        m_unfolded = m_splitter->saveState();
    m_shown = shown;
    if (choices != m_choices) {
        m_choices = choices;
        QStringList titles;
        for (const int i : std::as_const(choices))
            titles << m_columns[i].title;
        m_switch->setLabels(titles);
        updateGeometry();
    }
    m_switch->setVisible(!choices.isEmpty());
    orderTab();
    for (qsizetype i = 0; i < choices.size(); ++i)
        if (shown.contains(choices[i]))
            m_switch->setCurrent(int(i));
    for (int i = 0; i < count(); ++i)
        m_columns[i].frame->setVisible(shown.contains(i));
    place();
    for (const Column &column : std::as_const(m_columns))
        if (column.usual)
            column.frame->setMinimumWidth(leastWidth(column));
    const bool anew = !std::exchange(m_placed, true);
    if (!same && !isFolded() && m_splitter->restoreState(m_unfolded))
        m_splitter->setHandleWidth(Theme::kGap);
    else if (!same || anew)
        restoreUsual();
    m_fitting = false;
}

void Columns::place()
{
    const int top = m_choices.isEmpty() ? 0 : m_switch->sizeHint().height() + kBelowSwitch;
    m_switch->setGeometry(QRect(QPoint(0, 0), m_switch->sizeHint()));
    m_splitter->setGeometry(0, top, width(), height() - top);
}

void Columns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool Columns::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a column needs more or less room than before
        updateGeometry();
        fit();
    }
    return QWidget::event(event);
}

} // namespace lodestone
