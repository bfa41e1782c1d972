// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/capture.h"
#include <QTest>

using namespace lodestone;
using Fate = CaptureStretch::Fate;

class CaptureTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlanLeftAloneLabelsEveryPoseAndNothingElse();
    void aPoseWithoutACombinationIsRecordedAndNotLabelled();
    void enterGoesOnFromWhereverItStands();
    void aPauseKeepsWhatWasHeldAndRecordsTheRest();
    void aRedonePoseIsKeptUnlabelledAndNoted();
    void redoBeforeRecordingTakesBackThePoseBefore();
    void aSkippedPoseIsKeptUnlabelledAndNoted();
    void stoppingKeepsWhatWasHeldSoFar();
    void aBreakInTheLinkIsNoTime();
    void anActWhereItMakesNoSenseDoesNothing();
    void aCaptureMayBeginInTheMiddleOfARecording();
    void whateverIsPressedLabelsNeverOverlapNorLeaveTheRecording();
};

namespace {

constexpr double kRate = 50;

PlanPose poseOf(const char *letters, double seconds = 4)
{
    PlanPose pose;
    pose.preview = 1;
    pose.prepare = 2;
    pose.record = seconds;
    pose.fingers = Combination::fromString(letters);
    return pose;
}

// A run, and the samples that are fed to it.
struct Feed
{
    explicit Feed(std::vector<PlanPose> steps, int from = 0) : run(std::move(steps)), first(from) {}
    void seconds(double s)
    {
        for (int i = 0; i < int(s * kRate + 0.5); ++i, ++count)
            run.sample(t = double(count + 1) / kRate + offset, first + count);
    }
    CaptureRun run;
    int first, count = 0;
    double t = 0, offset = 0;
};

} // namespace

void CaptureTest::aPlanLeftAloneLabelsEveryPoseAndNothingElse()
{
    Feed feed({poseOf("efeef"), poseOf("fffff")});
    QVERIFY(feed.run.phase() == CapturePhase::Ready);
    feed.seconds(3);
    QVERIFY(feed.run.phase() == CapturePhase::Ready); // nothing runs before a person starts it
    QVERIFY(feed.run.next());
    feed.seconds(0.5);
    QVERIFY(feed.run.phase() == CapturePhase::Preview);
    feed.seconds(1);
    QVERIFY(feed.run.phase() == CapturePhase::Prepare);
    feed.seconds(2);
    QVERIFY(feed.run.phase() == CapturePhase::Record);
    QVERIFY(std::abs(feed.run.recorded() - 0.5) < 0.03);
    feed.seconds(11);
    QVERIFY(feed.run.phase() == CapturePhase::Finished);
    QVERIFY(!feed.run.stopped());
    QCOMPARE(feed.run.remaining(), 0.0);
    const std::vector<Segment> labels = feed.run.labels();
    QCOMPARE(labels.size(), std::size_t(2));
    QCOMPARE(labels[0].fingers.toString(), std::string("efeef"));
    QCOMPARE(labels[1].fingers.toString(), std::string("fffff"));
    for (std::size_t i = 0; i < 2; ++i) {
        // The first sample stands at 0 s of the preview, 3 s after the feed began.
        const double begun = 3 + 7.0 * double(i) + 3;
        QVERIFY2(std::abs(labels[i].begin / kRate - (begun + CaptureRun::kSettle)) < 0.05,
            qPrintable(QString::number(labels[i].begin)));
        QVERIFY2(std::abs(labels[i].end / kRate - (begun + 4)) < 0.05, qPrintable(QString::number(labels[i].end)));
    }
}

void CaptureTest::aPoseWithoutACombinationIsRecordedAndNotLabelled()
{
    Feed feed({poseOf(""), poseOf("eeeee")});
    feed.run.next();
    feed.seconds(15);
    QCOMPARE(feed.run.stretches().size(), std::size_t(2));
    QCOMPARE(feed.run.labels().size(), std::size_t(1));
}

void CaptureTest::enterGoesOnFromWhereverItStands()
{
    Feed feed({poseOf("eeeee"), poseOf("fffff")});
    for (CapturePhase phase : {CapturePhase::Preview, CapturePhase::Prepare, CapturePhase::Record}) {
        QVERIFY(feed.run.next());
        QVERIFY(feed.run.phase() == phase);
    }
    feed.seconds(2);
    QVERIFY(feed.run.next()); // good enough
    QCOMPARE(feed.run.step(), 1);
    QCOMPARE(feed.run.labels().size(), std::size_t(1));
    QVERIFY(std::abs((feed.run.labels()[0].end - feed.run.labels()[0].begin) / kRate - (2 - 2 * 0.5)) < 0.05);
}

void CaptureTest::aPauseKeepsWhatWasHeldAndRecordsTheRest()
{
    Feed feed({poseOf("efeef")});
    feed.run.next();
    feed.seconds(5.02); // 2 s of the four
    QVERIFY(feed.run.pause());
    feed.seconds(30);
    QVERIFY(feed.run.phase() == CapturePhase::Paused);
    QCOMPARE(feed.run.labels().size(), std::size_t(1));
    QVERIFY(std::abs(feed.run.remaining() - 2) < 0.05);
    QVERIFY(feed.run.resume());
    QVERIFY(feed.run.phase() == CapturePhase::Prepare);
    feed.seconds(2.1);
    QVERIFY(feed.run.phase() == CapturePhase::Record);
    QVERIFY(std::abs(feed.run.length() - 2) < 0.05);
    feed.seconds(2);
    QVERIFY(feed.run.phase() == CapturePhase::Finished);
    QCOMPARE(feed.run.labels().size(), std::size_t(2));
    QVERIFY(feed.run.labels()[1].begin > feed.run.labels()[0].end);
}

void CaptureTest::aRedonePoseIsKeptUnlabelledAndNoted()
{
    Feed feed({poseOf("efeef")});
    feed.run.next();
    feed.seconds(5);
    QVERIFY(feed.run.redo());
    QVERIFY(feed.run.phase() == CapturePhase::Preview);
    QCOMPARE(feed.run.recorded(), 0.0);
    QVERIFY(feed.run.labels().empty());
    QCOMPARE(feed.run.stretches().size(), std::size_t(1));
    QVERIFY(feed.run.stretches()[0].fate == Fate::Redone);
    QVERIFY(std::abs((feed.run.stretches()[0].end - feed.run.stretches()[0].begin) / kRate - 2) < 0.05);
    feed.seconds(7.1);
    QCOMPARE(feed.run.labels().size(), std::size_t(1));
    QVERIFY(feed.run.labels()[0].begin >= feed.run.stretches()[0].end);
}

void CaptureTest::redoBeforeRecordingTakesBackThePoseBefore()
{
    Feed feed({poseOf("efeef"), poseOf("fffff")});
    feed.run.next();
    feed.seconds(7.5);
    QCOMPARE(feed.run.step(), 1);
    QCOMPARE(feed.run.labels().size(), std::size_t(1));
    const int before = feed.run.changes();
    QVERIFY(feed.run.redo());
    QCOMPARE(feed.run.step(), 0);
    QVERIFY(feed.run.labels().empty());
    QVERIFY(feed.run.changes() > before);
    feed.seconds(14.1);
    QVERIFY(feed.run.phase() == CapturePhase::Finished);
    QCOMPARE(feed.run.labels().size(), std::size_t(2));
    QVERIFY(feed.run.redo()); // the last pose too
    QCOMPARE(feed.run.step(), 1);
    QCOMPARE(feed.run.labels().size(), std::size_t(1));
}

void CaptureTest::aSkippedPoseIsKeptUnlabelledAndNoted()
{
    Feed feed({poseOf("efeef"), poseOf("fffff")});
    feed.run.next();
    feed.seconds(5);
    QVERIFY(feed.run.skip());
    QCOMPARE(feed.run.step(), 1);
    QVERIFY(feed.run.labels().empty());
    QVERIFY(feed.run.stretches()[0].fate == Fate::Skipped);
    QVERIFY(feed.run.skip());
    QVERIFY(feed.run.phase() == CapturePhase::Finished);
}

void CaptureTest::stoppingKeepsWhatWasHeldSoFar()
{
    Feed feed({poseOf("efeef"), poseOf("fffff")});
    feed.run.next();
    feed.seconds(7 + 5);
    QVERIFY(feed.run.stop());
    QVERIFY(feed.run.stopped());
    QCOMPARE(feed.run.labels().size(), std::size_t(2));
    QVERIFY(feed.run.labels()[1].end <= feed.count - int(0.5 * kRate) + 1);
    feed.seconds(20);
    QCOMPARE(feed.run.labels().size(), std::size_t(2));
    QVERIFY(!feed.run.redo());
}

void CaptureTest::aBreakInTheLinkIsNoTime()
{
    Feed feed({poseOf("efeef")});
    feed.run.next();
    feed.seconds(4);
    feed.offset += 60;
    feed.seconds(1);
    QVERIFY(feed.run.phase() == CapturePhase::Record);
    QVERIFY(std::abs(feed.run.recorded() - 2) < 0.1);
}

void CaptureTest::anActWhereItMakesNoSenseDoesNothing()
{
    CaptureRun nothing({});
    QVERIFY(nothing.phase() == CapturePhase::Finished);
    QVERIFY(!nothing.next() && !nothing.pause() && !nothing.redo() && !nothing.skip() && !nothing.stop());
    CaptureRun run({poseOf("eeeee")});
    QVERIFY(!run.pause() && !run.resume() && !run.redo() && !run.skip());
    run.next();
    QVERIFY(!run.resume());
    QVERIFY(run.pause() && !run.pause());
    QVERIFY(run.stop() && !run.stop() && !run.next());
    QVERIFY(run.labels().empty() && run.stretches().empty());
}

void CaptureTest::aCaptureMayBeginInTheMiddleOfARecording()
{
    Feed early({poseOf("efeef")}), late({poseOf("efeef")}, 1000);
    for (Feed *feed : {&early, &late}) {
        feed->run.next();
        feed->seconds(8);
    }
    QCOMPARE(late.run.labels()[0].begin, early.run.labels()[0].begin + 1000);
    QCOMPARE(late.run.labels()[0].end, early.run.labels()[0].end + 1000);
}

void CaptureTest::whateverIsPressedLabelsNeverOverlapNorLeaveTheRecording()
{
    std::uint32_t state = 7;
    const auto random = [&state] { return (state = state * 1664525u + 1013904223u) >> 16; };
    for (int round = 0; round < 200; ++round) {
        Feed feed({poseOf("efeef", 2), poseOf("", 1), poseOf("fffff", 3), poseOf("eeeef", 1)});
        feed.run.next();
        for (int act = 0; act < 30; ++act) {
            feed.seconds(double(random() % 300) / 100);
            switch (random() % 6) {
            case 0: feed.run.next(); break;
            case 1: feed.run.pause(); break;
            case 2: feed.run.resume(); break;
            case 3: feed.run.redo(); break;
            case 4: feed.run.skip(); break;
            default: break;
            }
        }
        feed.run.stop();
        int last = 0;
        for (const Segment &label : feed.run.labels()) {
            QVERIFY(label.begin >= last && label.end > label.begin && label.end <= feed.count);
            last = label.end;
        }
        last = 0;
        for (const CaptureStretch &stretch : feed.run.stretches()) {
            QVERIFY(stretch.begin >= last && stretch.end > stretch.begin && stretch.end <= feed.count);
            QVERIFY(
                stretch.labelBegin >= stretch.begin && stretch.labelEnd <= std::max(stretch.end, stretch.labelBegin));
            last = stretch.end;
        }
    }
}

QTEST_GUILESS_MAIN(CaptureTest)
#include "capture_test.moc"
