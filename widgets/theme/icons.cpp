// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <initializer_list>

namespace lodestone {
namespace {

using Points = std::initializer_list<QPointF>;

void line(QPainterPath &path, Points points)
{
    bool first = true;
    for (const QPointF &p : points) {
        if (first)
            path.moveTo(p);
        else
            path.lineTo(p);
        first = false;
    }
}

QPainterPath triangleRight(double left, double right)
{
    QPainterPath path;
    line(path, {{left, 3}, {right, 8}, {left, 13}});
    path.closeSubpath();
    return path;
}

// Only the play shapes and the two recording marks are filled; all other icons are stroked.
struct Shape
{
    QPainterPath stroke, fill;
};

void lens(QPainterPath &p)
{
    p.addEllipse(QPointF(7, 7), 4.5, 4.5);
    line(p, {{10.4, 10.4}, {14, 14}});
    line(p, {{5, 7}, {9, 7}});
}

Shape shapeOf(Icon icon)
{
    Shape s;
    QPainterPath &p = s.stroke;
    switch (icon) {
    case Icon::Follow:
        line(p, {{2, 8}, {10, 8}});
        line(p, {{7, 5}, {10, 8}, {7, 11}});
        line(p, {{13.5, 3}, {13.5, 13}});
        break;
    case Icon::Pause:
        line(p, {{5.5, 3.5}, {5.5, 12.5}});
        line(p, {{10.5, 3.5}, {10.5, 12.5}});
        break;
    case Icon::Play: s.fill = triangleRight(4.5, 12.5); break;
    case Icon::Previous: {
        QPainterPath t;
        line(t, {{12, 3}, {5, 8}, {12, 13}});
        t.closeSubpath();
        s.fill = t;
        line(p, {{4, 3.5}, {4, 12.5}});
        break;
    }
    case Icon::Next:
        s.fill = triangleRight(4, 11);
        line(p, {{12, 3.5}, {12, 12.5}});
        break;
    case Icon::Cursors:
        line(p, {{4, 2}, {4, 14}});
        line(p, {{12, 2}, {12, 14}});
        line(p, {{5, 8}, {11, 8}});
        line(p, {{7, 6}, {5, 8}, {7, 10}});
        line(p, {{9, 6}, {11, 8}, {9, 10}});
        break;
    case Icon::Chevron: line(p, {{4, 6}, {8, 10}, {12, 6}}); break;
    case Icon::Bolt: line(p, {{9, 1.8}, {4.2, 9}, {7.8, 9}, {7, 14.2}, {11.8, 7}, {8.2, 7}, {9, 1.8}}); break;
    case Icon::Stop: s.fill.addRect(QRectF(4, 4, 8, 8)); break;
    case Icon::Record: s.fill.addEllipse(QPointF(8, 8), 4.2, 4.2); break;
    case Icon::Snap:
        p.moveTo(4, 3);
        p.lineTo(4, 8);
        p.cubicTo(4, 13.4, 12, 13.4, 12, 8);
        p.lineTo(12, 3);
        line(p, {{7, 3}, {7, 8}});
        p.cubicTo(7, 9.4, 9, 9.4, 9, 8);
        p.lineTo(9, 3);
        line(p, {{4, 3}, {7, 3}});
        line(p, {{9, 3}, {12, 3}});
        break;
    case Icon::ZoomOut: lens(p); break;
    case Icon::ZoomIn:
        lens(p);
        line(p, {{7, 5}, {7, 9}});
        break;
    case Icon::Fit:
        line(p, {{2, 3}, {2, 13}});
        line(p, {{14, 3}, {14, 13}});
        line(p, {{4, 8}, {12, 8}});
        line(p, {{6, 6}, {4, 8}, {6, 10}});
        line(p, {{10, 6}, {12, 8}, {10, 10}});
        break;
    case Icon::Swap:
        line(p, {{2.5, 5.5}, {13, 5.5}});
        line(p, {{10.5, 3}, {13, 5.5}, {10.5, 8}});
        line(p, {{13.5, 10.5}, {3, 10.5}});
        line(p, {{5.5, 8}, {3, 10.5}, {5.5, 13}});
        break;
    case Icon::Undo:
        line(p, {{6, 3}, {3, 6}, {6, 9}});
        p.moveTo(3, 6);
        p.lineTo(9.5, 6);
        p.cubicTo(14, 6, 14, 13, 9.5, 13);
        p.lineTo(6, 13);
        break;
    case Icon::Tick: line(p, {{2.5, 8.5}, {6.2, 12}, {13.5, 4}}); break;
    case Icon::Cross:
        line(p, {{4, 4}, {12, 12}});
        line(p, {{12, 4}, {4, 12}});
        break;
    case Icon::Copy:
        p.addRoundedRect(QRectF(5.5, 5.5, 8, 8), 1, 1);
        line(p, {{3.2, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3.2}});
        break;
    case Icon::Replay:
        p.arcMoveTo(QRectF(2.5, 2.5, 11, 11), 200);
        p.arcTo(QRectF(2.5, 2.5, 11, 11), 200, 300);
        line(p, {{2.2, 13.2}, {2.6, 9.8}, {6, 10.2}});
        s.fill = triangleRight(6.5, 10.5);
        s.fill = QTransform(0.55, 0, 0, 0.55, 3.7, 3.6).map(triangleRight(5, 12));
        break;
    case Icon::Refresh:
        p.arcMoveTo(QRectF(2.5, 2.5, 11, 11), 160);
        p.arcTo(QRectF(2.5, 2.5, 11, 11), 160, -125);
        line(p, {{13.1, 1.6}, {12.6, 5}, {9.2, 4.6}});
        p.arcMoveTo(QRectF(2.5, 2.5, 11, 11), -20);
        p.arcTo(QRectF(2.5, 2.5, 11, 11), -20, -125);
        line(p, {{2.9, 14.4}, {3.4, 11}, {6.8, 11.4}});
        break;
    case Icon::Folder:
        line(p, {{2, 12.8}, {2, 3.5}, {6, 3.5}, {7.5, 5.3}, {14, 5.3}, {14, 12.8}});
        p.closeSubpath();
        break;
    case Icon::Arrow:
        line(p, {{2.5, 8}, {13, 8}});
        line(p, {{9.5, 4.5}, {13, 8}, {9.5, 11.5}});
        break;
    case Icon::Compass:
        p.addEllipse(QPointF(8, 8), 7, 7);
        line(p, {{8, 3.6}, {5.6, 8.6}, {10.4, 8.6}});
        p.closeSubpath();
        line(s.fill, {{8, 3.6}, {5.6, 8.6}, {10.4, 8.6}});
        s.fill.closeSubpath();
        line(p, {{5.6, 8.6}, {8, 12.4}, {10.4, 8.6}});
        break;
    case Icon::Camera:
        p.addRoundedRect(QRectF(1.8, 4.6, 12.4, 8.8), 1.5, 1.5);
        p.addEllipse(QPointF(8, 9), 2.6, 2.6);
        line(p, {{5.6, 4.6}, {6.4, 2.8}, {9.6, 2.8}, {10.4, 4.6}});
        break;
    case Icon::Question:
        p.moveTo(4.8, 5.2);
        p.cubicTo(4.8, 0.8, 11.2, 0.8, 11.2, 5.2);
        p.cubicTo(11.2, 7.6, 8, 7.8, 8, 10.6);
        s.fill.addEllipse(QPointF(8, 13.6), 1, 1);
        break;
    }
    return s;
}

class LineEngine : public QIconEngine
{
public:
    explicit LineEngine(Icon icon) : m_icon(icon) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_icon, rect, mode == QIcon::Disabled ? Theme::tokens().tertiary : Theme::tokens().text);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LineEngine(m_icon); }

private:
    Icon m_icon;
};

} // namespace

void paintIcon(QPainter &painter, Icon icon, const QRectF &box, const QColor &colour)
{
    const Shape shape = shapeOf(icon);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(8, 8) * (box.height() / 16));
    painter.scale(box.height() / 16, box.height() / 16);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape.stroke);
    if (!shape.fill.isEmpty())
        painter.fillPath(shape.fill, colour);
    painter.restore();
}

QIcon makeIcon(Icon icon) { return QIcon(new LineEngine(icon)); }

} // namespace lodestone
