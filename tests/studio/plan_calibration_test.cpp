// SPDX-License-Identifier: GPL-3.0-or-later
// What a guided capture makes of the glove's calibration, and what becomes of it where something fails.
#include "app/studio/plan_calibration.h"
#include "engine/project/calibrations.h"
#include "tests/support/capture_desk.h"

using namespace lodestone;
using Step = PlanCalibration::Step;
using test::CaptureDesk;

class PlanCalibrationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CaptureDesk> m_desk;
    std::unique_ptr<PlanCalibration> m_calibration;

    // At rest, then in three positions, of which the samples have but one.
    static Plan plan()
    {
        Plan plan = CaptureDesk::plan(3, 4);
        plan.poses[0].calibrates = CalibrationStep::Rest;
        plan.poses[1].calibrates = plan.poses[2].calibrates = CalibrationStep::Positions;
        return plan;
    }
    bool begin()
    {
        m_desk->flow.start(plan());
        return m_desk->becomes(CaptureFlow::State::Running);
    }
    bool ends()
    {
        return m_desk->feedUntil([this] { return !m_desk->flow.running(); })
               && QTest::qWaitFor([this] { return !m_calibration->result().isEmpty(); }, 5000);
    }
    Step step(std::size_t index) const { return m_calibration->steps()[index]; }
    static std::optional<Calibration> newest() { return CalibrationStore().newest("VG-7"); }

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_desk = std::make_unique<CaptureDesk>();
        m_calibration = std::make_unique<PlanCalibration>(&m_desk->flow, &m_desk->glove, &m_desk->recording);
        QVERIFY(m_calibration->inForceInWords().startsWith("Connect a glove"));
        QVERIFY(m_desk->connectGlove());
    }
    void cleanup()
    {
        m_desk->emptyDisk();
        m_calibration.reset();
        m_desk.reset();
    }

    void whatIsAcceptedIsSavedOnceAndInForce()
    {
        auto &desk = *m_desk;
        QVERIFY(m_calibration->inForceInWords().contains("VG-7 is not calibrated"));
        QVERIFY(begin());
        QCOMPARE(m_calibration->steps().size(), std::size_t(2));
        QVERIFY(step(0).state == Step::State::Due);
        QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        QTRY_VERIFY(step(0).state == Step::State::Taken);
        QVERIFY(m_calibration->found().inertial);
        QVERIFY(!newest() && desk.glove.calibration().empty() && m_calibration->result().isEmpty()); // it goes on
        QVERIFY(ends());
        QVERIFY(step(0).state == Step::State::Taken);
        QVERIFY(step(1).state == Step::State::Refused && step(1).refusal);
        QVERIFY2(m_calibration->result().contains("version 1 of glove VG-7"), qPrintable(m_calibration->result()));
        QCOMPARE(newest()->version, 1);
        QVERIFY(newest()->inertial && !newest()->accel);
        QCOMPARE(desk.glove.calibration().version, 1);
        QVERIFY(m_calibration->inForceInWords().contains("version 1"));
        desk.flow.putAway();
        QVERIFY(m_calibration->result().isEmpty());
    }
    void aPlanThatIsStoppedAtOnceChangesNothing()
    {
        QVERIFY(begin());
        m_desk->flow.stop();
        QTRY_VERIFY(m_calibration->result().startsWith("Nothing was calibrated"));
        QVERIFY(step(0).state == Step::State::Due && !newest());
    }
    void theOneBeforeComesBackAndForth()
    {
        m_calibration->useTheOneBefore();
        QVERIFY(!newest());
        for (const double offset : {0.1, 0.2}) {
            Calibration saved;
            saved.serial = "VG-7";
            saved.inertial = InertialOffsets{{offset, 0, 0}, {}, 0, 0.01, 0};
            CalibrationStore().add(saved);
        }
        m_calibration->useTheOneBefore();
        QCOMPARE(m_desk->glove.calibration().version, 3);
        QCOMPARE(m_desk->glove.calibration().inertial->gyro[0], 0.1);
        m_calibration->useTheOneBefore();
        QCOMPARE(m_desk->glove.calibration().inertial->gyro[0], 0.2);
        QVERIFY(begin());
        m_calibration->useTheOneBefore(); // not while a plan rests on what is in force
        QCOMPARE(CalibrationStore().all("VG-7").size(), 4);
    }
    void aFolderThatCannotBeWrittenIsSaidAndTheNextPlanSaves()
    {
        QFile inTheWay(m_data->filePath("Lodestone"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(begin());
        QVERIFY(ends());
        QVERIFY2(m_calibration->result().contains("cannot be written"), qPrintable(m_calibration->result()));
        QCOMPARE(m_calibration->inForceInWords(), m_calibration->result());
        QVERIFY(m_desk->glove.calibration().empty());
        QVERIFY(inTheWay.remove());
        QVERIFY(begin());
        QVERIFY(ends());
        QCOMPARE(newest()->version, 1);
    }
    void samplesThatAreLostCalibrateNothing()
    {
        Recording::Limits limits;
        limits.patienceMilliseconds = 300;
        m_calibration.reset();
        m_desk.reset();
        m_desk = std::make_unique<CaptureDesk>(QString(), limits);
        m_calibration = std::make_unique<PlanCalibration>(&m_desk->flow, &m_desk->glove, &m_desk->recording);
        QVERIFY(m_desk->connectGlove());
        QVERIFY(begin());
        m_desk->fillDisk();
        QVERIFY(ends());
        QVERIFY2(m_calibration->result().contains("are lost"), qPrintable(m_calibration->result()));
        QVERIFY(!newest());
    }
    void anotherGloveInTheMiddleCalibratesNothing()
    {
        QVERIFY(begin());
        QVERIFY(m_desk->feedUntil(CapturePhase::Record, 1));
        GloveOptions eight;
        eight.seed = 8;
        QVERIFY(m_desk->glove.open(kVirtualGlove, eight));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->glove.answered() && m_desk->glove.info().serial == "VG-8", 5000);
        QVERIFY(ends());
        QVERIFY2(m_calibration->result().startsWith("Another glove"), qPrintable(m_calibration->result()));
        QVERIFY(!newest() && !CalibrationStore().newest("VG-8"));
    }
};

QTEST_GUILESS_MAIN(PlanCalibrationTest)
#include "plan_calibration_test.moc"
