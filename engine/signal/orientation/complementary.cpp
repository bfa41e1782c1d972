// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation/complementary.h"

namespace lodestone {

void Complementary::reset()
{
    m_q = {};
    m_started = false;
}

void Complementary::resumeFrom(const Quaternion &orientation, double, double)
{
    m_q = orientation;
    m_started = true;
}

void Complementary::update(const Vector3 &gyro, const Vector3 &accel, const Vector3 *mag, double dt)
{
    const double gravity = norm(accel), field = mag ? norm(*mag) : 0;
    if (!m_started && gravity > 0) {
        m_q = turnToUp((1 / gravity) * accel);
        if (field > 0) {
            const Vector3 earth = rotate(m_q, *mag);
            m_q = turnAboutUp(std::atan2(earth[0], earth[1])) * m_q;
        }
        m_started = true;
        return;
    }
    Vector3 error{};
    if (gravity > 0)
        error = (1 / gravity) * cross(accel, rotate(conjugate(m_q), {0, 0, 1}));
    if (field > 0) {
        const Vector3 earth = rotate(m_q, *mag);
        const Vector3 expected = rotate(conjugate(m_q), {0, std::hypot(earth[0], earth[1]), earth[2]});
        error = error + (1 / (field * field)) * cross(*mag, expected);
    }
    m_q = normalised(m_q * turn(dt * (gyro + correction(error, dt))));
}

Vector3 Madgwick::correction(const Vector3 &error, double)
{
    const double length = norm(error);
    return length > 1e-9 ? (2 * kBeta / length) * error : Vector3{};
}

void Mahony::reset()
{
    Complementary::reset();
    m_integral = {};
}

Vector3 Mahony::correction(const Vector3 &error, double dt)
{
    m_integral = m_integral + (kIntegral * dt) * error;
    return kProportional * error + m_integral;
}

} // namespace lodestone
