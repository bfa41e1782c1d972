// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels of a session a learning reads when nobody names them. Pure functions; any thread.
#pragma once
#include "engine/signal/channel.h"
#include <QStringList>

namespace lodestone {

// The axes of the first magnetometer, else every bend channel, else every channel of a known quantity; by name, empty
// where there is none.
QStringList usualInputs(const Layout &layout);
// Whether one network can read both: the field of both, or channels of the same names.
bool sameInputs(const Layout &one, const Layout &other);

} // namespace lodestone
