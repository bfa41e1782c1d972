// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/text_board.h"
#include "device/simulator/hand.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace lodestone::simulator {

static constexpr std::array<const char *, 9> kNames{"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz"};
static constexpr std::array<const char *, 3> kUnits{"g", "deg/s", "uT"}, kShort{"g", "dps", "uT"};

static std::string number(std::size_t axis, std::int16_t count)
{
    constexpr std::array<double, 3> kScales{
        1.0 / Hand::kAccelLsbPerG, 1000.0 / Hand::kGyroMilliLsbPerDps, Hand::kMagNanoteslaPerLsb / 1000.0};
    char text[32];
    std::snprintf(text, sizeof text, axis < 3 ? "%.4f" : "%.2f", count * kScales[axis / 3]);
    return text;
}

const std::vector<std::string> &TextBoard::dialects()
{
    static const std::vector<std::string> names{"csv", "tsv", "plotter", "teleplot", "jsonl", "forwarder", "gambit"};
    return names;
}

const std::vector<std::string> &TextBoard::layouts()
{
    static const std::vector<std::string> names{"9", "mag", "accmag"};
    return names;
}

TextBoard::TextBoard(const std::string &dialect, const std::string &layout)
{
    const auto found = std::find(dialects().begin(), dialects().end(), dialect);
    if (found == dialects().end() || std::find(layouts().begin(), layouts().end(), layout) == layouts().end())
        throw std::runtime_error("There is no dialect " + dialect + " with layout " + layout + ".");
    m_dialect = static_cast<Dialect>(found - dialects().begin());
    for (std::size_t axis = 0; axis < 9; ++axis)
        if (layout == "9" || axis >= 6 || (layout == "accmag" && axis < 3))
            m_axes.push_back(axis);
}

std::string TextBoard::name(std::size_t axis) const
{
    const std::string plain = kNames[axis];
    switch (m_dialect) {
    case Dialect::Csv: return plain + " (" + kUnits[axis / 3] + ')';
    case Dialect::Tsv:
    case Dialect::Plotter:
    case Dialect::JsonLines: return plain + '_' + kShort[axis / 3];
    default: return plain;
    }
}

std::string TextBoard::greeting() const
{
    const char separator = m_dialect == Dialect::Tsv ? '\t' : ',';
    std::string text;
    switch (m_dialect) {
    case Dialect::Csv: text = "Sensor board ready\r\nmillis"; break;
    case Dialect::Tsv: text = "Sensor board ready\r\nt_us"; break;
    case Dialect::Gambit: {
        const std::string facts = "{\"id\":\"GAMBIT\",\"version\":\"0.4.0\"}";
        return "\x02"
               "FW:"
               + std::to_string(facts.size()) + '\n' + facts + '\x03';
    }
    case Dialect::Teleplot:
    case Dialect::JsonLines: return "Sensor board ready\n";
    default: return {};
    }
    for (const std::size_t axis : m_axes)
        text += separator + name(axis);
    return text + "\r\n";
}

std::string TextBoard::row(std::uint64_t microseconds, const std::array<std::int16_t, 9> &counts) const
{
    const std::string milliseconds = std::to_string(static_cast<std::uint32_t>(microseconds / 1000));
    std::string text;
    const auto joined = [&](const std::string &between, const auto &cell) {
        for (const std::size_t axis : m_axes)
            text += (axis == m_axes.front() ? std::string() : between) + cell(axis);
    };
    const auto value = [&](std::size_t axis) { return number(axis, counts[axis]); };
    switch (m_dialect) {
    case Dialect::Csv:
        text = milliseconds + ',';
        joined(",", value);
        return text + "\r\n";
    case Dialect::Tsv:
        text = std::to_string(static_cast<std::uint32_t>(microseconds)) + '\t';
        joined("\t", value);
        return text + "\r\n";
    case Dialect::Plotter:
        joined(" ", [&](std::size_t axis) { return name(axis) + ':' + value(axis); });
        return text + "\r\n";
    case Dialect::Teleplot:
        for (const std::size_t axis : m_axes)
            text += '>' + name(axis) + ':' + milliseconds + ':' + value(axis) + "\xC2\xA7" + kUnits[axis / 3] + '\n';
        return text;
    case Dialect::JsonLines:
        text = "{\"t_ms\":" + milliseconds + ',';
        joined(",", [&](std::size_t axis) { return '"' + name(axis) + "\":" + value(axis); });
        return text + "}\n";
    case Dialect::Forwarder: joined(",", value); return text + "\r\n";
    case Dialect::Gambit: break;
    }
    // Raw counts; its magnetometer is turned against the palm's axes and has 10.24 counts a uT.
    const auto field = [&](std::size_t axis, double sign) {
        return std::to_string(std::lround(sign * counts[axis] * (Hand::kMagNanoteslaPerLsb / 1000.0) * 10.24));
    };
    joined(",", [&](std::size_t axis) {
        const std::string count = axis < 6    ? std::to_string(counts[axis])
                                  : axis == 6 ? field(7, -1)
                                  : axis == 7 ? field(6, 1)
                                              : field(8, 1);
        return '"' + name(axis) + "\":" + count;
    });
    text = '{' + text + ",\"t\":24,\"s\":1}";
    return "\x02T:" + std::to_string(text.size()) + '\n' + text + '\x03';
}

std::string damaged(std::string line, std::mt19937_64 &random)
{
    if (line.empty())
        return line;
    const std::size_t at = random() % line.size();
    switch (random() % 3) {
    case 0: line.erase(at, 1); break;
    case 1: line[at] = static_cast<char>(line[at] ^ (1 << random() % 8)); break;
    default: line.erase(at, 1 + random() % (line.size() - at)); break;
    }
    return line;
}

} // namespace lodestone::simulator
