// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/time_left.h"
#include "widgets/controls/format.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kEarly = 0.5, kLittle = 0.02; // seconds and fraction below which the rate is too uncertain to show
constexpr double kFastest = 3;                 // the shown time shrinks by at most this many seconds per real second

} // namespace

void TimeLeft::start() { *this = {}; }

void TimeLeft::update(double elapsed, double fraction)
{
    const double passed = std::max(0.0, elapsed - m_elapsed);
    m_elapsed = std::max(m_elapsed, elapsed);
    if (fraction >= 1) {
        m_seconds = 0;
        return;
    }
    if (elapsed < kEarly || fraction < kLittle)
        return;
    const double estimate = elapsed * (1 - fraction) / fraction;
    m_seconds = m_seconds < 0 ? estimate
                              : std::clamp(estimate, std::max(0.0, m_seconds - kFastest * passed), m_seconds);
}

QString TimeLeft::words() const
{
    if (m_seconds < 0)
        return {};
    if (m_seconds > 60)
        return QCoreApplication::translate("TimeLeft", "%1 left").arg(formatClock(std::ceil(m_seconds / 10) * 10));
    const double step = m_seconds > 10 ? 5 : 1; // a number that changes every second is hard to read
    return QCoreApplication::translate("TimeLeft", "%1 s left")
        .arg(formatNumber(std::ceil(m_seconds / step) * step, 0));
}

} // namespace lodestone
