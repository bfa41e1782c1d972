// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/json.h"

#include "engine/formats/import.h"
#include "engine/formats/time.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace lodestone {

namespace {

constexpr std::size_t kDepth = 1024; // lists and objects inside each other

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void skipBlanks(std::string_view &text)
{
    std::size_t at = 0;
    while (at < text.size() && isBlank(text[at]))
        ++at;
    text.remove_prefix(at);
}

// Takes the document apart from its beginning; rest is where it stops to be one.
struct Check
{
    std::string_view rest;

    bool take(char c)
    {
        const bool here = rest.starts_with(c);
        rest.remove_prefix(here);
        return here;
    }
    bool digits()
    {
        const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
        rest.remove_prefix(end);
        return end > 0;
    }
    bool number()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (!take('e') && !take('E'))
            return true;
        if (!take('+'))
            take('-');
        return digits();
    }
    bool string()
    {
        if (!take('"'))
            return false;
        for (;;) {
            std::size_t at = 0;
            while (
                at < rest.size() && rest[at] != '"' && rest[at] != '\\' && static_cast<unsigned char>(rest[at]) >= 32)
                ++at;
            rest.remove_prefix(at);
            if (take('"'))
                return true;
            if (rest.size() < 2 || rest[0] != '\\'
                || std::string_view("\"\\/bfnrtu").find(rest[1]) == std::string_view::npos)
                return false;
            rest.remove_prefix(2);
        }
    }
    bool scalar()
    {
        if (rest.starts_with('"'))
            return string();
        for (const std::string_view word : {"true", "false", "null"})
            if (rest.starts_with(word)) {
                rest.remove_prefix(word.size());
                return true;
            }
        return number();
    }
    bool key()
    {
        skipBlanks(rest);
        if (!string())
            return false;
        skipBlanks(rest);
        return take(':');
    }
    // One value and nothing behind it but blanks.
    bool document()
    {
        std::vector<char> closing; // of the lists and objects that this place is in
        bool after = false;        // a value has just ended
        for (;;) {
            skipBlanks(rest);
            if (after && closing.empty())
                return rest.empty();
            if (after && take(closing.back())) {
                closing.pop_back();
            } else if (after) {
                if (!take(',') || (closing.back() == '}' && !key()))
                    return false;
                after = false;
            } else if (rest.starts_with('{') || rest.starts_with('[')) {
                closing.push_back(rest[0] == '{' ? '}' : ']');
                rest.remove_prefix(1);
                skipBlanks(rest);
                after = rest.starts_with(closing.back()); // an empty one
                if (closing.size() > kDepth || (!after && closing.back() == '}' && !key()))
                    return false;
            } else if (scalar()) {
                after = true;
            } else {
                return false;
            }
        }
    }
};

// Of the value that the text begins with, which is whole.
std::size_t lengthOf(std::string_view text)
{
    std::size_t at = 0, depth = 0;
    do {
        switch (text[at]) {
        case '"':
            for (++at; text[at] != '"'; ++at)
                at += text[at] == '\\';
            break;
        case '{':
        case '[': ++depth; break;
        case '}':
        case ']': --depth; break;
        default:
            if (depth == 0) // a number or a word
                return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
        }
        ++at;
    } while (depth > 0);
    return at;
}

} // namespace

JsonItems::JsonItems(JsonText of) : m_fields(isObject(of))
{
    if (m_fields || isList(of))
        m_rest = of.substr(1, of.size() - 2);
}

bool JsonItems::next()
{
    while (!m_rest.empty() && (isBlank(m_rest[0]) || m_rest[0] == ','))
        m_rest.remove_prefix(1);
    if (m_rest.empty())
        return false;
    if (m_fields) {
        const JsonText name = m_rest.substr(0, lengthOf(m_rest));
        m_rest.remove_prefix(name.size());
        key = name.substr(1, name.size() - 2);
        if (key.find('\\') != std::string_view::npos)
            key = m_key = textOf(name);
        skipBlanks(m_rest);
        m_rest.remove_prefix(1); // the colon
        skipBlanks(m_rest);
    }
    value = m_rest.substr(0, lengthOf(m_rest));
    m_rest.remove_prefix(value.size());
    return true;
}

std::size_t countOf(JsonText value)
{
    std::size_t count = 0;
    for (JsonItems items(value); items.next();)
        ++count;
    return count;
}

JsonText firstOf(JsonText value)
{
    JsonItems items(value);
    return items.next() ? items.value : JsonText();
}

JsonText fieldOf(JsonText object, std::string_view key)
{
    if (isObject(object))
        for (JsonItems fields(object); fields.next();)
            if (fields.key == key)
                return fields.value;
    return {};
}

std::string textOf(JsonText value)
{
    simdjson::dom::parser parser;
    std::string_view text;
    return isText(value) && parser.parse(value.data(), value.size()).get(text) == simdjson::SUCCESS ? std::string(text)
                                                                                                    : std::string();
}

JsonDocument::JsonDocument(std::string_view text) : m_text(text)
{
    Check check{text};
    if (!check.document())
        breaksAt(check.rest.data());
    skipBlanks(text);
    while (isBlank(text.back()))
        text.remove_suffix(1);
    m_root = text;
}

simdjson::dom::element JsonDocument::parse(JsonText value)
{
    simdjson::dom::element element;
    if (m_parser.parse(value.data(), value.size()).get(element) != simdjson::SUCCESS)
        breaksAt(value.data());
    return element;
}

double JsonDocument::done(JsonText value) const
{
    return double(value.data() + value.size() - m_text.data()) / double(m_text.size());
}

void JsonDocument::breaksAt(const char *place) const
{
    throw ImportError{
        FormatWords::tr("The JSON breaks at byte %1, line %2; export the session again, the file may be cut short.")
            .arg(place - m_text.data())
            .arg(1 + std::count(m_text.data(), place, '\n'))};
}

QString typeName(JsonText value)
{
    if (isList(value))
        return FormatWords::tr("a list");
    if (isObject(value))
        return FormatWords::tr("an object");
    if (isText(value))
        return FormatWords::tr("text");
    if (isNumber(value))
        return FormatWords::tr("a number");
    return value == "null" ? FormatWords::tr("null") : FormatWords::tr("true or false");
}

double rateOf(JsonText object)
{
    const auto rateIn = [](const JsonItems &field) {
        if (!isText(field.value) && !isNumber(field.value))
            return 0.0;
        const double rate = rateFrom(field.key, isText(field.value) ? textOf(field.value) : std::string(field.value));
        return rate > 0.01 && rate < 1e5 ? rate : 0.0;
    };
    if (!isObject(object))
        return 0;
    double own = 0;
    std::array<JsonText, 4> places;
    for (JsonItems fields(object); fields.next();) {
        if (own <= 0)
            own = rateIn(fields);
        for (std::size_t i = 0; const char *name : {"metadata", "meta", "header", "info"})
            if (JsonText &place = places[i++]; place.empty() && fields.key == name)
                place = fields.value;
    }
    for (const JsonText place : places)
        if (isObject(place))
            for (JsonItems fields(place); fields.next();)
                if (const double rate = rateIn(fields); rate > 0)
                    return rate;
    return own;
}

bool beginsLikeJson(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(65536).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return false;
    // "[INFO] started" is no JSON.
    const QByteArray inside = start.mid(1, 64).trimmed();
    if (!inside.isEmpty() && !QByteArray(start.front() == '{' ? "\"}" : "{[\"-0123456789]").contains(inside.front()))
        return false;
    // "[2024-03-12 10:00:00] started" is none either.
    if (start.front() == '[' && !inside.isEmpty() && std::strchr("-0123456789", inside.front())) {
        qsizetype end = 0;
        while (end < inside.size() && !std::strchr(",]\n", inside[end]))
            ++end;
        bool number = false;
        inside.left(end).trimmed().toDouble(&number);
        if (!number && end < inside.size())
            return false;
    }
    // An object or a list in each line is a board's text.
    const char open = start.front(), close = open == '{' ? '}' : ']';
    const qsizetype end = start.indexOf('\n');
    if (end < 0)
        return true;
    const QByteArray first = start.left(end).trimmed(), rest = start.mid(end).trimmed();
    return !(first.endsWith(close) && rest.startsWith(open));
}

} // namespace lodestone
