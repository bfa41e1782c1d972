// SPDX-License-Identifier: GPL-3.0-or-later
// Channels as JSON, and a map of columns as it is given on the command line.
#pragma once
#include "engine/formats/import.h"
#include "engine/signal/channel_json.h"

namespace lodestone::cli {

QString axisOf(char axis); // empty where there is none
// FILE.json, or what it would hold: mx=COLUMN:uT,…  Throws ImportError, and Failure where the file cannot be read.
std::vector<Assignment> mapOf(const std::string &textOrFile);

// Of an acquisition's signature: itself, or in the file behind @, where no list of processes shows it.
inline constexpr auto kKeyHelp = "Key of an Edge Impulse acquisition's signature (HS256), or @FILE that holds it";
QByteArray keyOf(const std::string &textOrFile);

} // namespace lodestone::cli
