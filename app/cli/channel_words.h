// SPDX-License-Identifier: GPL-3.0-or-later
// Channels as JSON, and a person's map of them as it is given on the command line.
#pragma once
#include "engine/formats/import.h"
#include <QJsonArray>

namespace lodestone::cli {

QJsonArray toJson(const Layout &channels);
QString axisOf(char axis); // empty where there is none
// FILE.json, or what it would hold: mx=COLUMN:uT,…  Throws ImportError, and Failure where the file cannot be read.
std::vector<Assignment> mapOf(const std::string &textOrFile);

} // namespace lodestone::cli
