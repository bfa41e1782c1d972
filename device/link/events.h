// SPDX-License-Identifier: GPL-3.0-or-later
// What the port's thread reports to the owner's thread, as plain values; and the types of the state machines'
// callbacks.
#pragma once
#include "device/link/connection.h"
#include <functional>
#include <variant>

namespace lodestone::link {

struct StateEvent
{
    Connection::State state;
    QString port, problem;
};
struct LogEvent
{
    int level;
    QString text;
    int more = 0; // of the same level that were not passed on
};
struct ErrorEvent
{
    int code;
    QString text;
    int more = 0; // errors that were not passed on
};
struct TrialEvent
{
    int secondsLeft;
};
using Event = std::variant<StateEvent, GloveInfo, SampleBlock, TextBlock, Prediction, LinkStatistics, FlashProgress,
    FlashResult, LogEvent, ErrorEvent, TrialEvent>;

using Report = std::function<void(Event)>;
using Send =
    std::function<void(std::uint8_t type, const QByteArray &payload)>; // encodes one frame and queues it for the port

// Clock of the pure state machines: nanoseconds, monotonic, any origin.
using Nanoseconds = std::int64_t;
inline constexpr Nanoseconds kMillisecond = 1'000'000, kSecond = 1'000'000'000;

} // namespace lodestone::link
