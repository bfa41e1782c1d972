// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/feature.h"
#include <cmath>

namespace lodestone {

Feature featureOf(const float *input, int samples, std::size_t channels)
{
    Feature mean(channels);
    for (int i = 0; i < samples; ++i)
        for (double &v : mean)
            v += double(*input++) / samples;
    for (double &v : mean)
        v = std::asinh(v / kInputScale);
    return mean;
}

double featureDistance(const Feature &a, const Feature &b)
{
    // Three axes keep the function that figures were published with: its last digit is another one.
    return a.size() == 3 ? std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : std::sqrt(squaredDistance(a, b));
}

double squaredDistance(const Feature &a, const Feature &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

} // namespace lodestone
