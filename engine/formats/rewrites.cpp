// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/rewrites.h"

namespace lodestone {

Rewritten rewritten(std::string_view text)
{
    for (const auto kind : {fromTeleplot, fromBlocks, fromHexadecimal, fromTaggedLines, fromJsonLines})
        if (Rewritten made = kind(text); !made.text.isEmpty())
            return made;
    return {};
}

} // namespace lodestone
