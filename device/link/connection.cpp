// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/connection.h"
#include "device/link/event_queue.h"
#include "device/link/port_thread.h"
#include "device/link/problems.h"
#include "device/protocol/messages.h"
#include <QPointer>
#include <algorithm>

namespace lodestone::link {

// The owner's half: mirrors what the thread reported, so that reading it needs no lock.
class Connection::Worker
{
public:
    explicit Worker(Connection *connection) : m_connection(connection) {}

    void open(const QString &port)
    {
        endThread();
        m_queue = std::make_shared<EventQueue>();
        m_port = port;
        m_info = {};
        m_statistics = {};
        // A call still under way for an earlier port finds its queue replaced and does nothing.
        const auto report = [this, queue = m_queue](Event event) {
            if (queue->push(std::move(event)))
                QMetaObject::invokeMethod(
                    m_connection, [this, queue] { deliver(queue); }, Qt::QueuedConnection);
        };
        setState(State::Connecting, {});
        m_thread = std::make_unique<PortThread>(port, m_wishes, report, [queue = m_queue] { return queue->drops(); });
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

    // For a request that needs a glove and has none.
    void refuse(Event event)
    {
        QMetaObject::invokeMethod(
            m_connection, [this, event = std::move(event)] { std::visit([this](const auto &e) { take(e); }, event); },
            Qt::QueuedConnection);
    }

    // Runs the request with the session, or tells `otherwise` when no glove is connected.
    void request(std::function<void(Session &, Nanoseconds)> what, Event otherwise)
    {
        if (!m_thread)
            return refuse(std::move(otherwise));
        m_thread->post([this, queue = m_queue, what = std::move(what), otherwise = std::move(otherwise)](
                           Session *session, Wishes &, Nanoseconds now) {
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
    Wishes m_wishes;

private:
    void endThread()
    {
        const auto queue = std::exchange(m_queue, nullptr);
        m_thread.reset();
        if (!queue)
            return;
        // Ending the thread ended a flash; whoever waits for its result must still hear of it.
        for (const auto &event : queue->takeAll())
            if (const auto *result = std::get_if<FlashResult>(&event))
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

    void deliver(const std::shared_ptr<EventQueue> &queue)
    {
        const QPointer<Connection> alive(m_connection);
        for (const auto &event : queue->takeAll()) {
            if (!alive || queue != m_queue)
                return; // a slot closed the connection or opened another port
            std::visit([this](const auto &e) { take(e); }, event);
        }
    }

    void take(const StateEvent &event)
    {
        m_port = event.port;
        setState(event.state, event.problem);
    }
    void take(const GloveInfo &info)
    {
        m_info = info;
        emit m_connection->infoChanged(info);
    }
    void take(const LinkStatistics &statistics)
    {
        m_statistics = statistics;
        emit m_connection->statisticsChanged(statistics);
    }
    void take(const SampleBlock &block) { emit m_connection->samplesArrived(block); }
    void take(const Prediction &prediction) { emit m_connection->predictionArrived(prediction); }
    void take(const FlashProgress &progress) { emit m_connection->flashProgress(progress); }
    void take(const FlashResult &result) { emit m_connection->flashFinished(result); }
    void take(const TrialEvent &event) { emit m_connection->trialLeft(event.secondsLeft); }
    void take(const LogEvent &event) { emit m_connection->logLine(event.level, event.text); }
    void take(const ErrorEvent &event) { emit m_connection->gloveError(event.code, event.text); }

    Connection *m_connection;
    std::shared_ptr<EventQueue> m_queue;
    std::unique_ptr<PortThread> m_thread;
};

static ErrorEvent nobody() { return {LS_E_BAD_STATE, notConnectedProblem()}; }

Connection::Connection(QObject *parent) : QObject(parent), m_worker(std::make_unique<Worker>(this))
{
    qRegisterMetaType<GloveInfo>();
    qRegisterMetaType<SampleBlock>();
    qRegisterMetaType<Prediction>();
    qRegisterMetaType<LinkStatistics>();
    qRegisterMetaType<FlashProgress>();
    qRegisterMetaType<FlashResult>();
    qRegisterMetaType<State>();
}

Connection::~Connection() = default;

void Connection::open(const QString &port) { m_worker->open(port); }
void Connection::close() { m_worker->close(); }
Connection::State Connection::state() const { return m_worker->m_state; }
QString Connection::port() const { return m_worker->m_port; }
QString Connection::problem() const { return m_worker->m_problem; }
GloveInfo Connection::info() const { return m_worker->m_info; }
LinkStatistics Connection::statistics() const { return m_worker->m_statistics; }

void Connection::start()
{
    m_worker->m_wishes.streaming = true;
    m_worker->post([](Session *session, Wishes &wishes, Nanoseconds now) {
        wishes.streaming = true;
        if (session)
            session->start(now);
    });
}

void Connection::stop()
{
    m_worker->m_wishes.streaming = false;
    m_worker->post([](Session *session, Wishes &wishes, Nanoseconds) {
        wishes.streaming = false;
        if (session)
            session->stop();
    });
}

void Connection::setRate(int hz)
{
    const int rate = std::clamp(hz, 1, 1000);
    m_worker->m_wishes.rateHz = rate;
    m_worker->post([rate](Session *session, Wishes &wishes, Nanoseconds) {
        wishes.rateHz = rate;
        if (session)
            session->setRate(rate);
    });
}

void Connection::requestInfo()
{
    m_worker->request([](Session &session, Nanoseconds) { session.requestInfo(); }, nobody());
}

void Connection::inject(std::uint32_t first, bool reset, const std::vector<std::array<std::int16_t, 9>> &samples)
{
    m_worker->request([=](Session &session, Nanoseconds now) { session.inject(first, reset, samples, now); }, nobody());
}

void Connection::cancelInject()
{
    m_worker->post([](Session *session, Wishes &, Nanoseconds) {
        if (session)
            session->cancelInject();
    });
}

void Connection::flash(const QByteArray &image)
{
    m_worker->request([image](Session &session, Nanoseconds now) { session.flash(image, now); },
        FlashResult{false, -1, 0, notConnectedProblem()});
}

void Connection::cancelFlash()
{
    m_worker->post([](Session *session, Wishes &wishes, Nanoseconds now) {
        if (session)
            session->cancelFlash(now);
        else if (!wishes.flash.isEmpty())
            wishes.flashSince = now - kFlashWaits; // the thread drops it and says so
    });
}

void Connection::confirm()
{
    m_worker->request([](Session &session, Nanoseconds) { session.confirm(); }, nobody());
}

void Connection::revert()
{
    m_worker->request([](Session &session, Nanoseconds) { session.revert(); }, nobody());
}

void Connection::setKey(const QByteArray &key)
{
    m_worker->m_wishes.key = key;
    m_worker->post([key](Session *, Wishes &wishes, Nanoseconds) { wishes.key = key; });
}

void Connection::changeKey(const QByteArray &key)
{
    m_worker->request([key](Session &session, Nanoseconds) { session.changeKey(key); }, nobody());
    setKey(key);
}

} // namespace lodestone::link
