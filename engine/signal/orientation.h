// SPDX-License-Identifier: GPL-3.0-or-later
// Orientation from gyroscope, accelerometer and magnetometer for a stream of samples; sensor to earth (ENU).
#pragma once
#include "engine/signal/calibration/finger_baseline.h"
#include "engine/signal/orientation/algorithm.h"
#include "engine/signal/sample.h"
#include <memory>
#include <optional>
#include <string>

namespace lodestone {

class OrientationFilter {
public:
    explicit OrientationFilter(const std::string &method = "vqf"); // a name of orientation/registry.h; std::invalid_argument
    void reset();
    // Allocation-free; samples in time order. The first sample, and one after a pause of more than 1 s or a step back in
    // time, is read off gravity and field; a sample with a value that is not finite changes nothing.
    Quaternion update(const Sample &sample);
    // What the extended hand's magnets add, to be taken off every reading; only a field that then is the earth's counts.
    // Without one a glove's heading is the gyroscope's alone, and never trusted for long. Kept by reset().
    void setBaseline(const FingerBaseline &baseline);
    Quaternion orientation() const { return m_algorithm->orientation(); }
    HeadingTrust heading() const { return m_algorithm->heading(); }
private:
    std::unique_ptr<OrientationAlgorithm> m_algorithm;
    std::optional<FingerBaseline> m_baseline;
    double m_lastT = 0;
    bool m_started = false;
};

} // namespace lodestone
