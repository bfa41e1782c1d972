// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/cells.h"
#include <QRegularExpression>

#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include <charconv>
#include <cmath>
#include <cstring>

namespace lodestone {

namespace {

std::size_t numberLength(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && (isDigit(text[at]) || std::strchr("+-.,", text[at])))
        ++at;
    return at;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isComment(std::string_view line)
{
    line = trimmed(line);
    return line.starts_with('#') || line.starts_with('%') || line.starts_with("//")
           || line.starts_with("=~=~=~"); // of PuTTY, each time it opens a log
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

std::string_view unitBehind(std::string_view text)
{
    const std::size_t at = numberLength(text);
    const std::string_view unit = trimmed(text.substr(at));
    if (at == 0 || unit.empty() || unit.size() > 8 || !isUnit(unit))
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

QString csvCell(QString text, bool quoteBlanks)
{
    bool number = false;
    text.toDouble(&number);
    if (!number && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
        text.prepend(u'\'');
    static const QRegularExpression special(QStringLiteral("[,;\"\\t\\r\\n]"));
    if (text.contains(special) || (quoteBlanks && text.contains(u' ')))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

} // namespace lodestone
