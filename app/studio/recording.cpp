// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/recording.h"
#include "app/studio/samples.h"
#include "app/studio/follow.h"

#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr std::size_t kPiece = 16384;   // samples a transaction, about 0.7 MB
constexpr int kSlowMilliseconds = 1500; // a write that takes longer is told

QFuture<void> ready()
{
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

} // namespace

Recording::Recording(QObject *parent) : Recording(Limits(), parent) {}

Recording::Recording(const Limits &limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_pump.setSingleShot(true);
    connect(&m_pump, &QTimer::timeout, this, &Recording::pump);
    m_watch.setInterval(500);
    connect(&m_watch, &QTimer::timeout, this, &Recording::watch);
}

Recording::~Recording()
{
    if (!active())
        return;
    try {
        m_flight.waitForFinished();
        if (m_working)
            m_behind.pop_front();
        m_flying = {};
    } catch (const ProjectError &) {
        // It was refused; once more below, together with the rest.
    }
    if (!m_session)
        return; // it was never begun, or its beginning has just ended and it is empty
    m_flying.append(m_waiting);
    std::vector<QFuture<void>> rest;
    for (Behind &behind : m_behind)
        if (behind.work)
            rest.push_back(m_writer.run(std::move(behind.work)));
    rest.push_back(m_writer.run([session = m_session, rows = std::move(m_flying)](Project &project) {
        project.append(session, rows);
        project.finishSession(session);
    }));
    for (QFuture<void> &one : rest) {
        try {
            one.waitForFinished();
        } catch (const ProjectError &error) {
            qWarning("%s", qUtf8Printable(error.text));
        }
    }
}

bool Recording::start(const QString &file, const QString &name, const QString &source, const link::GloveInfo &info,
    const Layout &channels, int sitting)
{
    if (active())
        return false;
    m_file = file;
    m_info = info;
    m_sitting = sitting;
    m_clock = {};
    m_deviceClock.reset();
    m_session = m_kept = m_dropped = 0;
    m_waiting = m_flying = {};
    m_channels = channels;
    m_stretches.clear();
    m_problem.clear();
    m_held = m_stopWanted = false;
    m_watch.start();
    m_sinceOffer.start();
    enter(State::Starting);
    if (file.isEmpty())
        fail(tr("There is no open project to record into; choose one with Ctrl+O."));
    else if (!QFileInfo::exists(file))
        fail(tr("The project %1 is no longer at its place; save it elsewhere, then record.").arg(file));
    else
        begin(name, source, channels, sitting);
    return true;
}

void Recording::begin(const QString &name, const QString &source, const Layout &channels, int sitting)
{
    m_busy = true;
    m_writer.open(m_file); // the next piece of work fails when this does
    follow(
        this,
        m_writer.run(
            [name, source, channels, sitting](Project &project) {
                const qint64 session = project.beginSession(name, source, channels);
                if (sitting > 0)
                    project.setSitting(session, sitting);
                return session;
            },
            m_writer.generation()),
        [this](qint64 session) {
            m_session = session;
            settled();
            if (m_stopWanted)
                m_sinceStop.start();
            enter(m_stopWanted ? State::Stopping : State::Running);
            emit saved();
            if (m_state == State::Running)
                emit started(session);
            pump();
        },
        [this](const ProjectError &error) {
            settled();
            fail(error.text);
        });
}

bool Recording::take(const link::SampleBlock &block)
{
    return takes() && add(rowsOf(m_clock.add(block, m_info), m_channels), block.hostNanoseconds);
}

bool Recording::take(const LiveBlock &block)
{
    if (!takes())
        return false;
    if (*block.channels != m_channels) {
        emit notSaved(tr("The board sends other channels than before, so the recording was ended; begin a new one."));
        stop();
        return false;
    }
    Rows rows = block.rows;
    if (block.raw.samples.empty()) {
        rows.t = m_clock.add(std::move(rows.t), block.raw.hostNanoseconds);
    } else {
        const std::vector<Sample> samples = m_clock.add(block.raw, block.samples);
        std::transform(samples.begin(), samples.end(), rows.t.begin(), [](const Sample &sample) { return sample.t; });
    }
    if (!add(rows, block.raw.hostNanoseconds))
        return false;
    emit taken(block);
    return true;
}

bool Recording::add(const Rows &rows, std::int64_t hostNanoseconds)
{
    if (rows.empty())
        return false;
    m_deviceClock.add(rows.t.back(), hostNanoseconds);
    if (m_waiting.size() + m_flying.size() + rows.size() > m_limits.waiting) {
        m_dropped += qint64(rows.size());
        return false;
    }
    remember(rows.t);
    m_waiting.append(rows);
    if (!m_pump.isActive() && !m_busy)
        m_pump.start(std::max(0, m_limits.everyMilliseconds - int(m_sinceOffer.elapsed())));
    return true;
}

void Recording::remember(const std::vector<double> &times)
{
    const Stretch next{times.front(), times.back(), rows(), qint64(times.size())};
    if (!m_stretches.empty()) {
        Stretch &last = m_stretches.back();
        const double step = last.step();
        if (step > 0 && std::abs(next.from - last.to - step) < 1e-6 && std::abs(next.step() - step) < 1e-7) {
            last.to = next.to;
            last.count += next.count;
            return;
        }
    }
    m_stretches.push_back(next);
}

qint64 Recording::indexAt(double seconds) const
{
    const auto at = std::lower_bound(m_stretches.begin(), m_stretches.end(), seconds,
        [](const Stretch &stretch, double t) { return stretch.to < t; });
    if (at == m_stretches.end())
        return rows();
    if (seconds <= at->from || at->step() <= 0)
        return at->first;
    return at->first + qint64(std::ceil((seconds - at->from) / at->step() - 1e-3));
}

void Recording::pump()
{
    if (m_busy || m_held || !m_session || !active())
        return;
    if (m_flying.empty() && !m_behind.empty() && m_behind.front().rows <= m_kept)
        work();
    else if (!m_flying.empty() || !m_waiting.empty())
        write();
    else if (m_state == State::Stopping)
        finish();
}

void Recording::write()
{
    if (m_flying.empty()) {
        const std::size_t count = std::min(kPiece, m_waiting.size());
        m_flying = m_waiting.part(0, count, m_channels.size());
        m_waiting = m_waiting.part(count, m_waiting.size(), m_channels.size());
    }
    m_busy = true;
    m_pump.stop();
    m_sinceOffer.start();
    m_flight = m_writer.run(
        [session = m_session, rows = m_flying](Project &project) { project.append(session, rows); });
    follow(
        this, m_flight,
        [this] {
            m_kept += qint64(m_flying.size());
            m_flying = {};
            settled();
            setProblem({});
            emit saved();
            endFlushes();
            if (m_state == State::Stopping || !m_behind.empty() || m_waiting.size() >= kPiece)
                pump();
            else if (!m_waiting.empty())
                m_pump.start(std::max(0, m_limits.everyMilliseconds - int(m_sinceOffer.elapsed())));
        },
        [this](const ProjectError &error) { refused(error); });
}

void Recording::work()
{
    m_busy = m_working = true;
    m_sinceOffer.start();
    m_flight = m_writer.run(m_behind.front().work);
    const auto done = [this](std::exception_ptr error) {
        QPromise<void> promise = std::move(m_behind.front().promise);
        m_behind.pop_front();
        settled();
        if (error)
            promise.setException(error);
        promise.finish();
        endFlushes();
        pump();
    };
    follow(
        this, m_flight,
        [this, done] {
            setProblem({});
            emit saved();
            done({});
        },
        [this, done](const ProjectError &error) {
            if (error.mayPass())
                refused(error);
            else
                done(std::make_exception_ptr(error)); // the file is well; the work is wrong
        });
}

void Recording::finish()
{
    m_busy = true;
    m_sinceOffer.start();
    m_flight = m_writer.run([session = m_session](Project &project) { project.finishSession(session); });
    follow(
        this, m_flight,
        [this] {
            settled();
            m_writer.close();
            m_watch.stop();
            m_problem.clear();
            enter(State::Idle);
            failWaiting(tr("The recording has ended."));
            emit saved();
            emit finished(m_session);
        },
        [this](const ProjectError &error) { refused(error); });
}

void Recording::refused(const ProjectError &error)
{
    settled();
    emit notSaved(error.text);
    const bool over = m_state == State::Stopping && m_sinceStop.elapsed() > m_limits.patienceMilliseconds;
    if (!error.mayPass() || over)
        return fail(waiting() > 0
                        ? tr("%1 %2 s of the recording are lost.")
                              .arg(error.text)
                              .arg(QLocale().toString(
                                  double(waiting()) * seconds() / double(std::max<qint64>(1, rows())), 'f', 1))
                        : error.text);
    setProblem(waitingInWords());
    m_pump.start(m_limits.retryMilliseconds);
}

void Recording::fail(const QString &sentence)
{
    m_waiting = m_flying = {};
    m_pump.stop();
    m_watch.stop();
    m_writer.close();
    m_problem = sentence;
    enter(State::Failed);
    failWaiting(sentence);
}

// What waits for a promise may call back at once, so nothing is walked meanwhile.
void Recording::failWaiting(const QString &sentence)
{
    for (Behind &behind : std::exchange(m_behind, {})) {
        behind.promise.setException(std::make_exception_ptr(ProjectError{sentence}));
        behind.promise.finish();
    }
}

void Recording::endFlushes()
{
    while (!m_behind.empty() && !m_behind.front().work && m_behind.front().rows <= m_kept) {
        QPromise<void> promise = std::move(m_behind.front().promise);
        m_behind.pop_front();
        promise.finish();
    }
}

void Recording::settled()
{
    m_busy = m_working = false;
    for (QPromise<void> &promise : std::exchange(m_holds, {}))
        promise.finish();
}

void Recording::stop()
{
    if (m_state == State::Starting && !std::exchange(m_stopWanted, true))
        emit changed();
    if (m_state != State::Running)
        return;
    m_sinceStop.start();
    enter(State::Stopping);
    pump();
}

QFuture<void> Recording::flush() { return waiting() == 0 || !active() ? ready() : wait({}); }

QFuture<void> Recording::store(std::function<void(Project &)> work)
{
    if (active())
        return wait(std::move(work));
    QPromise<void> promise;
    promise.start();
    promise.setException(std::make_exception_ptr(ProjectError{tr("The recording has ended.")}));
    promise.finish();
    return promise.future();
}

QFuture<void> Recording::wait(std::function<void(Project &)> work)
{
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    m_behind.push_back({rows(), std::move(work), std::move(promise)});
    pump();
    return future;
}

QFuture<void> Recording::hold()
{
    m_held = active();
    if (!m_busy)
        return ready();
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    m_holds.push_back(std::move(promise));
    return future;
}

void Recording::continueIn(const QString &file)
{
    if (!std::exchange(m_held, false))
        return;
    m_file = file;
    m_writer.open(file);
    pump();
}

void Recording::release()
{
    m_held = false;
    pump();
}

void Recording::enter(State state)
{
    m_state = state;
    emit changed();
}

void Recording::setProblem(const QString &sentence)
{
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    emit changed();
}

// A file that is locked says so after seconds only, and one that is slow never.
void Recording::watch()
{
    if ((m_busy || m_held || !m_problem.isEmpty()) && m_sinceOffer.elapsed() > kSlowMilliseconds && waiting() > 0)
        setProblem(waitingInWords());
}

QString Recording::waitingInWords() const
{
    QString text = tr("The project file cannot be written at the moment; %1 samples wait in memory.")
                       .arg(QLocale().toString(waiting()));
    if (m_dropped > 0)
        text += ' ' + tr("There is no more room, and %1 were dropped.").arg(QLocale().toString(m_dropped));
    return text;
}

} // namespace lodestone
