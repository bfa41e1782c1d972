// SPDX-License-Identifier: GPL-3.0-or-later
// Channels as JSON: {name, quantity, axis, unit, scale, sensor, sure, rows_a_reading} each, in the project file and in
// the answers of the command line. Pure functions; any thread.
#pragma once
#include "engine/signal/channel.h"
#include <QJsonArray>
#include <optional>

namespace lodestone {

QJsonArray toJson(const Layout &layout);
// None where it is no list of 1 to kMostSessionChannels channels. Only the name must be there.
std::optional<Layout> layoutFrom(const QJsonArray &json);
inline constexpr qsizetype kMostSessionChannels = 1024; // of a session

} // namespace lodestone
