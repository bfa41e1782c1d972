// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/rewrites.h"
#include "engine/formats/lines.h"

namespace lodestone {

TableLines linesOf(std::string_view text)
{
    for (const auto kind : {fromTeleplot, fromBlocks, fromHexadecimal, fromTaggedLines, fromJsonLines})
        if (TableLines made = kind(text); made.each)
            return made;
    TableLines plain;
    plain.each = [text](const TakeLine &take, TableLines &said) {
        LineSplitter lines(text);
        for (std::string_view line; lines.next(line);)
            take({line, lines.number(), lines.done()});
        said.cut = lines.lastWasCut();
    };
    return plain;
}

} // namespace lodestone
