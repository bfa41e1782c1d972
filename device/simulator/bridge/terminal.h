// SPDX-License-Identifier: GPL-3.0-or-later
// The pseudo-terminal the studio opens. Nobody there: what is written goes nowhere, as on a cable that ends in the air.
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
    bool heard() const;                          // somebody has opened it
    std::vector<std::uint8_t> read();            // what has come; never waits
    void write(std::vector<std::uint8_t> bytes); // kept until it fits
    void push();                                 // writes what is kept
    bool full() const { return m_out.size() > 4096; }

private:
    int m_master = -1;
    std::string m_name;
    std::vector<std::uint8_t> m_out;
};

} // namespace lodestone::simulator
