// SPDX-License-Identifier: GPL-3.0-or-later
// Lines on standard output, each at once, for a reader that goes away whenever it likes: that is a stream's usual end.
#pragma once
#include <QByteArray>

namespace lodestone::cli {

struct Streamed
{}; // thrown by a verb that has written a stream: nothing else is printed, exit code 0

bool writeLine(const QByteArray &line); // false: nobody reads it any more; throws Failure where the disk is full
bool readerGone();                      // also where nothing was written since

} // namespace lodestone::cli
