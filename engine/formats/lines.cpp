// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/lines.h"

#include "engine/formats/named_cells.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include <algorithm>
#include <array>
#include <cstring>

namespace lodestone {

namespace {

bool opensQuote(std::string_view line)
{
    if (line.empty() || std::memchr(line.data(), '"', line.size()) == nullptr
        || std::count(line.begin(), line.end(), '"') % 2 == 0)
        return false;
    const std::size_t last = line.rfind('"');
    return last == 0 || std::strchr(",;\t|", line[last - 1]) != nullptr;
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

void splitPlain(std::string_view line, const Dialect &dialect, std::vector<Cell> &out)
{
    if (dialect.named) {
        if (!splitByNames(line, dialect.spoken, out))
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
    if (dialect.open.empty() && !dialect.close.empty() && rest.ends_with(dialect.close))
        rest.remove_suffix(dialect.close.size());
    else if (!dialect.open.empty())
        if (const std::string_view inside = insideFrame(rest, dialect.open, dialect.close); !inside.empty())
            rest = inside;
    // "$VNYMR,…*6F"
    if (dialect.checksums && rest.size() > 3 && rest[rest.size() - 3] == '*')
        rest.remove_suffix(3);
    splitPlain(rest, dialect, out);
    if (dialect.stamped)
        out.insert(out.begin(), {stamp.text, std::string(stamp.name), false});
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

LongVector<char> withoutEscapes(std::string_view text)
{
    LongVector<char> plain;
    plain.reserve(text.size()); // to grow would hold a long text twice
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\x1b' || i + 1 >= text.size() || text[i + 1] != '[') {
            plain.push_back(text[i]);
            continue;
        }
        i = std::min(text.size() - 1, text.find_first_not_of("0123456789;?", i + 2)); // at the letter that ends it
    }
    return plain;
}

namespace {

// Behind a clock and in front of what was logged: " -> ", " > ", ": ", " - ", " [RX] ", " INFO ", more than one of
// them.
std::size_t endOfDecoration(std::string_view line, std::size_t at)
{
    const std::size_t from = at;
    while (at < line.size()) {
        const std::string_view rest = line.substr(at);
        if (rest.starts_with("->")) {
            at += 2;
        } else if (rest.size() > 1 && std::strchr(">:|-", rest[0]) && (rest[1] == ' ' || rest[1] == '\t')) {
            ++at;
        } else if (rest[0] == ' ' || rest[0] == '\t') {
            ++at;
        } else {
            // "[INFO]", "RX", "INFO", "<inf>"
            const bool open = rest[0] == '[' || rest[0] == '<';
            std::size_t end = open;
            while (end < rest.size() && isLetter(rest[end]))
                ++end;
            const std::string word = lowered(rest.substr(open, end - open));
            const bool closed = !open || (end < rest.size() && (rest[end] == ']' || rest[end] == '>'));
            static const std::array<std::string_view, 12> kLevels{
                "rx", "tx", "recv", "info", "inf", "debug", "dbg", "warn", "warning", "error", "trace", "notice"};
            if (!closed || std::find(kLevels.begin(), kLevels.end(), word) == kLevels.end())
                break;
            at += end + open;
            if (at < line.size() && line[at] == ':')
                ++at;
        }
    }
    // Blanks alone stand between any two cells.
    return trimmed(line.substr(from, at - from)).empty() ? from : at;
}

// Of the clock that a line begins with: of one word or, with a date, of two.
std::size_t clockLength(std::string_view line)
{
    std::int64_t clock = 0;
    std::size_t found = 0;
    for (std::size_t end = 0, words = 0; end < line.size() && end < 32 && words < 2; ++end) {
        const bool edge = line[end] == ' ' || line[end] == '\t' || line[end] == '>' || line[end] == '|';
        if (!edge || end == 0 || line[end - 1] == ' ')
            continue;
        std::size_t length = end;
        while (length > 1 && (line[length - 1] == ':' || line[length - 1] == '-'))
            --length;
        if (readClock(line.substr(0, length), clock))
            found = length;
        ++words;
    }
    return found;
}

} // namespace

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
    if (line.size() > 8 && isDigit(line[0])) {
        if (const std::size_t length = clockLength(line); length > 0) {
            const std::size_t end = endOfDecoration(line, length);
            return end > length && end < line.size() ? Stamp{end, line.substr(0, length), "receiver time"} : Stamp();
        }
        // "1618237920.123: "
        const std::size_t colon = line.find(": ");
        if (colon >= 10 && colon < 24 && colon + 2 < line.size()
            && std::all_of(
                line.begin(), line.begin() + std::ptrdiff_t(colon), [](char c) { return isDigit(c) || c == '.'; }))
            return {colon + 2, line.substr(0, colon), "receiver time"};
    }
    return {};
}

LineSplitter::LineSplitter(std::string_view text)
    : m_rest(text), m_size(text.size()),
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
