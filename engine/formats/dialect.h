// SPDX-License-Identifier: GPL-3.0-or-later
// How a text writes its rows of numbers: found from lines, of a file or of a board that is still printing. Pure
// functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lodestone {

struct Cell
{
    std::string_view text; // without blanks and quotes around it
    std::string_view name; // of a cell "name: value"
    bool quoted = false;
};

struct Dialect
{
    char separator =
        0; // , ; tab |, a blank for runs of blanks, * for runs of any of these; 0: these lines are no table
    bool named = false;        // cells are "name: value" or "name=value"; also flat objects of JSON, one a line
    bool decimalComma = false; // 0,5 is a half
    bool tuples = false;       // cells such as "(1, 2, 3)" are several
    bool nested = false;       // and such cells stand in others: then these lines are no table
    bool quotes = false;
    bool stamped = false;     // a serial monitor wrote "13:03:20.725 -> " in front of each line: the first field
    std::string tag;          // what each row begins with, such as "Raw:"
    bool trailing = false;    // each line ends with a separator
    std::size_t fields = 0;   // a row has, tuples taken apart
    std::size_t firstRow = 0; // the line of the first row, from 0
    std::vector<std::size_t> headers;                       // header lines, from 0
    std::vector<std::string> names;                         // of the fields, empty where the header names none
    std::vector<std::pair<std::string, std::string>> notes; // what lines before the header say: name and value
    double statedRate = 0;                                  // Hz, from the notes
    std::string unclear;                                    // a number such as 1,234 where neither reading is ruled out
    bool isTable() const { return separator != 0; }
};

// decimalComma: what a person said. The last line should be whole.
Dialect dialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma = {});

// The cells of one line; out is reused.
void splitLine(std::string_view line, const Dialect &dialect, std::vector<Cell> &out);

enum class Reading { Number, Missing, Text };
// Missing: empty, nan, null, n/a and the like, and what is no finite number. thousands is set, never cleared, where
// signs between thousands were left out.
Reading readNumber(std::string_view text, bool decimalComma, double &value, bool &thousands);

std::string_view unitBehind(std::string_view text); // the unit of a cell such as "1.5 g"; empty: there is none
bool isComment(std::string_view line);              // #, %, //
std::string_view trimmed(std::string_view text);
// The lines of a text with LF, CRLF or CR; at most so many, and no line that the limit of bytes cuts.
class LineSplitter
{
public:
    explicit LineSplitter(std::string_view text);
    bool next(std::string_view &line); // false: the end
    std::size_t left() const { return m_rest.size(); }
    bool lastWasCut() const { return m_cut; } // the text ended without a line end

private:
    std::string_view m_rest;
    char m_end = '\n';
    bool m_cut = false;
};

} // namespace lodestone
