// SPDX-License-Identifier: GPL-3.0-or-later
// The picture that the simulated camera takes of the virtual glove's hand.
#pragma once
#include "app/studio/camera.h"
#include "app/studio/glove_process.h"

class QImage;

namespace lodestone {

QImage imageOf(const SeenHand &hand);
CameraPicture drawHand(const SeenHand &hand); // the same as a picture of a camera

} // namespace lodestone
