// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signal/signal_view.h"
#include <algorithm>

namespace lodestone {
namespace {

constexpr std::size_t kAtOnce = 9; // channels that SensorNoise has room for

void addNoise(std::vector<ChannelNoise> &all, const SensorNoise &noise, std::size_t channels)
{
    for (std::size_t c = 0; c < channels; ++c)
        all.push_back({noise.deviation[c], noise.density[c], noise.spectrum[c]});
}

bool isInertial(const Layout &layout)
{
    return has(layout, Quantity::Acceleration) || has(layout, Quantity::AngularRate);
}

} // namespace

SignalView::SignalView(const SignalReport &nine) : report(nine)
{
    if (nine.state == SignalState::Still)
        addNoise(noise, nine.noise, kAtOnce);
}

bool SignalView::knowsStill() const { return isInertial(layout); }

SignalView measureChannels(const Rows &rows, const Layout &layout, double statedHz, const Calibration &calibration)
{
    const std::vector<Sample> samples = samplesOf(rows, layout);
    SignalView view = measureSignal(samples, statedHz, calibration);
    if (layout == nineAxes())
        return view;
    view.layout = layout;
    view.noise.clear();
    if (view.report.state == SignalState::Gathering)
        return view;
    Stretch still{0, rows.size()};
    if (isInertial(layout))
        still = longestStill(samples);
    view.report.state = still.end > still.begin ? SignalState::Still : SignalState::Moving;
    // measureNoise() measures nine values a sample, whatever they are.
    for (std::size_t first = 0; first < layout.size() && still.end > still.begin; first += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, layout.size() - first);
        std::vector<Sample> packed(still.end - still.begin);
        for (std::size_t i = 0; i < packed.size(); ++i) {
            packed[i].t = rows.t[still.begin + i];
            for (std::size_t c = 0; c < count; ++c) {
                auto &three = c < 3 ? packed[i].accel : c < 6 ? packed[i].gyro : packed[i].mag;
                three[c % 3] = rows.values[(still.begin + i) * layout.size() + first + c];
            }
        }
        addNoise(view.noise, measureNoise(packed), count);
    }
    return view;
}

} // namespace lodestone
