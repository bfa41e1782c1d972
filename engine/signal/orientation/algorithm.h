// SPDX-License-Identifier: GPL-3.0-or-later
// What every orientation filter is: three sensors and a time step in, an orientation out. Registered in registry.cpp;
// engine/signal/orientation.h wraps one for a stream of samples.
#pragma once
#include "engine/signal/quaternion.h"

namespace lodestone {

// One standard deviation that the filter expects its heading to be wrong by, degrees; at most 180 (it knows nothing).
struct HeadingTrust { bool trusted = false; double degrees = 180; };

class OrientationAlgorithm {
public:
    virtual ~OrientationAlgorithm() = default;
    virtual void reset() = 0;
    // After a pause: the orientation is unknown again, what was learned about the sensors is kept.
    virtual void resume() { reset(); }
    // gyro rad/s, accel m/s2, mag uT (null: none worth using now), all finite, sensor frame; dt > 0, s since the last call.
    // A gyroscope's reading is taken as the mean rate over dt, which is what a digital one measures. Allocation-free.
    virtual void update(const Vector3 &gyro, const Vector3 &accel, const Vector3 *mag, double dt) = 0;
    virtual Quaternion orientation() const = 0;      // sensor to earth
    virtual HeadingTrust heading() const { return {}; }
    virtual Vector3 gyroBias() const { return {}; }  // rad/s
};

} // namespace lodestone
