// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/json.h"

#include "engine/formats/import.h"
#include "engine/formats/time.h"
#include "engine/formats/words.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace lodestone {

using simdjson::dom::element;
using simdjson::dom::object;

namespace {

// Only after a failure: Qt's slower parser knows the place.
[[noreturn]] void malformed(const QByteArray &bytes, simdjson::error_code code)
{
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError)
        throw ImportError{FormatWords::tr("The file is not valid JSON (%1); export the session again.")
                              .arg(QLatin1String(simdjson::error_message(code)))};
    const auto line = 1
                      + std::count(
                          bytes.begin(), bytes.begin() + std::min<qsizetype>(error.offset, bytes.size()), '\n');
    throw ImportError{FormatWords::tr(
        "The JSON breaks at byte %1, line %2 (%3); export the session again, the file may be cut short.")
                          .arg(error.offset)
                          .arg(line)
                          .arg(error.errorString())};
}

} // namespace

element documentOf(const QByteArray &bytes, simdjson::dom::parser &parser)
{
    element document;
    const auto code = parser.parse(bytes.constData(), static_cast<std::size_t>(bytes.size())).get(document);
    if (code != simdjson::SUCCESS)
        malformed(bytes, code);
    return document;
}

QString typeName(const element &e)
{
    switch (e.type()) {
    case simdjson::dom::element_type::ARRAY: return FormatWords::tr("a list");
    case simdjson::dom::element_type::OBJECT: return FormatWords::tr("an object");
    case simdjson::dom::element_type::STRING: return FormatWords::tr("text");
    case simdjson::dom::element_type::BOOL: return FormatWords::tr("true or false");
    case simdjson::dom::element_type::NULL_VALUE: return FormatWords::tr("null");
    default: return FormatWords::tr("a number");
    }
}

double rateOf(const object &root)
{
    const auto rateIn = [](const object &where) {
        for (const auto &field : where) {
            double number = 0;
            std::string_view text;
            if (field.value.get(text) != simdjson::SUCCESS && field.value.get(number) != simdjson::SUCCESS)
                continue;
            const std::string value = number > 0 ? simdjson::minify(field.value) : std::string(text);
            const double rate = rateFrom(field.key, value);
            if (rate > 0.01 && rate < 1e5)
                return rate;
        }
        return 0.0;
    };
    for (const char *place : {"metadata", "meta", "header", "info"}) {
        object where;
        if (root[place].get(where) != simdjson::SUCCESS)
            continue;
        if (const double rate = rateIn(where); rate > 0)
            return rate;
    }
    return rateIn(root);
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
