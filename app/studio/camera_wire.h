// SPDX-License-Identifier: GPL-3.0-or-later
// What `lodestone-camera` writes to its standard output, one encode and one decode: frames, and at its end why it ends.
#pragma once
#include "app/studio/camera.h"
#include <optional>

namespace lodestone {

struct CameraMessage
{
    enum class Failure : quint8 { None, Absent, Unplugged, Unusable };
    CameraFrame frame; // with Failure::None
    Failure failure = Failure::None;
    QString detail{}; // of Unusable: what Qt Multimedia says
};
QByteArray encode(const CameraMessage &message);
void send(const CameraMessage &message); // to the standard output, at once
// Takes the first whole message off the front of what was read. Nothing: it is not whole yet. broken: what is there can
// be no message, and nothing behind it can be understood.
std::optional<CameraMessage> takeMessage(QByteArray &bytes, bool &broken);

struct CameraChoice
{
    QString id, name; // name: for a person
    bool operator==(const CameraChoice &) const = default;
};

} // namespace lodestone
