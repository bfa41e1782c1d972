// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/field_feature.h"
#include <cmath>
#include <cstddef>

namespace lodestone {

std::array<double, 3> fieldFeature(const float *mag, int samples)
{
    std::array<double, 3> mean{};
    for (int i = 0; i < 3 * samples; ++i)
        mean[std::size_t(i % 3)] += double(mag[i]) / samples;
    for (double &v : mean)
        v = std::asinh(v / kFieldScale);
    return mean;
}

double featureDistance(const std::array<double, 3> &a, const std::array<double, 3> &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace lodestone
