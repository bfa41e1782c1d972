// SPDX-License-Identifier: GPL-3.0-or-later
// A session's true sample timing as text.
#pragma once
#include "app/cli/verb.h"
#include "engine/signal/timing.h"

namespace lodestone::cli {

QJsonObject toJson(const SessionTiming &timing);
QString inWords(const SessionTiming &timing); // one line
QJsonObject toJson(const ClockFit &clock);

} // namespace lodestone::cli
