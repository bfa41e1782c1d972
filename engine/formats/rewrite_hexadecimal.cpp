// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/lines.h"
#include "engine/formats/rewrites.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <charconv>
#include <cstdint>

namespace lodestone {

namespace {

bool isEnd(char c) { return c == ',' || c == ';' || c == '\t' || c == ' ' || c == '|'; }

// Calls take(word) for each word of the line, and keep(sign) for what stands between.
template<typename Take, typename Keep>
void eachWord(std::string_view line, Take &&take, Keep &&keep)
{
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && !isEnd(line[end]))
            ++end;
        if (end > at)
            take(line.substr(at, end - at));
        if (end < line.size())
            keep(line[end]);
        at = end + 1;
    }
}

bool isHexDigit(char c) { return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// Its digits: "0x1F", or four or eight of them; empty: this is no such number.
std::string_view digitsOf(std::string_view word)
{
    const bool marked = word.starts_with("0x") || word.starts_with("0X");
    const std::string_view digits = marked ? word.substr(2) : word;
    const bool all = !digits.empty() && digits.size() <= 8 && std::all_of(digits.begin(), digits.end(), isHexDigit);
    return all && (marked || digits.size() == 4 || digits.size() == 8) ? digits : std::string_view();
}

// eight: numbers of eight digits are among them; marked: only those with 0x are hexadecimal.
void rewrite(std::string_view text, bool eight, bool marked, const TakeLine &take)
{
    std::string out;
    LineSplitter lines(text);
    for (std::string_view line; lines.next(line); take({out, lines.number(), lines.done()})) {
        bool row = !isComment(trimmed(line));
        eachWord(
            line, [&](std::string_view word) { row = row && (!digitsOf(word).empty() || isDigit(word.back())); },
            [](char) {});
        out = row ? std::string_view() : line;
        if (!row)
            continue;
        eachWord(
            line,
            [&](std::string_view word) {
                const std::string_view digits = digitsOf(word);
                if (digits.empty() || (marked && digits.size() == word.size())) {
                    out += word;
                    return;
                }
                std::uint32_t bits = 0;
                std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
                const bool wide = digits.size() > 4;
                // "%04X" writes a positive number with four digits, and a negative one of an int with eight.
                const std::int64_t value = wide           ? std::int64_t(std::int32_t(bits))
                                           : eight        ? std::int64_t(bits)
                                           : bits > 32767 ? std::int64_t(bits) - 65536
                                                          : std::int64_t(bits);
                out += std::to_string(value);
            },
            [&](char sign) { out += sign; });
    }
}

} // namespace

TableLines fromHexadecimal(std::string_view text)
{
    LineSplitter first(text);
    std::string_view line;
    std::size_t filled = 0, rows = 0, letters = 0;
    bool eight = false, marked = false;
    for (int looked = 0; looked < 400 && first.next(line); ++looked) {
        line = trimmed(line);
        if (line.empty() || isComment(line))
            continue;
        ++filled;
        std::size_t hex = 0, others = 0, words = 0, lettered = 0;
        bool mark = false;
        eachWord(
            line,
            [&](std::string_view word) {
                ++words;
                const std::string_view digits = digitsOf(word);
                hex += !digits.empty();
                mark = mark || (!digits.empty() && digits.size() < word.size());
                others += digits.empty()
                          && !(isDigit(word.back())
                               && word.find_first_not_of("+-.0123456789") == std::string_view::npos);
                lettered += !digits.empty() && std::any_of(digits.begin(), digits.end(), isLetter);
                eight = eight || digits.size() == 8;
            },
            [](char) {});
        // Without a mark all of a line is in hexadecimal: 1234 beside 12.5 is a number like any other.
        const bool row = mark ? others == 0 : hex == words && words > 1;
        rows += row;
        letters += row && lettered > 0;
        marked = marked || (row && mark);
    }
    if (rows < 2 || 10 * rows < 7 * filled || (!marked && 10 * letters < 3 * rows))
        return {};
    TableLines made;
    made.warnings << FormatWords::tr("The numbers are hexadecimal; those with the highest bit were taken as negative "
                                     "(two's complement of %1 bits).")
                         .arg(eight ? 32 : 16);
    made.each = [=](const TakeLine &take, TableLines &) { rewrite(text, eight, marked, take); };
    return made;
}

} // namespace lodestone
