// SPDX-License-Identifier: GPL-3.0-or-later
// A project file whose pages another program, a bad disk or a cut power changed: the input says which bytes become
// what. It opens or is refused in a sentence; what opens can be read, checked and recovered, and no loop or allocation
// follows a number of the file that nobody checked.
#include "engine/project/project.h"
#include "engine/project/recover.h"
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <cstdlib>

using namespace lodestone;

static QByteArray soundProject(const QString &file)
{
    {
        const std::unique_ptr<Project> project = Project::open(file);
        std::vector<Sample> samples(400);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].t = 0.02 * double(i);
        for (int s = 0; s < 2; ++s)
            project->addSession(QStringLiteral("session %1").arg(s), QStringLiteral("glove VG-1"), samples,
                {{10, 60, Combination::fromBits(3)}}, LabelSource::Human);
        project->checkpoint();
    }
    QFile bytes(file);
    return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz", *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const QTemporaryDir folder; // TMPDIR=/dev/shm is faster where there is one
    static const QByteArray sound = soundProject(folder.filePath(QStringLiteral("sound.lodestone")));
    if (sound.isEmpty())
        std::abort();
    QByteArray bytes = sound;
    for (std::size_t i = 0; i + 4 <= size; i += 4) { // three bytes of place, one of value
        const std::size_t at = (data[i] | std::size_t(data[i + 1]) << 8 | std::size_t(data[i + 2]) << 16)
                               % std::size_t(bytes.size());
        bytes[qsizetype(at)] = char(data[i + 3]);
    }
    const QString file = folder.filePath(QStringLiteral("changed.lodestone"));
    for (const char *tail : {"", "-wal", "-shm", "-account"})
        QFile::remove(file + QLatin1String(tail));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        std::abort();
    out.close();
    try {
        const std::unique_ptr<Project> project = Project::open(file, true);
        for (const SessionInfo &session : project->sessions()) {
            try {
                (void)project->rows(session.id);
            } catch (const ProjectError &) {}
            (void)project->labels(session.id);
        }
        (void)project->models();
        (void)project->verify();
    } catch (const ProjectError &) {
        // Said in a sentence.
    }
    const QString saved = folder.filePath(QStringLiteral("saved.lodestone"));
    for (const char *tail : {"", "-wal", "-shm", "-account"})
        QFile::remove(saved + QLatin1String(tail));
    try {
        (void)recover(file, saved);
    } catch (const ProjectError &) {}
    return 0;
}
