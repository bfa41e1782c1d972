// SPDX-License-Identifier: GPL-3.0-or-later
// The formats: one file each, one line each in the list below. Private to this folder.
#pragma once
#include "engine/formats/import.h"

// Recognised in this order; X(gambit) needs `const Format &gambitFormat()` in the format's file. A table is what is
// left.
#define LODESTONE_FORMATS(X) \
    X(npz)                   \
    X(edgeImpulse)           \
    X(edgeImpulseCbor)       \
    X(gambit)                \
    X(csv)

namespace lodestone {

struct Format
{
    const char *name;                            // as --format takes it
    const char *endings;                         // of usual files: "*.csv *.tsv"; the first is what is written
    bool (*recognises)(const QByteArray &bytes); // by the beginning; text is UTF-8 without a byte order mark
    // Null, as recognises: it is written only.
    SignalTable (*read)(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch);
    QByteArray (*write)(const ExportedSession &session) = nullptr;
    bool text = true; // false: the bytes are handed over as they are
};
#define LODESTONE_DECLARE(name) const Format &name##Format();
LODESTONE_FORMATS(LODESTONE_DECLARE)
#undef LODESTONE_DECLARE
const std::vector<const Format *> &formats();

// How a person finds row i in the file: "line 17", "sample 16".
using RowName = std::function<QString(int)>;
// The checks that every format shares, after times, channels, values and labels are there: label ranges and overlaps,
// held, dead and clipped sensors, guessed units; fills rateHz and seconds.
void complete(SignalTable &recording, const RowName &nameOf);

} // namespace lodestone
