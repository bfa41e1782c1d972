// SPDX-License-Identifier: GPL-3.0-or-later
// JSON documents: reading one, and saying what is wrong with it. Private to this folder.
#pragma once
#include <QByteArray>
#include <QString>
#include <simdjson.h>

namespace lodestone {

// The document lives as long as the parser. Throws ImportError with the place where it breaks.
simdjson::dom::element documentOf(const QByteArray &bytes, simdjson::dom::parser &parser);
QString typeName(const simdjson::dom::element &element); // "a list", for a sentence
double rateOf(const simdjson::dom::object &root);        // Hz that it or its metadata states; 0: none
// Whether a text begins like one JSON document: not a board's lines of objects, and no "[INFO] started".
bool beginsLikeJson(const QByteArray &bytes);

} // namespace lodestone
