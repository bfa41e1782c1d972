// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/inputs.h"

namespace lodestone {

QStringList usualInputs(const Layout &layout)
{
    QStringList field, bends, known;
    for (const std::size_t axis : axesOf(layout, Quantity::MagneticField))
        field << layout[axis].name;
    for (const Channel &c : layout) {
        if (c.quantity == Quantity::Bend)
            bends << c.name;
        if (c.quantity != Quantity::Other)
            known << c.name;
    }
    return !field.isEmpty() ? field : !bends.isEmpty() ? bends : known;
}

bool sameInputs(const Layout &one, const Layout &other)
{
    const bool field = has(one, Quantity::MagneticField);
    return field == has(other, Quantity::MagneticField) && (field || usualInputs(one) == usualInputs(other));
}

} // namespace lodestone
