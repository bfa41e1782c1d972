// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/worker.h"
#include "engine/jobs/wire.h"
#include <QCborArray>
#include <QElapsedTimer>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace lodestone {
namespace {

struct Submitted
{
    qint64 job = 0;
    QString kind;
    QCborMap arguments;
};

QCborMap message(const char *type, qint64 job)
{
    return {{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("job"), job}};
}

class Worker
{
public:
    Worker(int inputFd, int outputFd) : m_input(inputFd), m_output(outputFd) {}

    int run(const std::map<QString, JobHandler> &handlers)
    {
        send({{QStringLiteral("hello"), kJobProtocolVersion},
            {QStringLiteral("version"), QStringLiteral(LODESTONE_VERSION)}});
        std::thread reader([this] { read(); });
        Submitted next;
        while (take(next))
            runJob(handlers, next);
        {
            std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_changed.notify_all();
        reader.join();
        return m_exitCode;
    }
    bool cancelled() const { return m_cancelRunning || m_stop; }
    void send(const QCborMap &map)
    {
        const QByteArray bytes = encodeJobMessage(map);
        std::lock_guard lock(m_writing);
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t n = ::write(m_output, bytes.constData() + at, size_t(bytes.size() - at));
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0 && errno == EAGAIN) { // QProcess may hand over a pipe that does not block
                pollfd room{m_output, POLLOUT, 0};
                ::poll(&room, 1, 1000);
                continue;
            }
            if (n <= 0) { // nobody listens any more: the same as a closed input
                m_stop = true;
                return;
            }
            at += n;
        }
    }

private:
    void runJob(const std::map<QString, JobHandler> &handlers, const Submitted &work);

    bool take(Submitted &out)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stop || !m_queue.empty(); });
        if (m_stop)
            return false;
        out = m_queue.front();
        m_queue.pop_front();
        m_running = out.job;
        m_cancelRunning = false;
        return true;
    }
    void handle(const QCborMap &map)
    {
        const QString type = map.value(QStringLiteral("type")).toString();
        const qint64 job = map.value(QStringLiteral("job")).toInteger();
        std::unique_lock lock(m_mutex);
        if (type == QLatin1String("submit")) {
            m_queue.push_back(
                {job, map.value(QStringLiteral("kind")).toString(), map.value(QStringLiteral("arguments")).toMap()});
            m_changed.notify_all();
        } else if (type == QLatin1String("cancel")) {
            if (m_running == job)
                m_cancelRunning = true;
            const auto gone = std::erase_if(m_queue, [job](const Submitted &s) { return s.job == job; });
            lock.unlock();
            if (gone > 0)
                send(message("cancelled", job));
        }
        // Types this version does not know are passed over, so that a newer client can ask for more.
    }
    void read()
    {
        JobMessageReader messages;
        char buffer[65536];
        while (!m_stop) {
            pollfd readable{m_input, POLLIN, 0};
            if (::poll(&readable, 1, 200) == 0)
                continue; // a look at m_stop, which a failed write sets
            const ssize_t n = ::read(m_input, buffer, sizeof buffer);
            if (n < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (n <= 0)
                break;
            messages.feed(QByteArray(buffer, n));
            while (const auto map = messages.next())
                handle(*map);
            if (messages.broken()) {
                std::fprintf(stderr, "lodestone-engine: %s\n", qPrintable(messages.error()));
                m_exitCode = 1;
                break;
            }
        }
        std::unique_lock lock(m_mutex);
        m_stop = true;
        m_changed.notify_all();
        // A job deep in one long computation must not outlive the program that asked for it.
        if (!m_changed.wait_for(lock, std::chrono::seconds(3), [this] { return m_done; }))
            std::_Exit(m_exitCode);
    }

    const int m_input, m_output;
    std::mutex m_mutex, m_writing;
    std::condition_variable m_changed;
    std::deque<Submitted> m_queue;
    qint64 m_running = -1;
    std::atomic<bool> m_cancelRunning = false, m_stop = false;
    std::atomic<int> m_exitCode = 0;
    bool m_done = false;
};

class Context final : public JobContext
{
public:
    Context(Worker &worker, qint64 job) : m_worker(worker), m_job(job) {}
    bool cancelled() const override { return m_worker.cancelled(); }
    void progress(const QString &stage, double fraction, const QCborMap &details) override
    {
        // At most some thirty a second, but never a lost change of stage or a lost detail.
        if (stage == m_stage && details.isEmpty() && m_sent.isValid() && m_sent.elapsed() < 30)
            return;
        m_stage = stage;
        m_sent.restart();
        QCborMap map = message("progress", m_job);
        map.insert(QStringLiteral("stage"), stage);
        map.insert(QStringLiteral("fraction"), fraction);
        map.insert(QStringLiteral("details"), details);
        m_worker.send(map);
    }

private:
    Worker &m_worker;
    const qint64 m_job;
    QString m_stage;
    QElapsedTimer m_sent;
};

void Worker::runJob(const std::map<QString, JobHandler> &handlers, const Submitted &work)
{
    Context context(*this, work.job);
    QCborMap answer = message("failed", work.job);
    std::optional<JobFailed> failed;
    try {
        const auto handler = handlers.find(work.kind);
        if (handler == handlers.end())
            throw JobFailed{JobProblem::UnknownJob, {work.kind}};
        const QCborMap result = handler->second(work.arguments, context);
        answer = message("result", work.job);
        answer.insert(QStringLiteral("result"), result);
    } catch (const JobCancelled &) {
        answer = message("cancelled", work.job);
    } catch (const JobFailed &failure) {
        failed = failure;
    } catch (const std::bad_alloc &) {
        failed = {JobProblem::OutOfMemory};
    } catch (const std::exception &error) {
        failed = {JobProblem::Unexplained, {QString::fromLocal8Bit(error.what()).section(u'\n', 0, 0)}};
    }
    if (failed) {
        answer.insert(QStringLiteral("code"), codeOf(failed->problem));
        answer.insert(QStringLiteral("facts"), QCborArray::fromStringList(failed->facts));
    }
    {
        std::lock_guard lock(m_mutex);
        m_running = -1;
    }
    send(answer);
}

} // namespace

int runWorker(const std::map<QString, JobHandler> &handlers, int inputFd, int outputFd)
{
    std::signal(SIGPIPE, SIG_IGN);
    Worker worker(inputFd, outputFd);
    return worker.run(handlers);
}

} // namespace lodestone
