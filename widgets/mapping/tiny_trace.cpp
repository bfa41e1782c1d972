// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapping/tiny_trace.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace lodestone {

std::vector<float> thinned(const std::vector<float> &values, std::size_t columns)
{
    std::vector<float> finite;
    std::copy_if(
        values.begin(), values.end(), std::back_inserter(finite), [](float value) { return std::isfinite(value); });
    if (columns == 0 || finite.size() <= 2 * columns)
        return finite;
    std::vector<float> out;
    for (std::size_t c = 0; c < columns; ++c) {
        const auto at = [&](std::size_t column) {
            return finite.begin() + std::ptrdiff_t(column * finite.size() / columns);
        };
        auto [least, greatest] = std::minmax_element(at(c), at(c + 1));
        if (greatest < least)
            std::swap(least, greatest);
        out.push_back(*least);
        out.push_back(*greatest);
    }
    return out;
}

TinyTrace::TinyTrace(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName({}); // the value beside it is read
}

void TinyTrace::setValues(const std::vector<float> &values)
{
    m_values = thinned(values, std::size_t(width()));
    update();
}

void TinyTrace::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 3, -1, -3);
    if (m_values.size() < 2) {
        painter.setPen(QPen(t.grid, 1));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        return;
    }
    const auto [least, greatest] = std::minmax_element(m_values.begin(), m_values.end());
    const double from = double(*least), span = double(*greatest) - from;
    QPolygonF line;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        line << QPointF(box.left() + box.width() * double(i) / double(m_values.size() - 1),
            span > 0 ? box.bottom() - box.height() * (double(m_values[i]) - from) / span : box.center().y());
    painter.setPen(QPen(t.axis[0], 1.1));
    painter.drawPolyline(line);
}

} // namespace lodestone
