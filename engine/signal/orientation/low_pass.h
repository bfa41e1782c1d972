// SPDX-License-Identifier: GPL-3.0-or-later
// Second-order Butterworth low-pass for N signals at once, given by the time constant of its impulse response. The form
// with two trapezoidal integrators (V. Zavalishin, The Art of VA Filter Design, 2012, ch. 4) has the transfer function
// of the bilinear transform, and its states keep their meaning when the sample time changes.
#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace lodestone {

template<std::size_t N>
class LowPass
{
public:
    using Values = std::array<double, N>;

    // tau: s. Cut-off sqrt(2)/(2 pi tau), from the damping exp(-t/tau) of the impulse response (arXiv:2203.17024, 3.3).
    explicit LowPass(double tau) : m_tau(tau) {}
    void reset() { m_seen = 0; }
    void setStep(double dt)
    {
        m_dt = dt;
        m_g = std::tan(dt / (std::numbers::sqrt2 * m_tau));
        m_a = 1 / (1 + m_g * (m_g + std::numbers::sqrt2));
    }
    // Over the first time constant the answer is the plain mean: a filter started from one reading would keep its
    // noise.
    const Values &update(const Values &in)
    {
        if (m_seen * m_dt < m_tau) {
            m_seen += 1;
            for (std::size_t i = 0; i < N; ++i) {
                m_out[i] += (in[i] - m_out[i]) / m_seen; // the first one replaces whatever was there
                m_first[i] = 0;
                m_second[i] = m_out[i];
            }
            return m_out;
        }
        for (std::size_t i = 0; i < N; ++i) {
            const double slope = m_a * (m_first[i] + m_g * (in[i] - m_second[i]));
            m_out[i] = m_second[i] + m_g * slope;
            m_first[i] = 2 * slope - m_first[i];
            m_second[i] = 2 * m_out[i] - m_second[i];
        }
        return m_out;
    }
    const Values &value() const { return m_out; }

private:
    double m_tau, m_dt = 0, m_g = 0, m_a = 1, m_seen = 0;
    Values m_first{}, m_second{}, m_out{};
};

// Gain of a first-order low-pass with this time constant, s.
inline double gainOf(double tau, double dt) { return 1 - std::exp(-dt / tau); }

} // namespace lodestone
