// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that holds a table in one of the shapes that programs write: a list of objects, a list of lists, an object of
// lists. Private to this folder.
#pragma once
#include "engine/formats/json.h"
#include "engine/formats/rewrites.h"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lodestone {

// The lines of the same table with commas; none: the value holds no table. Lists of several sensors are put side by
// side where they are as long as each other, and one reading a row where each has times. The document must live as
// long.
TableLines tableFromJson(JsonDocument &document, JsonText value);

// A row of JSON in a line of its own, an object or a list. Keeps its memory from line to line.
class JsonLine
{
public:
    using Cells = std::vector<std::pair<std::string, std::string>>; // names and texts
    // out is reused. Nested objects and short lists are taken apart: {"acc": {"x": 1}} is acc.x and {"acc": [1, 2, 3]}
    // is "acc x". A list has empty names. False: the line is something else, or damaged.
    bool read(std::string_view line, Cells &out);

private:
    simdjson::dom::parser m_parser;
};

} // namespace lodestone
