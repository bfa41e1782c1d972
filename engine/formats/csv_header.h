// SPDX-License-Identifier: GPL-3.0-or-later
// What the header line of a csv file says about its columns. Private to this folder.
#pragma once
#include <string_view>
#include <vector>

namespace lodestone {

enum class Role { Ignored, Time, Axis, Finger, Combination, Segment };
struct Column
{
    Role role = Role::Ignored;
    int index = 0;    // axis 0..8 (accel, gyro, mag), finger 0..4
    double scale = 0; // to SI and microtesla; 0: the header names no unit
};
// An unknown name gives the role Ignored; an unknown unit throws ImportError.
Column columnFrom(std::string_view name);

std::string_view trimmed(std::string_view text); // blanks and one pair of quotes
void splitFields(std::string_view line, char separator, std::vector<std::string_view> &out); // each trimmed

} // namespace lodestone
