// SPDX-License-Identifier: GPL-3.0-or-later
// A text to lines, and a line to cells, once its dialect is known. Pure functions; any thread.
#pragma once
#include "engine/formats/dialect.h"
#include "engine/formats/long_vector.h"

namespace lodestone {

// The cells of one line; out is reused.
void splitLine(std::string_view line, const Dialect &dialect, std::vector<Cell> &out);

// The lines of a text with LF, CRLF or CR. A line end inside a quoted field belongs to the field.
class LineSplitter
{
public:
    explicit LineSplitter(std::string_view text);
    bool next(std::string_view &line);                                         // false: the end
    double done() const { return 1 - double(m_rest.size()) / double(m_size); } // the part of the text, 0..1
    bool lastWasCut() const { return m_cut; }                                  // the text ended without a line end
    int number() const { return m_number; }                                    // where the last line began, from 1

private:
    std::string_view m_rest;
    std::size_t m_size;
    char m_end = '\n';
    bool m_cut = false;
    int m_number = 0, m_next = 1;
};

// For finding a dialect.
bool startsTuple(std::string_view text); // "(1", "[-2", "((3"
// How many cells each field of a line is, as tuples are taken apart and its title is not.
std::vector<std::size_t> partsOf(std::string_view line, const Dialect &dialect);
// What stands between open and close when it begins like a number; empty: the line is something else.
std::string_view insideFrame(std::string_view line, std::string_view open, std::string_view close);
LongVector<char> withoutEscapes(std::string_view text); // of a terminal: colours
// What a serial monitor or a logger writes in front of each line: "13:03:20.725 -> ", "[2024-03-12 10:00:00] ",
// "I (1234) ".
struct Stamp
{
    std::size_t length = 0; // 0: nothing
    std::string_view text, name;
};
Stamp stampOf(std::string_view line);

} // namespace lodestone
