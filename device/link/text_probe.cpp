// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/text_probe.h"
#include <algorithm>
#include <string_view>
#include <vector>

namespace lodestone::link {

static bool isDigit(char c) { return c >= '0' && c <= '9'; }
static bool isLineEnd(char c) { return c == '\n' || c == '\r' || c == '\x03'; } // also the end of a GAMBIT frame

// Bytes of the sign at this place, 0: it is none of a text. Lines may hold "µT", "°", STX, ETX of frames, and the
// escapes of colours.
static std::size_t signAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned first = byte(at);
    if ((first >= 0x20 && first < 0x7f) || first == '\t' || first == '\n' || first == '\r' || first == 2 || first == 3
        || first == 0x1b)
        return 1;
    if (first >= 0xC2 && first < 0xE0 && follows(at + 1))
        return 2;
    return first >= 0xE0 && first < 0xF0 && follows(at + 1) && follows(at + 2) ? 3 : 0;
}

// Digits are a good part of it, or stand behind each name: "temperature:1", "ax=1". "0x1f" is an address.
static bool isRow(std::string_view line)
{
    std::size_t digits = 0, names = 0, behindNames = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (signAt(line, i) == 0 && (static_cast<unsigned char>(line[i]) & 0xC0) != 0x80)
            return false;
        names += line[i] == ':' || line[i] == '=';
        if (!isDigit(line[i]))
            continue;
        if (line[i] == '0' && i + 1 < line.size() && line[i + 1] == 'x')
            return false;
        ++digits;
        std::size_t before = i;
        while (before > 0 && (line[before - 1] == ' ' || line[before - 1] == '-' || line[before - 1] == '+'))
            --before;
        behindNames += before > 1 && (line[before - 1] == ':' || line[before - 1] == '=');
    }
    return digits > 0 && (6 * digits >= line.size() || behindNames >= 2 || (names > 0 && behindNames == names));
}

void TextProbe::add(const char *bytes, int size)
{
    m_recent.append(bytes, static_cast<std::size_t>(size));
    if (m_recent.size() > kKept)
        m_recent.erase(0, m_recent.size() - kKept);
}

double TextProbe::readable() const
{
    const std::string_view text = std::string_view(m_recent).substr(
        m_recent.size() - std::min(m_recent.size(), kJudged));
    std::size_t good = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = signAt(text, i);
        good += length;
        i += std::max<std::size_t>(1, length);
    }
    return text.empty() ? 0 : double(good) / double(text.size());
}

bool TextProbe::isText() const { return readable() > 0.92 && std::any_of(m_recent.begin(), m_recent.end(), isLineEnd); }

bool TextProbe::isUnreadable() const { return m_recent.size() >= kEnough && !isText(); }

bool TextProbe::hasRows() const
{
    if (!isText())
        return false;
    // Whole lines only, from the end.
    std::size_t lines = 0, rows = 0;
    std::size_t end = m_recent.size();
    while (end > 0 && !isLineEnd(m_recent[end - 1]))
        --end;
    while (end > 0 && lines < 4) {
        const std::size_t last = end - 1; // of the line's end
        std::size_t begin = last;
        while (begin > 0 && !isLineEnd(m_recent[begin - 1]))
            --begin;
        if (const std::string_view line = std::string_view(m_recent).substr(begin, last - begin); !line.empty()) {
            ++lines;
            rows += isRow(line);
        }
        end = begin;
    }
    return rows >= 3;
}

} // namespace lodestone::link
