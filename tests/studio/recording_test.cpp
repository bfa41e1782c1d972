// SPDX-License-Identifier: GPL-3.0-or-later
// Recording and ProjectState against files that are locked, full, bad, moved or shared: failure first.
#include "app/studio/import_flow.h"
#include "app/studio/project_state.h"
#include "engine/project/capture.h"
#include "tests/support/write_lock.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

constexpr int kPeriod = 1000; // microseconds: 1 kHz

link::SampleBlock blockAt(std::uint32_t first, int count)
{
    link::SampleBlock block;
    block.first = first;
    block.deviceMicroseconds = std::uint64_t(first) * kPeriod;
    block.periodMicroseconds = kPeriod;
    block.hostNanoseconds = std::int64_t(first) * kPeriod * 1000;
    block.samples.resize(std::size_t(count));
    return block;
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file, m_full;
    std::uint32_t m_next = 0;
    CaptureRun *m_run = nullptr; // follows what the recording takes

    QString in(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    // Lets the glove send for this long, at its own speed.
    void feed(Recording &recording, int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        const std::uint32_t from = m_next;
        while (clock.elapsed() < milliseconds) {
            const auto due = from + std::uint32_t(clock.elapsed());
            if (due > m_next) {
                const link::SampleBlock block = blockAt(m_next, int(due - m_next));
                if (recording.take(block) && m_run)
                    for (std::uint32_t i = m_next; i < due; ++i)
                        m_run->sample(i * kPeriod * 1e-6);
                m_next = due;
            }
            QTest::qWait(5);
        }
    }
    void begin(Recording &recording)
    {
        recording.start(m_file, "s", "glove 1", {});
        QTRY_COMPARE(recording.state(), Recording::State::Running);
    }
    void end(Recording &recording, int milliseconds = 5000)
    {
        recording.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!recording.active(), milliseconds);
    }
    // The session's samples, none missing and in order.
    static bool steady(const std::vector<Sample> &samples)
    {
        for (std::size_t i = 1; i < samples.size(); ++i)
            if (std::abs(samples[i].t - samples[i - 1].t - kPeriod * 1e-6) > 1e-9)
                return false;
        return true;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = in("p.lodestone");
        m_full = in("the disk is full");
        qputenv("LODESTONE_DISK_FULL", m_full.toLocal8Bit());
        m_next = 0;
        m_run = nullptr;
        Project::open(m_file);
    }

    void everythingTakenIsInTheFileOnceItStops()
    {
        Recording recording;
        recording.start(m_file, {}, "glove 1", {});
        recording.take(blockAt(0, 100)); // while the session is being begun
        QTRY_COMPARE(recording.state(), Recording::State::Running);
        recording.take(blockAt(100, 100));
        QVERIFY(!recording.start(m_file, {}, {}, {}));
        end(recording);
        QCOMPARE(recording.state(), Recording::State::Idle);
        QCOMPARE(recording.kept(), 200);
        recording.take(blockAt(200, 100));
        QCOMPARE(recording.rows(), 200);
        auto project = Project::open(m_file);
        const SessionInfo info = *project->session(recording.session());
        QCOMPARE(info.name, "Session 1");
        QVERIFY(info.finished);
        QCOMPARE(info.samples, 200);
        QVERIFY(std::abs(info.rateHz - 1000) < 1);
    }
    void aSampleIsInTheFileWithinASecond()
    {
        Recording recording;
        begin(recording);
        auto reader = Project::open(m_file, true);
        for (int i = 0; i < 10; ++i) {
            feed(recording, 200);
            QVERIFY(int(m_next) - reader->session(recording.session())->samples < 1000);
        }
    }
    void aRecordingThatIsDestroyedIsFinished()
    {
        qint64 session = 0;
        {
            Recording recording;
            begin(recording);
            session = recording.session();
            recording.take(blockAt(0, 50));
        }
        auto project = Project::open(m_file);
        QVERIFY(project->session(session)->finished);
        QCOMPARE(project->session(session)->samples, 50);
    }
    void aGloveThatRestartsGoesOnInTheSameSession()
    {
        Recording recording;
        begin(recording);
        recording.take(blockAt(500, 10));
        link::SampleBlock again = blockAt(0, 10);
        again.hostNanoseconds = 500'000'000 + 3'000'000'000;
        recording.take(again);
        link::SampleBlock after = blockAt(17, 10);
        after.hostNanoseconds = again.hostNanoseconds + 17'000'000;
        recording.take(after);
        QCOMPARE(recording.lost(), quint64(7));
        QVERIFY(std::abs(recording.clockOffset() - 3.5) < 1e-6); // the block was sent when its last sample was taken
        QCOMPARE(recording.indexAt(0.505), 5);
        QCOMPARE(recording.indexAt(2.0), 10);
        QCOMPARE(recording.indexAt(3.503), 13);
        QCOMPARE(recording.indexAt(9), recording.rows());
        end(recording);
    }
    void aClockThatJumpsEndsNoRecording()
    {
        Recording recording;
        begin(recording);
        for (std::uint32_t i = 0; i < 100; ++i) {
            link::SampleBlock block = blockAt(i * 10, 10);
            if (i % 7 == 3)
                block.deviceMicroseconds = ~0ull - i * 1000; // it wraps within the block
            else if (i >= 50)
                block.deviceMicroseconds += 1'000'000'000'000'000'000ull;
            if (i % 5 == 4)
                block.periodMicroseconds = 65535;
            if (i % 11 == 6)
                block.first = ~0u - i;
            QVERIFY(recording.take(block));
        }
        QVERIFY2(std::abs(recording.seconds() - 1) < 2.5, qPrintable(QString::number(recording.seconds())));
        end(recording);
        QCOMPARE(recording.state(), Recording::State::Idle);
        auto project = Project::open(m_file);
        const SessionInfo info = *project->session(recording.session());
        QVERIFY2(info.damage.isEmpty(), qPrintable(info.damage));
        QCOMPARE(info.samples, 1000);
        QVERIFY2(std::abs(info.rateHz - 1000) < 10, qPrintable(QString::number(info.rateHz)));
        QVERIFY2(std::abs(info.seconds - 1) < 2.5, qPrintable(QString::number(info.seconds)));
        const std::vector<Sample> samples = project->samples(info.id);
        for (std::size_t i = 1; i < samples.size(); ++i)
            QVERIFY(samples[i].t > samples[i - 1].t);
    }
    void aWriteLockOfEightSecondsCostsNoSample()
    {
        Recording recording;
        begin(recording);
        feed(recording, 300);
        {
            const test::WriteLock lock(m_file);
            feed(recording, 8000);
            QVERIFY(recording.waiting() > 7000);
            QVERIFY(recording.problem().contains("wait in memory"));
        }
        feed(recording, 500);
        QTRY_VERIFY(recording.waiting() < 1000);
        QCOMPARE(recording.problem(), QString());
        end(recording);
        const auto samples = Project::open(m_file)->samples(recording.session());
        QCOMPARE(samples.size(), std::size_t(m_next));
        QVERIFY(steady(samples));
    }
    void aFileThatStaysLockedEndsInASentenceThatSaysWhatIsLost()
    {
        Recording::Limits limits;
        limits.patienceMilliseconds = 100;
        Recording recording(limits);
        begin(recording);
        {
            const test::WriteLock lock(m_file);
            recording.take(blockAt(0, 500));
            recording.stop();
            QTRY_COMPARE_WITH_TIMEOUT(recording.state(), Recording::State::Failed, 12000);
            QVERIFY2(recording.problem().contains("0.5 s of the recording are lost"), qPrintable(recording.problem()));
        }
        begin(recording); // again at once
        end(recording);
        QCOMPARE(recording.state(), Recording::State::Idle);
    }
    void memoryIsBoundedAndWhatIsDroppedIsCounted()
    {
        Recording::Limits limits;
        limits.waiting = 300;
        Recording recording(limits);
        begin(recording);
        QFile full(m_full);
        QVERIFY(full.open(QIODevice::WriteOnly));
        for (std::uint32_t i = 0; i < 10; ++i)
            recording.take(blockAt(i * 100, 100));
        QCOMPARE(recording.dropped(), 700);
        QCOMPARE(recording.rows(), 300);
        QVERIFY(full.remove());
        end(recording);
        QCOMPARE(recording.kept(), 300);
    }
    void workWaitsBehindItsSamplesAndIsDoneOnce()
    {
        Recording recording;
        begin(recording);
        QStringList done;
        const auto note = [&](const char *name) {
            return recording.store([&done, name, id = recording.session()](Project &project) {
                project.setSetting("last", name); // refused while the disk is full
                done << QString("%1 at %2").arg(name).arg(project.session(id)->samples);
            });
        };
        QFile full(m_full);
        QVERIFY(full.open(QIODevice::WriteOnly));
        recording.take(blockAt(0, 100));
        const QFuture<void> first = note("first"), second = note("second");
        recording.take(blockAt(100, 100));
        QTest::qWait(500);
        QVERIFY(done.isEmpty() && !first.isFinished());
        QVERIFY(full.remove());
        recording.stop();
        QFuture<void> third = note("third"); // it is not finished yet
        QTRY_VERIFY(!recording.active());
        QCOMPARE(done, (QStringList{"first at 100", "second at 100", "third at 200"}));
        QVERIFY(first.isFinished() && second.isFinished() && third.isFinished());
        QFuture<void> late = note("late");
        QVERIFY_EXCEPTION_THROWN(late.waitForFinished(), ProjectError);
        QVERIFY(Project::open(m_file, true)->session(recording.session())->finished);
    }
    void workThatIsWrongFailsAlone()
    {
        Recording recording;
        begin(recording);
        recording.take(blockAt(0, 100));
        QFuture<void> wrong = recording.store([](Project &project) { project.removeLabel(99); });
        QFuture<void> right = recording.store([](Project &project) { project.setSetting("right", "yes"); });
        end(recording);
        QVERIFY_EXCEPTION_THROWN(wrong.waitForFinished(), ProjectError);
        right.waitForFinished();
        QCOMPARE(recording.state(), Recording::State::Idle);
        QCOMPARE(Project::open(m_file, true)->setting("right"), "yes");
        QCOMPARE(recording.kept(), 100);
    }
    void workOfARecordingThatIsDestroyedIsDone()
    {
        {
            Recording recording;
            begin(recording);
            recording.take(blockAt(0, 50));
            recording.store([](Project &project) { project.setSetting("work", "done"); });
        }
        QCOMPARE(Project::open(m_file, true)->setting("work"), "done");
    }
    void aRecordingStoppedWhileItBeginsTakesNothingMore()
    {
        Recording recording;
        QSignalSpy started(&recording, &Recording::started);
        recording.start(m_file, {}, "glove 1", {});
        QVERIFY(recording.take(blockAt(0, 10)));
        recording.stop();
        QVERIFY(!recording.takes() && !recording.take(blockAt(10, 10)));
        QTRY_VERIFY(!recording.active());
        QCOMPARE(recording.kept(), 10);
        QCOMPARE(started.count(), 0);
    }
    void aFailedStartIsSaidAndTheNextOneWorks_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::newRow("locked") << "locked";
        QTest::newRow("no file") << "none";
        QTest::newRow("bad project") << "bad";
    }
    void aFailedStartIsSaidAndTheNextOneWorks()
    {
        QFETCH(QString, cause);
        Recording recording;
        QFile bad(in("bad.lodestone"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("no project at all");
        bad.close();
        {
            std::optional<test::WriteLock> lock;
            if (cause == "locked")
                lock.emplace(m_file);
            recording.start(cause == "locked" ? m_file : cause == "bad" ? bad.fileName() : QString(), {}, {}, {});
            QTRY_COMPARE_WITH_TIMEOUT(recording.state(), Recording::State::Failed, 10000);
            QVERIFY(!recording.problem().isEmpty());
        }
        begin(recording);
        recording.take(blockAt(0, 10));
        end(recording);
        QCOMPARE(recording.kept(), 10);
    }
    // The plan's poses last a second; the disk is full during the second one, and longer.
    void labelsSitOnTheirPosesThoughTheDiskWasFull()
    {
        Recording recording;
        begin(recording);
        PlanPose pose;
        pose.preview = pose.prepare = 0.2;
        pose.record = 1.6;
        std::vector<PlanPose> poses(4, pose);
        for (std::size_t i = 0; i < poses.size(); ++i)
            poses[i].fingers.emplace()[i] = Finger::Flexed;
        CaptureRun run(poses);
        m_run = &run;
        run.next();
        feed(recording, 1000);
        QFile full(m_full);
        QVERIFY(full.open(QIODevice::WriteOnly));
        feed(recording, 3000);
        QVERIFY(recording.waiting() > 2500);
        QVERIFY(full.remove());
        feed(recording, 4500);
        QVERIFY(run.phase() == CapturePhase::Finished);
        end(recording);
        const auto samples = Project::open(m_file)->samples(recording.session());
        QCOMPARE(samples.size(), std::size_t(m_next));
        const std::vector<Segment> labels = run.labels();
        QCOMPARE(labels.size(), poses.size());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const double recordingBegan = double(i) * 2 + 0.4;
            const double from = samples[std::size_t(labels[i].begin)].t;
            QVERIFY2(from >= recordingBegan - 0.05 && from <= recordingBegan + 0.7,
                qPrintable(QString("pose %1 labelled from %2 s").arg(i).arg(from)));
            QCOMPARE(recording.indexAt(from), labels[i].begin);
        }
    }
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "recording_test.moc"
