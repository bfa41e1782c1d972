// SPDX-License-Identifier: GPL-3.0-or-later
// How a text writes its rows of numbers: found from lines, of a file or of a board that is still printing. Pure
// functions; any thread.
#pragma once
#include "engine/formats/cells.h"
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lodestone {

struct Dialect
{
    char separator =
        0; // , ; tab |, a blank for runs of blanks, * for runs of any of these; 0: these lines are no table
    bool named = false;        // cells are "name: value" or "name=value"; also flat objects of JSON, one a line
    bool spoken = false;       // named, by words in front of numbers as splitSpoken reads them
    bool parts = false;        // and a line has some of them: a name that comes again begins the next row
    bool decimalComma = false; // 0,5 is a half
    bool tuples = false;       // cells such as "(1, 2, 3)" are several
    bool nested = false;       // and such cells stand in others: then these lines are no table
    bool quotes = false;
    bool stamped = false;     // a serial monitor wrote "13:03:20.725 -> " in front of each line: the first field
    std::string open, close;  // lines stand in these: < and >, /* and */, $ and ;, or end with the latter alone
    bool checksums = false;   // "*6F" stands behind each line
    std::string tag;          // what each row begins with, such as "Raw:"
    std::string otherTag;     // of lines that stand between the rows and say the same in another way
    bool trailing = false;    // each line ends with a separator
    std::size_t fields = 0;   // a row has, tuples taken apart
    std::size_t firstRow = 0; // the line of the first row, from 0
    std::vector<std::size_t> headers; // header lines, from 0
    std::vector<std::string> names;   // of the fields, empty where the header names none
    bool assumed = false;             // the names: nobody wrote them, they are those of the tag
    std::size_t misfit = 0;   // the header has so many names, another number than the fields: then they name none
    bool maybeCommas = false; // misfit, and separators may be decimal commas
    std::vector<std::pair<std::string, std::string>> notes; // what lines before the header say: name and value
    double statedRate = 0;                                  // Hz, from the notes
    std::string unclear;                                    // a number such as 1,234 where neither reading is ruled out
    bool isTable() const { return separator != 0; }
};

// decimalComma: what a person said. The last line should be whole.
Dialect dialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma = {});

} // namespace lodestone
