// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/backup.h"
#include "engine/project/part_file.h"
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace lodestone {
namespace {

// The process that has it open, by the locks SQLite holds on the file all the time; 0: none. Locks of this process do
// not count.
qint64 userOf(const QString &project)
{
    const int file = ::open(QFile::encodeName(project).constData(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return 0;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_start = 0x40000000; // SQLite's lock bytes, sqlite.org/fileformat2.html#lockbyte
    lock.l_len = 512;
    const bool asked = ::fcntl(file, F_GETLK, &lock) == 0;
    ::close(file);
    return asked && lock.l_type != F_UNLCK ? lock.l_pid : 0;
}

QString keptName(const QString &project)
{
    const QFileInfo info(project);
    const QString name = info.absolutePath() + QLatin1Char('/') + info.completeBaseName()
                         + QStringLiteral(".before-restore");
    for (int i = 1;; ++i)
        if (const QString kept = name + (i > 1 ? QStringLiteral(" (%1)").arg(i) : QString())
                                 + QStringLiteral(".lodestone");
            !QFileInfo::exists(kept))
            return kept;
}

} // namespace

QString restoreBackup(const QString &backup, const QString &file)
{
    const QString real = QFileInfo(file).canonicalFilePath(); // the file itself where this is a link to it
    const QString project = real.isEmpty() ? QFileInfo(file).absoluteFilePath() : real;
    if (QFileInfo(backup).canonicalFilePath() == project)
        throw ProjectError{Words::tr("%1 cannot be restored from itself; name one of its backups.").arg(file)};
    if (QFileInfo::exists(project) && !QFileInfo(project).isFile())
        throw ProjectError{Words::tr("%1 is no file; name the project that is to be restored.").arg(file)};
    if (const qint64 user = userOf(project))
        throw ProjectError{
            Words::tr("%1 is open in another program (process %2); close it there first.").arg(file).arg(user)};
    const QString restored = project + QStringLiteral(".restored");
    QFile::remove(restored); // of a try that was cut off
    Store(backup, true, Store::Keeps::Nothing).copyTo(restored);
    QString kept;
    if (QFileInfo::exists(project)) {
        kept = keptName(project);
        // Its -wal file holds its last changes, and goes with it.
        bool moved = QFile::rename(project, kept);
        for (const char *companion : kCompanions)
            if (moved && QFileInfo::exists(project + QLatin1String(companion)))
                moved = QFile::rename(project + QLatin1String(companion), kept + QLatin1String(companion));
        if (!moved) {
            QFile::remove(restored);
            throw ProjectError{Words::tr("%1 cannot be set aside; check that its folder can be written to.").arg(file)};
        }
    } else {
        for (const char *companion : kCompanions)
            QFile::remove(project + QLatin1String(companion));
    }
    if (!QFile::rename(restored, project))
        throw ProjectError{Words::tr("%1 cannot be written; choose another place.").arg(file)};
    return kept;
}

} // namespace lodestone
