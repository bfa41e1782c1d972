// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulty_disk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <algorithm>
#include <cstring>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <vector>

namespace lodestone::test {

namespace {

constexpr qint64 kSector = 512;

struct Write
{
    qint64 at = 0;
    QByteArray bytes;
    bool truncates = false; // to the length `at`; bytes are empty
};

void apply(QByteArray &content, const Write &write)
{
    if (write.truncates) {
        content.truncate(write.at);
        return;
    }
    if (content.size() < write.at + write.bytes.size())
        content.append(QByteArray(write.at + write.bytes.size() - content.size(), '\0'));
    std::memcpy(content.data() + write.at, write.bytes.constData(), std::size_t(write.bytes.size()));
}

struct OnDisk
{
    QByteArray synced;
    std::vector<Write> waiting;
};

} // namespace

struct FaultyDisk::Private
{
    mutable std::mutex mutex;
    sqlite3_vfs vfs{}, *real = nullptr;
    QMap<QByteArray, OnDisk> files;
    Fault fault = Fault::None;
    qint64 operations = 0, faultAt = -1, faultCount = 0, lostFrom = -1;
    bool failed = false;

    // Of the operation that comes now.
    Fault next()
    {
        const qint64 number = operations++;
        const bool now = faultAt >= 0 && number >= faultAt
                         && (fault == Fault::PowerCut || number < faultAt + faultCount);
        failed |= now;
        return now ? fault : Fault::None;
    }
    bool isOff() const { return fault == Fault::PowerCut && faultAt >= 0 && operations > faultAt; }
};

namespace {

FaultyDisk::Private *disk = nullptr;

struct File
{
    sqlite3_file base;
    sqlite3_file *real; // behind this struct
    QByteArray *name;   // null: a temporary file of SQLite's own
};
File *my(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
sqlite3_file *real(sqlite3_file *file) { return my(file)->real; }

int closeFile(sqlite3_file *file)
{
    const int result = real(file)->pMethods->xClose(real(file));
    delete my(file)->name;
    return result;
}
int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    {
        const std::lock_guard lock(disk->mutex);
        if (disk->isOff())
            return SQLITE_IOERR_READ;
    }
    return real(file)->pMethods->xRead(real(file), to, count, at);
}
int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    const std::lock_guard lock(disk->mutex);
    using Fault = FaultyDisk::Fault;
    const Fault fault = my(file)->name ? disk->next() : Fault::None;
    if (fault == Fault::Full)
        return SQLITE_FULL;
    if (fault == Fault::Error)
        return SQLITE_IOERR_WRITE;
    const int written = fault == Fault::None ? count : count / 2;
    if (written > 0) {
        if (const int result = real(file)->pMethods->xWrite(real(file), from, written, at))
            return result;
        if (my(file)->name)
            disk->files[*my(file)->name].waiting.push_back({at, QByteArray(static_cast<const char *>(from), written)});
    }
    return fault == Fault::None ? SQLITE_OK : SQLITE_IOERR_WRITE;
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const std::lock_guard lock(disk->mutex);
    if (disk->isOff())
        return SQLITE_IOERR_TRUNCATE;
    if (my(file)->name)
        disk->files[*my(file)->name].waiting.push_back({size, {}, true});
    return real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    const std::lock_guard lock(disk->mutex);
    using Fault = FaultyDisk::Fault;
    if (!my(file)->name)
        return SQLITE_OK;
    const Fault fault = disk->next();
    if (fault != Fault::None && fault != Fault::Full)
        return SQLITE_IOERR_FSYNC;
    if (disk->lostFrom >= 0 && disk->operations > disk->lostFrom) {
        disk->failed = true;
        return SQLITE_OK;
    }
    OnDisk &on = disk->files[*my(file)->name];
    for (const Write &write : on.waiting)
        apply(on.synced, write);
    on.waiting.clear();
    (void)flags; // the system's own sync would only take its time
    return SQLITE_OK;
}
int sizeOf(sqlite3_file *file, sqlite3_int64 *size) { return real(file)->pMethods->xFileSize(real(file), size); }
int lockFile(sqlite3_file *file, int how) { return real(file)->pMethods->xLock(real(file), how); }
int unlockFile(sqlite3_file *file, int how) { return real(file)->pMethods->xUnlock(real(file), how); }
int isReserved(sqlite3_file *file, int *out) { return real(file)->pMethods->xCheckReservedLock(real(file), out); }
int control(sqlite3_file *file, int what, void *with)
{
    return real(file)->pMethods->xFileControl(real(file), what, with);
}
int sectorSize(sqlite3_file *) { return kSector; }
int characteristics(sqlite3_file *) { return 0; } // promises nothing: no write is atomic, none is in order
int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, to);
}
int lockShared(sqlite3_file *file, int at, int count, int how)
{
    return real(file)->pMethods->xShmLock(real(file), at, count, how);
}
void barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
int unmapShared(sqlite3_file *file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); }

const sqlite3_io_methods kMethods{2, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOf, lockFile,
    unlockFile, isReserved, control, sectorSize, characteristics, mapShared, lockShared, barrier, unmapShared, nullptr,
    nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    File *const mine = my(file);
    mine->real = reinterpret_cast<sqlite3_file *>(mine + 1);
    mine->name = nullptr;
    mine->base.pMethods = nullptr;
    const int result = disk->real->xOpen(disk->real, name, mine->real, flags, out);
    if (result != SQLITE_OK)
        return result;
    mine->base.pMethods = &kMethods;
    constexpr int kTemporary = SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_TRANSIENT_DB
                               | SQLITE_OPEN_SUBJOURNAL | SQLITE_OPEN_DELETEONCLOSE;
    if (name && !(flags & kTemporary)) {
        mine->name = new QByteArray(name);
        const std::lock_guard lock(disk->mutex);
        if (!disk->files.contains(*mine->name)) { // there before this disk was
            sqlite3_int64 size = 0;
            mine->real->pMethods->xFileSize(mine->real, &size);
            QByteArray content(size, '\0');
            if (size > 0)
                mine->real->pMethods->xRead(mine->real, content.data(), int(size), 0);
            disk->files[*mine->name].synced = content;
        }
    }
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    const std::lock_guard lock(disk->mutex);
    if (disk->isOff())
        return SQLITE_IOERR_DELETE;
    disk->files.remove(name);
    return disk->real->xDelete(disk->real, name, sync);
}

} // namespace

FaultyDisk::FaultyDisk() : d(std::make_unique<Private>())
{
    d->real = sqlite3_vfs_find(nullptr);
    d->vfs = *d->real;
    d->vfs.zName = "faulty";
    d->vfs.szOsFile = int(sizeof(File)) + d->real->szOsFile;
    d->vfs.xOpen = openFile;
    d->vfs.xDelete = deleteFile;
    disk = d.get();
    sqlite3_vfs_register(&d->vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&d->vfs);
    sqlite3_vfs_register(d->real, 1);
    disk = nullptr;
}

void FaultyDisk::fail(Fault fault, qint64 at, qint64 count)
{
    heal();
    const std::lock_guard lock(d->mutex);
    d->fault = fault;
    d->faultAt = at;
    d->faultCount = count;
}

void FaultyDisk::loseSyncs(qint64 at)
{
    heal();
    const std::lock_guard lock(d->mutex);
    d->lostFrom = at;
}

void FaultyDisk::heal()
{
    const std::lock_guard lock(d->mutex);
    d->fault = Fault::None;
    d->operations = 0;
    d->faultAt = d->lostFrom = -1;
    d->failed = false;
}

qint64 FaultyDisk::operations() const
{
    const std::lock_guard lock(d->mutex);
    return d->operations;
}

bool FaultyDisk::failed() const
{
    const std::lock_guard lock(d->mutex);
    return d->failed;
}

void FaultyDisk::writeWhatIsLeft(const QString &folder, const QString &to, unsigned seed) const
{
    const std::lock_guard lock(d->mutex);
    std::mt19937 random(seed);
    const QDir from(QFileInfo(folder).canonicalFilePath());
    const auto put = [&](const QString &name, const QByteArray &content) {
        const QString target = QDir(to).filePath(from.relativeFilePath(name));
        QDir().mkpath(QFileInfo(target).path());
        QFile file(target);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(target));
    };
    for (QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString name = files.next();
        const auto at = d->files.constFind(QFile::encodeName(name));
        if (name.endsWith(QLatin1String("-shm")))
            continue;
        if (at == d->files.cend()) { // written without SQLite, or renamed once it was whole
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                put(name, file.readAll());
            continue;
        }
        QByteArray content = at->synced;
        for (const Write &write : at->waiting) {
            switch (random() % 3) {
            case 0: break; // it never got there
            case 1: apply(content, write); break;
            default: // some of its sectors did
                for (qint64 begin = 0; begin < write.bytes.size(); begin += kSector)
                    if (random() % 2)
                        apply(content, {write.at + begin, write.bytes.mid(begin, kSector)});
            }
        }
        put(name, content);
    }
}

} // namespace lodestone::test
