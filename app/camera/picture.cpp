// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camera/picture.h"

#include <QBuffer>
#include <QImage>

namespace lodestone {

namespace {
constexpr int kQuality = 75; // some 8 kB of a room with a hand in it
}

CameraPicture pictureOf(const QImage &image)
{
    const bool large = image.width() > kPictureWidth || image.height() > kPictureHeight;
    const QImage small = large ? image.scaled(
                             kPictureWidth, kPictureHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                               : image;
    CameraPicture drawing;
    QBuffer jpeg(&drawing.jpeg);
    jpeg.open(QIODevice::WriteOnly);
    small.save(&jpeg, "JPG", kQuality);
    const QImage grey = small.scaled(kGreyWidth, kGreyHeight, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < kGreyHeight; ++y)
        drawing.grey.append(reinterpret_cast<const char *>(grey.constScanLine(y)), kGreyWidth);
    return drawing;
}

} // namespace lodestone
