// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels of its sessions a learning works on, and what they become before a network sees them. All sessions
// must have them, by name; which are taken when nobody names them: usualInputs(). Pure functions; any thread.
#pragma once
#include "engine/deploy/network.h"
#include "engine/signal/channel.h"

namespace lodestone {

struct SessionInfo;
struct LoadedSession;

// Those asked for, or the usual ones of this session; empty: the magnetometer's axes, also where they were asked for by
// name. Throws JobFailed: none is known, or more than kMostInputs.
QStringList chosenChannels(const SessionInfo &session, const QStringList &asked = {});

// Times, gravity and chosen channels of a session's rows, the channels as they are there. Throws JobFailed with the
// session's name and the channel that its layout lacks.
void takeRows(LoadedSession &session, const Rows &rows, const QStringList &names);
// Centre and spread of each channel over these sessions, as takeRows() left them.
std::vector<InputChannel> measuredChannels(const QStringList &names, const std::vector<const LoadedSession *> &over);
// What takeRows() left becomes the input of a network of these channels; then its still stretches.
void takeInput(LoadedSession &session, const std::vector<InputChannel> &channels);

} // namespace lodestone
