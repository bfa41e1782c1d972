// SPDX-License-Identifier: GPL-3.0-or-later
// A recording under a file that is locked, refuses or is missing: nothing it accepted is lost, and what it says is
// true.
#include "app/studio/recording.h"
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class RecordingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString newProject(const char *name) const
    {
        const QString file = m_folder.filePath(QLatin1String(name));
        Project::open(file);
        return file;
    }
    static link::SampleBlock blockAt(std::uint32_t first, int count, double seconds)
    {
        link::SampleBlock block;
        block.first = first;
        block.deviceMicroseconds = std::uint64_t(seconds * 1e6 + 0.5);
        block.hostNanoseconds = std::int64_t(seconds * 1e9);
        block.samples.assign(std::size_t(count), {1, 2, 3, 4, 5, 6, 7, 8, 9});
        return block;
    }
    static std::size_t rowsIn(const QString &file, qint64 session)
    {
        return Project::open(file, true)->samples(session).size();
    }
    // Holds the write lock of the file, as another program would.
    struct Lock
    {
        explicit Lock(const QString &file)
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "lock");
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec("BEGIN IMMEDIATE"));
        }
        ~Lock()
        {
            QSqlDatabase::database("lock").close();
            QSqlDatabase::removeDatabase("lock");
        }
    };

private slots:
    void everySampleIsInTheFileAfterStopping()
    {
        const QString file = newProject("whole.lodestone");
        Recording recording;
        QVERIFY(recording.start(file, {}, "glove 1", {}));
        recording.add(blockAt(0, 24, 1.0));
        QTRY_COMPARE(recording.state(), Recording::State::Running);
        recording.add(blockAt(24, 24, 1.48));
        QTRY_COMPARE(recording.kept(), 48);
        const qint64 session = recording.session();
        recording.stop();
        QTRY_COMPARE(recording.state(), Recording::State::Idle);
        QCOMPARE(rowsIn(file, session), std::size_t(48));
        QVERIFY(Project::open(file, true)->session(session)->finished);
    }
    void aFailedStartEndsInFailedAndTheNextOneWorks()
    {
        Recording recording;
        recording.start(m_folder.filePath("missing/none.lodestone"), {}, "glove 1", {});
        QTRY_COMPARE(recording.state(), Recording::State::Failed);
        QVERIFY(!recording.problem().isEmpty());
        const QString file = newProject("next.lodestone");
        QVERIFY(recording.start(file, {}, "glove 1", {}));
        recording.add(blockAt(0, 10, 1.0));
        QTRY_COMPARE(recording.kept(), 10);
        QVERIFY(recording.problem().isEmpty());
        recording.stop();
        QTRY_COMPARE(recording.state(), Recording::State::Idle);
    }
    // A lock of eight seconds once ended the recording, and dropped half a second in the window.
    void aWriteLockOfEightSecondsCostsNothing()
    {
        const QString file = newProject("locked.lodestone");
        Recording recording;
        recording.start(file, {}, "glove 1", {});
        recording.add(blockAt(0, 10, 1.0));
        QTRY_COMPARE(recording.kept(), 10);
        {
            Lock lock(file);
            for (int i = 1; i <= 80; ++i) {
                recording.add(blockAt(std::uint32_t(i * 10), 10, 1.0 + i * 0.2));
                QTest::qWait(100);
            }
            QCOMPARE(recording.kept(), 10);
            QCOMPARE(recording.waiting(), 800);
            QVERIFY2(!recording.problem().isEmpty(), "the person is told that samples wait");
        }
        QTRY_COMPARE_WITH_TIMEOUT(recording.kept(), 810, 10000);
        QVERIFY2(recording.problem().isEmpty(), "and that saving works again");
        QCOMPARE(recording.dropped(), 0);
        const qint64 session = recording.session();
        recording.stop();
        QTRY_COMPARE(recording.state(), Recording::State::Idle);
        QCOMPARE(rowsIn(file, session), std::size_t(810));
    }
    void whatMemoryDoesNotHoldIsCounted()
    {
        const QString file = newProject("bounded.lodestone");
        Recording::Limits limits;
        limits.waiting = 50;
        Recording recording(limits);
        recording.start(file, {}, "glove 1", {});
        recording.add(blockAt(0, 10, 1.0));
        QTRY_COMPARE(recording.kept(), 10);
        {
            Lock lock(file);
            for (int i = 1; i <= 10; ++i)
                recording.add(blockAt(std::uint32_t(i * 10), 10, 1.0 + i * 0.2));
            QCOMPARE(recording.waiting(), 50);
            QCOMPARE(recording.dropped(), 50);
        }
        QTRY_COMPARE_WITH_TIMEOUT(recording.kept(), 60, 10000);
    }
    void samplesThatNeverCameAreCounted()
    {
        Recording recording;
        recording.start(newProject("gaps.lodestone"), {}, "glove 1", {});
        recording.add(blockAt(100, 10, 2.0)); // what came before the start is no loss of this recording
        recording.add(blockAt(117, 10, 2.34));
        QCOMPARE(recording.lost(), quint64(7));
    }
    void aGloveThatStartsAgainGoesOnInTheSession()
    {
        const QString file = newProject("restart.lodestone");
        Recording recording;
        recording.start(file, {}, "glove 1", {});
        recording.add(blockAt(500, 10, 10.0));
        link::SampleBlock again = blockAt(0, 10, 0.1); // its clock began anew
        again.hostNanoseconds = std::int64_t(12e9);
        recording.add(again);
        QVERIFY(recording.clockOffset() > 0);
        QTRY_COMPARE(recording.kept(), 20);
        const auto samples = Project::open(file, true)->samples(recording.session());
        for (std::size_t i = 1; i < samples.size(); ++i)
            QVERIFY(samples[i].t > samples[i - 1].t);
    }
    // Labels of a guided capture once counted the rows that were handed over: after seconds of a full disk they lay on
    // other poses.
    void aTimeFindsItsRowWhetherTheFileHasItOrNot()
    {
        const QString file = newProject("rows.lodestone");
        Recording recording;
        recording.start(file, {}, "glove 1", {});
        recording.add(blockAt(0, 50, 1.0));
        QTRY_COMPARE(recording.kept(), 50);
        Lock lock(file);
        recording.add(blockAt(50, 50, 2.0));
        QCOMPARE(recording.indexAt(1.0), 0);
        QCOMPARE(recording.indexAt(1.5), 25);
        QCOMPARE(recording.indexAt(2.2), 60);
        QCOMPARE(recording.indexAt(99), recording.rows());
    }
    void closingTheProgramKeepsWhatWaits()
    {
        const QString file = newProject("close.lodestone");
        qint64 session = 0;
        {
            Recording recording;
            recording.start(file, {}, "glove 1", {});
            QTRY_COMPARE(recording.state(), Recording::State::Running);
            session = recording.session();
            recording.add(blockAt(0, 30, 1.0));
        }
        QCOMPARE(rowsIn(file, session), std::size_t(30));
        QVERIFY(Project::open(file, true)->session(session)->finished);
    }
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "recording_test.moc"
