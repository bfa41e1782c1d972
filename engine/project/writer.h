// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes an unfinished session: kept in the file beside it, so that another program can tell a recording under way
// from one that was cut off.
#pragma once
#include <QString>

namespace lodestone {

struct SessionWriter
{
    qint64 process = 0;
    qint64 started = 0; // of the process, in clock ticks since the computer's start: tells a reused number apart
    QString host, boot; // the computer's name, and what is new at each of its starts (/proc/sys/kernel/random/boot_id)
    bool operator==(const SessionWriter &) const = default;
};

enum class WriterState {
    None,     // nobody: the session is finished, or was begun by a version that left no mark
    Alive,    // a process of this computer, maybe this one
    Gone,     // a process of this computer that has ended
    Elsewhere // a process of another computer: from here nobody can tell whether it lives
};

const SessionWriter &thisProcess();
WriterState stateOf(const SessionWriter &writer);
QString toText(const SessionWriter &writer); // JSON
SessionWriter writerFromText(const QString &text);

} // namespace lodestone
