// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/lines.h"
#include "engine/formats/named_cells.h"
#include "engine/formats/names.h"
#include "engine/formats/rewrites.h"
#include "engine/formats/teleplot.h"
#include "engine/formats/words.h"
#include <algorithm>

namespace lodestone {

namespace {

// As a name, where no sign ends it.
std::string titleOf(const TeleplotSeries &series)
{
    std::string title = plainName(series.name);
    return series.unit.empty() || title.find('(') != std::string::npos ? title : title + " (" + series.unit + ')';
}

// "acc:1;2;3" without times: the axes of a sensor, or three readings of one.
bool areAxes(const TeleplotSeries &series)
{
    return series.samples.size() == 3 && meaningOf(series.name).axisless
           && std::all_of(series.samples.begin(), series.samples.end(), [](const auto &s) { return s.first.empty(); });
}

void rewrite(std::string_view text, bool times, const TakeLine &take, TableLines &said)
{
    LineSplitter lines(text);
    int number = 0; // of the table's lines
    const auto put = [&](std::string_view line) { take({line, ++number, lines.done()}); };
    if (times)
        put(std::string(kTeleplotTime) + ",sensor,value");
    std::size_t others = 0;
    std::vector<TeleplotSeries> series;
    for (std::string_view line; lines.next(line);) {
        line = trimmed(line);
        if (!line.starts_with('>') || isTeleplotShape(line) || !splitTeleplotSeries(line, series)) {
            others += !line.empty() && !isTeleplotShape(line);
            if (!times)
                put(isTeleplotShape(line) ? std::string_view() : line);
            continue;
        }
        std::size_t rows = 1;
        for (const TeleplotSeries &one : series)
            rows = std::max(rows, areAxes(one) ? 1 : one.samples.size());
        for (std::size_t row = 0; row < rows; ++row) {
            std::string out;
            for (const TeleplotSeries &one : series) {
                for (std::size_t axis = 0; areAxes(one) && axis < 3; ++axis) {
                    TeleplotSeries named = one;
                    named.name += std::string(" ") + "xyz"[axis];
                    appendNamed(titleOf(named), one.samples[axis].second, out);
                }
                if (areAxes(one) || row >= one.samples.size())
                    continue;
                const auto &[time, value] = one.samples[row];
                if (times && !time.empty())
                    put(time + ",\"" + titleOf(one) + "\"," + value);
                else if (!times)
                    appendNamed(titleOf(one), value, out);
            }
            if (!times)
                put(out.empty() ? out : out + '}');
            said.sameLines = said.sameLines && rows == 1;
        }
    }
    if (times && others > 0)
        said.warnings << FormatWords::tr("%1 lines are no values for Teleplot and were left out.").arg(others);
}

} // namespace

TableLines fromTeleplot(std::string_view text)
{
    LineSplitter first(text);
    std::string_view line;
    std::vector<TeleplotSeries> series;
    std::size_t filled = 0, values = 0, timed = 0;
    for (int looked = 0; looked < 200 && first.next(line); ++looked) {
        filled += !trimmed(line).empty();
        if (!trimmed(line).starts_with('>') || !splitTeleplotSeries(trimmed(line), series))
            continue;
        ++values;
        timed += std::any_of(
            series.begin(), series.end(), [](const TeleplotSeries &s) { return !s.samples[0].first.empty(); });
    }
    if (values < 2 || 10 * values < 6 * filled)
        return {};
    const bool times = 2 * timed > values;
    TableLines made;
    made.sameLines = !times;
    made.each = [=](const TakeLine &take, TableLines &said) { rewrite(text, times, take, said); };
    return made;
}

} // namespace lodestone
