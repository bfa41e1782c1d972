// SPDX-License-Identifier: GPL-3.0-or-later
// The pseudo-terminal the studio opens. While nobody has it open, written bytes are dropped, as on an unconnected
// cable.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lodestone::simulator {

class Terminal
{
public:
    Terminal(); // throws std::runtime_error with a sentence
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
    const std::string &name() const { return m_name; }
    int descriptor() const { return m_master; }
    bool isOpen() const;                                 // a program has it open
    std::vector<std::uint8_t> read();                    // the bytes that arrived; never waits
    void write(std::vector<std::uint8_t> bytes);         // kept until there is room
    void push();                                         // writes the kept bytes, as far as there is room
    std::size_t waiting() const { return m_out.size(); } // bytes kept
    bool full() const { return m_out.size() > 4096; }

private:
    int m_master = -1;
    std::string m_name;
    std::vector<std::uint8_t> m_out;
};

} // namespace lodestone::simulator
