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

void TimingMeter::add(const std::vector<Sample> &more)
{
    for (const Sample &now : more) {
        if (m_count++ == 0) {
            m_first = m_last = now;
            continue;
        }
        const double step = now.t - m_last.t;
        if (step <= 0) {
            ++m_timing.backwards;
        } else if (step > kGap * m_median) {
            ++m_timing.gaps;
            m_timing.longestGap = std::max(m_timing.longestGap, step);
            m_timing.missing += static_cast<int>(std::lround(step / m_median)) - 1;
        } else {
            m_sum += step - m_median;
            m_squares += (step - m_median) * (step - m_median);
            ++m_steps;
        }
        m_same[0] += now.accel == m_last.accel ? 1 : 0;
        m_same[1] += now.gyro == m_last.gyro ? 1 : 0;
        m_same[2] += now.mag == m_last.mag ? 1 : 0;
        m_last = now;
    }
}

SessionTiming TimingMeter::timing() const
{
    if (m_count < 2 || !(m_median > 0))
        return {};
    SessionTiming out = m_timing;
    out.rateHz = 1 / m_median;
    const double pairs = static_cast<double>(m_count - 1), seconds = m_last.t - m_first.t;
    out.meanRateHz = seconds > 0 ? pairs / seconds : 0;
    if (m_steps > 0) {
        const double steps = static_cast<double>(m_steps);
        out.jitter = std::sqrt(std::max(0.0, m_squares / steps - (m_sum / steps) * (m_sum / steps)));
    }
    const std::array<float, 3> there{m_first.accel[0], m_first.gyro[0], m_first.mag[0]};
    for (std::size_t i = 0; i < 3; ++i)
        out.repeated[i] = std::isfinite(there[i]) ? static_cast<double>(m_same[i]) / pairs
                                                  : std::numeric_limits<double>::quiet_NaN();
    return out;
}

SessionTiming measureTiming(const std::vector<Sample> &samples)
{
    TimingMeter meter(medianStep(samples));
    meter.add(samples);
    return meter.timing();
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
