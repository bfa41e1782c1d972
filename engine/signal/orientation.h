// SPDX-License-Identifier: GPL-3.0-or-later
// Orientation from gyroscope, accelerometer and magnetometer; sensor to earth (ENU, y = magnetic north), w x y z.
#pragma once
#include "engine/signal/sample.h"

namespace lodestone {

struct Quaternion { double w = 1, x = 0, y = 0, z = 0; };
struct Euler { double roll = 0, pitch = 0, heading = 0; }; // rad
Euler toEuler(const Quaternion &q);

// Mahony's explicit complementary filter (IEEE TAC 53(5), 2008). Part 5 adds better ones behind the same shape.
class OrientationFilter {
public:
    void reset();
    Quaternion update(const Sample &sample);  // allocation-free; samples in time order
    Quaternion orientation() const { return m_q; }
private:
    Quaternion m_q;
    double m_lastT = -1;
    std::array<double, 3> m_bias{};
};

} // namespace lodestone
