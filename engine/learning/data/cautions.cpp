// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/cautions.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

constexpr double kShortest = 5;      // s; a shorter session may well be one pose
constexpr double kStandsStill = 0.5; // of a session
constexpr double kOnePosture = 25;   // degrees from the mean direction
constexpr double kOutside = 0.05;    // of the samples may lie farther off
constexpr double kDegree = std::numbers::pi / 180;

// Channels of the input that stand or fall together: a magnetometer's three axes; any other channel alone.
struct Sensor
{
    QString name;
    std::size_t first = 0, end = 0;
};

std::vector<Sensor> sensorsOf(const Dataset &data, const LoadedSession &session)
{
    if (!data.inputs.empty()) {
        std::vector<Sensor> sensors;
        for (std::size_t c = 0; c < data.inputs.size(); ++c)
            sensors.push_back({QString::fromStdString(data.inputs[c].name), c, c + 1});
        return sensors;
    }
    QStringList axes;
    for (const std::size_t axis : axesOf(session.info.layout, Quantity::MagneticField))
        axes << session.info.layout[axis].name;
    return {{axes.join(QStringLiteral(", ")), 0, session.channels()}};
}

// The longest time without a change of the sensor's values, s.
double longestStandstill(const LoadedSession &session, const Sensor &sensor)
{
    const std::size_t width = session.channels();
    double longest = 0, since = session.times.front();
    for (std::size_t i = 1; i < session.times.size(); ++i) {
        const auto now = session.input.begin() + std::ptrdiff_t(i * width);
        const auto first = std::ptrdiff_t(sensor.first), end = std::ptrdiff_t(sensor.end);
        if (!std::equal(now + first, now + end, now - std::ptrdiff_t(width) + first))
            since = session.times[i];
        longest = std::max(longest, session.times[i] - since);
    }
    return longest;
}

void addStandstills(const Dataset &data, std::vector<Caution> &cautions)
{
    for (const LoadedSession &session : data.sessions) {
        const double seconds = session.times.empty() ? 0 : session.times.back() - session.times.front();
        if (session.segments.empty() || seconds < kShortest)
            continue;
        for (const Sensor &sensor : sensorsOf(data, session))
            if (const double still = longestStandstill(session, sensor); still > kStandsStill * seconds)
                cautions.push_back(
                    {Caution::Kind::NeverChanges, {session.info.name, sensor.name, QString::number(still, 'f', 0),
                                                      QString::number(seconds, 'f', 0)}});
    }
}

bool onePosture(const Dataset &data)
{
    std::vector<std::array<float, 3>> up;
    for (const LoadedSession &session : data.sessions) {
        if (!session.segments.empty() && !session.knowsGravity())
            return false;
        for (const Segment &segment : session.segments)
            for (int i = segment.begin; i < std::min(segment.end, int(session.gravity.size())); ++i)
                up.push_back(session.gravity[std::size_t(i)]);
    }
    std::array<double, 3> mean{};
    for (const auto &one : up)
        for (std::size_t a = 0; a < 3; ++a)
            mean[a] += double(one[a]);
    const double length = std::hypot(mean[0], mean[1], mean[2]);
    if (up.empty() || !(length > 0))
        return false;
    const auto outside = std::count_if(up.begin(), up.end(), [&](const std::array<float, 3> &one) {
        const double cosine = (mean[0] * double(one[0]) + mean[1] * double(one[1]) + mean[2] * double(one[2])) / length;
        return cosine < std::cos(kOnePosture * kDegree);
    });
    return double(outside) <= kOutside * double(up.size());
}

void addFingers(const Dataset &data, std::vector<Caution> &cautions)
{
    for (const auto &[state, kind] : {std::pair(Finger::Flexed, Caution::Kind::NeverFlexed),
             std::pair(Finger::Extended, Caution::Kind::NeverExtended)})
        for (std::size_t finger = 0; finger < kFingerNames.size(); ++finger) {
            const bool any = std::any_of(data.sessions.begin(), data.sessions.end(), [&](const LoadedSession &s) {
                return std::any_of(s.segments.begin(), s.segments.end(),
                    [&](const Segment &segment) { return segment.fingers[finger] == state; });
            });
            if (!any)
                cautions.push_back({kind, {QString::fromLatin1(kFingerNames[finger])}});
        }
}

} // namespace

std::vector<Caution> cautionsOf(const Dataset &data)
{
    const bool labelled = std::any_of(
        data.sessions.begin(), data.sessions.end(), [](const LoadedSession &s) { return !s.segments.empty(); });
    std::vector<Caution> cautions;
    if (!labelled)
        return cautions;
    addStandstills(data, cautions);
    if (onePosture(data))
        cautions.push_back({Caution::Kind::OnePosture, {}});
    addFingers(data, cautions);
    return cautions;
}

} // namespace lodestone
