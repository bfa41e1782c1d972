// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/hand_picture.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>

namespace lodestone {

HandPicture::HandPicture(const QSize &size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size);
    setAccessibleName(tr("Picture of the hand"));
}

void HandPicture::setPicture(const PictureOfHand &picture)
{
    m_picture = picture;
    setAccessibleDescription(picture.caption);
    update();
}

void HandPicture::paintEvent(QPaintEvent *)
{
    constexpr int kBand = 18; // px, of the caption
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(box, Theme::kRadius, Theme::kRadius);
    painter.setClipPath(shape);
    painter.fillRect(rect(), t.sunk);
    painter.setFont(Theme::font(11));
    if (m_picture.image.isNull()) {
        paintIcon(painter, Icon::Camera, QRectF(box.center() - QPointF(12, 24), QSizeF(24, 24)), t.secondary);
        painter.setPen(t.secondary);
        painter.drawText(
            rect().adjusted(8, 4, -8, -8), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_picture.caption);
    } else {
        QSizeF fitted = QSizeF(m_picture.image.size()).scaled(box.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(box.center() - QPointF(fitted.width(), fitted.height()) / 2, fitted), m_picture.image);
        if (!m_picture.caption.isEmpty()) {
            const QRect band(0, height() - kBand, width(), kBand);
            QColor ground = t.surface;
            ground.setAlpha(225);
            painter.fillRect(band, ground);
            painter.setPen(t.text);
            painter.drawText(band.adjusted(6, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft,
                painter.fontMetrics().elidedText(m_picture.caption, Qt::ElideRight, band.width() - 12));
        }
    }
    painter.setClipping(false);
    painter.setPen(QPen(t.border, 1));
    painter.drawPath(shape);
}

} // namespace lodestone
