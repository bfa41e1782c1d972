// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/dialect.h"

#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>

namespace lodestone {

namespace {

constexpr std::size_t kTail = 200; // lines that the separator is judged by

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool startsTuple(std::string_view text)
{
    if (text.empty() || (text.front() != '(' && text.front() != '['))
        return false;
    text = trimmed(text.substr(1));
    return !text.empty()
           && (isDigit(text.front()) || text.front() == '-' || text.front() == '+' || text.front() == '.'
               || text.front() == '(' || text.front() == '[');
}

bool isSeparator(char c, char separator)
{
    switch (separator) {
    case ' ': return c == ' ' || c == '\t';
    case '*': return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|';
    default: return c == separator;
    }
}

void addCell(std::string_view text, bool tuples, std::vector<Cell> &out)
{
    Cell cell;
    text = trimmed(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
        cell.quoted = true;
        text = trimmed(text.substr(1, text.size() - 2));
    }
    if (tuples && startsTuple(text) && (text.back() == ')' || text.back() == ']')) {
        text = text.substr(1, text.size() - 2);
        while (true) {
            const std::size_t end = text.find_first_of(",; \t");
            out.push_back({trimmed(text.substr(0, end)), {}, true});
            if (end == std::string_view::npos)
                return;
            text = trimmed(text.substr(end + 1));
        }
    }
    cell.text = text;
    out.push_back(cell);
}

// Quotes and brackets keep separators together.
bool splitGuarded(std::string_view line, const Dialect &dialect, std::vector<Cell> &out)
{
    const bool runs = dialect.separator == ' ' || dialect.separator == '*';
    std::size_t begin = 0;
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const bool end = i == line.size();
        const char c = end ? '\0' : line[i];
        if (!end && quote) {
            if (c == quote)
                quote = 0;
            continue;
        }
        // A quote in the middle of a word is an inch or an apostrophe.
        if (!end && (c == '"' || c == '\'') && trimmed(line.substr(begin, i - begin)).empty()) {
            if (c == '"' || line.find('\'', i + 1) != std::string_view::npos)
                quote = c;
            continue;
        }
        if (!end && c == '"' && i > begin && line[i - 1] == '"') {
            quote = c; // "" inside quotes is one quote
            continue;
        }
        if (dialect.tuples && !end) {
            depth += c == '(' || c == '[';
            depth -= c == ')' || c == ']';
        }
        if (!end && (depth > 0 || !isSeparator(c, dialect.separator)))
            continue;
        const std::string_view text = line.substr(begin, i - begin);
        if (!runs || !trimmed(text).empty())
            addCell(text, dialect.tuples, out);
        begin = i + 1;
    }
    return depth == 0 && quote == 0;
}

// "ax: 1, ay: 2", "ax=1 ay=2", ">ax:1|", {"ax":1,"ay":2}. False when the line is something else.
bool splitNamed(std::string_view line, std::vector<Cell> &out)
{
    out.clear();
    line = trimmed(line);
    if (!line.empty() && line.front() == '>')
        line.remove_prefix(1);
    if (line.size() >= 2 && line.front() == '{' && line.back() == '}')
        line = line.substr(1, line.size() - 2);
    const bool hard = line.find_first_of(",;|\t") != std::string_view::npos;
    const auto ends = [hard](char c) { return c == ',' || c == ';' || c == '|' || c == '\t' || (!hard && c == ' '); };
    while (true) {
        while (!line.empty() && (ends(line.front()) || isBlank(line.front())))
            line.remove_prefix(1);
        if (line.empty())
            return !out.empty();
        Cell cell;
        const bool quoted = line.front() == '"';
        std::size_t at = quoted ? line.find('"', 1) : line.find_first_of(":=");
        if (at == std::string_view::npos)
            return false;
        cell.name = trimmed(line.substr(quoted ? 1 : 0, quoted ? at - 1 : at));
        if (quoted)
            at = line.find_first_of(":=", at);
        if (at == std::string_view::npos || cell.name.empty() || cell.name.size() > 40
            || !(isLetter(cell.name.front()) || cell.name.front() == '_' || cell.name.front() == '.')
            || std::any_of(cell.name.begin(), cell.name.end(), ends))
            return false;
        line = trimmed(line.substr(at + 1));
        std::size_t end = 0;
        if (!line.empty() && line.front() == '"') {
            end = line.find('"', 1);
            if (end == std::string_view::npos)
                return false;
            cell.text = line.substr(1, end - 1);
            cell.quoted = true;
            ++end;
        } else {
            while (end < line.size() && !ends(line[end]))
                ++end;
            cell.text = trimmed(line.substr(0, end));
        }
        if (cell.text.empty() && !cell.quoted)
            return false;
        out.push_back(cell);
        line.remove_prefix(end);
    }
}

enum class Kind { Number, Missing, Clock, Text };
Kind kindOf(const Cell &cell, bool decimalComma)
{
    double value = 0;
    bool thousands = false;
    std::int64_t clock = 0;
    switch (readNumber(cell.text, decimalComma, value, thousands)) {
    case Reading::Number: return Kind::Number;
    case Reading::Missing: return Kind::Missing;
    case Reading::Text: break;
    }
    if (readClock(cell.text, clock))
        return Kind::Clock;
    return unitBehind(cell.text).empty() ? Kind::Text : Kind::Number;
}
// While the meaning of a comma is open: as a point or as a sign between thousands.
Kind kindOf(const Cell &cell)
{
    const Kind kind = kindOf(cell, false);
    return kind == Kind::Text ? kindOf(cell, true) : kind;
}
bool isValue(Kind kind) { return kind == Kind::Number || kind == Kind::Clock; }

double creditOf(const Cell &cell)
{
    switch (kindOf(cell)) {
    case Kind::Text:
        return cell.quoted || (cell.text.size() <= 24 && cell.text.find_first_of(" ,;\t|") == std::string_view::npos)
                   ? 0.7
                   : 0;
    default: return 1;
    }
}

struct Fit
{
    double score = 0;
    std::size_t fields = 0;
};
Fit fitOf(const std::vector<std::string_view> &tail, const Dialect &dialect)
{
    std::map<std::size_t, std::pair<int, double>> byCount; // lines and credit
    std::vector<Cell> cells;
    for (const std::string_view line : tail) {
        splitLine(line, dialect, cells);
        double credit = 0;
        for (const Cell &cell : cells)
            credit += creditOf(cell);
        auto &[lines, sum] = byCount[cells.size()];
        ++lines;
        sum += cells.empty() ? 0 : credit / double(cells.size());
    }
    auto best = byCount.begin(); // of two that come as often, the one with more fields
    for (auto count = byCount.begin(); count != byCount.end(); ++count)
        if (count->second.first >= best->second.first)
            best = count;
    return {best->second.second / double(tail.size()), best->first};
}

// What a column of the tail holds, by majority of its cells.
std::vector<bool> valueColumns(const std::vector<std::string_view> &tail, const Dialect &dialect)
{
    std::vector<int> values(dialect.fields), filled(dialect.fields);
    std::vector<Cell> cells;
    for (const std::string_view line : tail) {
        splitLine(line, dialect, cells);
        if (cells.size() != dialect.fields)
            continue;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Kind kind = kindOf(cells[i]);
            filled[i] += kind != Kind::Missing;
            values[i] += isValue(kind);
        }
    }
    std::vector<bool> result(dialect.fields);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = values[i] > 0 && 10 * values[i] >= 6 * filled[i];
    return result;
}

void trimTrailing(std::vector<Cell> &cells)
{
    while (!cells.empty() && cells.back().text.empty() && !cells.back().quoted)
        cells.pop_back();
}

bool isRow(const std::vector<Cell> &cells, const std::vector<bool> &isValueColumn)
{
    if (cells.size() < isValueColumn.size())
        return false;
    bool any = false;
    for (std::size_t i = 0; i < isValueColumn.size(); ++i) {
        if (!isValueColumn[i])
            continue;
        const Kind kind = kindOf(cells[i]);
        if (kind == Kind::Text)
            return false;
        any = any || isValue(kind);
    }
    return any;
}

std::string_view withoutComment(std::string_view line)
{
    line = trimmed(line);
    while (!line.empty() && (line.front() == '#' || line.front() == '%' || line.front() == '/' || line.front() == '*'))
        line.remove_prefix(1);
    return trimmed(line);
}

// Names and nothing else: most cells are words.
bool isHeader(std::vector<Cell> cells, std::size_t fields)
{
    trimTrailing(cells);
    std::size_t words = 0, numbers = 0;
    for (const Cell &cell : cells) {
        if (cell.text.empty())
            continue;
        ++(kindOf(cell) == Kind::Text ? words : numbers);
    }
    return words > 0 && words >= 2 * numbers && cells.size() <= fields + 1 && 2 * cells.size() >= fields
           && (cells.size() > 1 || fields == 1);
}

void addNote(std::string_view line, Dialect &dialect)
{
    line = withoutComment(line);
    std::size_t at = line.find_first_of(",;:=\t");
    if (line.empty() || at == std::string_view::npos)
        return;
    const std::string_view key = trimmed(line.substr(0, at));
    std::string_view value = trimmed(line.substr(at + 1));
    while (!value.empty() && std::strchr(",;\t ", value.back()))
        value.remove_suffix(1);
    if (key.empty() || value.empty() || key.size() > 60)
        return;
    dialect.notes.emplace_back(key, value);
    const double rate = rateFrom(key, value);
    if (rate > 0)
        dialect.statedRate = rate;
}

// The header's cells stand for tuples where the rows have them: each is named once for its parts.
void takeNames(const std::vector<std::string> &titles, const std::vector<std::size_t> &parts, Dialect &dialect)
{
    dialect.names.assign(dialect.fields, {});
    std::size_t shift = 0;
    // A table written with row names has one title less than fields.
    if (titles.size() + 1 == parts.size() && !titles.empty() && !titles.front().empty())
        shift = 1;
    std::size_t field = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string title = i >= shift && i - shift < titles.size() ? titles[i - shift] : std::string();
        for (std::size_t part = 0; part < parts[i] && field < dialect.names.size(); ++part, ++field) {
            if (parts[i] == 1 || (title.empty() && parts.size() > 1))
                dialect.names[field] = title;
            else if (parts[i] == 3)
                dialect.names[field] = (title.empty() ? title : title + ' ') + "xyz"[part];
            else if (parts[i] == 4)
                dialect.names[field] = title + ' ' + "wxyz"[part];
            else
                dialect.names[field] = title + ' ' + std::to_string(part + 1);
        }
    }
}

std::vector<std::string> titlesOf(std::string_view line, const Dialect &dialect)
{
    Dialect flat = dialect;
    flat.tuples = false;
    std::vector<Cell> cells;
    splitLine(line, flat, cells);
    std::vector<std::string> titles;
    for (const Cell &cell : cells)
        titles.emplace_back(cell.text);
    while (!titles.empty() && titles.back().empty())
        titles.pop_back();
    return titles;
}

// "Acceleration;;" over "X;Y;Z", or names over units.
std::vector<std::string> joined(std::vector<std::string> upper, const std::vector<std::string> &lower)
{
    std::size_t units = 0, filled = 0;
    bool axes = false;
    for (const std::string &text : lower) {
        std::string_view unit = text;
        if (unit.size() >= 2 && (unit.front() == '(' || unit.front() == '[')
            && unit.find_first_of("(/", 1) == std::string_view::npos)
            unit = unit.substr(1, unit.size() - 2);
        const std::string low = lowered(unit);
        axes = axes || low == "x" || low == "y" || low == "z" || low == "w";
        filled += !unit.empty() && unit != "-";
        units += timeUnitFrom(unit) || unitFrom(unit, {});
    }
    const bool areUnits = !axes && units > 0 && 2 * units >= filled;
    upper.resize(std::max(upper.size(), lower.size()));
    std::string over;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const std::string &below = i < lower.size() ? lower[i] : std::string();
        if (!upper[i].empty())
            over = upper[i];
        if (below.empty() || below == "-")
            continue;
        if (areUnits)
            upper[i] += upper[i].empty() || below.front() == '(' || below.front() == '[' ? ' ' + below
                                                                                         : " (" + below + ")";
        else
            upper[i] = over.empty() || over == below ? below : over + ' ' + below;
    }
    return upper;
}

// What the comma is in the tail's numbers.
void findDecimal(const std::vector<std::string_view> &tail, std::optional<bool> said, Dialect &dialect)
{
    if (said) {
        dialect.decimalComma = *said;
        return;
    }
    std::vector<Cell> cells;
    bool point = false, comma = false, open = false;
    for (const std::string_view line : tail) {
        splitLine(line, dialect, cells);
        for (const Cell &cell : cells) {
            const std::size_t at = cell.text.find(',');
            const std::size_t dot = cell.text.find('.');
            const Kind kind = kindOf(cell);
            if (kind != Kind::Number)
                continue;
            if (at == std::string_view::npos) {
                point = point || dot != std::string_view::npos;
                continue;
            }
            if (dot != std::string_view::npos) {
                (dot < at ? comma : point) = true;
                continue;
            }
            std::string_view digits = cell.text;
            if (digits.front() == '-' || digits.front() == '+')
                digits.remove_prefix(1);
            double value = 0;
            bool thousands = false;
            const bool mayBeThousands = readNumber(cell.text, false, value, thousands) == Reading::Number && thousands;
            if (!mayBeThousands || digits.front() == '0') {
                comma = true;
            } else {
                open = true;
                if (dialect.unclear.empty())
                    dialect.unclear = cell.text;
            }
        }
    }
    dialect.decimalComma = comma && !point;
    if (!open || comma || point)
        dialect.unclear.clear();
}

std::size_t stampOf(std::string_view line);

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view unitBehind(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && (isDigit(text[at]) || std::strchr("+-.,", text[at])))
        ++at;
    const std::string_view unit = trimmed(text.substr(at));
    if (at == 0 || unit.empty() || unit.size() > 8 || !(unitFrom(unit, {}) || timeUnitFrom(unit)))
        return {};
    return unit;
}

bool isComment(std::string_view line)
{
    line = trimmed(line);
    return line.starts_with('#') || line.starts_with('%') || line.starts_with("//");
}

Reading readNumber(std::string_view text, bool decimalComma, double &value, bool &thousands)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    if (text.empty())
        return Reading::Missing;
    const char *const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (at == end && error == std::errc())
        return std::isfinite(value) ? Reading::Number : Reading::Missing;
    if (error == std::errc::result_out_of_range && at == end) {
        value = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos ? 0 : HUGE_VAL;
        return value == 0 ? Reading::Number : Reading::Missing;
    }
    if (!isDigit(text.front()) && text.front() != '-' && text.front() != '.' && text.front() != ',') {
        const std::string low = lowered(text);
        for (const char *word : {"nan", "null", "none", "n/a", "na", "#n/a", "inf", "undefined", "nil"})
            if (low == word)
                return Reading::Missing;
        return Reading::Text;
    }
    if (text == "-" || text == "--" || text == "-nan" || text == "-inf")
        return Reading::Missing;
    // A decimal comma, and signs between thousands, each with three digits behind it.
    std::string plain;
    const char decimal = decimalComma ? ',' : '.', group = decimalComma ? '.' : ',';
    bool fraction = false, grouped = false;
    int digits = 0; // since the last sign
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            plain += c;
            ++digits;
        } else if (c == decimal && !fraction && (!grouped || digits == 3)) {
            plain += '.';
            fraction = true;
        } else if ((c == group || c == ' ' || c == '\'') && !fraction && digits > 0 && digits <= 3
                   && (!grouped || digits == 3) && plain.find_first_not_of('-') != plain.find('0')) {
            grouped = true;
            digits = 0;
        } else if ((c == 'e' || c == 'E') && digits > 0) {
            plain += text.substr(i);
            break;
        } else if (c == '-' && i == 0) {
            plain += c;
        } else {
            return Reading::Text;
        }
        if (grouped && !fraction && digits > 3)
            return Reading::Text;
    }
    if (grouped && !fraction && digits != 3)
        return Reading::Text;
    const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != plain.data() + plain.size())
        return Reading::Text;
    thousands = thousands || grouped;
    return std::isfinite(value) ? Reading::Number : Reading::Missing;
}

namespace {

void splitPlain(std::string_view line, const Dialect &dialect, std::vector<Cell> &out)
{
    if (dialect.named) {
        if (!splitNamed(line, out))
            out.clear();
        return;
    }
    out.clear();
    const bool runs = dialect.separator == ' ' || dialect.separator == '*';
    if (runs || dialect.tuples || std::memchr(line.data(), '"', line.size()) != nullptr
        || std::memchr(line.data(), '\'', line.size()) != nullptr) {
        if (splitGuarded(line, dialect, out))
            return;
        // A quote or bracket that is never closed is a sign like any other.
        out.clear();
        if (runs) {
            Dialect plain = dialect;
            plain.tuples = false;
            for (std::size_t begin = 0; begin < line.size();) {
                std::size_t end = begin;
                while (end < line.size() && !isSeparator(line[end], dialect.separator))
                    ++end;
                if (end > begin)
                    addCell(line.substr(begin, end - begin), false, out);
                begin = end + 1;
            }
            return;
        }
    }
    const char *at = line.data();
    const char *const end = at + line.size();
    while (true) {
        const auto *stop = static_cast<const char *>(
            std::memchr(at, dialect.separator, static_cast<std::size_t>(end - at)));
        const char *const last = stop ? stop : end;
        out.push_back({trimmed({at, static_cast<std::size_t>(last - at)}), {}, false});
        if (!stop)
            return;
        at = stop + 1;
    }
}

} // namespace

void splitLine(std::string_view line, const Dialect &dialect, std::vector<Cell> &out)
{
    const std::size_t stamp = dialect.stamped ? stampOf(line) : 0;
    std::string_view rest = line.substr(stamp);
    if (!dialect.tag.empty() && trimmed(rest).starts_with(dialect.tag))
        rest = trimmed(rest).substr(dialect.tag.size());
    splitPlain(rest, dialect, out);
    if (dialect.stamped)
        out.insert(out.begin(), {trimmed(line.substr(0, stamp > 2 ? stamp - 2 : 0)), "receiver time", false});
}

namespace {

// "13:03:20.725 -> ": what a serial monitor writes in front of each line. 0: nothing.
std::size_t stampOf(std::string_view line)
{
    const std::size_t arrow = line.find("->");
    std::int64_t clock = 0;
    return arrow != std::string_view::npos && arrow < 30 && readClock(trimmed(line.substr(0, arrow)), clock) ? arrow + 2
                                                                                                             : 0;
}

// "Raw:" in front of the numbers of each line.
std::string_view tagOf(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size() && (isLetter(line[at]) || line[at] == '_' || line[at] == '$'))
        ++at;
    if (at == 0 || at > 16 || at + 1 >= line.size() || (line[at] != ':' && line[at] != '=' && line[at] != '>'))
        return {};
    const std::string_view rest = trimmed(line.substr(at + 1));
    const bool list = rest.find_first_of(":=") == std::string_view::npos
                      && rest.find_first_of(",;\t ") != std::string_view::npos;
    return list && !rest.empty() && (isDigit(rest.front()) || rest.front() == '-' || rest.front() == '.')
               ? line.substr(0, at + 1)
               : std::string_view();
}

Dialect plainDialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma);

} // namespace

Dialect dialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma)
{
    std::size_t stamps = 0, filled = 0;
    std::map<std::string_view, std::size_t> tags;
    for (const std::string_view line : lines) {
        filled += !trimmed(line).empty();
        stamps += stampOf(line) > 0;
        if (const std::string_view tag = tagOf(trimmed(line)); !tag.empty())
            ++tags[tag];
    }
    std::vector<std::string_view> inner = lines;
    if (filled > 1 && 10 * stamps > 6 * filled) {
        for (std::string_view &line : inner)
            line = line.substr(stampOf(line));
        Dialect dialect = dialectOf(inner, decimalComma);
        dialect.stamped = dialect.isTable();
        if (dialect.stamped) {
            ++dialect.fields;
            dialect.names.insert(dialect.names.begin(), "receiver time");
        }
        return dialect;
    }
    const auto tag = std::max_element(
        tags.begin(), tags.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (tag == tags.end() || 10 * tag->second < 6 * filled || filled < 2)
        return plainDialectOf(lines, decimalComma);
    for (std::string_view &line : inner)
        if (trimmed(line).starts_with(tag->first))
            line = trimmed(line).substr(tag->first.size());
    Dialect dialect = plainDialectOf(inner, decimalComma);
    dialect.tag = tag->first;
    if (dialect.headers.empty() && dialect.names.size() == 3) // "Accel: 0.1, 0.2, 9.8"
        for (std::size_t i = 0; i < 3; ++i)
            dialect.names[i] = dialect.tag.substr(0, dialect.tag.size() - 1) + ' ' + "xyz"[i];
    return dialect;
}

namespace {

Dialect plainDialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma)
{
    Dialect dialect;
    std::vector<std::size_t> body, comments;
    char forced = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = trimmed(lines[i]);
        if (i == 0 && lowered(line.substr(0, 4)) == "sep=" && line.size() <= 5) {
            forced = lines[i].find('\t') != std::string_view::npos ? '\t' : line.size() == 5 ? line[4] : '\t';
            continue;
        }
        if (line.empty())
            continue;
        (isComment(line) ? comments : body).push_back(i);
    }
    if (body.empty())
        return dialect;
    // Rows are surest at the end; before them stand headers and notes.
    std::vector<std::string_view> tail;
    const std::size_t from = std::max(
        {body.size() / 3, body.size() > kTail ? body.size() - kTail : 0, std::size_t(body.size() > 1)});
    for (std::size_t i = from; i < body.size(); ++i)
        tail.push_back(lines[body[i]]);

    std::vector<Cell> cells;
    std::size_t named = 0, tuples = 0, nested = 0;
    for (const std::string_view line : tail) {
        if (splitNamed(line, cells)) {
            const auto values = std::count_if(
                cells.begin(), cells.end(), [](const Cell &c) { return isValue(kindOf(c)); });
            named += 2 * std::size_t(values) >= cells.size();
        }
        bool tuple = false, inner = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool first = i == 0 || std::strchr(",;|\t \"'", line[i - 1]) != nullptr;
            if (!first || !startsTuple(line.substr(i)))
                continue;
            tuple = true;
            const std::string_view rest = trimmed(line.substr(i + 1));
            inner = inner || rest.starts_with('(') || rest.starts_with('[');
        }
        tuples += tuple;
        nested += inner;
    }
    dialect.tuples = 2 * tuples > tail.size();
    dialect.nested = 2 * nested > tail.size();
    if (dialect.nested)
        return dialect;

    if (10 * named >= 8 * tail.size()) {
        dialect.named = true;
        dialect.separator = ':';
        for (const std::size_t at : body) {
            if (!splitNamed(lines[at], cells))
                continue;
            if (dialect.fields == 0)
                dialect.firstRow = at;
            for (const Cell &cell : cells)
                if (std::find(dialect.names.begin(), dialect.names.end(), cell.name) == dialect.names.end())
                    dialect.names.emplace_back(cell.name);
            dialect.fields = dialect.names.size();
            if (dialect.fields > 200)
                return {};
        }
        findDecimal(tail, decimalComma, dialect);
        for (std::size_t i = 0; i < dialect.firstRow; ++i)
            addNote(lines[i], dialect);
        return dialect;
    }

    Fit best;
    for (const char separator : {',', ';', '\t', '|', ' ', '*'}) {
        if (forced && separator != forced)
            continue;
        Dialect candidate = dialect;
        candidate.separator = separator;
        const Fit fit = fitOf(tail, candidate);
        // Blanks may be decoration, and one field is hardly a table.
        const double score = fit.score * (fit.fields < 2 ? 0.5 : separator == '*' ? 0.97 : 1);
        if (score > best.score + 0.01) {
            best = {score, fit.fields};
            dialect.separator = separator;
        }
    }
    dialect.fields = best.fields;
    if (dialect.fields == 0 || best.score < 0.35) {
        dialect.separator = 0;
        return dialect;
    }
    std::vector<bool> values = valueColumns(tail, dialect);
    // A separator behind the last field.
    const auto emptyLast = [&] {
        return std::all_of(tail.begin(), tail.end(), [&](std::string_view line) {
            splitLine(line, dialect, cells);
            return cells.size() != dialect.fields || cells.back().text.empty();
        });
    };
    bool everNumber = std::find(values.begin(), values.end(), true) != values.end();
    bool found = false;
    for (const std::size_t at : body) {
        splitLine(lines[at], dialect, cells);
        if (everNumber && isRow(cells, values) && (found = true)) {
            dialect.firstRow = at;
            break;
        }
    }
    if (!found) {
        dialect.separator = 0;
        return dialect;
    }
    const auto first = std::find(body.begin(), body.end(), dialect.firstRow);
    // The parts of each title: rows may have tuples where the header has one word.
    std::vector<std::size_t> parts;
    {
        Dialect flat = dialect;
        flat.tuples = false;
        if (dialect.tuples) {
            // Brackets still keep separators together; each is counted before it is taken apart.
            std::vector<Cell> whole, inside;
            const std::string_view line = lines[dialect.firstRow];
            std::size_t begin = 0;
            int depth = 0;
            bool quote = false;
            for (std::size_t i = 0; i <= line.size(); ++i) {
                const bool end = i == line.size();
                if (!end && line[i] == '"')
                    quote = !quote;
                depth += !end && (line[i] == '(' || line[i] == '[');
                depth -= !end && (line[i] == ')' || line[i] == ']');
                if (!end && (quote || depth > 0 || !isSeparator(line[i], dialect.separator)))
                    continue;
                const std::string_view text = line.substr(begin, i - begin);
                begin = i + 1;
                if ((dialect.separator == ' ' || dialect.separator == '*') && trimmed(text).empty())
                    continue;
                inside.clear();
                addCell(text, true, inside);
                parts.push_back(inside.size());
            }
        } else {
            parts.assign(dialect.fields, 1);
        }
    }
    std::vector<std::string> titles;
    if (first != body.begin()) {
        Dialect flat = dialect;
        flat.tuples = false;
        const std::size_t below = *std::prev(first);
        splitLine(lines[below], flat, cells);
        if (isHeader(cells, parts.size())) {
            dialect.headers = {below};
            titles = titlesOf(lines[below], dialect);
            if (std::prev(first) != body.begin()) {
                const std::size_t above = *std::prev(first, 2);
                std::vector<Cell> upper;
                splitLine(lines[above], flat, upper);
                if (isHeader(upper, parts.size()) && (upper.size() >= parts.size() || upper.size() == cells.size())
                    && parts.size() > 2) {
                    dialect.headers = {above, below};
                    titles = joined(titlesOf(lines[above], dialect), titles);
                }
            }
        }
    }
    if (titles.empty()) {
        // A comment may hold the names.
        const auto comment = std::find_if(comments.rbegin(), comments.rend(), [&](std::size_t i) {
            if (i > dialect.firstRow)
                return false;
            Dialect flat = dialect;
            flat.tuples = false;
            splitLine(withoutComment(lines[i]), flat, cells);
            return isHeader(cells, parts.size()) && cells.size() == parts.size() && parts.size() > 1;
        });
        if (comment != comments.rend()) {
            dialect.headers = {*comment};
            titles = titlesOf(withoutComment(lines[*comment]), dialect);
        }
    }
    if (dialect.fields > 1 && !dialect.tuples && titles.size() < dialect.fields && emptyLast()) {
        dialect.trailing = true;
        --dialect.fields;
        parts.pop_back();
    }
    takeNames(titles, parts, dialect);
    dialect.quotes = std::any_of(
        tail.begin(), tail.end(), [](std::string_view line) { return line.find('"') != std::string_view::npos; });
    findDecimal(tail, decimalComma, dialect);
    for (std::size_t i = 0; i < dialect.firstRow; ++i)
        if (std::find(dialect.headers.begin(), dialect.headers.end(), i) == dialect.headers.end())
            addNote(lines[i], dialect);
    return dialect;
}

} // namespace

LineSplitter::LineSplitter(std::string_view text)
    : m_rest(text),
      m_end(text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos ? '\r' : '\n')
{}

bool LineSplitter::next(std::string_view &line)
{
    if (m_rest.empty())
        return false;
    const auto *end = static_cast<const char *>(std::memchr(m_rest.data(), m_end, m_rest.size()));
    m_cut = end == nullptr;
    const std::size_t length = end ? static_cast<std::size_t>(end - m_rest.data()) : m_rest.size();
    line = m_rest.substr(0, length);
    m_rest.remove_prefix(end ? length + 1 : length);
    while (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return true;
}

} // namespace lodestone
