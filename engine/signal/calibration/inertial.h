// SPDX-License-Identifier: GPL-3.0-or-later
// Offsets of gyroscope and accelerometer from a recording in which the hand turned, without a stand and without north.
// In pieces of ten seconds the gyroscope alone carries the orientation on; by how gravity then seems to wander from
// where it should be, both offsets show: the gyroscope's grows with time, the accelerometer's turns with the board.
// Gauss-Newton over both and every piece's first tilt (strap-down error equations: P. Savage, "Strapdown inertial
// navigation integration algorithm design", J. Guidance 21(1,2), 1998), with Huber's weights against the hand's own
// accelerations.
#pragma once
#include "engine/signal/calibration/refusal.h"
#include "engine/signal/quaternion.h"
#include "engine/signal/sample.h"
#include <vector>

namespace lodestone {

struct InertialOffsets
{
    Vector3 gyro{};       // rad/s, to be taken off every reading
    Vector3 accel{};      // m/s2, likewise
    double delay = 0;     // s by which the gyroscope's readings lag the accelerometer's
    double gyroSigma = 0; // degrees/s, one standard deviation of the worst axis
    double residual = 0;  // m/s2, root mean square per axis
};
// Takes the offsets off a stream of readings.
class InertialCorrection
{
public:
    explicit InertialCorrection(const InertialOffsets &offsets = {}) : m_offsets(offsets) {}
    void restart() { m_started = false; } // the next reading has no neighbour
    // The mean rate over the dt that end with the accelerometer's reading beside this one; at most one dt of delay is
    // mended.
    Vector3 rate(const Vector3 &gyro, double dt);
    Vector3 force(const Vector3 &accel) const { return accel - m_offsets.accel; }

private:
    InertialOffsets m_offsets;
    Vector3 m_before{};
    bool m_started = false;
};

struct InertialFit
{
    InertialOffsets offsets;
    CalibrationRefusal refusal;
};
// Samples in time order; pauses above 1 s begin a new piece. Refused: below 20 s, a hand that did not turn enough for
// all axes, or one that was shaken.
InertialFit fitInertial(const std::vector<Sample> &samples);

} // namespace lodestone
