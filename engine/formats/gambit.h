// SPDX-License-Identifier: GPL-3.0-or-later
// What a session of the GAMBIT glove says in JSON. Private to this folder.
#pragma once
#include "engine/formats/import.h"
#include <array>
#include <simdjson.h>
#include <vector>

namespace lodestone {

// What a count is, with which the glove's sensors are set up.
constexpr double kLsbPerG = 8192, kLsbPerDps = 114.28, kLsbPerMicrotesla = 10.24;

// Raw and decorated fields of a sample.
constexpr std::array<const char *, 20> kGambitFields{"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz", "ax_g",
    "ay_g", "az_g", "gx_dps", "gy_dps", "gz_dps", "mx_ut", "my_ut", "mz_ut", "t", "dt"};

// Other programs write ax and mx too, in other units: the glove's are whole counts, and there is its version (2), a
// decorated field, or an acceleration as large as its counts make it. root is null for a bare list.
bool isGambit(const simdjson::dom::object *root, const simdjson::dom::array &samples);

// Columns, channels, values and times. statedHz: of the file, saidHz: of a person; 0: not said. Throws ImportError.
void readGambitSamples(const simdjson::dom::array &samples, double statedHz, double saidHz, bool versioned,
    const ImportWatch &watch, SignalTable &recording);
// The list "labels" of an object, where there is one. Throws ImportError.
void readGambitLabels(const simdjson::dom::object &root, SignalTable &recording);
QString gambitSampleName(int i);

} // namespace lodestone
