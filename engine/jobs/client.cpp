// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/client.h"
#include "engine/jobs/wire.h"
#include <QCborArray>
#include <QCoreApplication>
#include <QPointer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTimer>
#include <deque>
#include <optional>

namespace lodestone {
namespace {

struct Job
{
    int id = 0;
    QString kind;
    QCborMap arguments;
};

JobFailed failureIn(const QCborMap &message)
{
    JobFailed failure{problemOf(message.value(QStringLiteral("code")).toString()), {}};
    for (const QCborValue &fact : message.value(QStringLiteral("facts")).toArray())
        failure.facts << fact.toString();
    return failure;
}

constexpr int kFailedStartsAllowed = 3; // deaths in a row without a word from the engine

} // namespace

// Only the running job is known to the engine; the others wait here, so a death of the engine cannot lose them.
struct EngineClient::Private
{
    EngineClient *q = nullptr;
    QString program;
    QProcess *process = nullptr;
    JobMessageReader messages;
    std::deque<Job> waiting;
    std::optional<Job> running;
    bool ready = false; // the engine has said hello
    bool closing = false;
    int failedStarts = 0;
    int nextId = 1;

    void start();
    void sendNext();
    void read();
    void handle(const QCborMap &map);
    void died();
    void failAll(const JobFailed &failure);
    JobFailed causeOfDeath() const;
};

void EngineClient::Private::start()
{
    if (process)
        return;
    messages = {};
    ready = false;
    process = new QProcess(q);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // One thread: on this network two are slower, and sums must come in one order for a run to repeat bit for bit.
    for (const char *name : {"OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"})
        environment.insert(QLatin1String(name), QStringLiteral("1"));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(process, &QProcess::readyReadStandardOutput, q, [this] { read(); });
    QObject::connect(process, &QProcess::finished, q, [this] {
        read();
        died();
    });
    QObject::connect(process, &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // QProcess::finished follows and knows more
        const QString why = process->errorString();
        process->deleteLater();
        process = nullptr;
        failAll({JobProblem::EngineMissing, {program, why}});
    });
    process->start(program, QStringList());
}

void EngineClient::Private::sendNext()
{
    if (!ready || running || waiting.empty() || !process)
        return;
    running = waiting.front();
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
    while (const auto map = messages.next())
        handle(*map);
    if (messages.broken() && process && process->state() != QProcess::NotRunning)
        process->kill(); // what follows cannot be understood; died() tells and starts afresh
}

void EngineClient::Private::handle(const QCborMap &map)
{
    if (map.contains(QStringLiteral("hello"))) {
        const qint64 version = map.value(QStringLiteral("hello")).toInteger();
        if (version != kJobProtocolVersion) {
            failAll(
                {JobProblem::EngineOther, {program, QString::number(version), QString::number(kJobProtocolVersion)}});
            return;
        }
        ready = true;
        failedStarts = 0;
        sendNext();
        return;
    }
    const QString type = map.value(QStringLiteral("type")).toString();
    const int job = int(map.value(QStringLiteral("job")).toInteger());
    if (!running || running->id != job)
        return;
    if (type == QLatin1String("progress")) {
        emit q->progress(job, map.value(QStringLiteral("stage")).toString(),
            map.value(QStringLiteral("fraction")).toDouble(), map.value(QStringLiteral("details")).toMap());
        return;
    }
    running.reset();
    sendNext(); // before the signals: a slot may delete this client
    if (type == QLatin1String("result"))
        emit q->finished(job, map.value(QStringLiteral("result")).toMap());
    else if (type == QLatin1String("cancelled"))
        emit q->cancelled(job);
    else
        emit q->failed(job, failureIn(map));
}

JobFailed EngineClient::Private::causeOfDeath() const
{
    if (messages.broken())
        return {JobProblem::EngineGarbled, {messages.error()}};
    const QString code = QString::number(process->exitCode());
    return {process->exitStatus() == QProcess::CrashExit ? JobProblem::EngineKilled : JobProblem::EngineEnded, {code}};
}

void EngineClient::Private::died()
{
    if (closing || !process)
        return;
    const JobFailed cause = causeOfDeath();
    process->deleteLater();
    process = nullptr;
    if (!ready && ++failedStarts >= kFailedStartsAllowed) {
        failedStarts = 0;
        failAll({JobProblem::EngineMute, {program, QString::number(kFailedStartsAllowed)}});
        return;
    }
    const auto lost = running;
    running.reset();
    start();
    const QPointer<EngineClient> alive(q);
    emit q->engineDied(cause);
    if (alive && lost)
        emit q->failed(lost->id, cause);
}

void EngineClient::Private::failAll(const JobFailed &failure)
{
    std::deque<Job> jobs;
    jobs.swap(waiting);
    if (running)
        jobs.push_front(*running);
    running.reset();
    const QPointer<EngineClient> alive(q);
    for (const Job &job : jobs)
        if (alive)
            emit q->failed(job.id, failure);
}

EngineClient::EngineClient(const QString &program, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->program = program.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/lodestone-engine")
                                   : program;
}

EngineClient::~EngineClient()
{
    d->closing = true;
    if (!d->process)
        return;
    d->process->disconnect(this);
    d->process->closeWriteChannel(); // the engine ends by itself when its input closes
    if (!d->process->waitForFinished(1500)) {
        d->process->kill();
        d->process->waitForFinished(1000);
    }
}

int EngineClient::submit(const QString &kind, const QCborMap &arguments)
{
    const int id = d->nextId++;
    d->waiting.push_back({id, kind, arguments});
    // Later, so that the caller knows the id before the first signal about it can come.
    QTimer::singleShot(0, this, [this] {
        if (d->waiting.empty())
            return;
        d->start();
        d->sendNext();
    });
    return id;
}

void EngineClient::cancel(int job)
{
    if (d->running && d->running->id == job) {
        if (d->process)
            d->process->write(
                encodeJobMessage({{QStringLiteral("type"), QStringLiteral("cancel")}, {QStringLiteral("job"), job}}));
        return;
    }
    if (std::erase_if(d->waiting, [job](const Job &j) { return j.id == job; }) > 0)
        QTimer::singleShot(0, this, [this, job] { emit cancelled(job); });
}

bool EngineClient::busy() const { return d->running.has_value() || !d->waiting.empty(); }

qint64 EngineClient::processId() const { return d->process ? d->process->processId() : 0; }

} // namespace lodestone
