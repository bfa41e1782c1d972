// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/status_mark.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <utility>

namespace lodestone {
namespace {
constexpr int kTextAt = 18;
QFont strongFont(bool hasDetail) { return hasDetail ? Theme::semibold() : Theme::font(); }
} // namespace

void paintMark(QPainter &painter, Mark mark, const QRectF &box)
{
    const Tokens &t = Theme::tokens();
    const QPointF c = box.center();
    const double u = box.height() / 16;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Disc:
        painter.setBrush(t.ok);
        painter.drawEllipse(c, 4 * u, 4 * u);
        break;
    case Mark::Record:
        painter.setBrush(t.error);
        painter.drawEllipse(c, 4 * u, 4 * u);
        break;
    case Mark::Hollow:
        painter.setPen(QPen(t.tertiary, 1.25 * u));
        painter.drawEllipse(c, 3.4 * u, 3.4 * u);
        break;
    case Mark::Triangle: {
        QPainterPath path(c + QPointF(0, -5.5) * u);
        path.lineTo(c + QPointF(6, 5) * u);
        path.lineTo(c + QPointF(-6, 5) * u);
        path.closeSubpath();
        painter.setPen(QPen(t.warn, 1.5 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.drawLine(c + QPointF(0, -1.6) * u, c + QPointF(0, 1.4) * u);
        painter.drawPoint(c + QPointF(0, 3.3) * u);
        break;
    }
    case Mark::Unsure: { // a diamond, to differ from the disc (ok) and the triangle (fault)
        const QPolygonF diamond{
            c + QPointF(0, -5) * u, c + QPointF(5, 0) * u, c + QPointF(0, 5) * u, c + QPointF(-5, 0) * u};
        painter.setBrush(t.unsure);
        painter.drawPolygon(diamond);
        break;
    }
    case Mark::Cross: paintIcon(painter, Icon::Cross, box, t.error); break;
    case Mark::Tick: paintIcon(painter, Icon::Tick, box, t.ok); break;
    }
    painter.restore();
}

StatusMark::StatusMark(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void StatusMark::setStatus(Mark mark, const QString &strong, const QString &detail)
{
    if (mark == m_mark && strong == m_strong && detail == m_detail)
        return;
    m_mark = mark;
    m_strong = strong;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? strong : strong + QStringLiteral(", ") + detail);
    updateGeometry();
    update();
}

QSize StatusMark::sizeHint() const { return m_markAlone ? QSize(kMarkAlone, 20) : sizeWithWords(); }

QSize StatusMark::sizeWithWords() const
{
    int width = kTextAt + QFontMetrics(strongFont(!m_detail.isEmpty())).horizontalAdvance(m_strong) + 4;
    if (!m_detail.isEmpty())
        width += 8 + QFontMetrics(Theme::font()).horizontalAdvance(m_detail);
    return {width, 20};
}

QSize StatusMark::minimumSizeHint() const { return m_keepsWords ? sizeHint() : QSize(kTextAt + 40, 20); }

void StatusMark::setKeepsWords(bool keeps)
{
    m_keepsWords = keeps;
    updateGeometry();
}

void StatusMark::setMarkAlone(bool alone)
{
    if (std::exchange(m_markAlone, alone) == alone)
        return;
    updateGeometry();
    update();
}

void StatusMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    paintMark(painter, m_mark, QRectF(-2, height() / 2.0 - 8, 16, 16));
    if (m_markAlone)
        return;
    painter.setFont(strongFont(!m_detail.isEmpty()));
    painter.setPen(m_detail.isEmpty() ? t.secondary : t.text);
    const QString first = painter.fontMetrics().elidedText(m_strong, Qt::ElideRight, width() - kTextAt);
    painter.drawText(QRect(kTextAt, 0, width() - kTextAt, height()), Qt::AlignVCenter | Qt::AlignLeft, first);
    if (m_detail.isEmpty())
        return;
    const int at = kTextAt + painter.fontMetrics().horizontalAdvance(first) + 8;
    painter.setFont(Theme::font());
    painter.setPen(t.secondary);
    painter.drawText(QRect(at, 0, width() - at, height()), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, width() - at));
}

MarkIcon::MarkIcon(QWidget *parent) : QWidget(parent) { setFixedSize(16, 18); }

void MarkIcon::setMark(Mark mark)
{
    m_mark = mark;
    update();
}

void MarkIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, m_mark, QRectF(0, 1, 16, 16));
}

} // namespace lodestone
