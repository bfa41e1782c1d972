// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/resampled.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kGap = 1.5; // steps, as WindowOptions::gapFactor

// Values of count a row at time t: of the rows within half a step of it, or between the two beside it.
void valueAt(const std::vector<double> &times, const std::vector<float> &values, std::size_t count, std::size_t from,
    std::size_t to, double t, double step, float *out)
{
    const auto begin = times.begin() + std::ptrdiff_t(from), end = times.begin() + std::ptrdiff_t(to);
    const auto first = std::lower_bound(begin, end, t - step / 2), last = std::lower_bound(first, end, t + step / 2);
    const auto row = [&](std::vector<double>::const_iterator at) {
        return values.data() + std::size_t(at - times.begin()) * count;
    };
    if (last - first >= 2) {
        for (std::size_t c = 0; c < count; ++c) {
            double sum = 0;
            for (auto at = first; at != last; ++at)
                sum += double(row(at)[c]);
            out[c] = float(sum / double(last - first));
        }
        return;
    }
    const auto after = std::clamp(std::lower_bound(begin, end, t), begin + 1, end - 1), before = after - 1;
    const double part = std::clamp((t - *before) / std::max(*after - *before, 1e-12), 0.0, 1.0);
    for (std::size_t c = 0; c < count; ++c)
        out[c] = float((1 - part) * double(row(before)[c]) + part * double(row(after)[c]));
}

} // namespace

double rateOf(const LoadedSession &session)
{
    const double step = medianStep(session.times);
    return step > 0 ? 1 / step : 0;
}

void resample(LoadedSession &session, double rateHz)
{
    const double rate = rateOf(session);
    if (!(rate > 0) || !(rateHz > 0) || std::abs(rate / rateHz - 1) <= kSameRate)
        return;
    const double step = 1 / rateHz;
    const std::size_t channels = session.channels();
    const std::vector<double> times = std::move(session.times);
    const std::vector<float> input = std::move(session.input);
    std::vector<float> up;
    for (const std::array<float, 3> &g : session.gravity)
        up.insert(up.end(), g.begin(), g.end());
    session.times.clear();
    session.input.clear();
    session.gravity.clear();
    for (std::size_t from = 0; from < times.size();) {
        std::size_t to = from + 1;
        while (to < times.size() && times[to] > times[to - 1] && times[to] - times[to - 1] <= kGap / rate)
            ++to;
        for (double n = 0; to - from >= 2 && times[from] + n * step <= times[to - 1]; ++n) {
            const double t = times[from] + n * step;
            session.times.push_back(t);
            session.input.resize(session.input.size() + channels);
            valueAt(times, input, channels, from, to, t, step, session.input.data() + session.input.size() - channels);
            if (!up.empty()) {
                std::array<float, 3> g{};
                valueAt(times, up, 3, from, to, t, step, g.data());
                const float length = std::sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
                for (float &axis : g)
                    axis = length > 0 ? axis / length : axis;
                session.gravity.push_back(g);
            }
            const auto near = std::lower_bound(
                times.begin() + std::ptrdiff_t(from), times.begin() + std::ptrdiff_t(to) - 1, t - 0.5 / rate);
            session.row.push_back(int(near - times.begin()));
        }
        from = to;
    }
    session.recordedHz = rate;
    session.recorded = {session.segments, session.human};
    for (std::vector<Segment> *some : {&session.segments, &session.human}) {
        for (Segment &segment : *some) {
            const auto at = [&](int row) {
                return int(std::lower_bound(session.row.begin(), session.row.end(), row) - session.row.begin());
            };
            segment.begin = at(segment.begin);
            segment.end = at(segment.end);
        }
        std::erase_if(*some, [](const Segment &s) { return s.end <= s.begin; });
    }
}

} // namespace lodestone
