// SPDX-License-Identifier: GPL-3.0-or-later
// The local socket at which the window that has a project open answers, and what it is asked there.
#pragma once
#include <QString>

namespace lodestone {

QString windowSocketOf(const QString &project); // one a project, whatever name leads to it
inline constexpr char kRaiseWindow[] = "raise\n", kWindowRaised[] = "raised\n";
// Answered with a line of JSON (app/studio/outputs/prediction.h) for every prediction, until the caller goes.
inline constexpr char kStreamPredictions[] = "stream\n";

} // namespace lodestone
