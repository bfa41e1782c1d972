// SPDX-License-Identifier: GPL-3.0-or-later
// One of everything that a guided capture needs, on a project of its own. The glove is the virtual one; the samples are
// made here, as fast as they are taken, so that a plan takes no time. Each sample says which pose it belongs to.
#pragma once
#include "app/studio/capture_flow.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/replay_flow.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

namespace lodestone::test {

class CaptureDesk
{
public:
    static constexpr int kRate = 1000; // Hz

    // file: the project; empty: in the desk's own folder.
    explicit CaptureDesk(const QString &file = {}, const Recording::Limits &limits = {})
        : recording(limits), m_file(file.isEmpty() ? folder.filePath("p.lodestone") : file)
    {
        qputenv("LODESTONE_DISK_FULL", folder.filePath("the disk is full").toLocal8Bit());
        Project::open(m_file);
        project.open(m_file);
    }
    const QString &file() const { return m_file; }
    bool connectGlove()
    {
        GloveOptions seven;
        seven.seed = 7;
        return glove.open(kVirtualGlove, seven) && QTest::qWaitFor([this] { return glove.answered(); }, 5000)
               && QTest::qWaitFor([this] { return !project.file().isEmpty() && !project.opening(); }, 5000);
    }
    void pullCable() { glove.link()->open("/dev/no-such-port"); }
    void fillDisk() { QFile(folder.filePath("the disk is full")).open(QIODevice::WriteOnly); }
    void emptyDisk() { QFile::remove(folder.filePath("the disk is full")); }

    static Plan plan(int poses = 4, double record = 1.6)
    {
        Plan plan;
        plan.name = "Fingers";
        for (int i = 0; i < poses; ++i) {
            PlanPose pose;
            pose.preview = pose.prepare = 0.2;
            pose.record = record;
            Combination fingers(Finger::Extended);
            fingers[std::size_t(i)] = Finger::Flexed;
            pose.fingers = fingers;
            plan.poses.push_back(pose);
        }
        return plan;
    }
    // What the glove sends in so many seconds of its clock.
    void feed(double seconds)
    {
        constexpr int kPiece = 20; // samples
        const int blocks = int(seconds * kRate) / kPiece;
        for (int i = 0; i < blocks; ++i) {
            LiveBlock block;
            block.raw.first = m_next;
            block.raw.periodMicroseconds = 1'000'000 / kRate;
            block.raw.deviceMicroseconds = std::uint64_t(m_next) * block.raw.periodMicroseconds;
            block.raw.hostNanoseconds = std::int64_t(block.raw.deviceMicroseconds) * 1000;
            block.raw.samples.resize(kPiece);
            if (oriented)
                block.attitude.resize(kPiece);
            for (int s = 0; s < kPiece; ++s, ++m_next) {
                Sample sample;
                sample.t = double(m_next) / kRate;
                sample.accel = {float(pose()), 0, float(kGravity)};
                block.samples.push_back(sample);
            }
            block.channels = m_channels;
            block.rows = rowsOf(block.samples);
            recording.take(block);
            if (i % 50 == 49)
                QTest::qWait(5);
        }
    }
    // Feeds until this holds; false where it does not within so many seconds of the glove's clock.
    bool feedUntil(const std::function<bool()> &condition, double seconds = 60)
    {
        for (double t = 0; t < seconds && !condition(); t += 0.1)
            feed(0.1);
        return condition();
    }
    bool feedUntil(CapturePhase phase, int step = 0)
    {
        return feedUntil(
            [=, this] { return flow.run() && flow.run()->phase() == phase && flow.run()->step() == step; });
    }
    bool becomes(CaptureFlow::State state, int milliseconds = 5000)
    {
        return QTest::qWaitFor([=, this] { return flow.state() == state; }, milliseconds);
    }
    // Whatever went wrong before: the cause is gone, and a plan goes to its end.
    bool worksNow()
    {
        flow.start(plan());
        if (!becomes(CaptureFlow::State::Running, 10000))
            return false;
        const qint64 session = flow.session();
        return feedUntil([this] { return !flow.running(); }) && becomes(CaptureFlow::State::Done)
               && misplaced(session).isEmpty() && labels(session).size() == 4;
    }
    QList<Label> labels(qint64 session) const { return Project::open(file(), true)->labels(session); }
    // Labels with a sample that is not of their pose, in words.
    QString misplaced(qint64 session) const
    {
        const auto samples = Project::open(file(), true)->samples(session);
        for (const Label &label : labels(session))
            for (int i = label.segment.begin; i < label.segment.end; ++i) {
                if (i >= int(samples.size()))
                    return QString("%1 has no sample").arg(i);
                const int pose = int(samples[std::size_t(i)].accel[0]);
                if (pose < 1 || label.segment.fingers[std::size_t(pose - 1)] != Finger::Flexed)
                    return QString("sample %1 is of pose %2, labelled %3")
                        .arg(i)
                        .arg(pose)
                        .arg(QString::fromStdString(label.segment.fingers.toString()));
            }
        return {};
    }

    bool oriented = true; // false: a board without an accelerometer
    QTemporaryDir folder;
    GloveState glove;
    ProjectThread thread;
    Recording recording;
    ProjectState project{&thread, &recording};
    ReplayFlow replay{&glove, &thread};
    CaptureFlow flow{&glove, &replay, &project, &recording};

private:
    int pose() const // from 1; 0: none
    {
        const CaptureRun *run = flow.run();
        return run && run->phase() == CapturePhase::Record ? run->step() + 1 : 0;
    }
    QString m_file;
    std::uint32_t m_next = 0;
    std::shared_ptr<const Layout> m_channels = std::make_shared<Layout>(nineAxes());
};

} // namespace lodestone::test
