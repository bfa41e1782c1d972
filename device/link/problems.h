// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong on the wire, each as one plain sentence with its remedy. Pure functions.
#pragma once
#include <QString>

namespace lodestone::link {

// Why a port did not open. error: errno; group: the group that may use the port, empty when only its owner may.
QString openProblem(const QString &port, int error, const QString &group);
// The group that may read and write this file, by name; empty when there is none.
QString usingGroup(const QString &path);

QString unpluggedProblem(const QString &port);
QString silentProblem(const QString &port);   // nothing ever came
QString strangerProblem(const QString &port); // bytes came, but no glove's
QString dirtyLineProblem(const QString &port, int baud, int usual);
QString fellSilentProblem(const QString &port); // a connected glove stopped answering
QString protocolProblem(const QString &port, int theirs, int ours);
QString otherGloveProblem(const QString &port, const QString &found, const QString &wanted);
QString notConnectedProblem();
// What an error code of the glove means when it sent no text of its own.
QString goneWhileFlashedProblem();
QString flashCancelledProblem();
QString gloveErrorText(int code);

} // namespace lodestone::link
