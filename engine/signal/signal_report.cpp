// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/signal_report.h"

namespace lodestone {

SignalReport measureSignal(const std::vector<Sample> &samples, double statedHz, const Calibration &calibration)
{
    SignalReport report;
    report.statedHz = statedHz;
    report.state = SignalState::Gathering;
    if (samples.empty() || samples.back().t - samples.front().t < SignalReport::kLeast)
        return report;
    report.timing = measureTiming(samples);
    report.field = measureField(samples, calibration);
    report.calibrated = report.field.hasLeft;
    const Stretch still = longestStill(samples);
    report.state = still.end > still.begin ? SignalState::Still : SignalState::Moving;
    if (report.state == SignalState::Still)
        report.noise = measureNoise(
            {samples.begin() + std::ptrdiff_t(still.begin), samples.begin() + std::ptrdiff_t(still.end)});
    return report;
}

} // namespace lodestone
