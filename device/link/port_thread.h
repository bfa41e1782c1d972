// SPDX-License-Identifier: GPL-3.0-or-later
// The thread of one port: opens it, moves bytes between it and the session, and looks for the same device again after
// it disappeared.
#pragma once
#include "device/link/session.h"
#include "device/link/transport.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace lodestone::link {

class PortThread
{
public:
    // session: null while no glove is connected.
    using Command = std::function<void(Session *session, DesiredState &desired, Nanoseconds now)>;
    // Both are called in the port's thread. addDrops: adds what its queue dropped to the statistics.
    PortThread(
        QString port, const DesiredState &desired, Report report, std::function<void(LinkStatistics &)> addDrops);
    ~PortThread(); // stops the stream and closes the port; returns within about 0.1 s
    PortThread(const PortThread &) = delete;
    PortThread &operator=(const PortThread &) = delete;
    void post(Command command);

private:
    void run();
    bool connectOnce(); // one session, from opening the port to losing it; true: a glove or a board answered
    void converse(Transport &transport, Session &session);
    bool flush(Transport &transport, QByteArray &outgoing);
    void closeConversation(Transport &transport, Session &session);
    void runCommands(Session *session);
    void reportLost(const QString &problem);
    void dropOldFlash();        // fails an interrupted flash when the glove did not come back in time
    QString findDevice() const; // the board that is wanted may be under another name

    const QString m_chosenPath; // the path the user chose
    QString m_path;             // where the device was seen last
    Report m_report;
    std::function<void(LinkStatistics &)> m_addDrops;
    QString m_gloveSerial, m_reportedProblem;
    DesiredState m_desired;
    Meter m_meter;
    Nanoseconds m_countedAt = 0;
    bool m_permanent = false, m_wasConnected = false;

    std::mutex m_mutex; // guards the three below
    std::condition_variable m_called;
    std::deque<Command> m_commands;
    Transport *m_open = nullptr; // the open port, for wake()
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace lodestone::link
