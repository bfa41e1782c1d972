// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/holdout_card.h"
#include "widgets/controls/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>

namespace lodestone {

double holdoutPlace(double value, double least, double most)
{
    const double span = std::max(0.02, most - least);
    return std::clamp((value - least + span * 0.15) / (span * 1.3), 0.0, 1.0);
}

HoldoutCard::HoldoutCard(QWidget *parent) : Card(tr("Hold-out accuracy"), parent)
{
    body()->addStretch();
    setFixedWidth(232);
}

void HoldoutCard::setValues(
    std::optional<double> before, std::optional<double> now, std::optional<double> majority, int labels)
{
    if (std::tie(before, now, majority, labels) == std::tie(m_before, m_now, m_majority, m_labels))
        return;
    m_before = before;
    m_now = now;
    m_majority = majority;
    m_labels = labels;
    setAccessibleDescription(
        now ? tr("%1, majority %2").arg(formatPercent(*now, 1), majority ? formatPercent(*majority, 1) : tr("unknown"))
            : tr("No result yet"));
    update();
}

void HoldoutCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int left = Theme::kPadding, right = width() - Theme::kPadding;
    if (!m_now) {
        painter.setFont(Theme::font());
        painter.setPen(t.secondary);
        painter.drawText(QRect(left, 46, right - left, 20), Qt::AlignLeft | Qt::AlignVCenter, tr("No result yet"));
        painter.setFont(Theme::font(11));
        painter.drawText(QRect(left, 72, right - left, 52), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
            m_labels > 0 ? tr("Appears after the first training. Labels so far: %1.").arg(formatCount(m_labels))
                         : tr("Appears after the first training. Needs 20 labels in two sessions."));
        return;
    }
    int x = left;
    const auto caption = [&](const QString &word) { // above its figure
        painter.setFont(Theme::font(11));
        painter.setPen(t.secondary);
        painter.drawText(QRect(x, 36, right - x, 16), Qt::AlignLeft | Qt::AlignVCenter, word);
        return painter.fontMetrics().horizontalAdvance(word);
    };
    if (m_before) {
        const int word = caption(tr("before"));
        painter.setFont(Theme::font(15));
        const QString text = formatNumber(*m_before * 100, 1);
        painter.drawText(QRect(x, 54, 80, 24), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += std::max(word, painter.fontMetrics().horizontalAdvance(text)) + 8;
        paintIcon(painter, Icon::Arrow, QRectF(x, 58, 16, 16), t.secondary);
        x += 24;
    }
    caption(tr("now"));
    painter.setFont(Theme::font(24, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(QRect(x, 46, right - x, 36), Qt::AlignLeft | Qt::AlignVCenter, formatPercent(*m_now, 1));

    double least = *m_now, most = *m_now;
    for (const auto &v : {m_before, m_majority})
        if (v) {
            least = std::min(least, *v);
            most = std::max(most, *v);
        }
    const auto place = [&](double v) { return left + holdoutPlace(v, least, most) * (right - left); };
    const double y = 102;
    painter.setPen(QPen(t.controlBorder, 1));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    if (m_majority) {
        painter.setPen(QPen(t.secondary, 1.5));
        painter.drawLine(QPointF(place(*m_majority), y - 8), QPointF(place(*m_majority), y + 8));
    }
    if (m_before) {
        painter.setPen(QPen(t.text, 3));
        painter.drawLine(QPointF(place(*m_before), y), QPointF(place(*m_now), y));
        painter.setPen(QPen(t.text, 1.5));
        painter.setBrush(t.surface);
        painter.drawEllipse(QPointF(place(*m_before), y), 5, 5);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawEllipse(QPointF(place(*m_now), y), 6, 6);
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    const QRect captions(left, 114, right - left, 18);
    if (m_majority)
        painter.drawText(
            captions, Qt::AlignLeft | Qt::AlignVCenter, tr("majority %1").arg(formatNumber(*m_majority * 100, 1)));
    painter.drawText(captions, Qt::AlignRight | Qt::AlignVCenter,
        m_labels == 1 ? tr("1 label") : tr("%1 labels").arg(formatCount(m_labels)));
}

} // namespace lodestone
