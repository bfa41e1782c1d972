// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/cells.h"

#include "engine/formats/dialect.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

namespace lodestone {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

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

} // namespace

namespace {

bool opensQuote(std::string_view line)
{
    if (line.empty() || std::memchr(line.data(), '"', line.size()) == nullptr
        || std::count(line.begin(), line.end(), '"') % 2 == 0)
        return false;
    const std::size_t last = line.rfind('"');
    return last == 0 || std::strchr(",;\t|", line[last - 1]) != nullptr;
}

} // namespace

bool startsTuple(std::string_view text)
{
    if (text.empty() || (text.front() != '(' && text.front() != '['))
        return false;
    text = trimmed(text.substr(1));
    return !text.empty()
           && (isDigit(text.front()) || text.front() == '-' || text.front() == '+' || text.front() == '.'
               || text.front() == '(' || text.front() == '[');
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
            if (out.empty() || !(unitFrom(line, {}) || timeUnitFrom(line)))
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

bool isUnit(std::string_view text) { return unitFrom(text, {}) || timeUnitFrom(text); }

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

} // namespace

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
        for (std::size_t k = 0; k < count; ++k) {
            out[run + k].name = base;
            if (count > 1)
                out[run + k].name += count == 3 ? std::string(" ") + "xyz"[k] : ' ' + std::to_string(k + 1);
        }
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
        const std::string_view name = stripped(words, "", " \t:=");
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

std::vector<std::size_t> partsOf(std::string_view line, const Dialect &dialect)
{
    std::vector<std::size_t> parts;
    std::vector<Cell> inside;
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
    return parts;
}

std::string_view insideFrame(std::string_view line, std::string_view open, std::string_view close)
{
    line = trimmed(line);
    if (line.size() < open.size() + close.size() + 2 || !line.starts_with(open) || !line.ends_with(close))
        return {};
    line = trimmed(line.substr(open.size(), line.size() - open.size() - close.size()));
    return !line.empty() && (isDigit(line.front()) || line.front() == '-' || line.front() == '.') ? line
                                                                                                  : std::string_view();
}

std::string withoutEscapes(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\x1b' || i + 1 >= text.size() || text[i + 1] != '[') {
            plain += text[i];
            continue;
        }
        i = std::min(text.size() - 1, text.find_first_not_of("0123456789;?", i + 2)); // at the letter that ends it
    }
    return plain;
}

Stamp stampOf(std::string_view line)
{
    std::int64_t clock = 0;
    const std::size_t arrow = line.find("->");
    if (arrow != std::string_view::npos && arrow < 30) {
        const std::string_view text = trimmed(line.substr(0, arrow));
        if (readClock(text, clock))
            return {arrow + 2, text, "receiver time"};
    }
    if (line.starts_with('[')) {
        const std::size_t close = line.find(']');
        std::string_view text = trimmed(line.substr(1, close == std::string_view::npos ? 0 : close - 1));
        if (close < 40 && readClock(text, clock) && text.find(',') == std::string_view::npos)
            return {close + 1, text, "receiver time"};
        // "[00:00:01.234,000] <inf> imu: ", of Zephyr: since the board's start, with microseconds behind.
        text = text.substr(0, text.find(','));
        if (close < 40 && readClock(text, clock)) {
            std::size_t end = close + 1;
            if (line.substr(end).starts_with(" <"))
                end = std::min(line.size(), line.find('>', end) + 1);
            return {end, text, "board time"};
        }
    }
    // "I (1234) tag: ", of the ESP-IDF: milliseconds since the board's start.
    if (line.size() > 6 && std::strchr("EWIDV", line[0]) && line.substr(1, 2) == " (") {
        const std::size_t close = line.find(')');
        const std::string_view text = line.substr(3, close == std::string_view::npos ? 0 : close - 3);
        if (!text.empty() && text.size() < 12 && std::all_of(text.begin(), text.end(), isDigit))
            return {close + 1, text, "board time (ms)"};
    }
    return {};
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

namespace {

std::size_t numberLength(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && (isDigit(text[at]) || std::strchr("+-.,", text[at])))
        ++at;
    return at;
}

} // namespace

std::string_view unitBehind(std::string_view text)
{
    const std::size_t at = numberLength(text);
    const std::string_view unit = trimmed(text.substr(at));
    if (at == 0 || unit.empty() || unit.size() > 8 || !(unitFrom(unit, {}) || timeUnitFrom(unit)))
        return {};
    return unit;
}

std::string_view wordBehind(std::string_view text)
{
    const std::size_t at = numberLength(text);
    const std::string_view word = trimmed(text.substr(at));
    double value = 0;
    bool thousands = false;
    if (at == 0 || at >= text.size() || text[at] != ' ' || word.empty() || word.size() > 12
        || word.find(' ') != std::string_view::npos
        || readNumber(text.substr(0, at), false, value, thousands) != Reading::Number)
        return {};
    return word;
}

CellKind kindOf(const Cell &cell, bool decimalComma)
{
    double value = 0;
    bool thousands = false;
    std::int64_t clock = 0;
    switch (readNumber(cell.text, decimalComma, value, thousands)) {
    case Reading::Number: return CellKind::Number;
    case Reading::Missing: return CellKind::Missing;
    case Reading::Text: break;
    }
    if (readClock(cell.text, clock))
        return CellKind::Clock;
    return unitBehind(cell.text).empty() ? CellKind::Text : CellKind::Number;
}
CellKind kindOf(const Cell &cell)
{
    const CellKind kind = kindOf(cell, false);
    return kind == CellKind::Text ? kindOf(cell, true) : kind;
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
        for (const char *word : {"nan", "null", "none", "n/a", "na", "#n/a", "inf", "ovf", "undefined", "nil"})
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
        if (!(dialect.spoken ? splitSpoken(line, out) : splitNamed(line, out)))
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
    const Stamp stamp = dialect.stamped ? stampOf(line) : Stamp();
    std::string_view rest = trimmed(line.substr(stamp.length));
    if (!dialect.tag.empty() && rest.starts_with(dialect.tag))
        rest = trimmed(rest.substr(dialect.tag.size()));
    if (!dialect.open.empty())
        if (const std::string_view inside = insideFrame(rest, dialect.open, dialect.close); !inside.empty())
            rest = inside;
    // "$VNYMR,…*6F"
    if (dialect.checksums && rest.size() > 3 && rest[rest.size() - 3] == '*')
        rest.remove_suffix(3);
    splitPlain(rest, dialect, out);
    if (dialect.stamped)
        out.insert(out.begin(), {stamp.text, std::string(stamp.name), false});
}

LineSplitter::LineSplitter(std::string_view text)
    : m_rest(text),
      m_end(text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos ? '\r' : '\n')
{}

bool LineSplitter::next(std::string_view &line)
{
    if (m_rest.empty())
        return false;
    const auto endAfter = [this](std::size_t from) {
        const auto *end = static_cast<const char *>(std::memchr(m_rest.data() + from, m_end, m_rest.size() - from));
        return end ? static_cast<std::size_t>(end - m_rest.data()) : m_rest.size();
    };
    std::size_t length = endAfter(0);
    m_number = m_next++;
    // A quote that opens a field and is not closed takes the next lines in, but not many: it may be a stray one.
    if (opensQuote(m_rest.substr(0, length))) {
        std::size_t longer = length;
        for (int more = 1; more <= 8 && longer < m_rest.size(); ++more) {
            longer = endAfter(longer + 1);
            const std::string_view joined = m_rest.substr(0, longer);
            if (std::count(joined.begin(), joined.end(), '"') % 2 == 0) {
                length = longer;
                m_next += more;
                break;
            }
        }
    }
    m_cut = length == m_rest.size();
    line = m_rest.substr(0, length);
    m_rest.remove_prefix(m_cut ? length : length + 1);
    while (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return true;
}

} // namespace lodestone
