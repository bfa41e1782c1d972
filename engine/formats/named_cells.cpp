// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/named_cells.h"

#include "engine/formats/titles.h"
#include "engine/formats/units.h"
#include <algorithm>
#include <cstring>
#include <optional>

namespace lodestone {

namespace {

bool isOneOf(char c, const char *signs) { return c != 0 && std::strchr(signs, c) != nullptr; }

std::string_view stripped(std::string_view text, const char *front, const char *back)
{
    while (!text.empty() && isOneOf(text.front(), front))
        text.remove_prefix(1);
    while (!text.empty() && isOneOf(text.back(), back))
        text.remove_suffix(1);
    return text;
}

// Of a number, or a word for none, that begins at this place; 0: there is none.
std::size_t spokenNumber(std::string_view line, std::size_t at)
{
    if (at > 0 && !isOneOf(line[at - 1], " \t,;:=[({|"))
        return 0;
    const std::string_view rest = line.substr(at);
    for (const char *word : {"nan", "inf", "ovf", "-inf", "-nan", "NaN"})
        if (rest.starts_with(word) && (rest.size() == std::strlen(word) || !isLetter(rest[std::strlen(word)])))
            return std::strlen(word);
    std::size_t end = isOneOf(rest.front(), "+-");
    const std::size_t digits = end;
    while (end < rest.size() && (isDigit(rest[end]) || rest[end] == '.'))
        ++end;
    return std::any_of(rest.begin() + std::ptrdiff_t(digits), rest.begin() + std::ptrdiff_t(end), isDigit) ? end : 0;
}

// What stands between two numbers, or behind the last: the unit of the one before, and the title of the next.
bool splitBetween(std::string_view text, bool last, std::string_view &unit, std::string_view &title)
{
    text = stripped(text, " \t)]}", "");
    const std::size_t sign = text.find_first_of(",;|\t");
    const std::string_view head = trimmed(text.substr(0, sign));
    const bool alone = last || (sign != std::string_view::npos && head.find_first_of(":=") == std::string_view::npos);
    if (alone) {
        unit = head;
        title = sign == std::string_view::npos ? std::string_view() : text.substr(sign + 1);
        return unit.size() <= 12 && (!last || trimmed(title).empty());
    }
    const std::size_t blank = text.find(' ');
    unit = text.substr(0, blank);
    const bool both = blank != std::string_view::npos && isUnit(unit);
    title = both ? text.substr(blank) : text;
    unit = both ? unit : std::string_view();
    return true;
}

// "A1981B3016C3093(AB)12", as gloves for games send their fingers: a letter, or letters in brackets, in front of each
// number, and nothing between; a letter alone is a button that is held.
bool splitLettered(std::string_view line, std::vector<Cell> &out)
{
    const auto isLarge = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (line.size() < 6 || !isLarge(line[0]) || !isDigit(line[1]))
        return false;
    for (std::size_t at = 0; at < line.size();) {
        const bool open = line[at] == '(';
        std::size_t name = at + open, end = name;
        while (end < line.size() && isLarge(line[end]) && (open || end == name))
            ++end;
        const std::string_view letters = line.substr(name, end - name);
        if (letters.empty() || letters.size() > 6 || (open && (end == line.size() || line[end] != ')')))
            return false;
        const std::size_t digits = end + open;
        for (end = digits; end < line.size() && isDigit(line[end]);)
            ++end;
        if (end - digits > 6
            || std::any_of(out.begin(), out.end(), [&](const Cell &cell) { return cell.name == letters; }))
            return false;
        if (end > digits)
            out.push_back({line.substr(digits, end - digits), std::string(letters), false});
        at = end;
    }
    return out.size() > 2;
}

} // namespace

bool splitNamed(std::string_view line, std::vector<Cell> &out)
{
    out.clear();
    line = trimmed(line);
    if (splitLettered(line, out))
        return true;
    out.clear();
    if (!line.empty() && line.front() == '>')
        line.remove_prefix(1);
    if (line.size() >= 2 && line.front() == '{' && line.back() == '}')
        line = line.substr(1, line.size() - 2);
    const bool hard = line.find_first_of(",;|\t") != std::string_view::npos;
    // One name may hold blanks.
    const bool alone = std::count_if(line.begin(), line.end(), [](char c) { return c == ':' || c == '='; }) == 1;
    const auto ends = [hard](char c) { return c == ',' || c == ';' || c == '|' || c == '\t' || (!hard && c == ' '); };
    while (true) {
        while (!line.empty() && (ends(line.front()) || isBlank(line.front())))
            line.remove_prefix(1);
        if (line.empty())
            return !out.empty();
        Cell cell;
        const char quote = line.front();
        const bool quoted = quote == '"' || quote == '\''; // of JSON and of Python
        std::size_t at = quoted ? line.find(quote, 1) : line.find_first_of(":=");
        if (at == std::string_view::npos) {
            // "X: 1.5  Y: 2.5  uT": the unit of the last number.
            if (out.empty() || !isUnit(line))
                return false;
            out.back().text = std::string_view(
                out.back().text.data(), std::size_t(line.data() + line.size() - out.back().text.data()));
            return true;
        }
        cell.name = trimmed(line.substr(quoted ? 1 : 0, quoted ? at - 1 : at));
        if (quoted)
            at = line.find_first_of(":=", at);
        if (at == std::string_view::npos || cell.name.empty() || cell.name.size() > 40
            || !(isLetter(cell.name.front()) || cell.name.front() == '_' || cell.name.front() == '.')
            || (!alone && std::any_of(cell.name.begin(), cell.name.end(), ends)))
            return false;
        line = trimmed(line.substr(at + 1));
        std::size_t end = 0;
        if (!line.empty() && (line.front() == '"' || (quoted && line.front() == '\''))) {
            end = line.find(line.front(), 1);
            if (end == std::string_view::npos)
                return false;
            cell.text = line.substr(1, end - 1);
            cell.quoted = true;
            ++end;
        } else {
            while (end < line.size() && !ends(line[end]))
                ++end;
            cell.text = trimmed(line.substr(0, end));
            // "MAG: x=1": the name next to the value is the one.
            const std::size_t inner = cell.text.find_first_of(":=");
            if (inner != std::string_view::npos && inner > 0 && inner + 1 < cell.text.size()
                && isLetter(cell.text.front())) {
                cell.name = trimmed(cell.text.substr(0, inner));
                cell.text = trimmed(cell.text.substr(inner + 1));
            }
        }
        if (cell.text.empty() && !cell.quoted)
            return false;
        out.push_back(cell);
        line.remove_prefix(end);
    }
}

bool splitSpoken(std::string_view line, std::vector<Cell> &out)
{
    out.clear();
    line = trimmed(line);
    std::string title, group; // of the numbers that come; what stands in front of an axis
    std::vector<std::string> units;
    std::size_t run = 0, groupBegin = 0; // where those of the title and of the group begin
    std::optional<std::size_t> bare;     // a number whose title has no sign behind it: "Temperature 25 degC"
    const auto isAxis = [](char c) { return (c >= 'x' && c <= 'z') || (c >= 'X' && c <= 'Z'); };
    const auto endRun = [&] {
        std::string base = title;
        if (base.size() == 1 && isAxis(base[0]) && !group.empty())
            base = group + ' ' + base;
        const std::size_t count = out.size() - run;
        if (count == 3 && lowered(base).ends_with("xyz"))
            base.resize(base.size() - 3);
        for (std::size_t k = 0; k < count; ++k)
            out[run + k].name = count > 1 ? partName(base, count, k) : base;
        run = out.size();
    };
    for (std::size_t at = 0;;) {
        std::size_t begin = at, length = 0;
        while (begin < line.size() && (length = spokenNumber(line, begin)) == 0)
            ++begin;
        const bool last = begin >= line.size();
        std::string_view unit, between = line.substr(at, begin - at), next = between;
        if (between.find_first_of("\"'") != std::string_view::npos
            || (!out.empty() && !splitBetween(between, last, unit, next)))
            return false;
        if (!unit.empty())
            for (std::size_t k = out.size(); k-- > groupBegin && units[k].empty();)
                units[k] = unit;
        if (last)
            break;
        std::string_view words = stripped(next, " \t,;|)]}", " \t([{");
        const bool opened = words.size() < next.size() && isOneOf(stripped(next, "", " \t").back(), "([{");
        const std::string_view name = stripped(words, "", " \t:=|"); // "|mag| = 45.0"
        if (name.empty()) {
            if (out.empty() || title.empty() || !words.empty())
                return false;
        } else {
            const bool signless = !opened && name.size() == words.size();
            if ((signless && bare) || !isLetter(name.front()) || name.size() > 40
                || name.find_first_of(",;|") != std::string_view::npos)
                return false;
            if (signless)
                bare = out.size();
            endRun();
            title.clear();
            for (const char c : name)
                if (c != ':' && c != '=' && c != '\t')
                    title += c;
                else if (!title.ends_with(' '))
                    title += ' ';
            for (std::size_t two; (two = title.find("  ")) != std::string::npos;)
                title.erase(two, 1);
            if (title.size() > 1) {
                const bool ends = isAxis(title.back()) && title[title.size() - 2] == ' ';
                group = ends ? title.substr(0, title.size() - 2) : std::string();
                groupBegin = out.size();
            }
        }
        out.push_back({line.substr(begin, length), {}, false});
        units.emplace_back();
        at = begin + length;
        if (at + 1 < line.size() && isOneOf(line[at], ":/-") && isDigit(line[at + 1]))
            return false; // a clock or a date
    }
    if (out.empty() || (bare && !isUnit(units[*bare])))
        return false;
    endRun();
    for (std::size_t k = 0; k < out.size(); ++k)
        if (!units[k].empty() && out[k].name.find_first_of("([") == std::string::npos)
            out[k].name += " (" + units[k] + ')';
    return true;
}

bool splitByNames(std::string_view line, bool spoken, std::vector<Cell> &out)
{
    return spoken ? splitSpoken(line, out) : splitNamed(line, out);
}

std::string plainName(std::string name)
{
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::string_view(",;|\t\"=:\n").find(c) != std::string_view::npos; }, ' ');
    return name;
}

void appendNamed(std::string_view name, std::string_view value, std::string &line)
{
    line.append(line.empty() ? "{\"" : ",\"").append(name).append("\":").append(value);
}

} // namespace lodestone
