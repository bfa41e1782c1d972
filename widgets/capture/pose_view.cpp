// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/capture/pose_view.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kChip = 40, kChipGap = 12;

} // namespace

PoseView::PoseView(bool chips, QWidget *parent) : QWidget(parent), m_chips(chips)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PoseView::setPose(const std::optional<CapturePoseView> &pose)
{
    m_pose = pose;
    setAccessibleName(pose ? pose->title : QString());
    update();
}

void PoseView::paintEvent(QPaintEvent *)
{
    if (!m_pose)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::array<double, 5> flexion{};
    if (m_pose->fingers) {
        for (std::size_t i = 0; i < 5; ++i)
            flexion[i] = (*m_pose->fingers)[i] == Finger::Flexed ? 1 : 0;
    }
    HandPose hand = presentationPose(flexion);
    if (m_pose->attitude)
        hand.orientation = *m_pose->attitude;
    HandOptions options = plainHand(!m_pose->fingers);
    options.letters = m_chips && m_pose->fingers.has_value();
    const double margin = m_chips ? 24 : 4;
    QRectF box = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    if (m_chips)
        box.setBottom(box.bottom() - kChip - 16);
    paintHand(painter, box, hand, options);
    if (!m_chips || !m_pose->fingers)
        return;
    double x = width() / 2.0 - (5 * kChip + 4 * kChipGap) / 2;
    for (int i = 0; i < 5; ++i, x += kChip + kChipGap)
        paintFingerChip(painter, QRectF(x, height() - kChip - 8, kChip, kChip), i, (*m_pose->fingers)[std::size_t(i)]);
}

CountdownDial::CountdownDial(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("captureCountdown"));
}

void CountdownDial::setTime(double left, double length, bool strong)
{
    m_left = std::max(left, 0.0);
    m_length = length;
    m_strong = strong;
    setAccessibleName(tr("%1 seconds left").arg(text()));
    update();
}

QString CountdownDial::text() const
{
    return m_length > 0 ? formatNumber(std::ceil(m_left - 1e-6), 0) : QStringLiteral("—");
}

void CountdownDial::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = std::min(width(), height()) - 10, line = 8;
    const QRectF ring(QPointF(rect().center()) - QPointF(size / 2 - 0.5, size / 2 - 0.5), QSizeF(size, size));
    painter.setPen(QPen(t.track, line));
    painter.drawEllipse(ring);
    if (m_length > 0 && m_left > 0) {
        painter.setPen(QPen(m_strong ? t.text : t.neutral, line, Qt::SolidLine, Qt::FlatCap));
        const int full = 360 * 16;
        painter.drawArc(ring, 90 * 16, int(std::lround(std::min(m_left / m_length, 1.0) * full)));
    }
    painter.setPen(m_length > 0 ? t.text : t.tertiary);
    painter.setFont(Theme::semibold(56));
    painter.drawText(ring, Qt::AlignCenter, text());
}

} // namespace lodestone
