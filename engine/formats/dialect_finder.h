// SPDX-License-Identifier: GPL-3.0-or-later
// The dialect of lines with nothing around their cells: no stamp, frame, checksum or tag, which dialectOf() takes off
// beforehand. Private to this folder.
#pragma once
#include "engine/formats/dialect.h"

namespace lodestone {

Dialect plainDialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma);

} // namespace lodestone
