// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/controls/action_button.h"

namespace lodestone::support {

inline ActionButton *buttonNamed(
    const QWidget &page, const QString &name) // finds a button by its accessible name; nullptr: none
{
    for (ActionButton *b : page.findChildren<ActionButton *>())
        if (b->accessibleName() == name)
            return b;
    return nullptr;
}

} // namespace lodestone::support
