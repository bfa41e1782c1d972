// SPDX-License-Identifier: GPL-3.0-or-later
// A board that does not speak the glove's protocol and prints its readings as text, in the dialects that such boards
// have. Pure functions of the arguments; any thread.
#pragma once
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace lodestone::simulator {

class TextBoard
{
public:
    static const std::vector<std::string> &dialects(); // csv, tsv, plotter, teleplot, jsonl, forwarder, gambit
    static const std::vector<std::string> &layouts();  // 9, mag, accmag
    // One of each of the above; others throw std::runtime_error.
    TextBoard(const std::string &dialect, const std::string &layout);
    // What it prints when it starts, as many boards do when their port is opened: a word of its own, the columns'
    // names.
    std::string greeting() const;
    // counts: as Hand::sample. microseconds: since its start; a board's clock of 32 bits wraps.
    std::string row(std::uint64_t microseconds, const std::array<std::int16_t, 9> &counts) const;

private:
    enum class Dialect { Csv, Tsv, Plotter, Teleplot, JsonLines, Forwarder, Gambit };
    std::string name(std::size_t axis) const;
    Dialect m_dialect;
    std::vector<std::size_t> m_axes; // of the nine
};

// Loses a byte, flips a bit or cuts the line; its end is as likely as any other byte.
std::string damaged(std::string line, std::mt19937_64 &random);

} // namespace lodestone::simulator
