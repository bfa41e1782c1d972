// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that holds a table in one of the shapes that programs write: a list of objects, a list of lists, an object of
// lists. Private to this folder.
#pragma once
#include <QByteArray>
#include <simdjson.h>

namespace lodestone {

// The same table as text with commas, for the csv reader; empty: the document holds none.
QByteArray tableFromJson(const simdjson::dom::element &document);

} // namespace lodestone
