// SPDX-License-Identifier: GPL-3.0-or-later
// A glove's saved calibration is looked through as soon as the glove says who it is; what is recorded stays as it was
// read.
#include "app/studio/glove_process.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "device/simulator/hand.h"
#include "engine/project/calibrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class LiveCalibrationTest : public QObject
{
    Q_OBJECT
private slots:
    void theOrientationIsCalibratedTheRecordingIsNot();
};

void LiveCalibrationTest::theOrientationIsCalibratedTheRecordingIsNot()
{
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    Calibration saved;
    saved.serial = "VG-5";
    saved.inertial = InertialOffsets{{0.1, 0.2, 0.3}, {1, 2, 3}, 0, 0.01, 0};
    saved.fingers = FingerBaseline{{300, 0, 0}, {}, 48, 1.15, 1, 1, 1};
    CalibrationStore().add(saved);

    GloveOptions options;
    options.seed = 5;
    GloveProcess glove;
    QVERIFY2(glove.start(options), qPrintable(glove.problem()));
    GloveState state;
    LiveStream stream(&state, nullptr);
    QVERIFY(stream.calibration().empty());
    std::vector<Sample> recorded;
    connect(&stream, &LiveStream::blockArrived, this, [&](const std::shared_ptr<const LiveBlock> &block) {
        recorded.insert(recorded.end(), block->samples.begin(), block->samples.end());
    });
    state.open(glove.port());
    QTRY_VERIFY_WITH_TIMEOUT(recorded.size() > 50, 10000);
    QCOMPARE(stream.calibration().version, 1);
    QCOMPARE(stream.calibration().serial, std::string("VG-5"));

    const simulator::Hand hand(5, options.session, simulator::Script::wander(5));
    for (const Sample &sample : recorded) {
        const auto raw = hand.sample(sample.t);
        QVERIFY(std::abs(double(sample.mag[0]) - raw[6] * 0.1) < 1e-3);
        QVERIFY(std::abs(double(sample.accel[2]) - raw[2] * kGravity / 8192) < 1e-3);
        QVERIFY(std::abs(double(sample.gyro[1]) - raw[4] * M_PI / 180 / 114.28) < 1e-5);
    }
}

QTEST_GUILESS_MAIN(LiveCalibrationTest)
#include "live_calibration_test.moc"
