// SPDX-License-Identifier: GPL-3.0-or-later
// Lines to cells and cells to numbers. Pure functions; any thread.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lodestone {

struct Dialect;

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
inline bool isLetter(char c) // of any script
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

struct Cell
{
    std::string_view text; // without blanks and quotes around it
    std::string name;      // of a cell "name: value"
    bool quoted = false;
};

enum class Reading { Number, Missing, Text };
// Missing: empty, nan, null, n/a and the like, and what is no finite number. thousands is set, never cleared, where
// signs between thousands were left out.
Reading readNumber(std::string_view text, bool decimalComma, double &value, bool &thousands);

enum class CellKind { Number, Missing, Clock, Text };
CellKind kindOf(const Cell &cell, bool decimalComma);
// While the meaning of a comma is open: as a point or as a sign between thousands.
CellKind kindOf(const Cell &cell);

std::string_view unitBehind(std::string_view text); // the unit of a cell such as "1.5 g"; empty: there is none
std::string_view wordBehind(std::string_view text); // the same of "1.5 fluxes": a word and no known unit
bool isComment(std::string_view line);              // #, %, //
std::string_view trimmed(std::string_view text);
// The lines of a text with LF, CRLF or CR. A line end inside a quoted field belongs to the field.
class LineSplitter
{
public:
    explicit LineSplitter(std::string_view text);
    bool next(std::string_view &line); // false: the end
    std::size_t left() const { return m_rest.size(); }
    bool lastWasCut() const { return m_cut; } // the text ended without a line end
    int number() const { return m_number; }   // where the last line began, from 1

private:
    std::string_view m_rest;
    char m_end = '\n';
    bool m_cut = false;
    int m_number = 0, m_next = 1;
};

// For finding a dialect.
// "ax: 1, ay: 2", "ax=1 ay=2", ">ax:1|", {"ax":1,"ay":2}. False when the line is something else.
bool splitNamed(std::string_view line, std::vector<Cell> &out);
// Words in front of numbers: "Accel X: 0.1 Y: 0.2 Z: 9.8 m/s^2", "Acc (mg) [ 1, 2, 3 ], Gyr (DPS) [ 4, 5, 6 ]",
// "ACC:1,2,3;MAG:4,5,6". Each number gets a name of its own, with the unit that stands behind. False when the line is
// something else.
bool splitSpoken(std::string_view line, std::vector<Cell> &out);
bool startsTuple(std::string_view text); // "(1", "[-2", "((3"
// How many cells each field of a line is, as tuples are taken apart and its title is not.
std::vector<std::size_t> partsOf(std::string_view line, const Dialect &dialect);
// What stands between open and close when it begins like a number; empty: the line is something else.
std::string_view insideFrame(std::string_view line, std::string_view open, std::string_view close);
std::string withoutEscapes(std::string_view text); // of a terminal: colours
// What a serial monitor or a logger writes in front of each line: "13:03:20.725 -> ", "[2024-03-12 10:00:00] ",
// "I (1234) ".
struct Stamp
{
    std::size_t length = 0; // 0: nothing
    std::string_view text, name;
};
Stamp stampOf(std::string_view line);

} // namespace lodestone
