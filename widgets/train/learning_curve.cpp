// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/learning_curve.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace lodestone {
namespace {

constexpr double kLeft = 40, kTop = 30, kBottom = 36, kNameGap = 14, kLine = 16;

QPen penOf(StudyLine::Role role)
{
    const Tokens &t = Theme::tokens();
    switch (role) {
    case StudyLine::Role::Ours: return {t.text, 2.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    case StudyLine::Role::Random: {
        QPen pen(t.secondary, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        pen.setDashPattern({4, 3});
        return pen;
    }
    case StudyLine::Role::Other: break;
    }
    return {t.neutral, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QFont fontOf(StudyLine::Role role)
{
    return Theme::font(11, role == StudyLine::Role::Ours ? QFont::DemiBold : QFont::Normal);
}

} // namespace

CurveScale curveScale(const std::vector<double> &values)
{
    if (values.empty())
        return {};
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double room = std::max(0.01, (*most - *least) * 0.04);
    CurveScale s;
    s.step = niceStep(*most - *least + 2 * room, 5);
    s.low = std::max(0.0, std::floor((*least - room) / s.step) * s.step);
    s.high = std::min(1.0, std::ceil((*most + room) / s.step) * s.step);
    return s;
}

std::vector<double> spreadApart(const std::vector<double> &wanted, double gap, double low, double high)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    // Groups of labels that touch; each group is centred at the mean of its labels' wanted positions.
    struct Group
    {
        double centre = 0;
        std::vector<std::size_t> members;
    };
    std::vector<Group> groups;
    const auto half = [gap](const Group &g) { return gap * double(g.members.size() - 1) / 2; };
    const auto settle = [&](Group &g) {
        double sum = 0;
        for (const std::size_t m : g.members)
            sum += wanted[m];
        g.centre = std::max(low + half(g), std::min(high - half(g), sum / double(g.members.size())));
    };
    for (const std::size_t i : order) {
        groups.push_back({wanted[i], {i}});
        settle(groups.back());
        while (groups.size() > 1) {
            Group &last = groups.back(), &before = groups[groups.size() - 2];
            if (last.centre - half(last) - (before.centre + half(before)) >= gap - 1e-9)
                break;
            before.members.insert(before.members.end(), last.members.begin(), last.members.end());
            groups.pop_back();
            settle(groups.back());
        }
    }
    std::vector<double> out(wanted.size());
    for (const Group &g : groups)
        for (std::size_t k = 0; k < g.members.size(); ++k)
            out[g.members[k]] = g.centre - half(g) + gap * double(k);
    return out;
}

LearningCurve::LearningCurve(Figure figure, QWidget *parent) : QWidget(parent), m_figure(figure)
{
    setAccessibleName(figure == Figure::Accuracy ? tr("Fingers right over labels") : tr("All five right over labels"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LearningCurve::setChart(const StudyChart &chart)
{
    m_chart = chart;
    m_most = 1;
    std::vector<double> values;
    QStringList words;
    for (const StudyLine &line : chart.lines) {
        for (const StudyPoint &p : line.points) {
            m_most = std::max(m_most, p.labels);
            values.push_back(value(p) - error(p));
            values.push_back(value(p) + error(p));
        }
        if (!line.points.empty())
            words << endLabel(line);
    }
    if (m_figure == Figure::Accuracy && chart.majority >= 0)
        values.push_back(chart.majority);
    if (bound() >= 0)
        values.push_back(bound());
    const CurveScale scale = curveScale(values);
    m_low = scale.low;
    m_high = scale.high;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QString LearningCurve::endLabel(const StudyLine &line) const
{
    const StudyPoint &last = line.points.back();
    const QString figure = formatNumber(value(last) * 100, 1);
    return error(last) > 0 ? tr("%1  %2 ± %3").arg(line.name, figure, formatNumber(error(last) * 100, 1))
                           : tr("%1  %2").arg(line.name, figure);
}

double LearningCurve::x(double labels, const QRectF &plot) const
{
    return plot.left() + plot.width() * labels / m_most;
}
double LearningCurve::y(double fraction, const QRectF &plot) const
{
    return plot.bottom() - plot.height() * (fraction - m_low) / (m_high - m_low);
}

void LearningCurve::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double names = 60;
    for (const StudyLine &line : m_chart.lines)
        if (!line.points.empty())
            names = std::max(names, QFontMetrics(fontOf(line.role)).horizontalAdvance(endLabel(line)) + kNameGap + 2.0);
    const QRectF plot(kLeft, kTop, std::max(80.0, width() - kLeft - names), height() - kTop - kBottom);
    painter.setFont(Theme::semibold());
    painter.setPen(t.text);
    const QString title = m_figure == Figure::Accuracy ? tr("Fingers right") : tr("All five right");
    painter.drawText(QRectF(0, 0, width(), 18), Qt::AlignLeft | Qt::AlignVCenter, title);
    const double unit = painter.fontMetrics().horizontalAdvance(title) + 8;
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(QRectF(unit, 0, width(), 18), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("%"));

    const double step = niceStep(m_high - m_low, 5);
    for (double v = m_low; v <= m_high + 1e-9; v += step) {
        painter.fillRect(QRectF(plot.left(), std::round(y(v, plot)), plot.width(), 1), t.grid);
        painter.drawText(QRectF(0, y(v, plot) - 8, kLeft - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
            formatNumber(v * 100, step < 0.01 ? 1 : 0));
    }
    std::set<int> budgets;
    for (const StudyLine &line : m_chart.lines)
        for (const StudyPoint &p : line.points)
            budgets.insert(p.labels);
    double free = plot.left() - 100;
    for (const int labels : budgets) {
        if (x(labels, plot) < free)
            continue; // if two would overlap, the first one stays
        painter.drawText(
            QRectF(x(labels, plot) - 24, plot.bottom() + 4, 48, 16), Qt::AlignCenter, QString::number(labels));
        free = x(labels, plot) + 26;
    }
    painter.drawText(QRectF(plot.left(), plot.bottom() + 20, plot.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
        tr("labels given"));
    if (m_chart.lines.empty()) {
        painter.setPen(t.tertiary);
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, tr("This study has no curve"));
        return;
    }
    paintAcross(painter, plot);
    paintLines(painter, plot);
    paintNames(painter, plot);
}

void LearningCurve::paintAcross(QPainter &painter, const QRectF &plot) const
{
    const Tokens &t = Theme::tokens();
    const auto across = [&](double fraction, const QString &words, bool above) {
        const double at = y(fraction, plot);
        QPen pen(t.tertiary, 1);
        pen.setDashPattern({1, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
        painter.setFont(Theme::font(11));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(plot.left() + 4, above ? at - 17 : at + 1, plot.width() - 8, 16),
            (above ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, words);
    };
    if (m_figure == Figure::Accuracy && m_chart.majority >= 0)
        across(
            m_chart.majority, tr("always the commoner state %1").arg(formatNumber(m_chart.majority * 100, 1)), false);
    if (bound() >= 0)
        across(bound(), tr("all labels %1").arg(formatNumber(bound() * 100, 1)), true);
}

void LearningCurve::paintLines(QPainter &painter, const QRectF &plot) const
{
    std::vector<const StudyLine *> order; // ours last, so that it is on top
    for (const StudyLine &line : m_chart.lines)
        order.push_back(&line);
    std::stable_sort(order.begin(), order.end(), [](const StudyLine *a, const StudyLine *b) {
        return (a->role == StudyLine::Role::Ours) < (b->role == StudyLine::Role::Ours);
    });
    for (const StudyLine *line : order) {
        QColor band = penOf(line->role).color();
        band.setAlphaF(line->role == StudyLine::Role::Ours ? 0.16F : 0.10F);
        QPolygonF ring;
        for (const StudyPoint &p : line->points)
            ring << QPointF(x(p.labels, plot), y(value(p) + error(p), plot));
        for (auto p = line->points.rbegin(); p != line->points.rend(); ++p)
            ring << QPointF(x(p->labels, plot), y(value(*p) - error(*p), plot));
        painter.setPen(Qt::NoPen);
        painter.setBrush(band);
        painter.drawPolygon(ring);
    }
    for (const StudyLine *line : order) {
        QPolygonF path;
        for (const StudyPoint &p : line->points)
            path << QPointF(x(p.labels, plot), y(value(p), plot));
        painter.setPen(penOf(line->role));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(path);
        painter.setPen(QPen(penOf(line->role).color(), 1.5));
        painter.setBrush(line->role == StudyLine::Role::Ours ? penOf(line->role).color() : Theme::tokens().surface);
        for (const QPointF &p : path)
            painter.drawEllipse(p, 3, 3);
    }
}

void LearningCurve::paintNames(QPainter &painter, const QRectF &plot) const
{
    const Tokens &t = Theme::tokens();
    std::vector<double> wanted;
    std::vector<const StudyLine *> named;
    for (const StudyLine &line : m_chart.lines) {
        if (line.points.empty())
            continue;
        named.push_back(&line);
        wanted.push_back(y(value(line.points.back()), plot));
    }
    const std::vector<double> placed = spreadApart(wanted, kLine, plot.top(), plot.bottom());
    for (std::size_t i = 0; i < named.size(); ++i) {
        const StudyLine &line = *named[i];
        const double from = x(line.points.back().labels, plot) + 5, to = plot.right() + kNameGap;
        if (std::abs(placed[i] - wanted[i]) > 2 || to - from > kNameGap) {
            painter.setPen(QPen(t.controlBorder, 1));
            painter.drawLine(QPointF(from, wanted[i]), QPointF(to - 3, placed[i]));
        }
        painter.setFont(fontOf(line.role));
        painter.setPen(line.role == StudyLine::Role::Ours ? t.text : t.secondary);
        painter.drawText(QRectF(to, placed[i] - 8, width() - to, 16), Qt::AlignLeft | Qt::AlignVCenter, endLabel(line));
    }
}

} // namespace lodestone
