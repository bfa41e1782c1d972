// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/rewrites.h"

namespace lodestone {

Rewritten rewritten(const QByteArray &text)
{
    for (Rewritten (*const kind)(const QByteArray &) : {fromTeleplot, fromBlocks, fromHexadecimal, fromTaggedLines})
        if (Rewritten made = kind(text); !made.text.isEmpty())
            return made;
    return {};
}

} // namespace lodestone
