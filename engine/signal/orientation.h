// SPDX-License-Identifier: GPL-3.0-or-later
// Orientation from gyroscope, accelerometer and magnetometer; sensor to earth (ENU, y = magnetic north), w x y z.
#pragma once
#include "engine/signal/sample.h"

namespace lodestone {

struct Quaternion { double w = 1, x = 0, y = 0, z = 0; };
// rad. roll -pi..pi about x; pitch -pi/2..pi/2 as in windows.h; heading 0..2 pi of the x axis, clockwise from magnetic north.
struct Euler { double roll = 0, pitch = 0, heading = 0; };
Euler toEuler(const Quaternion &q);

// Mahony's explicit complementary filter (IEEE TAC 53(5), 2008). Part 5 adds better ones behind the same shape.
class OrientationFilter {
public:
    void reset();
    // Allocation-free; samples in time order. The first sample, and one after a pause of more than 1 s or a step back in
    // time, is read off gravity and field; a sample with a value that is not finite changes nothing.
    Quaternion update(const Sample &sample);
    Quaternion orientation() const { return m_q; }
private:
    Quaternion m_q;
    double m_lastT = -1;
    bool m_started = false;
    std::array<double, 3> m_bias{};
};

} // namespace lodestone
