// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that hold a table in a way of their own, written anew as lines that the readers of tables take. Private to this
// folder.
#pragma once
#include <QByteArray>
#include <QStringList>
#include <string_view>

namespace lodestone {

struct Rewritten
{
    QByteArray text; // empty: the text is none of this kind
    bool sameLines = true;
    QStringList warnings;
};

// A log of lines for Teleplot: a value each, with its name, and with or without its time.
Rewritten fromTeleplot(std::string_view text);
// Blocks of "name: value" between lines of "---", indented where one name stands in another, as rostopic echo prints
// messages.
Rewritten fromBlocks(std::string_view text);
// Numbers in hexadecimal, as "%04X" writes them; negative ones in two's complement.
Rewritten fromHexadecimal(std::string_view text);
// Lines that begin with a word for one of several kinds, each kind with columns of its own; a line may declare the
// names of one, as logs of ArduPilot and GnssLogger do.
Rewritten fromTaggedLines(std::string_view text);
// An object of JSON in most lines, as boards print them: objects and lists inside are taken apart, and the first object
// has every name that comes later.
Rewritten fromJsonLines(std::string_view text);

// The first of these that the text is.
Rewritten rewritten(std::string_view text);

} // namespace lodestone
