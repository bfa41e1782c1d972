// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/teleplot.h"

#include "engine/formats/cells.h"
#include "engine/formats/units.h"

namespace lodestone {

namespace {

// "name:value", "name:time:value", "name:value;value", "name:time:value;time:value", with "§unit" behind.
bool splitPiece(std::string_view text, TeleplotSeries &series)
{
    constexpr std::string_view kSign = "\xC2\xA7";
    if (const std::size_t sign = text.find(kSign); sign != std::string_view::npos) {
        series.unit = trimmed(text.substr(sign + kSign.size()));
        text = text.substr(0, sign);
    }
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return false;
    series.name = trimmed(text.substr(0, colon));
    text = text.substr(colon + 1);
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        const std::string_view sample = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::size_t behind = sample.rfind(':');
        const std::string_view time = behind == std::string_view::npos ? std::string_view()
                                                                       : trimmed(sample.substr(0, behind));
        const std::string_view value = trimmed(behind == std::string_view::npos ? sample : sample.substr(behind + 1));
        if (value.empty() || time.find(':') != std::string_view::npos)
            return false;
        series.samples.emplace_back(time, value);
    }
    return !series.name.empty() && !series.samples.empty();
}

} // namespace

bool splitTeleplotSeries(std::string_view line, std::vector<TeleplotSeries> &out)
{
    out.clear();
    line.remove_prefix(1);
    while (!line.empty()) {
        const std::size_t bar = line.find('|');
        const std::string_view piece = trimmed(line.substr(0, bar));
        line.remove_prefix(bar == std::string_view::npos ? line.size() : bar + 1);
        TeleplotSeries series;
        if (piece.find(':') == std::string_view::npos) {
            if (!out.empty() && out.back().unit.empty() && isUnit(piece) && piece != "g")
                out.back().unit = piece; // "g" is Teleplot's flag for "draw no graph yet"
        } else if (splitPiece(piece, series)) {
            out.push_back(std::move(series));
        } else {
            return false;
        }
    }
    return !out.empty();
}

bool splitTeleplot(std::string_view line, std::vector<NamedValue> &out)
{
    out.clear();
    std::vector<TeleplotSeries> all;
    if (!splitTeleplotSeries(line, all))
        return false;
    for (const TeleplotSeries &series : all) {
        const auto &[time, value] = series.samples.back();
        if (!time.empty())
            out.push_back({kTeleplotTime, time, {}});
        out.push_back({series.name, value, series.unit});
    }
    return true;
}

} // namespace lodestone
