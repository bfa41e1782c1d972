// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/client.h"
#include "engine/jobs/programs.h"
#include "engine/jobs/wire.h"
#include <QCborArray>
#include <QFutureWatcher>
#include <QPointer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace lodestone {
namespace {

JobFailed failureIn(const QCborMap &message)
{
    JobFailed failure{problemOf(message.value(QStringLiteral("code")).toString()), {}};
    for (const QCborValue &fact : message.value(QStringLiteral("facts")).toArray())
        failure.facts << fact.toString();
    return failure;
}

constexpr int kFailedStartsAllowed = 3; // deaths in a row without a word from the engine

} // namespace

struct EngineClient::Job
{
    int id = 0;
    QString kind;
    QCborMap arguments;
    Ends ends;
    std::shared_ptr<QFutureWatcher<void>> watcher; // says when the asker cancels
    bool abandoned = false;                        // its future has ended; what the engine still says of it is dropped
};

// Only the running job is known to the engine; the others wait here, so a death of the engine cannot lose them.
struct EngineClient::Private
{
    EngineClient *q = nullptr;
    QString program;
    QProcess *process = nullptr;
    JobMessageReader messages;
    std::deque<Job> waiting;
    std::optional<Job> running;
    QTimer patience; // for its hello, or for obeying a cancel; then the engine is killed
    int helloLimit = 30000, obeyLimit = 3000;
    bool ready = false;  // the engine has said hello
    bool killed = false; // by this client
    int failedStarts = 0, deaths = 0;
    int nextId = 1;

    void start();
    void stop();
    void sendNext();
    void read();
    void handle(const QCborMap &map);
    void died();
    void abandon(int id);
    void failAll(const JobFailed &failure);
    JobFailed causeOfDeath() const;
};

void EngineClient::Private::start()
{
    if (process)
        return;
    messages = {};
    ready = killed = false;
    process = new QProcess(q);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // One thread: on this network two are slower, and sums must come in one order for a run to repeat bit for bit.
    for (const char *name : {"OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"})
        environment.insert(QLatin1String(name), QStringLiteral("1"));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(process, &QProcess::readyReadStandardOutput, q, [this] { read(); });
    QObject::connect(process, &QProcess::finished, q, [this] {
        const QPointer<EngineClient> alive(q);
        read();
        if (alive)
            died();
    });
    QObject::connect(process, &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // QProcess::finished follows and knows more
        const QString why = process->errorString();
        stop();
        failAll({JobProblem::EngineMissing, {program, why}});
    });
    patience.start(helloLimit);
    process->start(program, QStringList());
}

// Ends the engine and forgets it: what it does from here on is not told to anybody.
void EngineClient::Private::stop()
{
    patience.stop();
    ready = false;
    if (!process)
        return;
    process->disconnect(q);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
    else
        QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
    process = nullptr;
}

void EngineClient::Private::sendNext()
{
    if (!ready || running || waiting.empty() || !process)
        return;
    running = std::move(waiting.front());
    waiting.pop_front();
    process->write(
        encodeJobMessage({{QStringLiteral("type"), QStringLiteral("submit")}, {QStringLiteral("job"), running->id},
            {QStringLiteral("kind"), running->kind}, {QStringLiteral("arguments"), running->arguments}}));
}

void EngineClient::Private::read()
{
    if (!process)
        return;
    messages.feed(process->readAllStandardOutput());
    const QPointer<EngineClient> alive(q);
    while (const auto map = messages.next()) {
        handle(*map);
        if (!alive)
            return; // by whoever heard of the end of a job
    }
    if (messages.broken() && process && process->state() != QProcess::NotRunning)
        process->kill(); // what follows cannot be understood; died() tells and starts afresh
}

void EngineClient::Private::handle(const QCborMap &map)
{
    if (map.contains(QStringLiteral("hello"))) {
        const qint64 version = map.value(QStringLiteral("hello")).toInteger();
        if (version != kJobProtocolVersion) {
            stop();
            failAll(
                {JobProblem::EngineOther, {program, QString::number(version), QString::number(kJobProtocolVersion)}});
            return;
        }
        patience.stop();
        ready = true;
        failedStarts = 0;
        sendNext();
        return;
    }
    const QString type = map.value(QStringLiteral("type")).toString();
    if (!running || running->id != map.value(QStringLiteral("job")).toInteger())
        return;
    if (type == QLatin1String("progress")) {
        if (running->ends.progress && !running->abandoned && !running->watcher->isCanceled())
            running->ends.progress({map.value(QStringLiteral("stage")).toString(),
                map.value(QStringLiteral("fraction")).toDouble(), map.value(QStringLiteral("details")).toMap()});
        return;
    }
    const Job job = *std::move(running);
    running.reset();
    patience.stop();
    sendNext(); // before the end is told: whoever hears it may delete this client
    if (job.abandoned)
        return;
    if (type == QLatin1String("result"))
        job.ends.done(map.value(QStringLiteral("result")).toMap());
    else if (type == QLatin1String("cancelled"))
        job.ends.cancelled();
    else
        job.ends.failed(failureIn(map));
}

JobFailed EngineClient::Private::causeOfDeath() const
{
    if (messages.broken())
        return {JobProblem::EngineGarbled, {}};
    const QString code = QString::number(process->exitCode());
    return {process->exitStatus() == QProcess::CrashExit ? JobProblem::EngineKilled : JobProblem::EngineEnded, {code}};
}

void EngineClient::Private::died()
{
    if (!process)
        return;
    const JobFailed cause = causeOfDeath();
    const bool wasReady = ready, onPurpose = killed;
    stop();
    if (!wasReady && ++failedStarts >= kFailedStartsAllowed) {
        failedStarts = 0;
        failAll({JobProblem::EngineMute, {program, QString::number(kFailedStartsAllowed)}});
        return;
    }
    const auto lost = std::exchange(running, std::nullopt);
    if (!waiting.empty())
        start(); // else with the next job: an engine that dies when idle is not started for ever
    const QPointer<EngineClient> alive(q);
    if (!onPurpose) {
        ++deaths;
        emit q->engineDied(cause);
    }
    if (alive && lost && !lost->abandoned)
        lost->ends.failed(cause);
}

// The asker has cancelled: the job's future ends now, the engine may take its time.
void EngineClient::Private::abandon(int id)
{
    if (running && running->id == id && !running->abandoned) {
        running->abandoned = true;
        if (process)
            process->write(
                encodeJobMessage({{QStringLiteral("type"), QStringLiteral("cancel")}, {QStringLiteral("job"), id}}));
        patience.start(obeyLimit);
        const Ends ends = running->ends;
        running->ends = {};
        ends.cancelled();
        return;
    }
    const auto found = std::find_if(waiting.begin(), waiting.end(), [id](const Job &job) { return job.id == id; });
    if (found == waiting.end())
        return;
    const Job job = std::move(*found);
    waiting.erase(found);
    job.ends.cancelled();
}

void EngineClient::Private::failAll(const JobFailed &failure)
{
    std::deque<Job> jobs;
    jobs.swap(waiting);
    if (running)
        jobs.push_front(*std::move(running));
    running.reset();
    for (const Job &job : jobs)
        if (!job.abandoned)
            job.ends.failed(failure);
}

EngineClient::EngineClient(const QString &program, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->program = program.isEmpty() ? helperProgram(QStringLiteral("lodestone-engine")) : program;
    d->patience.setSingleShot(true);
    connect(&d->patience, &QTimer::timeout, this, [this] {
        if (!d->ready) {
            d->stop();
            d->failAll({JobProblem::EngineMute, {d->program, QStringLiteral("1")}});
        } else if (d->process) {
            d->killed = true;
            d->process->kill(); // died() follows
        }
    });
}

EngineClient::~EngineClient()
{
    std::deque<Job> jobs;
    jobs.swap(d->waiting);
    if (d->running)
        jobs.push_front(*std::move(d->running));
    d->running.reset();
    if (QProcess *process = std::exchange(d->process, nullptr)) {
        process->disconnect(this);
        process->closeWriteChannel(); // the engine ends by itself when its input closes
        if (!process->waitForFinished(1500)) {
            process->kill();
            process->waitForFinished(1000);
        }
    }
    for (const Job &job : jobs)
        if (!job.abandoned)
            job.ends.cancelled();
}

void EngineClient::submit(const QString &kind, const QCborMap &arguments, Ends ends, const QFuture<void> &future)
{
    // Deleted later: its own signal is what ends a job.
    const std::shared_ptr<QFutureWatcher<void>> watcher(
        new QFutureWatcher<void>, [](QObject *object) { object->deleteLater(); });
    Job job{d->nextId++, kind, arguments, std::move(ends), watcher, false};
    connect(job.watcher.get(), &QFutureWatcher<void>::canceled, this, [this, id = job.id] { d->abandon(id); });
    job.watcher->setFuture(future);
    d->waiting.push_back(std::move(job));
    // Later, so that the asker has the future before anything can be told of it.
    QTimer::singleShot(0, this, [this] {
        if (d->waiting.empty())
            return;
        d->start();
        d->sendNext();
    });
}

bool EngineClient::busy() const { return (d->running && !d->running->abandoned) || !d->waiting.empty(); }

int EngineClient::deaths() const { return d->deaths; }
qint64 EngineClient::processId() const { return d->process ? d->process->processId() : 0; }

void EngineClient::setTimeLimits(int hello, int obey)
{
    d->helloLimit = hello;
    d->obeyLimit = obey;
}

} // namespace lodestone
