// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/signal_report.h"
#include "tests/support/preview/states.h"
#include "widgets/signal/signal_page.h"
#include <random>

namespace lodestone::preview {
namespace {

// Rows of a glove at rest or in motion; 50 Hz.
Rows half(bool still)
{
    std::mt19937 random(1);
    const auto noise = [&random](double size) {
        return static_cast<float>(size * (static_cast<double>(random() % 2001) - 1000) / 1000);
    };
    std::vector<Sample> samples(1500);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        Sample &s = samples[i];
        s.t = 0.02 * static_cast<double>(i);
        const double sway = still ? 0 : std::sin(s.t);
        for (std::size_t a = 0; a < 3; ++a) {
            s.accel[a] = static_cast<float>(a == 2 ? 9.81 : 3 * sway) + noise(0.02 + 0.01 * static_cast<double>(a));
            s.gyro[a] = static_cast<float>(sway) + noise(0.002);
            s.mag[a] = static_cast<float>(20 + 30 * static_cast<double>(a) + 200 * sway) + noise(0.8);
        }
    }
    return rowsOf(samples);
}

State signal(const char *name, std::function<SignalReport()> view, Link link = Link::Connected)
{
    return {QLatin1String(name), [view, link](MainWindow &window) {
                auto *page = new SignalPage;
                window.setPages(pagesOf({.signal = page}));
                setUpFrame(window, "signal", link);
                page->setView(view());
            }};
}

} // namespace

std::vector<State> signalStates()
{
    return {
        signal(
            "signal-no-glove", [] { return SignalReport(); }, Link::None),
        signal("signal-gathering", [] { return measureSignal({}, nineAxes(), 50, {}); }),
        signal("signal-moving", [] { return measureSignal(half(false), nineAxes(), 50, {}); }),
        signal("signal-still", [] { return measureSignal(half(true), nineAxes(), 50, {}); }),
        signal("signal-calibrated",
            [] {
                SignalReport view = measureSignal(half(true), nineAxes(), 50, {});
                view.calibrated = true;
                view.field.left = 2.4;
                return view;
            }),
        signal("signal-flex", [] { return measureSignal(bendingFingers(0, 30), flexSensors(), 50, {}); }),
        signal("signal-ten-magnetometers",
            [] { return measureSignal(movingMagnets(0, 30, 10), magnetometers(10), 50, {}); }),
    };
}

} // namespace lodestone::preview
