// SPDX-License-Identifier: GPL-3.0-or-later
// How wrong an orientation is, as BROAD measures it (D. Laidig et al., Data 6(7):72, 2021): the error in the earth's
// frame, split into a turn about up (heading) and the rest (inclination); root mean squares in degrees.
#pragma once
#include "engine/signal/quaternion.h"

namespace lodestone {

struct OrientationError
{
    double total = 0, heading = 0, inclination = 0;
}; // rad one by one, degrees as a root mean square

OrientationError orientationError(const Quaternion &estimate, const Quaternion &truth); // heading -pi..pi

class OrientationErrors
{
public:
    void add(const Quaternion &estimate, const Quaternion &truth);
    long count() const { return m_count; }
    OrientationError rmse() const; // zero when nothing was added
private:
    OrientationError m_sum; // of squares
    long m_count = 0;
};

} // namespace lodestone
