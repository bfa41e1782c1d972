// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/hand_scene.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kRing = 1.0,
                 kFloor = -0.72; // radius and height of the compass ring, drawn frame; it lies under the hand

// Drawn frame to board frame: x and y change places, z is negated (the board sits on the palm, its z points out of the
// back).
Vector3 boardFromDrawn(const Vector3 &p) { return {p[1], p[0], -p[2]}; }

QColor mix(const QColor &a, const QColor &b, double k)
{
    const auto part = [k](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * k)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

class Scene
{
public:
    Scene(QPainter &painter, const QRectF &box, const HandPose &pose, const HandOptions &options)
        : m_p(painter), m_t(Theme::tokens()), m_pose(pose), m_options(options)
    {
        const double letter = options.letters ? 12 : 0; // px above a raised fingertip
        if (options.compass) {
            // The scale leaves room for the hand in any attitude above its ring, so the size does not change while the
            // hand turns.
            m_unit = std::min(box.width() / 2.6, (box.height() - letter) / 2.66);
            m_centre = QPointF(box.center().x(), box.top() + letter + 1.24 * m_unit);
        } else {
            fit(box.adjusted(letter, letter, -letter, 0));
        }
        m_line = std::clamp(m_unit / 90, 0.5, 1.0);
    }

    Projected at(const Vector3 &body) const
    {
        // The centre of rotation is a little above the board.
        return look(rotate(m_pose.orientation, boardFromDrawn({body[0], body[1] - 0.05, body[2]})));
    }

    Projected look(const Vector3 &earth) const
    {
        const double c = std::cos(m_options.azimuth), s = std::sin(m_options.azimuth);
        Projected p = project(
            {earth[0] * c - earth[1] * s, earth[0] * s + earth[1] * c, earth[2]}, m_options.elevation);
        p.at = m_centre + p.at * m_unit;
        return p;
    }

    void ring(bool front)
    {
        QPainterPath path;
        constexpr int kSteps = 72;
        bool pen = false;
        for (int i = 0; i <= kSteps; ++i) {
            const double a = 2 * kPi * i / kSteps;
            const Projected p = look({kRing * std::sin(a), kRing * std::cos(a), kFloor});
            const bool visible = (p.depth > floorDepth()) == front;
            if (!visible) {
                pen = false;
                continue;
            }
            if (pen)
                path.lineTo(p.at);
            else
                path.moveTo(p.at);
            pen = true;
        }
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(QPen(m_t.controlBorder, front ? 1.5 : 1, Qt::SolidLine, Qt::RoundCap));
        m_p.drawPath(path);
        for (int degrees = 0; degrees < 360; degrees += 15) {
            const double a = degrees * kPi / 180;
            const bool major = degrees % 90 == 0;
            const double inner = kRing - (major ? 0.13 : 0.05);
            const Projected p = look({kRing * std::sin(a), kRing * std::cos(a), kFloor});
            if ((p.depth > floorDepth()) != front)
                continue;
            const Projected q = look({inner * std::sin(a), inner * std::cos(a), kFloor});
            m_p.setPen(QPen(major ? m_t.neutral : m_t.controlBorder, major ? 1.5 : 1));
            m_p.drawLine(p.at, q.at);
        }
    }

    void north()
    {
        const Projected tip = look({0, kRing + 0.16, kFloor});
        m_p.setFont(Theme::semibold(11));
        m_p.setPen(m_t.secondary);
        m_p.drawText(QRectF(tip.at - QPointF(10, 8), QSizeF(20, 16)), Qt::AlignCenter, QStringLiteral("N"));
    }

    void shadow()
    {
        // A soft shadow on the floor, below the middle of the fingers.
        const Vector3 mid = rotate(m_pose.orientation, Vector3{0.15, 0, 0});
        const Projected p = look({mid[0], mid[1], kFloor});
        const double rx = 0.75 * m_unit, ry = rx * 0.55;
        QRadialGradient shade(0, 0, 1);
        QColor dark(0, 0, 0, Theme::isDark() ? 90 : 26);
        shade.setColorAt(0, dark);
        dark.setAlpha(0);
        shade.setColorAt(1, dark);
        m_p.save();
        m_p.translate(p.at);
        m_p.scale(rx, ry);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(shade);
        m_p.drawEllipse(QPointF(0, 0), 1, 1);
        m_p.restore();
    }

    void hand()
    {
        struct Item
        {
            double depth;
            int capsule;
        }; // capsule -1 is the palm
        const std::vector<Capsule> capsules = fingerCapsules(m_pose.flexion);
        std::vector<Item> order;
        for (std::size_t i = 0; i < capsules.size(); ++i)
            order.push_back({(at(capsules[i].from).depth + at(capsules[i].to).depth) / 2, static_cast<int>(i)});
        // The palm is a slab. Whatever is on the viewer's side of its middle plane is painted after it.
        const Vector3 normal = rotate(m_pose.orientation, boardFromDrawn({0, 0, 1}));
        const Projected n0 = look({0, 0, 0}), n1 = look(normal);
        const bool palmFaces = n1.depth > n0.depth;
        std::vector<Item> before, after;
        for (const Item &item : order) {
            const Capsule &c = capsules[static_cast<std::size_t>(item.capsule)];
            const double lift = (c.from[2] + c.to[2]) / 2;
            (((lift > 0.03) == palmFaces) ? after : before).push_back(item);
        }
        const auto nearer = [](const Item &a, const Item &b) { return a.depth < b.depth; };
        std::sort(before.begin(), before.end(), nearer);
        std::sort(after.begin(), after.end(), nearer);
        for (const Item &item : before)
            capsule(capsules[static_cast<std::size_t>(item.capsule)]);
        palm(palmFaces);
        // Fingertips behind the palm are painted translucent over it, so that a bent finger is visible from the back of
        // the hand.
        m_p.save();
        m_p.setClipPath(m_slab);
        m_p.setOpacity(0.32);
        for (const Item &item : before)
            if (capsules[static_cast<std::size_t>(item.capsule)].tip)
                capsule(capsules[static_cast<std::size_t>(item.capsule)]);
        m_p.restore();
        for (const Item &item : after)
            capsule(capsules[static_cast<std::size_t>(item.capsule)]);
        if (m_options.letters)
            letters(capsules);
    }

    void tripod(const QRectF &box)
    {
        // Room for an axis arrow and its letter in every direction.
        const QPointF origin(box.left() + 52, box.bottom() - 56);
        const double length = 28;
        static const std::array<const char *, 3> names{"x", "y", "z"};
        struct Arm
        {
            double depth;
            QPointF tip;
            std::size_t axis;
        };
        std::array<Arm, 3> arms;
        const std::array<Vector3, 3> axes{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
        const Projected zero = look({0, 0, 0});
        for (std::size_t i = 0; i < 3; ++i) {
            const Projected p = look(rotate(m_pose.orientation, axes[i]));
            arms[i] = {p.depth, (p.at - zero.at) / m_unit * length / std::max(p.scale, 0.5), i};
        }
        std::sort(arms.begin(), arms.end(), [](const Arm &a, const Arm &b) { return a.depth < b.depth; });
        m_p.setFont(Theme::semibold(11));
        for (const Arm &arm : arms) {
            const QColor colour = m_t.axis[arm.axis];
            m_p.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
            m_p.drawLine(origin, origin + arm.tip);
            const double reach = std::hypot(arm.tip.x(), arm.tip.y());
            if (reach > 5) {
                const QPointF along = arm.tip / reach, across(-along.y(), along.x());
                const QPointF end = origin + arm.tip + along * 3;
                m_p.setPen(Qt::NoPen);
                m_p.setBrush(colour);
                m_p.drawPolygon(QPolygonF{end, end - along * 7 + across * 3.4, end - along * 7 - across * 3.4});
            }
            const QPointF where = origin + arm.tip + (reach > 5 ? arm.tip / reach * 12 : QPointF(9, -9));
            m_p.setPen(colour);
            m_p.drawText(
                QRectF(where - QPointF(8, 8), QSizeF(16, 16)), Qt::AlignCenter, QLatin1String(names[arm.axis]));
        }
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(m_t.text);
        m_p.drawEllipse(origin, 2.5, 2.5);
    }

private:
    double floorDepth() const { return look({0, 0, kFloor}).depth; }

    void fit(const QRectF &box)
    {
        m_unit = 1;
        QRectF bounds;
        const auto add = [&](const Vector3 &p, double radius) {
            const Projected q = at(p);
            const double r = radius * q.scale;
            bounds |= QRectF(q.at - QPointF(r, r), QSizeF(2 * r, 2 * r));
        };
        for (const Vector3 &p : palmOutline())
            add(p, 0.05);
        for (const Capsule &c : fingerCapsules({}))
            add(c.to, c.radiusTo); // measured with straight fingers, so that the size does not change when they bend
        m_unit = std::min(box.width() / bounds.width(), box.height() / bounds.height()) * 0.97;
        m_centre = box.center() - bounds.center() * m_unit;
    }

    static QPainterPath smooth(const std::vector<QPointF> &points)
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points.begin(), points.end())));
        path.closeSubpath();
        return path;
    }

    void palm(bool palmFaces)
    {
        const std::vector<Vector3> front = palmOutline();
        std::vector<QPointF> near, far;
        for (const Vector3 &p : front) {
            const QPointF a = at(p).at, b = at({p[0], p[1], -p[2]}).at;
            near.push_back(palmFaces ? a : b);
            far.push_back(palmFaces ? b : a);
        }
        // The slab: first the far face, then the quadrilaterals between both faces.
        QPainterPath slab = smooth(far);
        const std::size_t n = near.size();
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t j = (i + 1) % n;
            QPainterPath quad;
            quad.addPolygon(QPolygonF{near[i], near[j], far[j], far[i]});
            quad.closeSubpath();
            slab = slab.united(quad);
        }
        m_p.setPen(QPen(m_t.handOutline, m_line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_p.setBrush(m_t.palmEdge);
        m_p.drawPath(slab);
        m_slab = slab;
        const QPainterPath face = smooth(near);
        const QRectF bounds = face.boundingRect();
        QLinearGradient light(bounds.topLeft() + QPointF(bounds.width() * 0.1, 0), bounds.bottomRight());
        light.setColorAt(0, m_t.handHighlight);
        light.setColorAt(0.55, m_t.handMid);
        light.setColorAt(1, mix(m_t.handMid, m_t.handShade, 0.75));
        m_p.setPen(QPen(mix(m_t.handOutline, m_t.handMid, 0.35), m_line));
        m_p.setBrush(light);
        m_p.drawPath(face);
        if (palmFaces)
            board();
    }

    void board()
    {
        const double z = palmThickness() / 2 + 0.012;
        const auto square = [&](double half) {
            QPolygonF polygon;
            for (const auto &[x, y] : {std::pair{-half, -half}, {half, -half}, {half, half}, {-half, half}})
                polygon << at({x + 0.0, y - 0.38, z}).at;
            return polygon;
        };
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(mix(m_t.handShade, m_t.handOutline, 0.25));
        m_p.drawPolygon(square(0.15));
        m_p.setBrush(Theme::isDark() ? m_t.handHighlight.lighter(170) : m_t.secondary);
        m_p.drawPolygon(square(0.065));
    }

    void capsule(const Capsule &c)
    {
        const Projected a = at(c.from), b = at(c.to);
        const double ra = c.radiusFrom * m_unit * a.scale, rb = c.radiusTo * m_unit * b.scale;
        const QPointF d = b.at - a.at;
        const double length = std::hypot(d.x(), d.y());
        QPointF along(0, -1);
        if (length > 1e-6)
            along = d / length;
        const QPointF across(-along.y(), along.x());

        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        shape.addEllipse(a.at, ra, ra);
        shape.addEllipse(b.at, rb, rb);
        if (length > 1e-6) {
            QPainterPath body;
            body.addPolygon(QPolygonF{a.at + across * ra, a.at - across * ra, b.at - across * rb, b.at + across * rb});
            body.closeSubpath();
            shape.addPath(body);
        }
        shape = shape.simplified();

        // Light comes from the upper left: the lit side of the capsule is the one whose normal points there.
        const QPointF middle = (a.at + b.at) / 2;
        const double radius = std::max(ra, rb);
        const QPointF lit = across.x() + across.y() < 0 ? across : -across;
        QLinearGradient shade(middle + lit * radius, middle - lit * radius);
        const bool coloured = c.tip && !m_options.greyed;
        QColor outline = mix(m_t.handOutline, m_t.handMid, 0.15);
        if (coloured) {
            const QColor base = m_t.finger[static_cast<std::size_t>(c.finger)];
            shade.setColorAt(0, mix(base, QColor(Qt::white), 0.16));
            shade.setColorAt(0.25, mix(base, QColor(Qt::white), 0.26));
            shade.setColorAt(0.6, base);
            shade.setColorAt(1, mix(base, QColor(Qt::black), 0.26));
            outline = mix(base, QColor(Qt::black), 0.30);
        } else {
            shade.setColorAt(0, mix(m_t.handHighlight, m_t.handMid, 0.5));
            shade.setColorAt(0.28, m_t.handHighlight);
            shade.setColorAt(0.6, m_t.handMid);
            shade.setColorAt(1, m_t.handShade);
        }
        m_p.setPen(QPen(outline, m_line));
        m_p.setBrush(shade);
        m_p.drawPath(shape);
        if (c.tip) {
            // The magnet sits on the distal phalanx.
            const double r = std::clamp(rb * 0.34, 0.8, 4.2);
            const QPointF magnet = a.at + d * 0.72;
            m_p.setPen(
                QPen(Theme::isDark() ? QColor(0x14, 0x18, 0x1D) : QColor(0x1B, 0x1F, 0x24), std::max(0.6, r * 0.38)));
            m_p.setBrush(QColor(Qt::white));
            m_p.drawEllipse(magnet, r, r);
        }
    }

    void letters(const std::vector<Capsule> &capsules)
    {
        m_p.setFont(Theme::font(12, QFont::Bold));
        for (const Capsule &c : capsules) {
            if (!c.tip)
                continue;
            const Projected a = at(c.from), b = at(c.to);
            QPointF away = b.at - a.at;
            const double length = std::hypot(away.x(), away.y());
            const double rb = c.radiusTo * m_unit * b.scale;
            // When a finger points at the viewer, its letter is drawn above the tip.
            away = length > rb * 0.5 ? away / length : QPointF(0, -1);
            const QPointF where = b.at + away * (rb + 9);
            const QRectF box(where - QPointF(9, 9), QSizeF(18, 18));
            QPainterPath halo;
            m_p.setPen(m_options.greyed ? m_t.tertiary : m_t.fingerInk[static_cast<std::size_t>(c.finger)]);
            const QFontMetricsF metrics(m_p.font());
            const QString letter = Theme::fingerLetter(c.finger);
            halo.addText(where.x() - metrics.horizontalAdvance(letter) / 2, where.y() + metrics.capHeight() / 2,
                m_p.font(), letter);
            QColor background = m_t.surface;
            background.setAlphaF(0.85F);
            m_p.strokePath(halo, QPen(background, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_p.fillPath(halo, m_p.pen().color());
        }
    }

    QPainter &m_p;
    const Tokens &m_t;
    const HandPose &m_pose;
    const HandOptions &m_options;
    double m_unit = 1, m_line = 1;
    QPointF m_centre;
    QPainterPath m_slab;
};

} // namespace

void paintHand(QPainter &painter, const QRectF &box, const HandPose &pose, const HandOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Scene scene(painter, box, pose, options);
    if (options.compass) {
        scene.shadow();
        scene.ring(false);
        scene.ring(true);
        scene.north();
    }
    scene.hand();
    if (options.tripod)
        scene.tripod(box);
    painter.restore();
}

HandPose presentationPose(const std::array<double, 5> &flexion)
{
    HandPose pose;
    pose.flexion = flexion;
    const Quaternion drawn = turn({0, 0, -0.10}) * turn({1.02, 0, 0}) * turn({0, -0.32, 0});
    pose.orientation = drawn
                       * turn({kPi / std::sqrt(2.0), kPi / std::sqrt(2.0),
                           0}); // the half turn that cancels boardFromDrawn
    return pose;
}

HandOptions plainHand(bool greyed)
{
    HandOptions options;
    options.letters = options.compass = options.tripod = false;
    options.greyed = greyed;
    return options;
}

} // namespace lodestone
