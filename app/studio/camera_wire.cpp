// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/camera_wire.h"

#include <QDataStream>
#include <QIODevice>
#include <cstdio>

namespace lodestone {

namespace {
constexpr quint32 kMagic = 0x4C6F4361;       // "LoCa"
constexpr quint32 kLargestMessage = 8 << 20; // bytes
constexpr qsizetype kHead = 8;               // magic and length
} // namespace

QByteArray encode(const CameraMessage &message)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kMagic << quint32(0) << qint64(message.frame.hostNanoseconds) << message.frame.jpeg() << message.frame.grey()
        << quint8(message.failure) << message.detail;
    out.device()->seek(4);
    out << quint32(bytes.size() - kHead);
    return bytes;
}

void send(const CameraMessage &message)
{
    const QByteArray bytes = encode(message);
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

std::optional<CameraMessage> takeMessage(QByteArray &bytes, bool &broken)
{
    if (bytes.size() < kHead)
        return {};
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0, length = 0;
    in >> magic >> length;
    broken = magic != kMagic || length > kLargestMessage;
    if (broken || bytes.size() < kHead + qsizetype(length))
        return {};
    CameraMessage message;
    qint64 host = 0;
    quint8 failure = 0;
    CameraPicture picture;
    in >> host >> picture.jpeg >> picture.grey >> failure >> message.detail;
    message.frame = CameraFrame(host, std::move(picture));
    message.failure = CameraMessage::Failure(failure);
    broken = in.status() != QDataStream::Ok || failure > quint8(CameraMessage::Failure::Unusable)
             || in.device()->pos() != kHead + qint64(length);
    bytes.remove(0, kHead + qsizetype(length));
    return broken ? std::nullopt : std::optional(message);
}

} // namespace lodestone
