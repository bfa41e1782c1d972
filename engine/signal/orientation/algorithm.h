// SPDX-License-Identifier: GPL-3.0-or-later
// What every orientation filter is: three sensors and a time step in, an orientation out. Registered in registry.cpp;
// engine/signal/orientation.h wraps one for a stream of samples.
#pragma once
#include "engine/signal/quaternion.h"

namespace lodestone {

// One standard deviation that the filter expects its heading to be wrong by, degrees; at most 180 (it knows nothing).
struct HeadingTrust
{
    bool trusted = false;
    double degrees = 180;
};

// The earth's field where the glove is, as a calibration found it, and what a heading by it is worth: one standard
// deviation, degrees. A hand holds its fingers alike for some seconds, so readings within kHolding share their error.
struct KnownField
{
    double norm = 0, dip = 0;             // uT; rad below the horizon
    double holdSigma = 0;                 // of one finger pose, averaged out over many
    double northSigma = 0;                // of the calibration itself, never averaged out
    static constexpr double kHolding = 4; // s
};

class OrientationAlgorithm
{
public:
    virtual ~OrientationAlgorithm() = default;
    virtual void reset() = 0;
    // After a pause: the orientation is unknown again, what was learned about the sensors is kept.
    virtual void resume() { reset(); }
    // gyro rad/s, accel m/s2, mag uT (null: none worth using now), all finite, sensor frame; dt > 0, s since the last
    // call. A gyroscope's reading is taken as the mean rate over dt, which is what a digital one measures.
    // Allocation-free.
    virtual void update(const Vector3 &gyro, const Vector3 &accel, const Vector3 *mag, double dt) = 0;
    // From here on no other field is accepted, for however long. Kept by reset().
    virtual void expectField(const KnownField &) {}
    // As resume(), from a known orientation whose heading is right to headingSigma degrees, with a gyroscope whose
    // offset has been taken off, right to biasSigma degrees/s (one standard deviation each; 0: no offset was taken
    // off). Forgotten by reset().
    virtual void resumeFrom(const Quaternion &orientation, double headingSigma, double biasSigma) = 0;
    virtual Quaternion orientation() const = 0; // sensor to earth
    virtual HeadingTrust heading() const { return {}; }
    virtual Vector3 gyroBias() const { return {}; } // rad/s
};

} // namespace lodestone
