// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of Open Sound Control 1.0 (opensoundcontrol.stanford.edu/spec-1_0.html) as bytes: address, type tags,
// arguments, big-endian, each padded to four bytes. Only the types that every receiver must know: i, f, s.
#pragma once
#include <QByteArray>
#include <cstdint>
#include <variant>
#include <vector>

namespace lodestone::osc {

using Argument = std::variant<std::int32_t, float, QByteArray>; // i, f, s; a text ends at its first zero byte
QByteArray message(const QByteArray &address, const std::vector<Argument> &arguments);

} // namespace lodestone::osc
