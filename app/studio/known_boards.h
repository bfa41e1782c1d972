// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of boards between two starts, for both programs: which one was at a port last, and at which line
// rate it prints. What its columns are is in column_maps. Any thread.
#pragma once
#include "device/link/types.h"

namespace lodestone::known_boards {

struct Board
{
    QString usb;     // link::PortInfo::usb; empty: its port is not on USB
    QString columns; // BoardReader::signature(); empty: it prints no text
    bool operator==(const Board &) const = default;
};
Board at(const QString &port); // that was there last; both empty: none is known
// baud: of a board that prints text, else 0. Pseudo-terminals have no lasting names, and are not remembered.
void remember(const QString &port, const Board &board, int baud);

enum class Which { Any, Last }; // on this port: whatever is there, or only the one that was there last
link::ExpectedBoard expected(const QString &port, Which which);

} // namespace lodestone::known_boards
