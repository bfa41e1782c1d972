// SPDX-License-Identifier: GPL-3.0-or-later
// What is believed of any hand before its first label, as independent Gaussians around general anatomy: broad, and in
// the units the fit works in. Frame: x towards the fingers, y towards the thumb, z out of the back of the hand. Bones:
// about those of A. Buryanov, V. Kotiuk, Proportions of Hand Segments, Int. J. Morphol. 28, 2010, rounded to 0.1 cm.
// Joint limits: American Academy of Orthopaedic Surgeons, Joint Motion (1965): 90/100/70..80 degrees for fingers.
#pragma once
#include <Eigen/Core>

namespace lodestone::hand {

// Places of one finger's parameters.
enum FingerPlace {
    Base = 0,      // cm from the sensor, three
    Azimuth = 3,   // rad about z, then
    Elevation = 4, // rad, upwards, then
    Twist = 5,     // rad about the finger's own axis
    Bone = 6,      // log of the length over the anatomy's, three
    Fist = 9,      // rad, the three joints of a fist
    Moment = 12,   // A m2 along the last bone, its side and its back
    Pull = 15,     // flexion per gravity's -x (sin pitch), y, and (x^2 - 1/3)
    Enslaved = 18, // flexion when another finger flexes: the other four in order
    FingerSize = 22,
};
enum HandPlace {
    Constant = 5 * FingerSize, // uT, three: hard iron
    Vertical = Constant + 3,   // uT along gravity: Earth's field, up
    Horizontal = Vertical + 1, // uT, two: Earth's field across, in the frame of levelled()
    HandSize = Horizontal + 2,
};
// What a repetition of a pose changes, in units of its standard deviation.
enum ChangePlace {
    Flexion = 0,    // of each finger, then per finger
    Joint = 5,      // three joints each, then
    Abduction = 20, // of each finger, then
    Heading = 25,   // the horizontal field, two
    ChangeSize = 27,
};
using HandVector = Eigen::Matrix<double, HandSize, 1>;
using ChangeVector = Eigen::Matrix<double, ChangeSize, 1>;

struct Prior
{
    HandVector mean, deviation;
};
const Prior &prior();
double boneLength(int finger, int bone); // cm, of the mean hand
const ChangeVector &changeDeviation();   // of full flexion, rad, rad, uT

} // namespace lodestone::hand
