// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/connection.h"
#include "device/link/event_queue.h"
#include "device/link/port_thread.h"
#include "device/link/problems.h"
#include "device/protocol/messages.h"
#include "device/link/words.h"
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <algorithm>

namespace lodestone::link {

static constexpr int kSlice = 20; // ms for which the owner's thread takes events before it may do something else

static QString withMore(const QString &text, int more)
{
    return more > 0 ? LinkWords::tr("%1 (%Ln more like it)", nullptr, more).arg(text) : text;
}

// Lives in the owner's thread: starts and ends the port's thread, and keeps what it reported last, so that reading it
// needs no lock.
class Connection::Private
{
public:
    explicit Private(Connection *connection) : m_connection(connection) {}

    void open(const QString &port, const ExpectedBoard &expected)
    {
        endThread();
        m_desired.usb = expected.usb;
        m_desired.textBaud = expected.baud;
        m_queue = std::make_shared<EventQueue>();
        m_pausing = false;
        m_port = port;
        m_info = {};
        m_statistics = {};
        // A call that is still queued for an earlier port finds another queue in m_queue and does nothing.
        const auto report = [this, queue = m_queue](Event event) {
            if (queue->push(std::move(event)))
                QMetaObject::invokeMethod(
                    m_connection, [this, queue] { deliver(queue); }, Qt::QueuedConnection);
        };
        setState(State::Connecting, {});
        m_thread = std::make_unique<PortThread>(
            port, m_desired, report, [queue = m_queue](LinkStatistics &statistics) { queue->count(statistics); });
    }

    void close()
    {
        endThread();
        setState(State::Closed, {});
    }

    void post(PortThread::Command command)
    {
        if (m_thread)
            m_thread->post(std::move(command));
    }

    // The answer to a request that needs a glove while none is connected; never within the request's own call.
    void publishLater(Event event)
    {
        QMetaObject::invokeMethod(
            m_connection,
            [this, event = std::move(event)] { std::visit([this](const auto &e) { publish(e); }, event); },
            Qt::QueuedConnection);
    }

    // Runs the request in the port's thread, or publishes `otherwise` when no glove is connected.
    void request(std::function<void(Session &, Nanoseconds)> what, Event otherwise)
    {
        if (!m_thread)
            return publishLater(std::move(otherwise));
        m_thread->post([this, queue = m_queue, what = std::move(what), otherwise = std::move(otherwise)](
                           Session *session, DesiredState &, Nanoseconds now) {
            if (session)
                what(*session, now);
            else if (queue->push(otherwise))
                QMetaObject::invokeMethod(
                    m_connection, [this, queue] { deliver(queue); }, Qt::QueuedConnection);
        });
    }

    State m_state = State::Closed;
    QString m_port, m_problem;
    GloveInfo m_info;
    LinkStatistics m_statistics;
    DesiredState m_desired;

private:
    void endThread()
    {
        const auto queue = std::exchange(m_queue, nullptr);
        m_thread.reset();
        if (!queue)
            return;
        // Ending the thread also ends a flash; whoever waits for its result must still get it.
        while (const auto event = queue->take())
            if (const auto *result = std::get_if<FlashResult>(&*event))
                emit m_connection->flashFinished(*result);
    }

    void setState(State state, const QString &problem)
    {
        const bool same = state == m_state && problem == m_problem;
        m_state = state;
        m_problem = problem;
        if (!same)
            emit m_connection->stateChanged(state);
    }

    // Whatever the glove sends, the owner's thread has as much time for other things as it spends here.
    void deliver(const std::shared_ptr<EventQueue> &queue)
    {
        if (queue != m_queue || m_pausing)
            return;
        queue->called(); // before the slots: one of them may wait in an event loop of its own for what comes next
        const QPointer<Connection> alive(m_connection);
        QElapsedTimer spent;
        spent.start();
        while (!spent.hasExpired(kSlice)) {
            const auto event = queue->take();
            if (!event)
                break;
            std::visit([this](const auto &e) { publish(e); }, *event);
            if (!alive || queue != m_queue)
                return; // a slot closed the connection or opened another port
        }
        if (spent.elapsed() == 0)
            return;
        m_pausing = true;
        QTimer::singleShot(std::min<int>(int(spent.elapsed()), 5 * kSlice), m_connection, [this, queue] {
            if (queue != m_queue)
                return;
            m_pausing = false;
            deliver(queue);
        });
    }

    void publish(const StateEvent &event)
    {
        m_port = event.port;
        setState(event.state, event.problem);
    }
    void publish(const GloveInfo &info)
    {
        m_info = info;
        emit m_connection->infoChanged(info);
    }
    void publish(const LinkStatistics &statistics)
    {
        m_statistics = statistics;
        emit m_connection->statisticsChanged(statistics);
    }
    void publish(const SampleBlock &block) { emit m_connection->samplesArrived(block); }
    void publish(const TextBlock &block) { emit m_connection->textArrived(block); }
    void publish(const Prediction &prediction) { emit m_connection->predictionArrived(prediction); }
    void publish(const FlashProgress &progress) { emit m_connection->flashProgress(progress); }
    void publish(const FlashResult &result) { emit m_connection->flashFinished(result); }
    void publish(const TrialEvent &event) { emit m_connection->trialLeft(event.secondsLeft); }
    void publish(const LogEvent &event) { emit m_connection->logLine(event.level, withMore(event.text, event.more)); }
    void publish(const ErrorEvent &event)
    {
        emit m_connection->gloveError(event.code, withMore(event.text, event.more));
    }

    Connection *m_connection;
    std::shared_ptr<EventQueue> m_queue;
    std::unique_ptr<PortThread> m_thread;
    bool m_pausing = false; // between two deliveries
};

static ErrorEvent notConnectedError() { return {LS_E_BAD_STATE, notConnectedProblem()}; }

Connection::Connection(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    qRegisterMetaType<GloveInfo>();
    qRegisterMetaType<SampleBlock>();
    qRegisterMetaType<TextBlock>();
    qRegisterMetaType<Prediction>();
    qRegisterMetaType<LinkStatistics>();
    qRegisterMetaType<FlashProgress>();
    qRegisterMetaType<FlashResult>();
    qRegisterMetaType<State>();
}

Connection::~Connection() = default;

void Connection::open(const QString &port, const ExpectedBoard &expected) { d->open(port, expected); }
void Connection::close() { d->close(); }
Connection::State Connection::state() const { return d->m_state; }
QString Connection::port() const { return d->m_port; }
QString Connection::problem() const { return d->m_problem; }
GloveInfo Connection::info() const { return d->m_info; }
LinkStatistics Connection::statistics() const { return d->m_statistics; }

void Connection::start()
{
    d->m_desired.streaming = true;
    d->post([](Session *session, DesiredState &desired, Nanoseconds now) {
        desired.streaming = true;
        if (session)
            session->start(now);
    });
}

void Connection::stop()
{
    d->m_desired.streaming = false;
    d->post([](Session *session, DesiredState &desired, Nanoseconds) {
        desired.streaming = false;
        if (session)
            session->stop();
    });
}

void Connection::setRate(int hz)
{
    const int rate = std::clamp(hz, 1, 1000);
    d->m_desired.rateHz = rate;
    d->post([rate](Session *session, DesiredState &desired, Nanoseconds) {
        desired.rateHz = rate;
        if (session)
            session->setRate(rate);
    });
}

void Connection::requestInfo()
{
    d->request([](Session &session, Nanoseconds) { session.requestInfo(); }, notConnectedError());
}

void Connection::inject(std::uint32_t first, bool reset, const std::vector<std::array<std::int16_t, 9>> &samples)
{
    d->request(
        [=](Session &session, Nanoseconds now) { session.inject(first, reset, samples, now); }, notConnectedError());
}

void Connection::cancelInject()
{
    d->post([](Session *session, DesiredState &, Nanoseconds) {
        if (session)
            session->cancelInject();
    });
}

void Connection::flash(const QByteArray &image)
{
    // At once: whoever uses the wire gives it up before the glove's first answer.
    if (state() == State::Connected)
        emit flashProgress({FlashStage::Begin, 0, int(image.size())});
    d->request([image](Session &session, Nanoseconds now) { session.flash(image, now); },
        FlashResult{false, -1, 0, notConnectedProblem()});
}

void Connection::cancelFlash()
{
    d->post([](Session *session, DesiredState &desired, Nanoseconds now) {
        if (session)
            session->cancelFlash(now);
        else if (!desired.flash.isEmpty())
            desired.flashInterruptedAt = now - kFlashResumeTimeout; // the port's thread then drops it and reports that
    });
}

void Connection::confirm()
{
    d->request([](Session &session, Nanoseconds) { session.confirm(); }, notConnectedError());
}

void Connection::revert()
{
    d->request([](Session &session, Nanoseconds) { session.revert(); }, notConnectedError());
}

void Connection::setKey(const QByteArray &key)
{
    d->m_desired.key = key;
    d->post([key](Session *, DesiredState &desired, Nanoseconds) { desired.key = key; });
}

void Connection::changeKey(const QByteArray &key)
{
    d->request([key](Session &session, Nanoseconds) { session.changeKey(key); }, notConnectedError());
    setKey(key);
}

} // namespace lodestone::link
