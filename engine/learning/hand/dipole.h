// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a dipole at the sensor and how it changes when the dipole is moved or turned.
// B = mu0/4pi (3 p (m.p)/p^5 - m/p^3) (Jackson, Classical Electrodynamics, 3rd ed., eq. 5.56); it is even in p.
#pragma once
#include <Eigen/Core>

namespace lodestone::hand {

using Vec3 = Eigen::Vector3d;
using Mat3 = Eigen::Matrix3d;

// A dipole seen from the sensor, with the derivatives of its field.
struct DipoleField
{
    Vec3 field = Vec3::Zero();    // uT
    Mat3 byPlace = Mat3::Zero();  // uT per cm
    Mat3 byMoment = Mat3::Zero(); // uT per A m2
    // Change (uT per rad) when the dipole is turned about this unit axis through this point.
    Vec3 turned(const Vec3 &axis, const Vec3 &through) const;
    Vec3 place, moment;
};
// place: cm from the sensor; moment: A m2. Nearer than half a centimetre the field is that at half a centimetre's
// distance.
DipoleField dipoleField(const Vec3 &place, const Vec3 &moment);

} // namespace lodestone::hand
