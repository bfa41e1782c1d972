// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/part_file.h"
#include "engine/project/project.h"
#include "engine/project/words.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace lodestone {
namespace {

void removeCompanions(const QString &file)
{
    for (const char *companion : kCompanions)
        QFile::remove(file + QLatin1String(companion));
}

bool synced(const QString &name)
{
    const int file = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return done;
}

} // namespace

PartFile::PartFile(const QString &file) : m_file(file), m_name(file + QStringLiteral(".part"))
{
    if (QFileInfo::exists(file))
        throw ProjectError{Words::tr("%1 is there already; choose a new name.").arg(file)};
    QFile::remove(m_name);
    removeCompanions(m_name);
}

PartFile::~PartFile()
{
    if (!m_name.isEmpty())
        QFile::remove(m_name);
    if (!m_name.isEmpty())
        removeCompanions(m_name);
}

void PartFile::finish()
{
    const bool whole = synced(m_name);
    if (whole)
        removeCompanions(m_file);
    // QFile::rename() never takes the place of a file that came meanwhile.
    if (!whole || !QFile::rename(m_name, m_file))
        throw ProjectError{Words::tr("%1 cannot be written; choose another place.").arg(m_file)};
    removeCompanions(m_name);
    m_name.clear();
    synced(QFileInfo(m_file).absolutePath());
}

} // namespace lodestone
