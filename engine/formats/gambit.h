// SPDX-License-Identifier: GPL-3.0-or-later
// What a session of the GAMBIT glove says in JSON. Private to this folder.
#pragma once
#include "engine/formats/import.h"
#include "engine/formats/json.h"
#include <array>
#include <vector>

namespace lodestone {

// What a count is, with which the glove's sensors are set up.
constexpr double kLsbPerG = 8192, kLsbPerDps = 114.28, kLsbPerMicrotesla = 10.24;

// Raw and decorated fields of a sample.
constexpr std::array<const char *, 20> kGambitFields{"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz", "ax_g",
    "ay_g", "az_g", "gx_dps", "gy_dps", "gz_dps", "mx_ut", "my_ut", "mz_ut", "t", "dt"};

// Other programs write ax and mx too, in other units: the glove's are whole counts, and there is its version (2), a
// decorated field, or an acceleration as large as its counts make it. version: empty where there is none.
bool isGambit(JsonText version, JsonText samples, JsonDocument &document);

// Columns, channels, values and times. statedHz: of the file, saidHz: of a person; 0: not said. Throws ImportError.
void readGambitSamples(JsonText samples, JsonDocument &document, double statedHz, double saidHz, bool versioned,
    const ImportWatch &watch, SignalTable &recording);
// The list "labels" of a document's object, where there is one. Throws ImportError.
void readGambitLabels(JsonDocument &document, SignalTable &recording);
QString gambitSampleName(int i);

} // namespace lodestone
