// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/timing.h"
#include "engine/signal/windows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {

namespace {

constexpr double kGap = 1.5; // median steps
constexpr std::size_t kFewest = 10;

// The value below which this part of them lies; values may be in any order.
double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

} // namespace

SessionTiming measureTiming(const std::vector<Sample> &samples)
{
    SessionTiming out;
    const double median = medianStep(samples);
    if (samples.size() < 2 || !(median > 0))
        return out;
    out.rateHz = 1 / median;
    const double seconds = samples.back().t - samples.front().t;
    out.meanRateHz = seconds > 0 ? static_cast<double>(samples.size() - 1) / seconds : 0;
    double sum = 0, squares = 0;
    int steps = 0;
    std::array<int, 3> same{};
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const Sample &now = samples[i], &before = samples[i - 1];
        const double step = now.t - before.t;
        if (step <= 0) {
            ++out.backwards;
        } else if (step > kGap * median) {
            ++out.gaps;
            out.longestGap = std::max(out.longestGap, step);
            out.missing += static_cast<int>(std::lround(step / median)) - 1;
        } else {
            sum += step - median;
            squares += (step - median) * (step - median);
            ++steps;
        }
        same[0] += now.accel == before.accel ? 1 : 0;
        same[1] += now.gyro == before.gyro ? 1 : 0;
        same[2] += now.mag == before.mag ? 1 : 0;
    }
    if (steps > 0)
        out.jitter = std::sqrt(std::max(0.0, squares / steps - (sum / steps) * (sum / steps)));
    const Sample &first = samples.front();
    const std::array<float, 3> there{first.accel[0], first.gyro[0], first.mag[0]};
    for (std::size_t i = 0; i < 3; ++i)
        out.repeated[i] = std::isfinite(there[i])
                              ? static_cast<double>(same[i]) / static_cast<double>(samples.size() - 1)
                              : std::numeric_limits<double>::quiet_NaN();
    return out;
}

ClockFit fitClock(const std::vector<double> &device, const std::vector<double> &host)
{
    ClockFit fit;
    const std::size_t count = std::min(device.size(), host.size());
    fit.pairs = static_cast<int>(count);
    if (count < kFewest)
        return fit;
    std::vector<double> slopes;
    for (std::size_t i = 0; i + count / 2 < count; ++i)
        if (const double apart = device[i + count / 2] - device[i]; apart > 0)
            slopes.push_back((host[i + count / 2] - host[i]) / apart);
    fit.rate = slopes.empty() ? 1 : quantile(slopes, 0.5);
    fit.ppm = 1e6 * (fit.rate - 1);
    std::vector<double> offsets(count);
    for (std::size_t i = 0; i < count; ++i)
        offsets[i] = host[i] - fit.rate * device[i];
    fit.offset = quantile(offsets, 0.1);
    fit.lateness = quantile(offsets, 0.5) - fit.offset;
    fit.worst = *std::max_element(offsets.begin(), offsets.end()) - fit.offset;
    return fit;
}

void ClockWatch::restart()
{
    m_device.clear();
    m_host.clear();
    m_every = 1;
    m_skipped = 0;
}

void ClockWatch::add(double device, double host)
{
    if (!m_device.empty() && device <= m_device.back())
        restart(); // the glove restarted
    if (++m_skipped < m_every)
        return;
    m_skipped = 0;
    if (m_device.size() == kRoom) {
        for (std::size_t i = 0; i < kRoom / 2; ++i) {
            m_device[i] = m_device[2 * i];
            m_host[i] = m_host[2 * i];
        }
        m_device.resize(kRoom / 2);
        m_host.resize(kRoom / 2);
        m_every *= 2;
    }
    m_device.push_back(device);
    m_host.push_back(host);
}

} // namespace lodestone
