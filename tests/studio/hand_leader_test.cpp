// SPDX-License-Identifier: GPL-3.0-or-later
// A guided capture of the virtual glove labels what its hand did.
#include "app/studio/capture_flow.h"
#include "app/studio/glove_state.h"
#include "app/studio/hand_leader.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "app/studio/replay_flow.h"
#include "app/studio/session_source.h"
#include "device/simulator/hand.h"
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;

class HandLeaderTest : public QObject
{
    Q_OBJECT
private slots:
    void aPoseIsToldInItsOwnFigures()
    {
        PlanPose pose;
        pose.fingers = Combination::fromBits(2);
        pose.prepare = 2;
        pose.record = 8;
        QCOMPARE(leadTo(pose, false), QByteArray("pose efeee 2.000 8.000 -60.000 -60.000 0.000 0.000\n"));
        QCOMPARE(leadTo(pose, true), QByteArray("pose efeee 0.000 8.000 -60.000 60.000 0.000 0.000\n"));
        pose.pitchFrom = 10, pose.pitchTo = 20, pose.attitude = Attitude::ThumbUp;
        QCOMPARE(leadTo(pose, true), QByteArray("pose efeee 0.000 8.000 10.000 20.000 90.000 90.000\n"));
        pose.fingers.reset();
        pose.attitude = Attitude::Everywhere;
        QCOMPARE(leadTo(pose, true), QByteArray("turn\n"));
    }
    void theLabelsOfAGuidedCaptureAreRight()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        ProjectThread thread;
        Recording recording;
        ProjectState project(&thread, &recording);
        GloveState glove;
        LiveStream stream(&glove, &thread);
        ReplayFlow replay(&glove, &thread);
        CaptureFlow capture(&glove, &replay, &project, &recording);
        HandLeader leader(&capture, &glove);
        connect(&stream, &LiveStream::blockArrived, &recording,
            [&](const std::shared_ptr<const LiveBlock> &block) { recording.take(*block); });
        project.open(file);
        GloveOptions options;
        options.script = "ten"; // as the window starts it: of itself its hand does something else
        options.speed = 3;      // faster, a stall of the machine is longer than the time to get ready
        QVERIFY2(glove.open(kVirtualGlove, options), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.connected() && !project.file().isEmpty(), 10000);
        Plan plan;
        plan.name = "fist and open hand";
        for (const unsigned bits : {0u, 31u, 0u, 31u}) {
            PlanPose pose;
            pose.fingers = Combination::fromBits(int(bits));
            pose.preview = 1, pose.prepare = 2, pose.record = 5;
            pose.pitchFrom = -20, pose.pitchTo = 20;
            plan.poses.push_back(pose);
        }
        capture.start(plan);
        QTRY_VERIFY(leader.leads());
        QTRY_COMPARE_WITH_TIMEOUT(capture.state(), CaptureFlow::State::Done, 60000);
        QVERIFY(!leader.leads());
        recording.stop();
        QTRY_VERIFY(!recording.active());

        const auto kept = Project::open(file, true);
        const SessionInfo session = kept->sessions().constFirst();
        QVERIFY(isSimulated(session.source) && !handOf(session.source)); // its script says nothing of this session
        const std::vector<Sample> samples = kept->samples(session.id);
        std::vector<double> field; // mean strength of each label
        for (const Label &label : kept->labels(session.id)) {
            double sum = 0;
            for (int i = label.segment.begin; i < label.segment.end; ++i) {
                const auto &m = samples[std::size_t(i)].mag;
                sum += std::sqrt(double(m[0]) * m[0] + double(m[1]) * m[1] + double(m[2]) * m[2]);
            }
            field.push_back(sum / (label.segment.end - label.segment.begin));
        }
        QCOMPARE(field.size(), std::size_t(4));
        const QString said = QStringLiteral("%1 %2 %3 %4 uT").arg(field[0]).arg(field[1]).arg(field[2]).arg(field[3]);
        const double apart = std::min(std::abs(field[0] - field[1]), std::abs(field[2] - field[3])),
                     alike = std::max(std::abs(field[0] - field[2]), std::abs(field[1] - field[3]));
        QVERIFY2(apart > 10 && alike < apart / 4, qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(HandLeaderTest)
#include "hand_leader_test.moc"
