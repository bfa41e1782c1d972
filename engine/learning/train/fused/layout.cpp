// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/fused/layout.h"
#include "engine/learning/recipes/recipe.h"
#include <stdexcept>

namespace lodestone::fused {

Layout layoutOf(const Recipe &r)
{
    const auto within = [](int value, int least, int most) { return value >= least && value <= most; };
    if (!within(r.window, 1, 1024) || !within(r.channels, 1, 64) || !within(r.filters, 1, 4096)
        || !within(r.lstm, 1, 4096) || !within(r.dense, 1, 4096) || !within(r.kernel, 1, 31) || r.kernel % 2 == 0
        || !within(r.pool, 1, r.window))
        throw std::invalid_argument("the recipe's shape is out of range");
    const auto padded = [](int count) { return (count + kPad - 1) / kPad * kPad; };
    Layout l;
    l.window = r.window;
    l.channels = r.channels;
    l.kernel = r.kernel;
    l.pool = r.pool;
    l.steps = r.window / r.pool;
    l.padded = (r.window + r.kernel - 1) * r.channels;
    l.filters = r.filters;
    l.lstm = r.lstm;
    l.dense = r.dense;
    l.f = padded(r.filters);
    l.h = padded(r.lstm);
    l.d = padded(r.dense);
    int at = 0;
    const auto place = [&at](int &offset, int count) {
        offset = at;
        at += count;
    };
    place(l.conv, r.kernel * r.channels * l.f);
    for (int *each : {&l.convBias, &l.gamma, &l.beta})
        place(*each, l.f);
    place(l.wx, l.f * 4 * l.h);
    place(l.wh, l.h * 4 * l.h);
    place(l.lstmBias, 4 * l.h);
    place(l.denseWeight, l.h * l.d);
    place(l.denseBias, l.d);
    place(l.outWeight, l.d * l.o);
    place(l.outBias, l.o);
    l.parameters = at;
    place(l.runningMean, l.f);
    place(l.runningVariance, l.f);
    l.state = at;
    at = 0;
    place(l.wxBack, l.f * 4 * l.h);
    place(l.whBack, l.h * 4 * l.h);
    place(l.denseBack, l.h * l.d);
    place(l.outBack, l.d * l.o);
    l.transposed = at;
    return l;
}

} // namespace lodestone::fused
