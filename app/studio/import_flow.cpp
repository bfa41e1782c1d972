// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/import_flow.h"
#include "app/studio/guarded.h"
#include "app/studio/column_maps.h"
#include "engine/formats/encoding.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThread>
#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace lodestone {
namespace {

constexpr std::size_t kPiece = 32768;        // samples a transaction, some 40 ms
constexpr int kPatienceMilliseconds = 60000; // for a file another program writes
constexpr double kReading = 0.7;             // of the way; the rest is storing
constexpr std::size_t kReadAtOnce = 1 << 20; // bytes of a file
constexpr qint64 kShownBytes = 4096;         // of a file, for its first lines
constexpr qsizetype kShownLines = 5;
constexpr std::size_t kShownRows = 200;

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

// As BoardReader::signature(), so that what was said of a board also counts for the file of its lines.
QString signatureOf(const SignalTable &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names << column.name;
    return table.format + QLatin1Char(':') + names.join(QLatin1Char(','));
}

// Guessed, or nothing of a hand at all.
bool isUnsure(const SignalTable &table)
{
    const auto any = [&table](auto is) { return std::any_of(table.channels.begin(), table.channels.end(), is); };
    return any([](const Channel &c) { return !c.sure; }) || !any([](const Channel &c) {
        return c.quantity != Quantity::Other && c.quantity != Quantity::Orientation;
    });
}

QStringList firstLinesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.read(kShownBytes);
    if (bytes.size() == kShownBytes && bytes.lastIndexOf('\n') > 0) // else a letter or a line may be cut
        bytes.truncate(bytes.lastIndexOf('\n'));
    const QString encoding = encodingOf(bytes);
    if (encoding.isEmpty())
        return {};
    LongVector<char> room;
    QString text = QString::fromUtf8(toUtf8(bytes, encoding, room));
    const QStringList lines =
        text.replace(QLatin1Char('\r'), QLatin1Char('\n')).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(0, kShownLines);
}

// Null where the table, perhaps read again with what was said of such files before, can be stored; else its rows are
// taken out of it.
std::shared_ptr<const ImportFlow::Doubt> doubtOf(
    SignalTable &table, const QString &file, const ImportOptions &options, const ImportWatch &watch)
{
    ImportFlow::Doubt doubt;
    doubt.signature = signatureOf(table);
    bool fits = true;
    if (ImportOptions said = options; !(said.map = column_maps::of(doubt.signature)).empty()) {
        try {
            table = readImport(file, said, watch);
            doubt.map = said.map;
        } catch (const ImportError &) {
            fits = false;
        }
    }
    if (fits && table.refusal.isEmpty() && (column_maps::known(doubt.signature) || !isUnsure(table)))
        return nullptr;
    doubt.table = std::move(table);
    for (Numbers &values : doubt.table.values)
        values.resize(std::min(values.size(), kShownRows));
    doubt.lines = firstLinesOf(file);
    return std::make_shared<const ImportFlow::Doubt>(std::move(doubt));
}

ImportFlow::Result store(
    const QString &projectFile, const QString &file, const SignalTable &table, const ImportWatch &watch)
{
    const QString key = importKey(table);
    const auto project = Project::open(projectFile);
    QStringList warnings = table.warnings;
    if (const QString twin = twinOf(*project, key); !twin.isEmpty())
        warnings << twinWarning(twin);
    const qint64 id = storeImport(*project, file, table, key, watch);
    return {file, id, qint64(table.rows()), qint64(table.labels.size()), warnings, nullptr};
}

// A file of the open project, under whatever name. To open and close it here would give up the locks that SQLite holds
// on it for this process.
bool belongsTo(const QString &project, const QString &file)
{
    struct stat named = {}, own = {};
    if (stat(QFile::encodeName(file).constData(), &named) != 0)
        return false;
    for (const char *ending : {"", "-wal", "-shm", "-account"})
        if (stat(QFile::encodeName(project + QLatin1String(ending)).constData(), &own) == 0
            && own.st_dev == named.st_dev && own.st_ino == named.st_ino)
            return true;
    return false;
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
    LongVector<char> bytes;
    // 0 of a pipe. One piece more, for the read that finds the end: without it all would be copied then.
    bytes.reserve(std::size_t(std::max<qint64>(0, file.size())) + kReadAtOnce);
    for (;;) {
        const std::size_t had = bytes.size();
        bytes.resize(had + kReadAtOnce);
        const qint64 got = file.read(bytes.data() + had, kReadAtOnce);
        bytes.resize(had + std::size_t(std::max<qint64>(0, got)));
        if (got < 0)
            throw ImportError{ImportFlow::tr("%1 cannot be read (%2); check its name and its permissions.")
                                  .arg(name, file.errorString())};
        if (got == 0)
            break;
    }
    return readTable(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())), options, watch);
}

QString importKey(const SignalTable &recording)
{
    if (!recording.refusal.isEmpty())
        throw ImportError{recording.refusal};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (std::size_t at = 0; at < recording.rows(); at += kPiece) {
        const Rows piece = rowsOf(recording, at, std::min(recording.rows(), at + kPiece));
        hash.addData(QByteArrayView(
            reinterpret_cast<const char *>(piece.values.data()), qsizetype(piece.values.size() * sizeof(float))));
    }
    return QStringLiteral("imported/") + QString::fromLatin1(hash.result().toHex());
}

qint64 storeImport(Project &project, const QString &file, const SignalTable &recording, const QString &key,
    const ImportWatch &watch, const std::function<void(const Rows &)> &each)
{
    const QFileInfo info(file);
    const std::size_t rows = recording.rows();
    const qint64 id = patiently(
        [&] {
            return project.beginImport(
                info.completeBaseName(), QStringLiteral("import ") + info.fileName(), recording.channels);
        },
        watch, 0);
    try {
        QElapsedTimer took;
        for (std::size_t at = 0; at < rows; at += kPiece) {
            const double done = double(at) / double(rows);
            if (watch && !watch(done))
                throw ImportError{ImportFlow::tr("The import was stopped.")};
            const Rows piece = rowsOf(recording, at, std::min(rows, at + kPiece));
            took.start();
            patiently([&] { project.append(id, piece); }, watch, done);
            if (each)
                each(piece);
            // Who waits for the file tries now and then only: it must find it free for as long as it was taken.
            if (rows > kPiece)
                QThread::msleep(std::clamp<unsigned long>(ulong(took.elapsed()), 5, 50));
        }
        patiently(
            [&] {
                project.finishImport(id, recording.rateHz, recording.labels, LabelSource::Import, recording.classes);
            },
            watch, 1);
        patiently([&] { project.setSetting(key, QString::number(id)); }, watch, 1);
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

QString twinOf(const Project &project, const QString &key)
{
    const auto known = project.session(project.setting(key).toLongLong());
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

QFuture<ImportFlow::Result> ImportFlow::add(
    const QString &projectFile, const QString &file, const ImportOptions &options, Unsure unsure)
{
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    m_futures.append(future);
    ++m_left;
    m_tick.start();
    m_pool.start([this, promise, projectFile, file, options, unsure, stop = m_stop, fraction = m_fraction] {
        const auto watch = [&](double from, double to) {
            return [&stop, &fraction, from, to](double done) {
                fraction->store(from + (to - from) * done);
                return !stop->load();
            };
        };
        try {
            if (!stop->load()) {
                fraction->store(0);
                if (belongsTo(projectFile, file))
                    throw ImportError{
                        tr("%1 is the open project itself and no recording; choose another file.").arg(file)};
                SignalTable table = readImport(file, options, watch(0, kReading));
                auto doubt = unsure == Unsure::Ask ? doubtOf(table, file, options, watch(0, kReading)) : nullptr;
                promise->addResult(doubt ? Result{file, 0, 0, 0, {}, std::move(doubt)}
                                         : store(projectFile, file, table, watch(kReading, 1)));
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
