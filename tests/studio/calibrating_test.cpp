// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/calibrating.h"
#include "device/link/types.h"
#include "app/studio/samples.h"
#include "device/simulator/hand.h"

#include <QSet>
#include <QTest>

using namespace lodestone;
using simulator::Hand;
using simulator::Script;
using simulator::World;

namespace {

std::vector<Sample> recorded(const Hand &hand, double seconds)
{
    link::SampleBlock block;
    for (double t = 0; t < seconds; t += 0.02)
        block.samples.push_back(hand.sample(t));
    return toSamples(block, {});
}

} // namespace

class CalibratingTest : public QObject
{
    Q_OBJECT
private slots:
    void boardThenHand();
    void aRefusalKeepsWhatWasThere();
    void everyRefusalHasItsSentence();
    void aPlanCalibratesByItsKeptStretches();
    void aStepWithAPoseLeftOutIsNotTaken();
};

void CalibratingTest::boardThenHand()
{
    const StepResult board = calibrateStep(
        CalibrationStep::Board, recorded(Hand(1, 1, Script::turnAbout(), World::Bare), 60), {});
    QVERIFY2(!board.refusal, qPrintable(refusalInWords(board.refusal)));
    QVERIFY(board.calibration.mag && !board.calibration.fingers);
    const std::vector<Sample> turning = recorded(Hand(1, 2, Script::turnAbout()), 60);
    const StepResult hand = calibrateStep(CalibrationStep::Hand, turning, board.calibration);
    QVERIFY2(!hand.refusal, qPrintable(refusalInWords(hand.refusal)));
    QVERIFY(hand.calibration.mag && hand.calibration.fingers && hand.calibration.inertial);
    QVERIFY(std::abs(hand.calibration.fingers->earthNorm - 48) < 6);
    // Once more from the raw recording: what was found before does not count twice.
    const StepResult again = calibrateStep(CalibrationStep::Hand, turning, hand.calibration);
    QVERIFY(norm(again.calibration.inertial->gyro - hand.calibration.inertial->gyro) < 1e-6);
    QVERIFY(norm(again.calibration.fingers->offset - hand.calibration.fingers->offset) < 1e-3);
    // Other iron, other fingers.
    QVERIFY(!calibrateStep(
        CalibrationStep::Board, recorded(Hand(1, 1, Script::turnAbout(), World::Bare), 60), hand.calibration)
                 .calibration.fingers);
}

void CalibratingTest::aRefusalKeepsWhatWasThere()
{
    Calibration before;
    before.mag = MagCalibration{{1, 2, 3}, {}, 48, 0, 0, 0, 0};
    const StepResult result = calibrateStep(
        CalibrationStep::Board, recorded(Hand(1, 1, Script::wander(1)), 60), before);
    QVERIFY(result.refusal);
    QCOMPARE(result.calibration.mag->offset[2], 3.0);
    QVERIFY(calibrateStep(CalibrationStep::Rest, recorded(Hand(1, 1, Script::wander(1)), 5), before).refusal);
    QVERIFY(calibrateStep(CalibrationStep::Positions, recorded(Hand(1, 1, Script::turnAbout()), 60), before).refusal);
}

void CalibratingTest::everyRefusalHasItsSentence()
{
    QSet<QString> sentences;
    for (int problem = 1; problem <= int(CalibrationProblem::PositionsMissing); ++problem)
        sentences.insert(refusalInWords({CalibrationProblem(problem), 4, 5}));
    QCOMPARE(sentences.size(), int(CalibrationProblem::PositionsMissing));
    QVERIFY(!sentences.contains(QString()));
    QVERIFY(refusalInWords({}).isEmpty());
}

void CalibratingTest::aPlanCalibratesByItsKeptStretches()
{
    const std::vector<PlanPose> steps = stepsOf(readPlan(QStringLiteral(":/plans/calibration-worn.json")));
    QVERIFY(calibrates(steps));
    std::vector<Sample> session = recorded(Hand(1, 1, Script::wander(1)), 30);
    const int good = int(session.size());
    const std::vector<Sample> turning = recorded(Hand(1, 2, Script::turnAbout()), 60);
    session.insert(session.end(), turning.begin(), turning.end());
    using Fate = CaptureStretch::Fate;
    // Fingers moved at first; the person did the pose again.
    const std::vector<CaptureStretch> stretches{
        {0, good, 0, 0, 0, Fate::Redone}, {good, int(session.size()), 0, 0, 0, Fate::Kept}};
    const CalibratedPlan plan = calibratePlan(steps, stretches, session, {});
    QCOMPARE(plan.steps.size(), std::size_t(1));
    QVERIFY2(!plan.steps[0].refusal, qPrintable(refusalInWords(plan.steps[0].refusal)));
    QVERIFY(plan.anyAccepted() && plan.calibration.fingers);
    QVERIFY(figuresInWords(CalibrationStep::Hand, plan.calibration).contains(QStringLiteral("north known to")));
    const CalibratedPlan bad = calibratePlan(steps, {{0, good, 0, 0, 0, Fate::Kept}}, session, plan.calibration);
    QVERIFY(bad.steps[0].refusal && !bad.anyAccepted());
    QCOMPARE(bad.calibration.fingers->offset[0], plan.calibration.fingers->offset[0]);
    // A stretch that the file does not hold in full, as after a full disk.
    QVERIFY(calibratePlan(steps, {{good, 1 << 30, 0, 0, 0, Fate::Kept}}, session, {}).anyAccepted());
}

void CalibratingTest::aStepWithAPoseLeftOutIsNotTaken()
{
    const std::vector<PlanPose> steps = stepsOf(readPlan(QStringLiteral(":/plans/calibration.json")));
    const std::vector<Sample> session = recorded(Hand(1, 1, Script::turnAbout(), World::Bare), 90);
    using Fate = CaptureStretch::Fate;
    std::vector<CaptureStretch> stretches;
    for (int i = 1; i <= 5; ++i) // one of six sides is missing
        stretches.push_back({i * 100, i * 100 + 90, 0, 0, i, Fate::Kept});
    stretches.push_back({700, 790, 0, 0, 6, Fate::Skipped});
    stretches.push_back({900, int(session.size()), 0, 0, 7, Fate::Kept});
    const CalibratedPlan plan = calibratePlan(steps, stretches, session, {});
    QCOMPARE(plan.steps.size(), std::size_t(1));
    QCOMPARE(plan.steps[0].step, CalibrationStep::Board);
    QVERIFY(plan.calibration.mag && !plan.calibration.accel);
    QVERIFY(!calibrates(stepsOf(readPlan(QStringLiteral(":/plans/ten-combinations.json")))));
}

QTEST_GUILESS_MAIN(CalibratingTest)
#include "calibrating_test.moc"
