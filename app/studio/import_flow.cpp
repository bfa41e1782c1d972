// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/import_flow.h"
#include "app/studio/guarded.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThread>
#include <algorithm>

namespace lodestone {
namespace {

constexpr std::size_t kPiece = 32768;        // samples a transaction, some 40 ms
constexpr int kPatienceMilliseconds = 60000; // for a file another program writes
constexpr double kReading = 0.7;             // of the way; the rest is storing

// Again while another program writes, until patience or watch end it.
template<typename Work>
auto patiently(Work work, const ImportWatch &watch, double done)
{
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        try {
            return work();
        } catch (const ProjectError &error) {
            if (error.cause != ProjectError::Cause::Locked || clock.elapsed() > kPatienceMilliseconds
                || (watch && !watch(done)))
                throw;
        }
        QThread::msleep(100);
    }
}

// Under which the project remembers the session with these samples.
QString keyOf(const ImportedSession &session)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const std::vector<float> &values = session.rows.values;
    hash.addData(
        QByteArrayView(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float))));
    return QStringLiteral("imported/") + QString::fromLatin1(hash.result().toHex());
}

} // namespace

SignalTable readImport(const QString &name, ImportOptions options, const ImportWatch &watch)
{
    QFile file(name);
    const QFileInfo info(name);
    if (info.isDir())
        throw ImportError{ImportFlow::tr("%1 is a folder; name a file in it.").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        throw ImportError{ImportFlow::tr("%1 cannot be read (%2); check its name and its permissions.")
                              .arg(name, file.errorString())};
    QFile beside(info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".meta.json"));
    if (beside.open(QIODevice::ReadOnly))
        options.beside = beside.readAll();
    return readTable(file.readAll(), options, watch);
}

qint64 storeImport(Project &project, const QString &file, const ImportedSession &session, const ImportWatch &watch)
{
    const QFileInfo info(file);
    const qint64 id = patiently(
        [&] {
            return project.beginImport(
                info.completeBaseName(), QStringLiteral("import ") + info.fileName(), session.channels);
        },
        watch, 0);
    try {
        QElapsedTimer took;
        for (std::size_t at = 0; at < session.rows.size(); at += kPiece) {
            const double done = double(at) / double(session.rows.size());
            if (watch && !watch(done))
                throw ImportError{ImportFlow::tr("The import was stopped.")};
            const Rows piece = session.rows.part(
                at, std::min(session.rows.size(), at + kPiece), session.channels.size());
            took.start();
            patiently([&] { project.append(id, piece); }, watch, done);
            // Who waits for the file tries now and then only: it must find it free for as long as it was taken.
            if (session.rows.size() > kPiece)
                QThread::msleep(std::clamp<unsigned long>(ulong(took.elapsed()), 5, 50));
        }
        patiently(
            [&] { project.finishImport(id, session.rateHz, session.labels, LabelSource::Import, session.classes); },
            watch, 1);
        patiently([&] { project.setSetting(keyOf(session), QString::number(id)); }, watch, 1);
    } catch (...) {
        try {
            patiently([&] { project.removeSession(id); }, {}, 1);
        } catch (const ProjectError &) {
            // It stays hidden, and is removed when the project is opened after this program's end.
        }
        throw;
    }
    return id;
}

QString twinWarning(const QString &twin)
{
    return ImportFlow::tr("The same samples are in the project already, as \"%1\": copies leak between training and "
                          "test; remove one of them.")
        .arg(twin);
}

QString twinOf(const Project &project, const ImportedSession &session)
{
    const auto known = project.session(project.setting(keyOf(session)).toLongLong());
    return known ? known->name : QString();
}

ImportFlow::ImportFlow(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &ImportFlow::changed);
}

ImportFlow::~ImportFlow()
{
    cancel();
    m_pool.waitForDone();
}

QFuture<ImportFlow::Result> ImportFlow::add(const QString &projectFile, const QString &file)
{
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    m_futures.append(future);
    ++m_left;
    m_tick.start();
    m_pool.start([this, promise, projectFile, file, stop = m_stop, fraction = m_fraction] {
        const auto watch = [&](double from, double to) {
            return [&stop, &fraction, from, to](double done) {
                fraction->store(from + (to - from) * done);
                return !stop->load();
            };
        };
        try {
            if (!stop->load()) {
                fraction->store(0);
                const ImportedSession session = toSession(readImport(file, {}, watch(0, kReading)));
                const auto project = Project::open(projectFile);
                QStringList warnings = session.warnings;
                if (const QString twin = twinOf(*project, session); !twin.isEmpty())
                    warnings << twinWarning(twin);
                const qint64 id = storeImport(*project, file, session, watch(kReading, 1));
                promise->addResult(
                    Result{file, id, qint64(session.rows.size()), qint64(session.labels.size()), warnings});
            }
        } catch (const ImportError &) {
            promise->setException(std::current_exception());
        } catch (const ProjectError &error) {
            promise->setException(std::make_exception_ptr(ImportError{error.text}));
        } catch (const std::exception &exception) {
            promise->setException(std::make_exception_ptr(ImportError{unexpectedError(exception).text}));
        }
        promise->finish();
        QMetaObject::invokeMethod(this, &ImportFlow::ended, Qt::QueuedConnection);
    });
    emit changed();
    return future;
}

void ImportFlow::ended()
{
    if (--m_left == 0) {
        m_tick.stop();
        m_futures.clear();
    }
    emit changed();
}

void ImportFlow::cancel()
{
    m_stop->store(true);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    for (QFuture<Result> &future : m_futures)
        future.cancel();
}

} // namespace lodestone
