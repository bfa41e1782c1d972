// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are opened, and what becomes of one that is moved, deleted or replaced.
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"

#include <QDir>
#include <QTemporaryDir>

using namespace lodestone;
using namespace lodestone::test;

class StoreTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aMovedFileIsNoticedAndWholeAfterwards();
    void aDeletedOrReplacedFileIsNoticedAndCanBeCopied();
    void filesThatAreNoProjectAreRefusedAndLeftAlone_data();
    void filesThatAreNoProjectAreRefusedAndLeftAlone();
    void aNewerProjectIsRefused();
    void placesThatCannotBeWrittenAreNamed();
    void aDamagedFileIsNamed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void StoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(QStringLiteral("test.lodestone"));
}

void StoreTest::aMovedFileIsNoticedAndWholeAfterwards()
{
    const QString moved = m_folder->filePath(QStringLiteral("moved.lodestone"));
    {
        auto project = Project::open(m_file);
        const qint64 session = project->beginSession(QStringLiteral("s"), {});
        project->append(session, ramp(0, 5000));
        QCOMPARE(project->place(), FilePlace());
        QVERIFY(QFile::rename(m_file, moved));
        QCOMPARE(project->place(), (FilePlace{FilePlace::State::Moved, moved}));
        project->append(session, ramp(5000, 5000)); // goes on, into the file wherever it is
        project->finishSession(session);
    }
    // Alone, without the -wal file at the old place.
    const QString alone = m_folder->filePath(QStringLiteral("alone/alone.lodestone"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("alone")));
    QVERIFY(QFile::copy(moved, alone));
    auto project = Project::open(alone);
    QVERIFY(same(project->samples(project->sessions().constFirst().id), ramp(0, 10000)));
    QCOMPARE(project->verify(), QStringList());
}

void StoreTest::aDeletedOrReplacedFileIsNoticedAndCanBeCopied()
{
    const QString copy = m_folder->filePath(QStringLiteral("copy.lodestone"));
    const QString other = m_folder->filePath(QStringLiteral("other.lodestone"));
    Project::open(other)->beginSession(QStringLiteral("another project"), {});
    auto project = Project::open(m_file);
    const qint64 session = project->addSession(QStringLiteral("s"), {}, ramp(0, 9000), {}, {});
    QVERIFY(QFile::remove(m_file));
    QCOMPARE(project->place(), (FilePlace{FilePlace::State::Deleted, {}}));
    QVERIFY(QFile::rename(other, m_file));
    QCOMPARE(project->place().state, FilePlace::State::Replaced);
    project->checkpoint(); // or the other file would find these changes in the -wal file under its name
    project->copyTo(copy);
    QVERIFY(!refusal([&] { project->copyTo(copy); }).isEmpty());
    auto whole = Project::open(copy);
    QVERIFY(same(whole->samples(session), ramp(0, 9000)));
    QCOMPARE(whole->verify(), QStringList());
    project.reset();
    QCOMPARE(Project::open(m_file)->sessions().constFirst().name, QStringLiteral("another project"));
}

void StoreTest::filesThatAreNoProjectAreRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("t,ax,ay\n1,2,3\n").repeated(200);
    QTest::newRow("short") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("another program's database") << QByteArray();
}

void StoreTest::filesThatAreNoProjectAreRefusedAndLeftAlone()
{
    QFETCH(QByteArray, content);
    if (content.isEmpty()) {
        meddle(m_file, {QStringLiteral("CREATE TABLE other (x)")});
    } else {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto read = [&] {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = read();
    for (const bool readOnly : {false, true}) {
        const QString text = refusal([&] { Project::open(m_file, readOnly); });
        QVERIFY2(text.contains(QStringLiteral("is not a Lodestone project")), qPrintable(text));
    }
    QCOMPARE(read(), before);
}

void StoreTest::aNewerProjectIsRefused()
{
    Project::open(m_file);
    meddle(m_file, {QStringLiteral("PRAGMA user_version = 99")});
    QVERIFY(refusal([&] { Project::open(m_file); }).contains(QStringLiteral("update Lodestone")));
}

void StoreTest::placesThatCannotBeWrittenAreNamed()
{
    QVERIFY(refusal([&] { Project::open(m_file, true); }).contains(QStringLiteral("no project at")));
    QVERIFY(refusal([&] { Project::open(m_folder->path()); }).contains(QStringLiteral("is a folder")));
    QVERIFY(refusal([&] {
        Project::open(m_folder->filePath(QStringLiteral("no/such.lodestone")));
    }).contains(QStringLiteral("create it")));
    QVERIFY(refusal([] { Project::open({}); }).contains(QStringLiteral("name")));
    // Nobody creates files here, not even root.
    const QString text = refusal([] { Project::open(QStringLiteral("/proc/test.lodestone")); });
    QVERIFY2(text.contains(QStringLiteral("cannot be")), qPrintable(text));
}

void StoreTest::aDamagedFileIsNamed()
{
    {
        auto project = Project::open(m_file);
        project->addSession(QStringLiteral("a"), {}, ramp(0, 20000), {}, {});
    }
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Everything behind the first page overwritten: opening may still work, reading must not pretend.
    file.seek(4096);
    file.write(QByteArray(static_cast<int>(file.size()) - 4096, '\xA5'));
    file.close();
    const QString text = refusal([&] {
        auto project = Project::open(m_file);
        QVERIFY(!project->verify().isEmpty());
        project->sessions();
        project->samples(1);
    });
    QVERIFY2(text.contains(QStringLiteral("damaged")) && text.contains(QStringLiteral("backup")), qPrintable(text));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
