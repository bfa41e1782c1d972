// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a table, one after the other, also of texts that hold it in a way of their own: these are written anew
// line by line, so that no second text is ever held. Private to this folder.
#pragma once
#include "engine/formats/import.h"
#include <functional>
#include <string_view>

namespace lodestone {

struct TableLine
{
    std::string_view text; // as long as the call
    int number = 0;        // in the file, or in the table where its lines are others; from 1
    double done = 0;       // the part of the file that was read for it, 0..1
};
using TakeLine = std::function<void(const TableLine &)>;

struct TableLines
{
    // Calls take for each line and fills the rest of said. Null: the text is none of this kind. The text must live as
    // long.
    std::function<void(const TakeLine &take, TableLines &said)> each;
    bool sameLines = true; // each is one of the file
    bool cut = false;      // the last has no end
    QStringList warnings;
};

// A log of lines for Teleplot: a value each, with its name, and with or without its time.
TableLines fromTeleplot(std::string_view text);
// Blocks of "name: value" between lines of "---", indented where one name stands in another, as rostopic echo prints
// messages.
TableLines fromBlocks(std::string_view text);
// Numbers in hexadecimal, as "%04X" writes them; negative ones in two's complement.
TableLines fromHexadecimal(std::string_view text);
// Lines that begin with a word for one of several kinds, each kind with columns of its own; a line may declare the
// names of one, as logs of ArduPilot and GnssLogger do.
TableLines fromTaggedLines(std::string_view text);
// An object of JSON in most lines, as boards print them: objects and lists inside are taken apart, and the first object
// has every name that comes later.
TableLines fromJsonLines(std::string_view text);

// The first of these that the text is; else its lines as they are.
TableLines linesOf(std::string_view text);
// Throws ImportError.
SignalTable readLines(TableLines lines, const ImportOptions &options, const ImportWatch &watch);

} // namespace lodestone
