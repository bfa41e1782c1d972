// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/port_thread.h"
#include "device/link/problems.h"
#include <algorithm>
#include <chrono>

namespace lodestone::link {

using namespace std::chrono_literals;

static Nanoseconds clockNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

PortThread::PortThread(
    QString port, const DesiredState &desired, Report report, std::function<void(LinkStatistics &)> addDrops)
    : m_chosenPath(std::move(port)), m_path(m_chosenPath), m_report(std::move(report)), m_addDrops(std::move(addDrops)),
      m_desired(desired), m_thread([this] { run(); })
{}

PortThread::~PortThread()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stop = true;
        if (m_open)
            m_open->wake();
    }
    m_called.notify_all();
    m_thread.join();
}

void PortThread::post(Command command)
{
    {
        const std::lock_guard guard(m_mutex);
        m_commands.push_back(std::move(command));
        if (m_open)
            m_open->wake();
    }
    m_called.notify_all();
}

void PortThread::run()
{
    auto pause = 100ms;
    while (!m_stop) {
        if (!m_permanent && connectOnce())
            pause = 100ms;
        runCommands(nullptr);
        dropOldFlash();
        std::unique_lock guard(m_mutex);
        const auto called = [this] { return m_stop || !m_commands.empty(); };
        const auto until = std::chrono::steady_clock::now() + pause;
        while (!m_stop && std::chrono::steady_clock::now() < until && m_called.wait_until(guard, until, called)) {
            guard.unlock();
            runCommands(nullptr); // without a session they are refused; the pause continues
            dropOldFlash();
            guard.lock();
        }
        pause = std::min<std::chrono::milliseconds>(2 * pause, 1s);
    }
    runCommands(nullptr); // who asked last is answered too
    dropOldFlash();
}

QString PortThread::findDevice() const
{
    const QString &wanted = m_desired.usb;
    // A device with several ports: the same one as before.
    if (wanted.isEmpty() || portAt(m_path).usb == wanted)
        return m_path;
    // Without a serial number all boards of a kind look alike, so such a one is waited for where it was.
    if (!wanted.endsWith(QLatin1Char(':')))
        for (const PortInfo &port : listPorts())
            if (port.usb == wanted)
                return port.name;
    return m_chosenPath;
}

bool PortThread::connectOnce()
{
    m_path = findDevice();
    const PortInfo port = portAt(m_path);
    if (!m_desired.usb.isEmpty() && !port.name.isEmpty() && port.usb != m_desired.usb) {
        reportLost(otherBoardProblem(m_path, QStringLiteral("%1, %2").arg(port.description, port.usb), m_desired.usb));
        return false;
    }
    const auto transport = makeTransport(m_path);
    if (!transport->open()) {
        if (!m_wasConnected) // otherwise it was unplugged, which is reported already
            reportLost(transport->problem());
        return false;
    }
    Session session(m_path, m_gloveSerial, m_desired, m_meter, m_report);
    session.setPort(port);
    {
        const std::lock_guard guard(m_mutex);
        m_open = transport.get();
    }
    converse(*transport, session);
    {
        const std::lock_guard guard(m_mutex);
        m_open = nullptr;
    }
    if (session.identified()) {
        m_wasConnected = true;
        m_gloveSerial = session.serial();
        m_desired.usb = port.usb;
        m_reportedProblem.clear();
    }
    if (!m_stop)
        reportLost(session.problem());
    m_permanent = session.permanent();
    transport->close();
    return session.identified();
}

void PortThread::converse(Transport &transport, Session &session)
{
    std::array<char, 4096> room;
    int baud = session.baud();
    session.begin(clockNow());
    while (session.phase() != Session::Phase::Ended) {
        runCommands(&session);
        if (m_stop)
            return closeConversation(transport, session);
        const auto input = transport.wait(session.wantsFastTicks() ? 10 : 50, !session.outgoing().isEmpty());
        const auto now = clockNow(); // stamped here, right at the read
        bool gone = input == Transport::Input::Gone;
        if (input == Transport::Input::Bytes) {
            const int got = transport.read(room.data(), int(room.size()));
            gone = got < 0;
            if (got > 0)
                session.received(room.data(), got, now);
        }
        session.tick(now);
        if (session.baud() != baud)
            transport.setBaud(baud = session.baud());
        if (gone || !flush(transport, session.outgoing()))
            return session.end(unpluggedProblem(m_path), true, now);
        if (now - m_countedAt >= kSecond / 2) {
            m_countedAt = now;
            auto statistics = m_meter.statistics(now);
            m_addDrops(statistics);
            m_report(statistics);
        }
    }
    session.end({}, true, clockNow());
}

bool PortThread::flush(Transport &transport, QByteArray &outgoing)
{
    if (outgoing.isEmpty())
        return true;
    const int written = transport.write(outgoing.constData(), int(outgoing.size()));
    if (written > 0)
        outgoing.remove(0, written);
    return written >= 0;
}

void PortThread::closeConversation(Transport &transport, Session &session)
{
    session.leave();
    const auto until = clockNow() + 100 * kMillisecond;
    while (!session.outgoing().isEmpty() && clockNow() < until && flush(transport, session.outgoing()))
        if (transport.wait(10, true) == Transport::Input::Gone)
            break;
    session.end({}, false, clockNow());
}

void PortThread::dropOldFlash()
{
    if (m_desired.flash.isEmpty() || (!m_stop && clockNow() - m_desired.flashInterruptedAt < kFlashResumeTimeout))
        return;
    m_desired.flash.clear();
    m_report(FlashResult{false, -1, 0, lostWhileFlashingProblem()});
}

void PortThread::runCommands(Session *session)
{
    std::deque<Command> commands;
    {
        const std::lock_guard guard(m_mutex);
        commands.swap(m_commands);
    }
    if (session && session->phase() != Session::Phase::Ready)
        session = nullptr;
    for (const auto &command : commands)
        command(session, m_desired, clockNow());
}

void PortThread::reportLost(const QString &problem)
{
    if (problem == m_reportedProblem)
        return;
    m_reportedProblem = problem;
    m_report(StateEvent{Connection::State::Lost, m_path, problem});
}

} // namespace lodestone::link
