// SPDX-License-Identifier: GPL-3.0-or-later
// The record button, and the sitting a recording belongs to: proposed, put right with one key, doubted by the open
// hand.
#include "app/lodestone/notices.h"
#include "app/lodestone/recording_controller.h"
#include "app/studio/glove_process.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "app/studio/replay_flow.h"
#include "app/studio/samples.h"
#include <QAction>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

struct Desk
{
    QTemporaryDir folder;
    QString file = folder.filePath("p.lodestone");
    MainWindow window;
    Notices notices{&window};
    GloveProcess process;
    GloveState glove;
    ProjectThread thread;
    Recording recording;
    ProjectState project{&thread, &recording};
    ReplayFlow replay{&glove, &thread};
    RecordingController controller{&window, &recording, &glove, &project, &thread, &replay, &notices};

    explicit Desk(bool live = true) // false: feed() alone gives samples
    {
        project.open(file);
        if (!process.start({}, qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove"))
            qFatal("%s", qPrintable(process.problem()));
        QObject::connect(
            glove.link(), &link::Connection::samplesArrived, &recording, [this, live](const link::SampleBlock &block) {
                if (live)
                    recording.take(block);
            });
        glove.open(process.port());
        if (!QTest::qWaitFor([this] { return glove.connected() && project.file() == file; }, 10000))
            qFatal("no glove, or no project");
    }
    QAction *other() { return window.findChild<QAction *>("otherSitting"); }
    qint64 record()
    {
        controller.toggle();
        if (!QTest::qWaitFor([this] { return recording.state() == Recording::State::Running; }, 5000))
            return 0;
        return recording.session();
    }
    void stop()
    {
        controller.toggle();
        QTRY_VERIFY(recording.state() == Recording::State::Idle);
    }
    // 100 rows of an open hand at rest.
    void feed(float worn)
    {
        std::vector<Sample> samples(100);
        for (Sample &sample : samples) {
            sample.accel = {0, 0, 9.81f};
            sample.mag = {30 + worn, 20, 40};
        }
        link::SampleBlock block;
        block.samples = toWire(samples, glove.info());
        block.periodMicroseconds = 20000;
        recording.take(block);
    }
    int sittingOf(qint64 session) const { return Project::open(file, true)->session(session)->sitting; }
    bool says(const QString &words) const { return notices.all().join(u'\n').contains(words); }
};

} // namespace

class RecordingControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstRecordingBeginsASittingUnasked()
    {
        Desk desk;
        const qint64 session = desk.record();
        QVERIFY(session > 0);
        QTRY_COMPARE(desk.sittingOf(session), 1);
        QVERIFY(!desk.says("itting")); // there is nothing to ask
        QVERIFY(!desk.other()->isEnabled());
        desk.stop();
    }
    void oneKeySaysThatTheGloveWasPutOnAnew()
    {
        Desk desk;
        QVERIFY(desk.record() > 0);
        desk.stop();
        const qint64 second = desk.record();
        QTRY_VERIFY(desk.says("Sitting 1 goes on"));
        QVERIFY(desk.window.messages().front().tone == Message::Tone::News); // no fault, so not red
        QTRY_COMPARE(desk.sittingOf(second), 1);
        desk.other()->trigger();
        QTRY_COMPARE(desk.sittingOf(second), 2);
        QTRY_VERIFY(desk.says("of sitting 2") && !desk.says("goes on"));
        desk.other()->trigger(); // and back
        QTRY_COMPARE(desk.sittingOf(second), 1);
        desk.other()->trigger();
        desk.other()->trigger(); // faster than the file answers
        desk.other()->trigger();
        desk.thread.run([](Project &) {}).waitForFinished(); // behind all three: on the way it is 2 once already
        QCOMPARE(desk.sittingOf(second), 2);
        QTRY_VERIFY(desk.says("of sitting 2"));
        desk.stop();
        const qint64 third = desk.record(); // which goes on with what was said
        QTRY_COMPARE(desk.sittingOf(third), 2);
        desk.stop();
    }
    void theOpenHandDoubtsThatASittingGoesOn_data()
    {
        QTest::addColumn<double>("moved");
        QTest::newRow("worn as before") << 0.0;
        QTest::newRow("put on anew") << 30.0;
    }
    void theOpenHandDoubtsThatASittingGoesOn()
    {
        QFETCH(double, moved);
        Desk desk(false);
        for (const double worn : {0.0, moved}) {
            const qint64 session = desk.record();
            desk.feed(float(worn));
            QTRY_COMPARE(desk.recording.kept(), 100);
            Project::open(desk.file)->addLabel(session, {0, 100, Combination(Finger::Extended)}, LabelSource::Plan);
            desk.stop();
        }
        if (moved > 0) {
            QTRY_VERIFY(desk.says("The open hand reads 30"));
            desk.other()->trigger();
            QTRY_COMPARE(desk.sittingOf(desk.recording.session()), 2);
        } else {
            QTest::qWait(300);
            QVERIFY(!desk.says("The open hand reads"));
        }
    }
    void aPressWhileTheProjectIsBeingOpenedBeginsTheRecordingThen()
    {
        Desk desk;
        const QString other = desk.folder.filePath("other.lodestone");
        {
            auto project = Project::open(other);
            const qint64 before = project->beginSession("before", desk.glove.source(), nineAxes());
            project->setSitting(before, 2);
            project->finishSession(before);
        }
        desk.project.open(other);
        desk.controller.toggle();
        QVERIFY(desk.says("as soon as the project is open"));
        QTRY_COMPARE(desk.recording.state(), Recording::State::Running);
        QCOMPARE(desk.recording.file(), other);
        QCOMPARE(desk.recording.sitting(), 2); // what is in the file was known
        QVERIFY(!desk.says("as soon as"));
        desk.stop();

        desk.project.open(desk.file);
        desk.controller.toggle();
        desk.controller.toggle(); // and back
        QVERIFY(!desk.says("as soon as"));
        QTRY_VERIFY(!desk.project.opening());
        QTest::qWait(100);
        QVERIFY(!desk.recording.active());
    }
    void whatWasToBeRecordedIntoAProjectThatDoesNotOpenGoesNowhereElse()
    {
        Desk desk;
        const QString bad = desk.folder.filePath("bad.lodestone");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        file.close();
        desk.project.open(bad);
        desk.controller.toggle();
        QVERIFY(desk.says("as soon as"));
        QTRY_VERIFY(!desk.project.opening() && !desk.says("as soon as"));
        QVERIFY(!desk.recording.active());
        QCOMPARE(desk.project.file(), desk.file); // which stays open
    }
    void withoutAGloveTheButtonSaysWhy()
    {
        Desk desk;
        desk.glove.open({});
        QTRY_VERIFY(!desk.glove.connected());
        desk.controller.toggle();
        QTRY_VERIFY(desk.says("no glove is connected"));
    }
};

QTEST_MAIN(RecordingControllerTest)
#include "recording_controller_test.moc"
