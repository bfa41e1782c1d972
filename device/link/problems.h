// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong on the link, each as one sentence with its remedy. Functions without state; translated.
#pragma once
#include <QString>

namespace lodestone::link {

// Why a port did not open. error: errno; group: the group that may use the port, empty when only its owner may.
QString openProblem(const QString &port, int error, const QString &group);
// The group that may read and write this file, by name; empty when there is none.
QString groupWithAccess(const QString &path);

QString unpluggedProblem(const QString &port);
QString silentProblem(const QString &port);     // no byte arrived
QString noRowsProblem(const QString &port);     // text arrived, but no rows of numbers
QString unreadableProblem(const QString &port); // bytes arrived that are no text at any usual rate
QString notAGloveProblem(const QString &port);  // bytes arrived, but no frames of a glove
QString lineErrorsProblem(const QString &port, int baud, int usual);
QString stoppedAnsweringProblem(const QString &port); // a connected glove stopped answering
QString protocolProblem(const QString &port, int theirs, int ours);
QString otherGloveProblem(const QString &port, const QString &found, const QString &wanted);
QString otherBoardProblem(const QString &port, const QString &found, const QString &wanted); // PortInfo::usb, or a name
QString notForTextProblem(); // a request that needs a Lodestone glove
QString notConnectedProblem();
QString lostWhileFlashingProblem();
QString flashCancelledProblem();
QString gloveErrorText(int code); // for an error code that came without a text

} // namespace lodestone::link
