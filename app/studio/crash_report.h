// SPDX-License-Identifier: GPL-3.0-or-later
// A crash leaves a report on this computer: what the program was, where it stood, and its last messages. Nothing is
// sent; the next start offers it.
#pragma once
#include <QString>

namespace lodestone {

QString crashFolder(); // XDG_STATE_HOME/lodestone/crashes, or ~/.local/state/lodestone/crashes

// From here on the program's last messages are kept, and a fatal signal writes a report into the folder, which is made
// here. Called once, with the application's name and version set. The signal's usual effect follows.
void watchForCrashes(const QString &folder);

// The newest report that nobody was offered yet, or nothing. Reports but the five newest are deleted.
QString newestCrashReport(const QString &folder);
void markOffered(const QString &report);

} // namespace lodestone
