// SPDX-License-Identifier: GPL-3.0-or-later
// The camera in the window: which one, its light, and what is said when it fails.
#include "app/lodestone/camera_controller.h"
#include "app/lodestone/drawn_hand.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/camera_state.h"
#include "app/studio/clench_flow.h"
#include "app/studio/device_clock.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/picture_recorder.h"
#include "app/studio/recording.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace lodestone;

namespace {

class FakeCamera : public Camera
{
public:
    using Camera::Camera;
    void start(double) override {}
    void give(const QByteArray &jpeg) { emit came({steadyNanoseconds(), CameraPicture{jpeg, {}}}); }
    void fail(const QString &why) { emit failed(why); }
};

} // namespace

class CameraControllerTest : public QObject
{
    Q_OBJECT
    struct Desk
    {
        MainWindow window;
        Notices notices{&window};
        GloveState glove;
        LiveStream stream{&glove, nullptr};
        Recording recording;
        FakeCamera *real = nullptr;
        CameraState camera{[this](const QString &id) -> std::unique_ptr<Camera> {
            if (id == QLatin1String(kSimulatedCamera))
                return std::make_unique<SimulatedCamera>(&glove, drawHand);
            auto made = std::make_unique<FakeCamera>();
            real = made.get();
            return made;
        }};
        PictureRecorder pictures{&camera, &recording};
        ClenchFlow clench{&camera, &glove, &stream};
        CameraController controller{&window, {&camera, &pictures, &clench, &glove, &recording}, &notices, false};
        QString light() const { return window.findChild<QAbstractButton *>("cameraButton")->toolTip(); }
        CameraMenu *menu() const { return window.findChild<CameraMenu *>(); }
        void act(const char *name) const { window.findChild<QAction *>(QLatin1String(name))->trigger(); }
    };

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("camera-test"));
        Theme::apply(*qApp, Theme::Mode::Light);
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void theSimulatedCameraComesWithTheVirtualGloveAndARealOneIsNeverSwitchedOnByItself()
    {
        Desk desk;
        desk.window.show();
        const int least = desk.window.minimumSizeHint().width(); // with the button
        QVERIFY2(least <= 960, qPrintable(QString::number(least)));
        desk.controller.choose("desk");
        QCOMPARE(desk.camera.id(), QString("desk"));
        QCOMPARE(desk.camera.state(), CameraState::State::Off);
        QVERIFY(!desk.controller.picture());
        QVERIFY(desk.glove.open(kVirtualGlove));
        QTRY_COMPARE_WITH_TIMEOUT(desk.camera.state(), CameraState::State::Running, 10000);
        QCOMPARE(desk.camera.id(), QString(kSimulatedCamera));
        QTRY_VERIFY(desk.light().startsWith("Simulated camera is on"));
        const PictureOfHand seen = *desk.controller.picture();
        QCOMPARE(seen.image.size(), QSize(kPictureWidth, kPictureHeight));
        QCOMPARE(seen.caption, QString("Simulated camera"));
        emit desk.window.cameraRequested();
        QTRY_VERIFY(desk.menu()->isVisible());
        QVERIFY(desk.menu()->findChild<QLabel *>()->text().contains("about 4 MB a minute"));
        desk.act("cameraOn"); // off, and it stays so
        QTRY_COMPARE(desk.camera.state(), CameraState::State::Off);
        QTest::qWait(300);
        QCOMPARE(desk.camera.state(), CameraState::State::Off);
        desk.act("cameraOn");
        QTRY_COMPARE(desk.camera.state(), CameraState::State::Running);
        desk.glove.close();
        QTRY_COMPARE(desk.camera.id(), QString("desk"));
        QCOMPARE(desk.camera.state(), CameraState::State::Off);
        QVERIFY(!desk.controller.picture());
    }
    void aRealOneIsKeptAndHowLateItIs()
    {
        {
            Desk desk;
            desk.controller.choose("desk");
            desk.camera.setOn(true);
        }
        Desk desk;
        QCOMPARE(desk.camera.id(), QString("desk"));
        QCOMPARE(desk.camera.state(), CameraState::State::Off); // at each start
        QVERIFY(!desk.camera.late());
        desk.controller.choose({});
        QCOMPARE(desk.camera.id(), QString());
        QVERIFY(QSettings().value(settings::kCamera).toString().isEmpty());
    }
    void whatFailsIsSaidOnceAndGoesWithItsCure()
    {
        Desk desk;
        desk.window.show();
        desk.controller.choose("desk");
        desk.camera.setOn(true);
        QCOMPARE(desk.controller.picture()->caption, QString("The camera is starting"));
        desk.real->give(drawHand({}).jpeg);
        QVERIFY(desk.light().contains("is on"));
        desk.real->fail("It was unplugged.");
        QCOMPARE(desk.notices.all(), QStringList{"It was unplugged."});
        QCOMPARE(desk.light(), QString("It was unplugged."));
        QVERIFY(desk.controller.picture()->image.isNull());
        desk.camera.setOn(true);
        desk.real->give(drawHand({}).jpeg);
        QVERIFY(desk.notices.all().isEmpty());
        desk.clench.start(); // without a glove
        QCOMPARE(desk.notices.all().size(), 1);
    }
    void theDrawingShowsTheFingersAndTheTurn()
    {
        const SeenHand open;
        SeenHand fist, turned;
        fist.flexion.fill(1);
        turned.orientation = {0.7071, 0, 0.7071, 0};
        const QByteArray one = drawHand(open).grey;
        QCOMPARE(one.size(), kGreyWidth * kGreyHeight);
        QVERIFY(pictureChange(one, drawHand(open).grey) < 0.01);
        QVERIFY(pictureChange(one, drawHand(fist).grey) > 2);
        QVERIFY(pictureChange(one, drawHand(turned).grey) > 0.3);
        for (std::size_t finger = 0; finger < 5; ++finger) { // each of them can be seen
            SeenHand bent;
            bent.flexion[finger] = 1;
            QVERIFY2(pictureChange(one, drawHand(bent).grey) > 0.5, qPrintable(QString::number(finger)));
        }
    }
};

QTEST_MAIN(CameraControllerTest)
#include "camera_controller_test.moc"
