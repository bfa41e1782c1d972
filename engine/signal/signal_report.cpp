// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/signal_report.h"

namespace lodestone {

bool SignalReport::knowsStill() const
{
    return has(layout, Quantity::Acceleration) || has(layout, Quantity::AngularRate);
}

SignalReport measureSignal(const Rows &rows, const Layout &layout, double statedHz, const Calibration &calibration)
{
    SignalReport report;
    report.statedHz = statedHz;
    report.layout = layout;
    report.state = SignalState::Gathering;
    if (rows.empty() || rows.t.back() - rows.t.front() < SignalReport::kLeast)
        return report;
    const std::vector<Sample> samples = samplesOf(rows, layout);
    report.timing = measureTiming(samples);
    report.field = measureField(samples, calibration);
    report.calibrated = report.field.hasLeft;
    const Stretch still = report.knowsStill() ? longestStill(samples) : Stretch{0, rows.size()};
    report.state = still.end > still.begin ? SignalState::Still : SignalState::Moving;
    if (report.state == SignalState::Still)
        report.noise = measureNoise(rows.part(still.begin, still.end, layout.size()), layout.size());
    return report;
}

} // namespace lodestone
