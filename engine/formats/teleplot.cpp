// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/teleplot.h"

#include "engine/formats/cells.h"
#include "engine/formats/units.h"

namespace lodestone {

namespace {

// "name:value", "name:time:value", "name:time:value;time:value", with "§unit" behind.
bool splitPiece(std::string_view text, NamedValue &value, std::string_view &time)
{
    constexpr std::string_view kSign = "\xC2\xA7";
    if (const std::size_t sign = text.find(kSign); sign != std::string_view::npos) {
        value.unit = trimmed(text.substr(sign + kSign.size()));
        text = text.substr(0, sign);
    }
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return false;
    value.name = trimmed(text.substr(0, colon));
    text = text.substr(colon + 1);
    if (const std::size_t last = text.rfind(';'); last != std::string_view::npos)
        text = text.substr(last + 1);
    const std::size_t behind = text.rfind(':');
    time = behind == std::string_view::npos ? std::string_view() : trimmed(text.substr(0, behind));
    value.text = trimmed(behind == std::string_view::npos ? text : text.substr(behind + 1));
    return !value.name.empty() && !value.text.empty() && time.find(':') == std::string_view::npos;
}

} // namespace

bool splitTeleplot(std::string_view line, std::vector<NamedValue> &out)
{
    out.clear();
    line.remove_prefix(1);
    while (!line.empty()) {
        const std::size_t bar = line.find('|');
        const std::string_view piece = trimmed(line.substr(0, bar));
        line.remove_prefix(bar == std::string_view::npos ? line.size() : bar + 1);
        NamedValue value;
        std::string_view time;
        if (piece.find(':') == std::string_view::npos) {
            if (!out.empty() && out.back().unit.empty() && isUnit(piece) && piece != "g")
                out.back().unit = piece; // "g" is Teleplot's flag for "draw no graph yet"
        } else if (splitPiece(piece, value, time)) {
            if (!time.empty())
                out.push_back({kTeleplotTime, std::string(time), {}});
            out.push_back(std::move(value));
        } else {
            return false;
        }
    }
    return !out.empty();
}

} // namespace lodestone
