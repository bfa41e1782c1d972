// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated hand that somebody leads: it follows its script until it is told a pose over the program's standard
// input, holds the last pose, and goes back to its script when it is let go. One thread.
#pragma once
#include "device/simulator/hand.h"
#include <functional>
#include <string>

namespace lodestone::simulator {

class LedHand
{
public:
    using Make = std::function<Hand(const Script &)>; // the same person's hand with this script
    LedHand(Script script, Make make);

    std::array<std::int16_t, 9> sample(double t); // t: device seconds
    // "pose efeef PREPARE SECONDS PITCH_FROM PITCH_TO ROLL_FROM ROLL_TO": from now on, prepare (s) to get there, then
    // seconds of sweep, in degrees; further poses in the same line (each from its fingers on) follow it. "turn": as
    // Script::turnAbout() does. "free": back to the script. Any other line changes nothing.
    void obey(const std::string &line);
    const Hand &hand() const { return m_hand; }
    double now() const { return m_now; } // of the newest sample, device seconds

private:
    void hold(Script &script); // for ever, at its end
    const Script m_script;
    const Make m_make;
    Hand m_hand;
    double m_now = 0;
};

} // namespace lodestone::simulator
