// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file to import: CSV in every dialect, GAMBIT, Edge Impulse JSON and CBOR, tables in JSON, JSON lines,
// Teleplot. What is imported has as many values as rows and channels, times that go forward or a warning that they do
// not, labels inside the session, and comes back from its own export.
#include "engine/formats/import.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace lodestone;

static void demand(bool true_)
{
    if (!true_)
        std::abort();
}

static void checkWhole(const ImportedSession &session)
{
    const std::size_t rows = session.rows.size();
    demand(session.rows.values.size() == rows * session.channels.size());
    // The order of the file is kept where its clock is a little wrong; no window crosses these places.
    const bool told = std::any_of(session.warnings.begin(), session.warnings.end(), [](const QString &warning) {
        return warning.contains(QLatin1String("backwards")) || warning.contains(QLatin1String("stands still"));
    });
    for (std::size_t i = 0; i < rows; ++i)
        demand(std::isfinite(session.rows.t[i]) && (i == 0 || session.rows.t[i] > session.rows.t[i - 1] || told));
    for (const float value : session.rows.values)
        demand(std::isfinite(value));
    for (const Segment &label : session.labels)
        demand(label.begin >= 0 && label.begin < label.end && label.end <= int(rows));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    ImportOptions options;
    options.rateHz = data[0] & 1 ? 50 : 0; // a file without times needs it
    options.skipBad = data[0] & 2;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    try {
        const ImportedSession session = toSession(readTable(bytes, options));
        checkWhole(session);
        const ExportedSession out{session.channels, session.rows, session.labels, session.classes, session.rateHz};
        if (session.rows.size() > 1)
            checkWhole(importSession(exportSession(QStringLiteral("csv"), out)));
    } catch (const ImportError &) {
        // Said in a sentence.
    }
    return 0;
}
