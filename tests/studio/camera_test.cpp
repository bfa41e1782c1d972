// SPDX-License-Identifier: GPL-3.0-or-later
// The camera from its frames to the project file: failure first. What the simulated camera measures is held against the
// clock of the simulated hand itself.
#include "app/studio/camera_process.h"
#include "app/studio/camera_state.h"
#include "app/studio/clench_flow.h"
#include "app/studio/device_clock.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/picture_recorder.h"
#include "app/studio/recording.h"
#include "app/studio/simulated_camera.h"
#include "tests/support/meddle.h"
#include "tests/support/write_lock.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

class FakeCamera : public Camera
{
public:
    using Camera::Camera;
    void start(double perSecond) override { pace = perSecond; }
    void give(const QByteArray &jpeg) { emit came({steadyNanoseconds(), CameraPicture{jpeg, QByteArray(4, 'x')}}); }
    void fail(const QString &why) { emit failed(why); }
    double pace = 0;
};

struct Desk // a camera that the test holds in its hands
{
    FakeCamera *camera = nullptr;
    CameraState state{[this](const QString &id) -> std::unique_ptr<Camera> {
                          if (id == "gone")
                              return nullptr;
                          auto made = std::make_unique<FakeCamera>();
                          camera = made.get();
                          return made;
                      },
        CameraState::Patience{300, 200}};
};

link::SampleBlock blockAt(std::uint32_t first, int count)
{
    link::SampleBlock block;
    block.first = first;
    block.deviceMicroseconds = std::uint64_t(first) * 1000;
    block.periodMicroseconds = 1000;
    block.hostNanoseconds = steadyNanoseconds();
    block.samples.resize(std::size_t(count));
    return block;
}

QString fakeProgram() { return qEnvironmentVariable("LODESTONE_BIN") + "/fake-camera"; }

} // namespace

class CameraTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file, m_full;
    std::uint32_t m_next = 0;

    // With a camera that is on.
    void begin(Recording &recording, Desk &desk)
    {
        desk.state.choose("desk");
        desk.state.setOn(true);
        recording.start(m_file, "s", "glove 1", {});
        QTRY_VERIFY2(recording.state() == Recording::State::Running, qPrintable(recording.problem()));
    }
    // A glove that sends, and a camera that gives a picture each 20 ms, for this long.
    void run(Recording &recording, Desk &desk, int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        const std::uint32_t from = m_next;
        for (int picture = 0; clock.elapsed() < milliseconds; QTest::qWait(5)) {
            const auto due = from + std::uint32_t(clock.elapsed());
            if (due > m_next && recording.take(blockAt(m_next, int(due - m_next))))
                m_next = due;
            for (; desk.state.on() && picture * 20 < clock.elapsed(); ++picture)
                desk.camera->give(QByteArray(1000, 'j'));
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("p.lodestone");
        m_full = m_folder->filePath("the disk is full");
        qputenv("LODESTONE_DISK_FULL", m_full.toLocal8Bit());
        m_next = 0;
        Project::open(m_file);
    }

    void aChangeOfThePictureIsMeasured()
    {
        QCOMPARE(pictureChange({}, {}), 0.0);
        QCOMPARE(pictureChange("abc", "abcd"), 0.0);
        QCOMPARE(pictureChange(QByteArray("\x00\xff", 2), QByteArray("\xff\xff", 2)), 127.5);
        QCOMPARE(pictureChange("aa", "aa"), 0.0);
    }
    void framesCrossTheWireInPieces()
    {
        const CameraMessage sent{{123456789, CameraPicture{"jpeg", "grey"}}},
            last{{}, CameraMessage::Failure::Unusable, "busy"};
        const QByteArray bytes = encode(sent) + encode(last);
        QByteArray read;
        QList<CameraMessage> got;
        bool broken = false;
        for (const char byte : bytes) {
            read += byte;
            if (const auto message = takeMessage(read, broken))
                got << *message;
            QVERIFY(!broken);
        }
        QCOMPARE(got.size(), 2);
        QCOMPARE(got[0].frame.hostNanoseconds, 123456789);
        QCOMPARE(got[0].frame.jpeg(), QByteArray("jpeg"));
        QCOMPARE(got[0].frame.grey(), QByteArray("grey"));
        QVERIFY(got[0].failure == CameraMessage::Failure::None);
        QVERIFY(got[1].failure == CameraMessage::Failure::Unusable);
        QCOMPARE(got[1].detail, QString("busy"));
        QVERIFY(read.isEmpty());
        for (qsizetype at = 0; at < encode(sent).size(); ++at) { // no byte of it makes it crash or hang
            QByteArray hurt = encode(sent);
            hurt[at] = char(hurt[at] ^ 0xff);
            (void)takeMessage(hurt, broken);
        }
        read = "GStreamer says hello";
        QVERIFY(!takeMessage(read, broken));
        QVERIFY(broken);
    }
    void aCameraIsSwitchedOnAndOff()
    {
        Desk desk;
        desk.state.setOn(true);
        QCOMPARE(desk.state.state(), CameraState::State::Off); // there is none
        desk.state.choose("desk", 0.12);
        QCOMPARE(desk.state.state(), CameraState::State::Off); // off unless switched on
        desk.state.setOn(true);
        QCOMPARE(desk.state.state(), CameraState::State::Starting);
        QCOMPARE(desk.camera->pace, kPicturesPerSecond);
        desk.camera->give("a");
        QCOMPARE(desk.state.state(), CameraState::State::Running);
        QCOMPARE(desk.state.newest().jpeg(), QByteArray("a"));
        QCOMPARE(*desk.state.late(), 0.12);
        desk.state.choose("other");
        QCOMPARE(desk.state.state(), CameraState::State::Starting);
        QVERIFY(!desk.state.late());
        QVERIFY(desk.state.newest().jpeg().isEmpty());
        desk.state.setOn(false);
        QCOMPARE(desk.state.state(), CameraState::State::Off);
        desk.state.choose("gone");
        desk.state.setOn(true);
        QCOMPARE(desk.state.state(), CameraState::State::Failed);
        QVERIFY(!desk.state.problem().isEmpty());
    }
    void aCameraThatIsUnpluggedOrSilentSaysSo()
    {
        Desk desk;
        desk.state.choose("desk");
        desk.state.setOn(true);
        desk.camera->give("a");
        desk.camera->fail("It was unplugged.");
        QCOMPARE(desk.state.state(), CameraState::State::Failed);
        QCOMPARE(desk.state.problem(), QString("It was unplugged."));
        desk.state.setOn(true); // it is back
        desk.camera->give("b");
        QCOMPARE(desk.state.state(), CameraState::State::Running);
        QTRY_COMPARE(desk.state.state(), CameraState::State::Failed); // and then gives nothing
        desk.state.setOn(true);                                       // nor does it begin at all
        QCOMPARE(desk.state.state(), CameraState::State::Starting);
        QTRY_COMPARE(desk.state.state(), CameraState::State::Failed);
        QVERIFY(desk.state.problem().contains("no picture"));
    }
    void aProcessDrivesTheCamera()
    {
        auto list = listCameras(this, fakeProgram());
        QTRY_VERIFY(list.isFinished());
        QCOMPARE(list.result().cameras, (QList<CameraChoice>{{"good", "Desk camera"}}));
        QCOMPARE(list.result().problem, QString());
        CameraProcess camera("good", fakeProgram());
        QList<CameraFrame> frames;
        connect(&camera, &Camera::came, this, [&](const CameraFrame &frame) { frames << frame; });
        camera.start(8);
        QTRY_VERIFY(frames.size() > 5);
        QCOMPARE(frames[2].jpeg(), QByteArray("jpeg 2"));
        QVERIFY(std::abs(double(steadyNanoseconds() - frames.constLast().hostNanoseconds)) < 5e9); // one clock
    }
    void aProcessThatFailsIsNoHarm_data()
    {
        QTest::addColumn<QString>("camera");
        QTest::addColumn<QString>("says");
        QTest::newRow("unplugged") << "unplugged"
                                   << "was unplugged";
        QTest::newRow("dies") << "dies"
                              << "ended unexpectedly";
        QTest::newRow("garbage") << "garbage"
                                 << "cannot be understood";
        QTest::newRow("not there") << "not there"
                                   << "Qt Multimedia";
    }
    void aProcessThatFailsIsNoHarm()
    {
        QFETCH(QString, camera);
        QFETCH(QString, says);
        CameraProcess process(camera, camera == "not there" ? "/no/such/program" : fakeProgram());
        QStringList failures;
        connect(&process, &Camera::failed, this, [&](const QString &sentence) { failures << sentence; });
        process.start(8);
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY2(failures[0].contains(says), qPrintable(failures[0]));
        QTest::qWait(100);
        QCOMPARE(failures.size(), 1);
    }
    void withoutItsProgramThereAreNoCameras()
    {
        const auto list = listCameras(this, "/no/such/program");
        QVERIFY(list.isFinished());
        QVERIFY(list.result().cameras.isEmpty());
        QVERIFY(list.result().problem.contains("Qt Multimedia"));
        const auto wrong = listCameras(this, "/bin/false"); // as one whose library is not installed
        QTRY_VERIFY(wrong.isFinished());
        QVERIFY(wrong.result().problem.contains("Qt Multimedia"));
    }
    void aDeafProcessIsEnded()
    {
        QElapsedTimer clock;
        {
            CameraProcess camera("deaf", fakeProgram());
            camera.start(8);
            QTest::qWait(200);
            clock.start();
        }
        QVERIFY(clock.elapsed() < 4000);
    }

    void whatIsSaidToBeStoredIsInTheFile()
    {
        Desk desk;
        Recording recording;
        PictureRecorder pictures(&desk.state, &recording);
        desk.state.choose("desk", 0.1);
        desk.state.setOn(true);
        desk.camera->give("before the recording");
        recording.start(m_file, "s", "glove 1", {});
        QTRY_COMPARE(recording.state(), Recording::State::Running);
        desk.camera->give("before its first sample");
        run(recording, desk, 2500);
        QVERIFY(pictures.counts().stored > 30);
        {
            const auto reader = Project::open(m_file, true);
            QVERIFY(qint64(reader->pictureTimes(recording.session()).size()) >= pictures.counts().stored);
        }
        recording.stop();
        QTRY_VERIFY(!recording.active() && pictures.waiting() == 0);
        QCOMPARE(pictures.counts().dropped, 0);
        QCOMPARE(pictures.problem(), QString());
        const auto project = Project::open(m_file);
        const SessionInfo info = *project->session(recording.session());
        QVERIFY(info.finished);
        QCOMPARE(info.pictures, pictures.counts().stored); // the last ones too
        QCOMPARE(info.pictureBytes, pictures.counts().bytes);
        QCOMPARE(info.samples, int(m_next));
        const std::vector<double> times = project->pictureTimes(recording.session());
        QVERIFY(times.size() > 100 && times.size() < 130);
        QVERIFY2(std::abs(times.front() + 0.1) < 0.09, qPrintable(QString::number(times.front()))); // they are late
        QVERIFY(times.back() < info.seconds);
        QCOMPARE(project->verify(), QStringList());
    }
    void aFullDiskKeepsTheSamplesAndCountsThePictures()
    {
        Desk desk;
        Recording recording;
        PictureRecorder pictures(&desk.state, &recording, {100, 40});
        begin(recording, desk);
        run(recording, desk, 500);
        QVERIFY(QFile(m_full).open(QIODevice::WriteOnly));
        run(recording, desk, 2500);
        QVERIFY(pictures.counts().dropped > 20);
        QVERIFY(pictures.waiting() <= 40);
        QCOMPARE(recording.dropped(), 0);
        QFile::remove(m_full);
        run(recording, desk, 1500);
        QCOMPARE(recording.problem(), QString());
        recording.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!recording.active() && pictures.waiting() == 0, 10000);
        const SessionInfo info = *Project::open(m_file)->session(recording.session());
        QCOMPARE(info.samples, int(m_next));
        QCOMPARE(info.pictures, pictures.counts().stored);
        QVERIFY(info.pictures > 60);
    }
    void aPictureThatIsRefusedHoldsUpNoSample()
    {
        test::meddle(m_file, "DROP TABLE picture"); // the file takes samples, and no pictures
        Desk desk;
        Recording recording;
        PictureRecorder pictures(&desk.state, &recording, {100, 40});
        begin(recording, desk);
        run(recording, desk, 1500);
        QVERIFY(!pictures.problem().isEmpty());
        QVERIFY(recording.kept() > 800); // as without a camera
        QCOMPARE(recording.problem(), QString());
        QTRY_VERIFY(pictures.counts().dropped > 10);
        recording.stop();
        QTRY_VERIFY(!recording.active() && pictures.waiting() == 0);
        QCOMPARE(recording.kept(), qint64(m_next));
        QCOMPARE(pictures.counts().stored, 0);
    }
    void aCameraThatIsUnpluggedLeavesTheRecordingAlone()
    {
        Desk desk;
        Recording recording;
        PictureRecorder pictures(&desk.state, &recording);
        begin(recording, desk);
        run(recording, desk, 300);
        desk.camera->fail("It was unplugged.");
        run(recording, desk, 1200);
        QVERIFY(recording.takes());
        QVERIFY(pictures.counts().stored > 5);
        const qint64 stored = pictures.counts().stored;
        recording.stop();
        QTRY_VERIFY(!recording.active());
        recording.start(m_file, "next", "glove 1", {}); // counts begin anew
        QTRY_COMPARE(recording.state(), Recording::State::Running);
        QVERIFY(stored > 0);
        QCOMPARE(pictures.counts().stored, 0);
    }

    void aHandThatIsFasterThanARealOneIsSeenNoMoreOften()
    {
        GloveState glove;
        GloveOptions options;
        options.speed = 10;
        QVERIFY2(glove.open(kVirtualGlove, options), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.connected(), 10000);
        QSignalSpy seen(&glove, &GloveState::handSeen);
        QElapsedTimer clock;
        clock.start();
        glove.watchHand(kPicturesPerSecond);
        QTest::qWait(2000);
        const double most = double(clock.elapsed()) / 1000 * kPicturesPerSecond + 2;
        QVERIFY2(seen.size() >= 5 && double(seen.size()) <= most, qPrintable(QString::number(seen.size())));
    }
    void aSimulatedPictureIsDrawnWhenSomebodyLooks()
    {
        GloveState glove;
        QVERIFY2(glove.open(kVirtualGlove, {}), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.connected(), 10000);
        int drawn = 0;
        const auto draw = [&drawn](const SeenHand &) {
            return CameraPicture{QByteArray::number(++drawn), QByteArray(4, 'x')};
        };
        CameraState camera([&](const QString &) { return std::make_unique<SimulatedCamera>(&glove, draw); });
        LiveStream stream(&glove, nullptr);
        Recording recording;
        PictureRecorder pictures(&camera, &recording);
        ClenchFlow clench(&camera, &glove, &stream);
        connect(&stream, &LiveStream::blockArrived, &recording,
            [&](const std::shared_ptr<const LiveBlock> &block) { recording.take(*block); });
        int came = 0;
        connect(&camera, &CameraState::came, this, [&came] { ++came; });
        camera.choose("simulated");
        camera.setOn(true);
        QTRY_VERIFY(came >= 4);
        QCOMPARE(drawn, 0);
        QCOMPARE(camera.newest().jpeg(), QByteArray("1")); // a view opens
        QCOMPARE(camera.newest().jpeg(), QByteArray("1")); // and shows it once more
        QCOMPARE(drawn, 1);
        recording.start(m_file, "s", glove.source(), glove.info());
        QTRY_VERIFY(pictures.counts().stored > 2);
        recording.stop();
        QTRY_VERIFY(!recording.active() && pictures.waiting() == 0);
        QCOMPARE(qint64(drawn - 1), pictures.counts().stored);
        const int kept = drawn, before = came;
        QTRY_VERIFY(came > before + 3);
        QCOMPARE(drawn, kept);
    }
    void theRoutineMeasuresHowLateThePicturesAre_data()
    {
        QTest::addColumn<int>("delay");
        QTest::addColumn<int>("busy"); // ms of each second, in which the window's thread does nothing else
        QTest::newRow("as it is") << 0 << 0;
        QTest::newRow("180 ms late") << 180 << 0;
        QTest::newRow("180 ms late, in a busy window") << 180 << 450;
        QTest::newRow("180 ms late, in a very busy window") << 180 << 800;
    }
    // The picture is drawn here as the hand's own time, so that a stored one says when it really was.
    void theRoutineMeasuresHowLateThePicturesAre()
    {
        QFETCH(int, delay);
        QFETCH(int, busy);
        QTimer stall;
        connect(&stall, &QTimer::timeout, [busy] { QThread::msleep(ulong(busy)); });
        if (busy > 0)
            stall.start(1000);
        GloveState glove;
        LiveStream stream(&glove, nullptr);
        Recording recording;
        const auto draw = [](const SeenHand &hand) {
            CameraPicture drawing{QByteArray::number(hand.t, 'f', 6), QByteArray(5 * 100, 0)};
            for (std::size_t f = 0; f < 5; ++f) // bars as long as the fingers
                std::fill_n(
                    drawing.grey.begin() + qsizetype(f) * 100, qsizetype(100 - 70 * hand.flexion[f]), char(255));
            return drawing;
        };
        CameraState camera([&](const QString &) { return std::make_unique<SimulatedCamera>(&glove, draw, delay); });
        PictureRecorder pictures(&camera, &recording);
        ClenchFlow clench(&camera, &glove, &stream);
        connect(&stream, &LiveStream::blockArrived, &recording,
            [&](const std::shared_ptr<const LiveBlock> &block) { recording.take(*block); });
        clench.start();
        QCOMPARE(clench.state(), ClenchFlow::State::Failed); // the camera is off
        GloveOptions options;
        options.script = "ten";
        QVERIFY2(glove.open(kVirtualGlove, options), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.connected(), 10000);
        camera.choose("simulated");
        camera.setOn(true);
        QTRY_COMPARE(camera.state(), CameraState::State::Running);
        clench.start();
        QCOMPARE(clench.state(), ClenchFlow::State::Watching);
        clench.stop();
        QCOMPARE(clench.state(), ClenchFlow::State::Cancelled);
        std::vector<double> turns; // s, of the hand's clock: when the index is half bent, or half open
        std::optional<SeenHand> before;
        connect(&glove, &GloveState::handSeen, &clench, [&](const SeenHand &hand) {
            if (before && clench.running() && (before->flexion[1] < 0.5) != (hand.flexion[1] < 0.5))
                turns.push_back((before->t + hand.t) / 2);
            before = hand;
        });
        clench.start();
        QTRY_VERIFY_WITH_TIMEOUT(!clench.running(), 20000);
        QVERIFY2(clench.state() == ClenchFlow::State::Done, qPrintable(clench.problem()));
        QCOMPARE(*camera.late(), clench.found().seconds);
        // However busy the window is, the hand clenches in its own time.
        static constexpr std::array kTurns{0.8, 1.9, 3.2, 4.0, 5.4, 6.8, 8.0, 8.8};
        QVERIFY2(turns.size() >= kTurns.size(), qPrintable(QString::number(turns.size())));
        turns.erase(turns.begin(), turns.end() - kTurns.size()); // what its script had bent opens first
        for (std::size_t i = 1; i < kTurns.size(); ++i)
            QVERIFY2(std::abs(turns[i] - turns[0] - (kTurns[i] - kTurns[0])) < 0.15,
                qPrintable(QString::number(turns[i] - turns[0])));

        recording.start(m_file, "s", glove.source(), glove.info());
        QTRY_COMPARE(recording.state(), Recording::State::Running);
        QTRY_VERIFY_WITH_TIMEOUT(recording.seconds() > 6, 15000);
        const double offset = recording.clockOffset();
        recording.stop();
        QTRY_VERIFY(!recording.active() && pictures.waiting() == 0);
        std::vector<double> errors; // s
        const std::vector<Picture> stored = Project::open(m_file)->pictures(recording.session(), -1, 1e9);
        for (const Picture &picture : stored) {
            const double error = picture.t - (picture.jpeg.toDouble() + offset);
            errors.push_back(error);
        }
        QVERIFY(stored.size() > 25);
        std::sort(errors.begin(), errors.end());
        const double middle = errors[errors.size() / 2]; // a busy computer makes some late
        qInfo(
            "Simulated camera, %d ms late: measured %.1f ms (correlation %.2f); of %d pictures in %.1f s the clock is "
            "wrong by %.1f ms in the middle, by %.1f to %.1f ms at worst",
            delay, clench.found().seconds * 1000, clench.found().correlation, int(stored.size()), recording.seconds(),
            middle * 1000, errors.front() * 1000, errors.back() * 1000);
        QVERIFY(std::abs(middle) < 0.04);
        // One that was not measured at all would be wrong by the delay.
        QVERIFY(delay == 0 || std::abs(middle) < double(delay) / 1000 / 4);
    }
    void theRoutineFailsInWords()
    {
        GloveState glove;
        LiveStream stream(&glove, nullptr);
        Desk desk;
        ClenchFlow clench(&desk.state, &glove, &stream);
        desk.state.choose("desk");
        desk.state.setOn(true);
        desk.camera->give("a");
        clench.start();
        QCOMPARE(clench.state(), ClenchFlow::State::Failed); // no glove
        QVERIFY(!clench.problem().isEmpty());
        GloveOptions options;
        QVERIFY(glove.open(kVirtualGlove, options));
        QTRY_VERIFY_WITH_TIMEOUT(glove.connected(), 10000);
        desk.state.setOn(true);
        desk.camera->give("a");
        clench.start();
        QVERIFY(clench.running());
        QCOMPARE(desk.camera->pace, ClenchFlow::kWatchedPerSecond);
        desk.camera->fail("It was unplugged.");
        QTRY_COMPARE(clench.state(), ClenchFlow::State::Failed);
        QCOMPARE(clench.problem(), QString("It was unplugged."));
        QCOMPARE(clench.left(), 0.0);
    }
};

QTEST_GUILESS_MAIN(CameraTest)
#include "camera_test.moc"
