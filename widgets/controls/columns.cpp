// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/columns.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QSplitterHandle>
#include <algorithm>
#include <numeric>

namespace lodestone {
namespace {

// The handle between two columns; a short line in its middle appears under the mouse.
class Gap : public QSplitterHandle
{
public:
    explicit Gap(Columns *columns) : QSplitterHandle(Qt::Horizontal, columns), m_columns(columns)
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

} // namespace

Columns::Columns(const QString &name, QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setObjectName(name);
    setHandleWidth(Theme::kGap);
    setChildrenCollapsible(false);
}

void Columns::addColumn(QWidget *column, int usual, int share)
{
    addWidget(column);
    m_usual.append(usual);
    m_share.append(usual ? 0 : share);
    setStretchFactor(count() - 1, m_share.last());
}

void Columns::restoreUsual()
{
    const int fixed = std::accumulate(m_usual.begin(), m_usual.end(), 0) + handleWidth() * std::max(0, count() - 1);
    const int shares = std::max(1, std::accumulate(m_share.begin(), m_share.end(), 0)),
              rest = std::max(0, width() - fixed);
    QList<int> sizes;
    for (qsizetype i = 0; i < m_usual.size(); ++i)
        sizes.append(m_usual[i] ? m_usual[i] : rest * m_share[i] / shares);
    setSizes(sizes);
}

void Columns::restore(const QByteArray &state)
{
    if (restoreState(state))
        m_placed = true;
    setHandleWidth(Theme::kGap); // a state saved by an older version may contain another width
    setChildrenCollapsible(false);
}

QSplitterHandle *Columns::createHandle() { return new Gap(this); }

void Columns::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (!m_placed && width() > 0 && count() > 0) {
        m_placed = true;
        restoreUsual();
    }
}

} // namespace lodestone
