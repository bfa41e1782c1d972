// SPDX-License-Identifier: GPL-3.0-or-later
// Units as people write them. Private to this folder.
#pragma once
#include "engine/formats/signal_table.h"
#include <string>
#include <string_view>

namespace lodestone {

struct Unit
{
    QString name;     // as this program writes it: "m/s2", "g", "deg/s", "uT", "LSB"
    double scale = 0; // to m/s2, rad/s, uT, or s for a time; 0: no such unit, counts of a converter for one
    std::optional<Quantity> quantity; // what only this unit can be of
};
// quantity: what the value is, as "g" and "mg" are of gravity or of a field; none: not known.
std::optional<Unit> unitFrom(std::string_view text, std::optional<Quantity> quantity);
std::optional<Unit> timeUnitFrom(std::string_view text);
bool isUnit(std::string_view text);   // of any quantity, or of a time
QString timeUnitName(double seconds); // "s", "ms", "us" or "ns", of 1, 1e-3, 1e-6 or 1e-9

// Lower case, without blanks, brackets and powers' signs; "µ" is u, "²" 2, "°" deg.
std::string plainUnit(std::string_view text);
std::string lowered(std::string_view text); // of ASCII letters

} // namespace lodestone
