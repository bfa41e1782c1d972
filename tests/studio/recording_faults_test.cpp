// SPDX-License-Identifier: GPL-3.0-or-later
// A recording on a disk that fails at each place of its work: all its samples are in the file at the end, in order, or
// it says that they are not.
#include "app/studio/recording.h"
#include "tests/support/faulty_disk.h"
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class RecordingFaultsTest : public QObject
{
    Q_OBJECT
    FaultyDisk m_disk;
    static constexpr int kBlocks = 12, kSamples = 50; // a block each

    struct Result
    {
        bool failed = false, told = false; // ended as Failed; said at least once that the file refuses
        qint64 kept = 0;
        std::vector<Sample> stored;
    };
    // Records while the disk fails; it is well again before the end.
    Result record(FaultyDisk::Fault fault, qint64 at, qint64 count)
    {
        Result result;
        QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        m_disk.heal();
        Project::open(file);
        Recording::Limits limits;
        limits.everyMilliseconds = 5;
        limits.retryMilliseconds = 5;
        limits.patienceMilliseconds = 5000;
        Recording recording(limits);
        connect(&recording, &Recording::notSaved, this, [&] { result.told = true; });
        m_disk.fail(fault, at, count);
        recording.start(file, "s", "glove 1", {});
        for (int i = 0; i < kBlocks; ++i) {
            link::SampleBlock block;
            block.first = std::uint32_t(i * kSamples);
            block.periodMicroseconds = 1000;
            block.deviceMicroseconds = block.first * 1000ull;
            block.hostNanoseconds = block.first * 1'000'000ll;
            block.samples.resize(kSamples);
            recording.take(block);
            QTest::qWait(8);
        }
        m_disk.heal();
        recording.stop();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!recording.active(), 10000); }();
        result.failed = recording.state() == Recording::State::Failed;
        result.kept = recording.kept();
        if (result.failed && recording.problem().isEmpty())
            QTest::qFail("it failed without a word", __FILE__, __LINE__);
        const auto project = Project::open(file);
        for (const SessionInfo &session : project->sessions())
            result.stored = project->samples(session.id);
        if (!project->verify().isEmpty())
            QTest::qFail(qPrintable(project->verify().join(' ')), __FILE__, __LINE__);
        return result;
    }

private slots:
    void allSamplesAreStoredOrItIsSaid_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<qint64>("count");
        QTest::newRow("EIO") << int(FaultyDisk::Fault::Error) << qint64(1);
        QTest::newRow("EIO for a while") << int(FaultyDisk::Fault::Error) << qint64(40);
        QTest::newRow("half a write") << int(FaultyDisk::Fault::ShortWrite) << qint64(1);
        QTest::newRow("full for a while") << int(FaultyDisk::Fault::Full) << qint64(40);
        QTest::newRow("full until it is healed") << int(FaultyDisk::Fault::Full) << (qint64(1) << 40);
    }
    void allSamplesAreStoredOrItIsSaid()
    {
        QFETCH(int, fault);
        QFETCH(qint64, count);
        int whole = 0, said = 0;
        for (qint64 at = 0; at < 60; at += 6) {
            const Result result = record(FaultyDisk::Fault(fault), at, count);
            QVERIFY2(qint64(result.stored.size()) >= result.kept, qPrintable(QString::number(at)));
            for (std::size_t i = 0; i < result.stored.size(); ++i)
                QVERIFY2(std::abs(result.stored[i].t - double(i) * 1e-3) < 1e-9, qPrintable(QString::number(at)));
            const bool all = result.stored.size() == std::size_t(kBlocks * kSamples);
            QVERIFY2(all || result.failed, qPrintable(QString("%1: %2").arg(at).arg(result.stored.size())));
            whole += all;
            said += result.failed;
        }
        qInfo("10 recordings, %d whole, %d ended as failed", whole, said);
        QVERIFY(whole > 0);
    }
};

QTEST_GUILESS_MAIN(RecordingFaultsTest)
#include "recording_faults_test.moc"
