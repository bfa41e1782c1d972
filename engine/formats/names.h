// SPDX-License-Identifier: GPL-3.0-or-later
// What a column's name says, in the spellings that people use. Pure functions; any thread.
#pragma once
#include "engine/formats/signal_table.h"
#include <optional>
#include <string>
#include <string_view>

namespace lodestone {

struct NameMeaning
{
    enum class Kind { Unknown, Time, Step, Channel, Finger, Combination, Class, Segment, Index };
    Kind kind = Kind::Unknown;
    Quantity quantity = Quantity::Other;
    bool known = false;    // the name says the quantity
    bool derived = false;  // acceleration without gravity, gravity alone: not what the sensor read
    bool receiver = false; // a time stamped where the line arrived
    char axis = 0;
    std::optional<Quantity> axisless; // a sensor is named and no axis
    int number = -1;                  // in the name
    int finger = -1;                  // 0..4
    std::string unit;                 // as it stands in the name
    std::string stem;                 // what is left: tells two sensors apart
    bool isLabel() const { return kind == Kind::Combination || kind == Kind::Class || kind == Kind::Segment; }
};
NameMeaning meaningOf(std::string_view name);

// Of a cell that can be a finger's state: 0, 1.0, True, e, flexed, unknown, nan, …
std::optional<Finger> stateFrom(std::string_view text);
int fingerOf(const std::string &word); // 0..4 of one word in lower case; -1: none

} // namespace lodestone
