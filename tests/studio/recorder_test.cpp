// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/recorder.h"
#include "engine/project/project.h"
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

link::SampleBlock blockAt(std::uint32_t first, int count, double seconds)
{
    link::SampleBlock block;
    block.first = first;
    block.deviceMicroseconds = std::uint64_t(seconds * 1e6);
    block.periodMicroseconds = 20000;
    block.hostNanoseconds = std::int64_t(first) * 20'000'000;
    block.samples.resize(std::size_t(count));
    return block;
}

} // namespace

class RecorderTest : public QObject
{
    Q_OBJECT
private slots:
    void everythingTakenIsHandedOnByTheTimeItStops()
    {
        std::vector<Sample> got;
        Recorder recorder(60000);
        recorder.start(
            {}, [&](const std::vector<Sample> &block) { got.insert(got.end(), block.begin(), block.end()); });
        recorder.take(blockAt(0, 24, 1.0));
        recorder.take(blockAt(24, 24, 1.48));
        QCOMPARE(recorder.waiting(), std::uint64_t(48));
        QVERIFY(got.empty());
        recorder.stop();
        QCOMPARE(got.size(), std::size_t(48));
        QCOMPARE(recorder.kept(), std::uint64_t(48));
        QCOMPARE(recorder.waiting(), std::uint64_t(0));
        QVERIFY(!recorder.recording());
    }
    void aSampleWaitsNoLongerThanTheTimeGiven()
    {
        std::size_t got = 0;
        Recorder recorder(30);
        recorder.start({}, [&](const std::vector<Sample> &block) { got += block.size(); });
        recorder.take(blockAt(0, 5, 1.0));
        QTest::qWait(50);
        recorder.tick();
        QCOMPARE(got, std::size_t(5));
    }
    void blocksBeforeStartAndAfterStopAreNotKept()
    {
        std::size_t got = 0;
        Recorder recorder(0);
        recorder.take(blockAt(0, 5, 1.0));
        recorder.start({}, [&](const std::vector<Sample> &block) { got += block.size(); });
        recorder.take(blockAt(5, 5, 1.1));
        recorder.stop();
        recorder.take(blockAt(10, 5, 1.2));
        recorder.flush();
        QCOMPARE(got, std::size_t(5));
    }
    void missingIndicesAreCountedAsLost()
    {
        Recorder recorder;
        recorder.start({}, [](const std::vector<Sample> &) {});
        recorder.take(blockAt(100, 10, 2.0)); // what came before the start of the recording is not its loss
        recorder.take(blockAt(117, 10, 2.34));
        QCOMPARE(recorder.lost(), std::uint64_t(7));
    }
    void aGloveThatRestartsGoesOnInTheSameSession()
    {
        std::vector<Sample> got;
        Recorder recorder(0);
        recorder.start(
            {}, [&](const std::vector<Sample> &block) { got.insert(got.end(), block.begin(), block.end()); });
        recorder.take(blockAt(500, 10, 10.0));
        link::SampleBlock again = blockAt(0, 10, 0.02);
        again.hostNanoseconds = std::int64_t(500) * 20'000'000
                                + 3'000'000'000; // three seconds later by the host's clock
        recorder.take(again);
        recorder.stop();
        QCOMPARE(got.size(), std::size_t(20));
        for (std::size_t i = 1; i < got.size(); ++i)
            QVERIFY(got[i].t > got[i - 1].t);
        QVERIFY(std::abs(got[10].t - got[9].t - 3.0) < 1e-6);
        QVERIFY(recorder.clockOffset() > 0);
    }
    void whatCouldNotBeStoredIsKeptAndStoredLater()
    {
        bool full = true;
        std::size_t got = 0;
        Recorder recorder(60000);
        recorder.start({}, [&](const std::vector<Sample> &block) {
            if (full)
                throw ProjectError{QStringLiteral("disk full")};
            got += block.size();
        });
        recorder.take(blockAt(0, 10, 1.0));
        QVERIFY_THROWS_EXCEPTION(ProjectError, recorder.flush());
        QCOMPARE(recorder.waiting(), std::uint64_t(10));
        full = false;
        recorder.stop();
        QCOMPARE(got, std::size_t(10));
    }
    void aProjectHoldsWhatWasRecorded()
    {
        QTemporaryDir folder;
        auto project = Project::open(folder.filePath("p.lodestone"));
        const qint64 session = project->beginSession("s", "glove VG-1");
        Recorder recorder(0);
        recorder.start({}, [&](const std::vector<Sample> &block) { project->append(session, block); });
        for (int i = 0; i < 10; ++i)
            recorder.take(blockAt(std::uint32_t(i * 10), 10, 1.0 + i * 0.2));
        recorder.stop();
        project->finishSession(session);
        QCOMPARE(project->samples(session).size(), std::size_t(100));
        QVERIFY(std::abs(project->session(session)->rateHz - 50) < 0.5);
    }
};

QTEST_GUILESS_MAIN(RecorderTest)
#include "recorder_test.moc"
