// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/overview.h"
#include "widgets/theme/theme.h"
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace lodestone {

Overview::Overview(const LabelData &source, QWidget *parent) : QWidget(parent), m_data(source)
{
    setFixedHeight(56);
    setAccessibleName(tr("Whole session"));
    setAccessibleDescription(tr("Drag the frame to move the view"));
}

void Overview::restart()
{
    m_field = {};
    update();
}

void Overview::setView(double begin, double end)
{
    m_begin = begin;
    m_end = end;
    update();
}

TimeAxis Overview::axis() const { return {0, std::max(0.1, m_data.length()), 2, std::max(1.0, width() - 4.0)}; }

void Overview::drawField(QPainter &painter) const
{
    const Tokens &t = Theme::tokens();
    const TimeAxis a = axis();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const double step = tickStep(a.span(), a.width, 110);
    painter.setFont(Theme::font(11));
    for (double s = step; s < a.end - step * 0.1; s += step) {
        const int x = static_cast<int>(a.toPixel(s));
        painter.setPen(t.border);
        painter.drawLine(x, 1, x, 13);
        painter.setPen(t.secondary);
        const QString text = tickText(s, step);
        if (x + 3 + painter.fontMetrics().horizontalAdvance(text) < width() - 2)
            painter.drawText(QRect(x + 3, 1, 80, 14), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    // Field strength, or that of the other input, as bars round a middle line, one every four pixels.
    const std::vector<Extent> bands = m_data.envelopeOf(lengthOf(m_data.input, m_data.channels), a);
    float low = 1e9f, high = -1e9f;
    for (const Extent &b : bands)
        if (b.valid) {
            low = std::min(low, b.low);
            high = std::max(high, b.high);
        }
    for (std::size_t x = 0; x + 3 < bands.size(); x += 4) {
        float top = -1;
        for (std::size_t k = x; k < x + 4; ++k)
            if (bands[k].valid)
                top = std::max(top, bands[k].high);
        if (top < 0)
            continue;
        const int half = 1 + static_cast<int>(8 * (top - low) / std::max(1.f, high - low));
        painter.fillRect(
            QRect(static_cast<int>(a.left) + static_cast<int>(x), 26 - half, 2, 2 * half), t.controlBorder);
    }
    painter.fillRect(QRect(1, 38, width() - 2, 1), t.border);
}

void Overview::drawRanges(QPainter &painter) const
{
    const Tokens &t = Theme::tokens();
    const TimeAxis a = axis();
    const auto range = [&](int begin, int end, int y, int height, const QColor &colour) {
        const double left = a.toPixel(timeOf(m_data.samples, begin)), right = a.toPixel(timeOf(m_data.samples, end));
        painter.fillRect(QRectF(left, y, std::max(2.0, right - left), height), colour);
    };
    for (const LabelledSegment &s : m_data.segments)
        range(s.segment.begin, s.segment.end, 41, 3, t.secondary);
    for (const QueueItem &q : m_data.queue)
        range(q.start, q.end, 47, 5,
            t.unsureHeat[static_cast<std::size_t>(std::clamp(heatLevel(static_cast<float>(q.uncertainty)) - 1, 2, 3))]);
}

void Overview::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    if (m_data.samples.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPen dashed(t.border, 1);
        dashed.setDashPattern({4, 3});
        painter.setPen(dashed);
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
        painter.setPen(t.tertiary);
        painter.setFont(Theme::font());
        painter.drawText(rect(), Qt::AlignCenter, tr("The whole session appears here"));
        return;
    }
    if (m_field.isNull()) {
        m_field = QPixmap(size() * devicePixelRatioF());
        m_field.setDevicePixelRatio(devicePixelRatioF());
        m_field.fill(Qt::transparent);
        QPainter cached(&m_field);
        drawField(cached);
    }
    painter.drawPixmap(0, 0, m_field);
    drawRanges(painter);
    const TimeAxis a = axis();
    QRectF frame(a.toPixel(m_begin), 1, a.toPixel(m_end) - a.toPixel(m_begin), height() - 2);
    if (frame.width() < 10)
        frame = QRectF(frame.center().x() - 5, 1, 10, height() - 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text, 1.5));
    QColor ground = t.text;
    ground.setAlphaF(0.06f);
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, Theme::kRadius, Theme::kRadius);
}

void Overview::mousePressEvent(QMouseEvent *event)
{
    if (m_data.samples.empty())
        return;
    const double t = axis().toTime(event->position().x());
    m_grab = t >= m_begin && t <= m_end ? t - m_begin : (m_end - m_begin) / 2;
    emit viewMoved(t - m_grab);
}

void Overview::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_data.samples.empty() && event->buttons() & Qt::LeftButton)
        emit viewMoved(axis().toTime(event->position().x()) - m_grab);
}

void Overview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restart();
}

} // namespace lodestone
