// SPDX-License-Identifier: GPL-3.0-or-later
// The part of GDB's remote protocol that controls an emulator: memory, breakpoints, stop and continue.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lodestone::simulator {

// Every call waits for its answer, 30 s at most, and throws std::runtime_error when none comes.
class Gdb
{
public:
    explicit Gdb(int descriptor = -1) : m_descriptor(descriptor) {} // a connected socket; not owned
    void hello();                                                   // stops the machine
    std::vector<std::uint8_t> read(std::uint32_t address, std::uint32_t size);
    void write(std::uint32_t address, const std::uint8_t *bytes, std::uint32_t size);
    void breakAt(std::uint32_t address, bool on);
    void step();
    void go();   // returns at once
    void stop(); // and waits until it has stopped; does nothing when it is stopped already
    bool running() const { return m_running; }
    bool stopped(); // after go(): a breakpoint was reached. Never waits

private:
    std::string ask(const std::string &command);
    void send(const std::string &command);
    bool packet(std::string &out, int milliseconds);
    int m_descriptor;
    bool m_running = false;
    std::string m_buffer;
};

} // namespace lodestone::simulator
