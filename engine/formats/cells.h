// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of a table says: a number, a time, a word. Pure functions; any thread.
#pragma once
#include <QString>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lodestone {

inline bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
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
bool isComment(std::string_view line);              // #, %, //, and of PuTTY
std::string_view trimmed(std::string_view text);

// A text as a cell that is written: quoted where it has to be; where a spreadsheet would take it as a formula ("=1+1"),
// with an apostrophe before it.
QString csvCell(QString text, bool quoteBlanks = false);

} // namespace lodestone
