// SPDX-License-Identifier: GPL-3.0-or-later
// Orientation from gyroscope, accelerometer and magnetometer for a stream of samples; sensor to earth (ENU).
#pragma once
#include "engine/signal/calibration/calibration.h"
#include "engine/signal/orientation/algorithm.h"
#include "engine/signal/sample.h"
#include <memory>
#include <string>

namespace lodestone {

class OrientationFilter
{
public:
    explicit OrientationFilter(
        const std::string &method = "vqf"); // a name of orientation/registry.h; std::invalid_argument
    void reset();
    // Allocation-free; samples in time order. The first sample, and one after a pause of more than 1 s or a step back
    // in time, is read off gravity and field; a sample with a value that is not finite changes nothing.
    Quaternion update(const Sample &sample);
    // Applied to every sample from here on; resets the filter, as the new calibration may belong to another glove.
    // With the extended fingers' baseline only a field that, the baseline taken off, is the earth's counts; without one
    // a magnet glove's heading is the gyroscope's alone, and never trusted for long. Kept by reset().
    void setCalibration(const Calibration &calibration);
    // Goes on from where the calibration's own recording ended, at time t: heading and gyroscope are known better than
    // any saved calibration can say, as a gyroscope's offset is another after every start. Forgotten by reset().
    void goOnFrom(double t, const BaselineFit &fit);
    const Calibration &calibration() const { return m_calibration; }
    Quaternion orientation() const { return m_algorithm->orientation(); }
    HeadingTrust heading() const { return m_algorithm->heading(); }

private:
    std::unique_ptr<OrientationAlgorithm> m_algorithm;
    std::string m_method;
    Calibration m_calibration;
    InertialCorrection m_inertial;
    double m_lastT = 0;
    bool m_started = false;
};

} // namespace lodestone
