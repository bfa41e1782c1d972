// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/dipole.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace lodestone::hand {

DipoleField dipoleField(const Vec3 &place, const Vec3 &moment)
{
    constexpr double kMicrotesla = 1e5; // mu0/4pi = 1e-7 T m/A; uT and cm^3: 1e-7 * 1e6 * 1e6
    constexpr double kNearest = 0.5;    // cm: no magnet is inside the sensor
    const double squared = std::max(place.squaredNorm(), kNearest * kNearest);
    const double d = std::sqrt(squared), scale = kMicrotesla / (squared * d), along = moment.dot(place);
    DipoleField out;
    out.place = place;
    out.moment = moment;
    out.byMoment = scale * (3 / squared * place * place.transpose() - Mat3::Identity());
    out.field = out.byMoment * moment;
    out.byPlace = 3 * scale / squared
                  * (along * Mat3::Identity() + place * moment.transpose() + moment * place.transpose()
                      - 5 * along / squared * place * place.transpose());
    return out;
}

Vec3 DipoleField::turned(const Vec3 &axis, const Vec3 &through) const
{
    return byPlace * axis.cross(place - through) + byMoment * axis.cross(moment);
}

} // namespace lodestone::hand
