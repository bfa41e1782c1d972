// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and other copies of a project, and how one is put back.
#include "engine/project/backup.h"
#include "engine/project/recover.h"
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"
#include "tests/support/project_folder.h"

#include <QDir>

using namespace lodestone;
using namespace lodestone::test;

class BackupTest : public QObject, ProjectFolder
{
    Q_OBJECT

private slots:
    void init() { fresh(); }
    void threeBackupsAreKept()
    {
        Project::open(m_file);
        QVERIFY(backUp(m_file).isEmpty()); // nothing to keep yet
        QStringList made;
        for (int i = 0; i < 5; ++i) {
            Project::open(m_file)->addSession(
                QStringLiteral("s%1").arg(i), {}, ramp(0, 9000), {{0, 50, fingers("fffff")}}, LabelSource::Human);
            made << backUp(m_file);
            QVERIFY(QFile::exists(made.last()));
            QVERIFY(backUp(m_file).isEmpty()); // the same changes
            QTest::qWait(2);
        }
        const QList<Backup> kept = backupsOf(m_file);
        QCOMPARE(kept.size(), kBackups);
        QCOMPARE(QDir(backupFolder(m_file)).entryList(QDir::Files).size(), kBackups);
        QCOMPARE(kept[0].file, made[4]);
        QCOMPARE(kept[0].sessions, 5);
        QCOMPARE(kept[2].sessions, 3);
        QCOMPARE(kept[0].labels, 5);
        auto project = Project::open(kept[0].file);
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->samples(5).size(), std::size_t(9000));
    }
    void aBackupEndsWhenAskedAndLeavesNothing()
    {
        auto project = Project::open(m_file);
        project->addSession("s", {}, ramp(0, 100000), {}, {});
        int asked = 0;
        QVERIFY(backUp(m_file, [&] { return ++asked < 2; }).isEmpty());
        QCOMPARE(asked, 2);
        QVERIFY(QDir(backupFolder(m_file)).entryList(QDir::Files).isEmpty());
        // One is made while somebody writes, as the file was at its beginning.
        const QString file = backUp(m_file, [&] {
            project->addLabel(1, {asked, asked + 1, fingers("eeeee")}, LabelSource::Human);
            return ++asked < 1000;
        });
        QCOMPARE(Project::open(file)->verify(), QStringList());
        QVERIFY(Project::open(file)->labels(1).isEmpty());
    }
    void twoBackupsAtATimeAreOne()
    {
        twoSessions(m_file);
        QString second = "?";
        const QString first = backUp(m_file, [&] {
            if (second == "?")
                second = backUp(m_file);
            return true;
        });
        QCOMPARE(second, QString());
        QCOMPARE(backupsOf(m_file).size(), 1);
        QCOMPARE(backupsOf(m_file)[0].file, first);
    }
    void aBackupThatCannotBeMadeIsTold()
    {
        twoSessions(m_file);
        QFile file(backupFolder(m_file)); // a file in its place
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(refusal([&] { backUp(m_file); }).contains("no backup was made"));
    }
    void aBackupIsRestored()
    {
        twoSessions(m_file);
        const QString backup = backUp(m_file);
        {
            const auto project = Project::open(m_file);
            project->addSession("later", {}, ramp(0, 100), {}, {});
            project->checkpoint();
            QVERIFY(refusal([&] { restoreBackup(m_file, m_file); }).contains("itself"));
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write(QByteArray(30000, '\xA5')) == 30000);
        file.close();
        const QString kept = restoreBackup(backup, m_file);
        QCOMPARE(kept, in("p.before-restore.lodestone"));
        {
            const auto project = Project::open(m_file);
            QCOMPARE(project->sessions().size(), 2);
            QCOMPARE(project->missing(), QString());
            QCOMPARE(project->verify(), QStringList());
            project->addLabel(1, {100, 200, fingers("eeeee")}, LabelSource::Human);
        }
        QVERIFY(QFile::exists(backup));
        QVERIFY(!backUp(m_file).isEmpty());
        QVERIFY(recover(kept, in("saved.lodestone")).sessions > 0);
        // Again, where an older one is kept; and where nothing is in its place.
        QCOMPARE(restoreBackup(backup, m_file), in("p.before-restore (2).lodestone"));
        QCOMPARE(restoreBackup(backup, in("new.lodestone")), QString());
        QCOMPARE(Project::open(in("new.lodestone"))->sessions().size(), 2);
        for (const QString &wrong : {in("none.lodestone"), kept}) // not there; damaged
            QVERIFY(!refusal([&] { restoreBackup(wrong, m_file); }).isEmpty());
        QCOMPARE(Project::open(m_file)->sessions().size(), 2);
    }
    void whatACutOffCopyLeftIsNoHindrance()
    {
        twoSessions(m_file);
        // Of another project that once had the copy's name, too.
        const QString copy = in("copy.lodestone"), stray = in("stray.lodestone");
        {
            const auto other = Project::open(stray);
            for (int i = 0; i < 3; ++i)
                other->addSession("other", {}, ramp(0, 10), {}, {});
            for (const QString &name : {copy, copy + ".part"})
                for (const char *companion : {"-wal", "-shm", "-account"})
                    QVERIFY(QFile::copy(stray + QLatin1String(companion), name + QLatin1String(companion)));
            QVERIFY(QFile::copy(stray, copy + ".part"));
        }
        const auto sound = [&](const QString &name) {
            const auto project = Project::open(name);
            QCOMPARE(project->missing(), QString());
            QCOMPARE(project->sessions().size(), 2);
            QCOMPARE(project->verify(), QStringList());
        };
        Project::open(m_file)->copyTo(copy);
        sound(copy);
        QVERIFY(QFile::remove(copy) && QFile::copy(stray, copy + ".part"));
        QVERIFY(QFile::copy(m_file, copy + ".part-wal"));
        recover(m_file, copy);
        sound(copy);
        QVERIFY(QDir().mkpath(backupFolder(m_file)));
        for (const char *left : {"/x.lodestone.part", "/x.lodestone.part-wal", "/x.lodestone.part-shm"})
            QVERIFY(QFile::copy(stray, backupFolder(m_file) + QLatin1String(left)));
        sound(backUp(m_file));
        QCOMPARE(QDir(backupFolder(m_file)).entryList(QDir::Files).size(), 1);
    }
    // A copy has the account of its project: one that an older copy of the same name left is ahead of it.
    void theAccountOfAnOlderCopyIsNotTaken()
    {
        const QString copy = in("copy.lodestone");
        {
            const auto project = Project::open(m_file);
            project->addSession("s", {}, ramp(0, 100), {}, {});
            project->copyTo(copy);
            const auto other = Project::open(copy);
            for (int i = 0; i < 9; ++i)
                other->addLabel(1, {i, i + 1, fingers("eeeee")}, LabelSource::Human);
        }
        QVERIFY(QFile::remove(copy));
        QVERIFY(QFile::exists(copy + "-account"));
        Project::open(m_file)->copyTo(copy);
        QCOMPARE(Project::open(copy)->missing(), QString());
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
