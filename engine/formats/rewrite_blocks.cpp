// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/lines.h"
#include "engine/formats/named_cells.h"
#include "engine/formats/rewrites.h"
#include <algorithm>
#include <vector>

namespace lodestone {

namespace {

bool endsBlock(std::string_view line) { return trimmed(line) == "---"; }

// "  x: -0.66": how far in, name and value.
struct Entry
{
    std::size_t indent = 0;
    std::string_view name, value;
};
bool readEntry(std::string_view line, Entry &entry)
{
    entry.indent = std::min(line.find_first_not_of(' '), line.size());
    line = trimmed(line);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || (colon + 1 < line.size() && line[colon + 1] != ' ')
        || !(isLetter(line.front()) || line.front() == '_'))
        return false;
    entry.name = line.substr(0, colon);
    entry.value = trimmed(line.substr(colon + 1));
    return entry.name.find(' ') == std::string_view::npos;
}

void rewrite(std::string_view text, const TakeLine &take)
{
    std::vector<std::pair<std::size_t, std::string>> above; // names that this line stands in, and how far in
    std::string row;
    int begin = 1; // the line in which the row began
    LineSplitter lines(text);
    const auto finish = [&] {
        take({row.empty() ? row : row + '}', begin, lines.done()});
        row.clear();
        begin = lines.number() + 1;
        above.clear();
    };
    Entry entry;
    for (std::string_view line; lines.next(line);) {
        if (endsBlock(line)) {
            finish();
            continue;
        }
        if (!readEntry(line, entry))
            continue;
        while (!above.empty() && above.back().first >= entry.indent)
            above.pop_back();
        std::string name;
        for (const auto &[indent, outer] : above)
            name += outer + '.';
        name += entry.name;
        if (entry.value.empty()) {
            above.emplace_back(entry.indent, entry.name);
        } else if (entry.value.front() != '[') { // lists are covariances and the like
            std::string value(entry.value);
            std::erase(value, '"');
            const bool number = isDigit(value.empty() ? ' ' : value.back()) || value == "nan" || value.ends_with('.');
            appendNamed(name, number ? value : '"' + value + '"', row);
        }
    }
    if (!row.empty())
        finish();
}

} // namespace

TableLines fromBlocks(std::string_view text)
{
    LineSplitter first(text);
    std::string_view line;
    Entry entry;
    std::size_t filled = 0, entries = 0, ends = 0;
    for (int looked = 0; looked < 400 && first.next(line); ++looked) {
        const bool end = endsBlock(line);
        ends += end;
        filled += !end && !trimmed(line).empty() && !trimmed(line).starts_with("- ");
        entries += readEntry(line, entry);
    }
    if (ends < 2 || entries < 2 * ends || 10 * entries < 9 * filled)
        return {};
    TableLines made;
    made.each = [text](const TakeLine &take, TableLines &) { rewrite(text, take); };
    return made;
}

} // namespace lodestone
