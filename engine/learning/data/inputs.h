// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels of its sessions a learning works on: the three axes of the first magnetometer (in uT), else every bend
// channel, else every channel whose quantity is known. All sessions must have them, by name.
#pragma once
#include "engine/deploy/network.h"
#include "engine/signal/channel.h"
#include <QStringList>

namespace lodestone {

struct SessionInfo;
struct LoadedSession;

// Those asked for, or the usual ones of this session; empty: the magnetometer's axes, also where they were asked for by
// name. Throws JobFailed: none is known, or more than kMostChannels.
QStringList chosenChannels(const SessionInfo &session, const QStringList &asked = {});
// The first of them that the layout lacks, empty when it has them all. Without names: the magnetic field in words.
QString lackingChannel(const Layout &layout, const QStringList &names);
// Throws JobFailed with the session's name and that channel's.
void demandChannels(const SessionInfo &session, const QStringList &names);

// The channels as they are, rows back to back; nothing without names. The layout has them.
std::vector<float> channelValues(const Rows &rows, const Layout &layout, const QStringList &names);
// Centre and spread of each over these sessions, whose input is channelValues().
std::vector<InputChannel> measuredChannels(const QStringList &names, const std::vector<const LoadedSession *> &over);
// What the session's channelValues() are to a network of these channels, and its still stretches.
void takeInput(LoadedSession &session, const std::vector<InputChannel> &channels);

QStringList namesOf(const std::vector<InputChannel> &channels);

} // namespace lodestone
