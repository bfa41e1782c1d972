// SPDX-License-Identifier: GPL-3.0-or-later
// The readers behind importSession, one file a format. Private to this folder.
#pragma once
#include "engine/formats/import.h"
#include <functional>

namespace lodestone {

using SampleName = std::function<QString(int)>; // how a person finds sample i in the file: "line 17", "sample 16"

ImportedSession importCsv(const QByteArray &bytes, const ImportWatch &watch);
ImportedSession importGambit(const QByteArray &bytes);
// The checks every format shares: time, label ranges and overlaps; fills rateHz and seconds. Throws ImportError.
void complete(ImportedSession &session, const SampleName &nameOf);

} // namespace lodestone
