// SPDX-License-Identifier: GPL-3.0-or-later
// What every picture becomes, of a camera or drawn: a small JPEG, and a grey copy by which movement is seen. Any
// thread.
#pragma once
#include "app/studio/camera.h"

class QImage;

namespace lodestone {

CameraPicture pictureOf(const QImage &image); // of any size; made smaller, never larger

} // namespace lodestone
