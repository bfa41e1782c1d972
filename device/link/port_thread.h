// SPDX-License-Identifier: GPL-3.0-or-later
// The link's thread: opens the port, carries bytes between it and the session, and looks for the same device again
// when it disappears.
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
    using Command = std::function<void(Session *session, Wishes &wishes, Nanoseconds now)>;
    // report is called in the port's thread. drops: losses of the queue behind it, for the statistics.
    PortThread(QString port, const Wishes &wishes, Report report, std::function<std::uint64_t()> drops);
    ~PortThread(); // says stop to the glove and closes the port; returns within about a tenth of a second
    PortThread(const PortThread &) = delete;
    PortThread &operator=(const PortThread &) = delete;
    void post(Command command);

private:
    void run();
    bool connectOnce(); // one session from open to loss; true: a glove was there
    void converse(Transport &transport, Session &session);
    bool flush(Transport &transport, QByteArray &outgoing);
    void sayGoodbye(Transport &transport, Session &session);
    void runCommands(Session *session);
    void lost(const QString &problem);
    void dropOldFlash();      // the glove did not come back in time for the flash it was taken from
    QString whereNow() const; // the same USB device may have come back under another name

    const QString m_wanted; // the path the user chose
    QString m_path;         // where the device was seen last
    Report m_report;
    std::function<std::uint64_t()> m_drops;
    QString m_usbSerial, m_gloveSerial, m_said;
    Wishes m_wishes;
    Meter m_meter;
    Nanoseconds m_countedAt = 0;
    bool m_hopeless = false;

    std::mutex m_mutex; // guards the three below
    std::condition_variable m_called;
    std::deque<Command> m_commands;
    Transport *m_open = nullptr; // to wake it
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace lodestone::link
