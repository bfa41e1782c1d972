// SPDX-License-Identifier: GPL-3.0-or-later
// What virtual-glove and glove-bridge share: their options, a fixed name for the port, and when to end.
#pragma once
#include "device/simulator/led_hand.h"
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <string>

namespace lodestone::simulator {

struct GloveProgram
{
    std::uint64_t seed = 1, session = 1;
    std::string script = "ten", world = "plain", plan, flash, link;
    double secondsEach = 12, speed = 1;
    int rate = 50;
    bool json = false, untilEof = false;
};

void readOptions(CLI::App &app, GloveProgram &options);
Hand handOf(const GloveProgram &options);
LedHand ledHandOf(const GloveProgram &options);
void printPort(const GloveProgram &options, const std::string &port); // the one line on standard output
void stopOnSignals(); // SIGINT, SIGTERM and SIGHUP from now on only make shouldStop() true
bool shouldStop(const GloveProgram &options);
// The next whole line that came over the standard input, with --until-eof; false: there is none.
bool takeLine(std::string &line);

// Tells on the standard output what an eye before the hand would see, as often as it was last asked to by a line
// "watch HZ" (0: not at all), also where the hand moves faster than a real one: "hand HOST T F F F F F W X Y Z" with
// the moment on this computer's steady clock (ns) and the device's (s), the flexion of each finger (0 extended .. 1
// flexed, thumb first) and the orientation, sensor to earth. What nobody reads is dropped.
class Watcher
{
public:
    void obey(const std::string &line); // any other line changes nothing
    void look(const LedHand &hand);

private:
    std::chrono::nanoseconds m_step{0}, m_due{0}; // on the steady clock; step 0: nobody watches
};

// A name for the port that survives a restart of the glove; removed at exit if it is still ours.
class PortLink
{
public:
    PortLink(std::string path, std::string port); // an empty path makes none
    ~PortLink();
    PortLink(const PortLink &) = delete;
    PortLink &operator=(const PortLink &) = delete;

private:
    std::string m_path, m_port;
};

} // namespace lodestone::simulator
