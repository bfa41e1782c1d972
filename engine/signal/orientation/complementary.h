// SPDX-License-Identifier: GPL-3.0-or-later
// Two filters that turn the gyroscope's estimate towards gravity and field at once: for comparison. Both see the same
// error, the turn in the sensor's frame from where gravity and field are expected to where they are; the field's
// expected direction is the measured one swung to north, so that a wrong dip costs nothing.
#pragma once
#include "engine/signal/orientation/algorithm.h"

namespace lodestone {

class Complementary : public OrientationAlgorithm
{
public:
    void reset() override;
    void resumeFrom(const Quaternion &orientation, double headingSigma, double biasSigma) override;
    void update(const Vector3 &gyro, const Vector3 &accel, const Vector3 *mag, double dt) override;
    Quaternion orientation() const override { return m_q; }

protected:
    // rad/s to add to the gyroscope's; error: sum of two cross products of unit vectors.
    virtual Vector3 correction(const Vector3 &error, double dt) = 0;

private:
    Quaternion m_q;
    bool m_started = false;
};

// Gradient descent of constant speed: half of it, beta, rad/s, as the reference results of BROAD use it.
class Madgwick final : public Complementary
{
    static constexpr double kBeta = 0.1;
    Vector3 correction(const Vector3 &error, double dt) override;
};

// Proportional and integral gain, 1/s and 1/s2, as the reference results of BROAD use them.
class Mahony final : public Complementary
{
    static constexpr double kProportional = 0.74, kIntegral = 0.0012;
    Vector3 m_integral{};
    Vector3 correction(const Vector3 &error, double dt) override;

public:
    void reset() override;
    Vector3 gyroBias() const override { return -1.0 * m_integral; }
};

} // namespace lodestone
