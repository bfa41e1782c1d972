// SPDX-License-Identifier: GPL-3.0-or-later
// JSON documents of any size: checked once from end to end, and then walked where they lie, so that nothing of them is
// held but places. Private to this folder.
#pragma once
#include <QByteArray>
#include <QString>
#include <simdjson.h>
#include <string>
#include <string_view>

namespace lodestone {

// A value of a checked document as it is written, without blanks around it. Empty: there is none.
using JsonText = std::string_view;
inline bool isObject(JsonText value) { return value.starts_with('{'); }
inline bool isList(JsonText value) { return value.starts_with('['); }
inline bool isText(JsonText value) { return value.starts_with('"'); }
inline bool isNumber(JsonText value)
{
    return !value.empty() && (value[0] == '-' || (value[0] >= '0' && value[0] <= '9'));
}
QString typeName(JsonText value); // "a list", for a sentence

// The entries of a list or the fields of an object, one after the other; any other value has none.
class JsonItems
{
public:
    explicit JsonItems(JsonText of);
    bool next();          // false: there is no other
    std::string_view key; // of a field
    JsonText value;

private:
    std::string_view m_rest;
    std::string m_key; // one with escapes
    bool m_fields = false;
};
std::size_t countOf(JsonText value);                     // its entries or fields
JsonText firstOf(JsonText value);                        // of these
JsonText fieldOf(JsonText object, std::string_view key); // the first of this name
double rateOf(JsonText object);                          // Hz that it or its metadata states; 0: none
bool beginsLikeJson(const QByteArray &bytes);            // one document: not a board's lines, and no "[INFO] started"
std::string textOf(JsonText value);                      // what stands between its quotes, without escapes

// One thread at a time.
class JsonDocument
{
public:
    // Throws ImportError with the place where the text breaks; it must live as long.
    explicit JsonDocument(std::string_view text);
    JsonText root() const { return m_root; }
    // A row of it, for a closer look; as long as no other is asked for. Throws ImportError where a number is out of
    // every range or a letter is none.
    simdjson::dom::element parse(JsonText value);
    double done(JsonText value) const; // the part of the document that ends with it, 0..1

private:
    [[noreturn]] void breaksAt(const char *place) const;
    std::string_view m_text;
    JsonText m_root;
    simdjson::dom::parser m_parser;
};

} // namespace lodestone
