// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/led_hand.h"
#include <algorithm>
#include <numbers>
#include <sstream>
#include <utility>

namespace lodestone::simulator {

namespace {
constexpr double kForEver = 1e9; // s
constexpr double kDegree = std::numbers::pi / 180;
} // namespace

LedHand::LedHand(Script script, Make make)
    : m_script(std::move(script)), m_make(std::move(make)), m_hand(m_make(m_script))
{}

std::array<std::int16_t, 9> LedHand::sample(double t)
{
    m_now = t;
    return m_hand.sample(t);
}

void LedHand::obey(const std::string &line)
{
    std::istringstream words(line);
    std::string word;
    words >> word;
    if (word == "free") {
        m_hand = m_make(m_script);
        return;
    }
    // Until now the hand was as it is; then it goes where it is told to, and stays at the end of that.
    const Truth now = m_hand.truth(m_now);
    Pose before;
    before.flexed = now.flexed;
    before.seconds = std::max(m_now, 1e-3);
    before.prepare = 0;
    before.pitchFrom = before.pitchTo = now.pitch;
    before.rollFrom = before.rollTo = now.roll;
    before.headingFrom = before.headingTo = now.heading;
    Script next{{before}};
    if (word == "turn") {
        const Script turns = Script::turnAbout();
        next.poses.insert(next.poses.end(), turns.poses.begin(), turns.poses.end());
        hold(next);
        return;
    }
    if (word != "pose")
        return;
    for (std::string fingers; words >> fingers;) {
        double prepare = 0, seconds = 0, pitchFrom = 0, pitchTo = 0, rollFrom = 0, rollTo = 0;
        if (!(words >> prepare >> seconds >> pitchFrom >> pitchTo >> rollFrom >> rollTo) || fingers.size() != 5
            || fingers.find_first_not_of("ef") != std::string::npos || !(prepare >= 0) || !(seconds > 0)
            || prepare + seconds > 3600)
            return;
        Pose pose;
        for (std::size_t i = 0; i < 5; ++i)
            pose.flexed[i] = fingers[i] == 'f';
        pose.prepare = prepare;
        pose.seconds = prepare + seconds;
        pose.pitchFrom = pitchFrom * kDegree, pose.pitchTo = pitchTo * kDegree;
        pose.rollFrom = rollFrom * kDegree, pose.rollTo = rollTo * kDegree;
        pose.headingFrom = pose.headingTo = now.heading;
        next.poses.push_back(pose);
    }
    if (next.poses.size() > 1)
        hold(next);
}

void LedHand::hold(Script &script)
{
    Pose last = script.poses.back();
    last.prepare = 0;
    last.seconds = kForEver;
    last.pitchFrom = last.pitchTo;
    last.rollFrom = last.rollTo;
    last.headingFrom = last.headingTo;
    script.poses.push_back(last);
    m_hand = m_make(script);
}

} // namespace lodestone::simulator
