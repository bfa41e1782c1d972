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
    QPainter painter(this);
    paintPicture(painter, rect(), m_picture);
}

void paintPicture(QPainter &painter, const QRect &place, const PictureOfHand &picture)
{
    constexpr int kBand = 18; // px, of the caption
    const Tokens &t = Theme::tokens();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(box, Theme::kRadius, Theme::kRadius);
    painter.setClipPath(shape);
    painter.fillRect(place, t.sunk);
    painter.setFont(Theme::font(11));
    if (picture.image.isNull()) {
        paintIcon(painter, Icon::Camera, QRectF(box.center() - QPointF(12, 24), QSizeF(24, 24)), t.secondary);
        painter.setPen(t.secondary);
        painter.drawText(
            place.adjusted(8, 4, -8, -8), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, picture.caption);
    } else {
        QSizeF fitted = QSizeF(picture.image.size()).scaled(box.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(box.center() - QPointF(fitted.width(), fitted.height()) / 2, fitted), picture.image);
        if (!picture.caption.isEmpty()) {
            const QRect band(place.left(), place.bottom() + 1 - kBand, place.width(), kBand);
            QColor ground = t.surface;
            ground.setAlpha(225);
            painter.fillRect(band, ground);
            painter.setPen(t.text);
            painter.drawText(band.adjusted(6, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft,
                painter.fontMetrics().elidedText(picture.caption, Qt::ElideRight, band.width() - 12));
        }
    }
    painter.setClipping(false);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    painter.restore();
}

} // namespace lodestone
