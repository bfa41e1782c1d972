// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/drawn_hand.h"

#include "app/camera/picture.h"
#include "widgets/live/hand_scene.h"
#include "widgets/theme/theme.h"
#include <QImage>
#include <QPainter>
#include <cmath>

namespace lodestone {

// From the palm's side, where every finger is seen; in the corner, how the hand is turned, as its wearer sees it.
QImage imageOf(const SeenHand &hand)
{
    QImage image(kPictureWidth, kPictureHeight, QImage::Format_RGB32);
    image.fill(Theme::tokens().sunk);
    QPainter painter(&image);
    HandOptions fingers = plainHand();
    fingers.letters = true;
    paintHand(painter, {8, 4, 208, 232}, presentationPose(hand.flexion), fingers);
    const auto &q = hand.orientation;
    const HandPose turned{{q[0], q[1], q[2], q[3]}, hand.flexion};
    HandOptions space = plainHand();
    space.compass = true;
    const Vector3 along = rotate(turned.orientation, Vector3{1, 0, 0});
    space.azimuth = std::atan2(along[0], along[1]);
    paintHand(painter, {208, 112, 108, 120}, turned, space);
    return image;
}

CameraPicture drawHand(const SeenHand &hand) { return pictureOf(imageOf(hand)); }

} // namespace lodestone
