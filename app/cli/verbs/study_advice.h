// SPDX-License-Identifier: GPL-3.0-or-later
// What the advice of `query` foretold in a study, beside what came of it.
#pragma once
#include <QJsonArray>
#include <QJsonObject>

namespace lodestone::cli {

// worlds: answers of studies with --advice. For answers, for sittings and for both together: {points, correlation,
// mean_error, foretold, came, unknown}, gains in percentage points, and bins: [{foretold, came, points}], by what was
// foretold, the least first. unknown: points at which nothing was foretold.
QJsonObject adviceOf(const QJsonArray &worlds);
QString adviceTable(const QJsonObject &advice);

} // namespace lodestone::cli
