// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/glove_calibration.h"
#include "engine/project/calibrations.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using State = CalibrationView::Line::State;

class GloveCalibrationTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatIsAcceptedIsSavedOnceAndInForce();
    void aRefusedStepLeavesWhatWasInForce();
    void theOneBeforeComesBack();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<PlanPose> m_steps{4};
};

namespace {

PlanCalibration accepted(const GloveCalibration &glove, double offset)
{
    PlanCalibration found{glove.inForce(), {{CalibrationStep::Rest, {}}}};
    found.calibration.inertial = InertialOffsets{{offset, 0, 0}, {}, 0, 0.01, 0};
    return found;
}

} // namespace

void GloveCalibrationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit());
    m_steps[0].calibrates = CalibrationStep::Rest;
    m_steps[1].calibrates = m_steps[2].calibrates = CalibrationStep::Positions; // and the last calibrates nothing
}

void GloveCalibrationTest::whatIsAcceptedIsSavedOnceAndInForce()
{
    GloveCalibration glove;
    QVERIFY(glove.setGlove("VG-7"));
    QVERIFY(!glove.setGlove("VG-7"));
    QVERIFY(glove.view(true).inForce.contains("VG-7 is not calibrated"));
    QVERIFY(!glove.isPlanned());
    glove.begin(m_steps);
    QVERIFY(glove.isPlanned());
    QCOMPARE(glove.view(false).lines.size(), 2);
    QCOMPARE(glove.view(false).lines[0].state, State::Due);
    QVERIFY(!glove.take(accepted(glove, 0.1), false)); // the plan goes on
    QCOMPARE(glove.view(false).lines[0].state, State::Taken);
    QVERIFY(glove.view(false).lines[0].words.isEmpty() && glove.inForce().empty());
    QVERIFY(glove.take(accepted(glove, 0.2), true));
    QVERIFY(!glove.take(accepted(glove, 0.3), true)); // an answer that came late
    QCOMPARE(glove.inForce().version, 1);
    QCOMPARE(CalibrationStore().newest("VG-7")->inertial->gyro[0], 0.2);
    const CalibrationView view = glove.view(true);
    QVERIFY(view.result.contains("version 1") && view.canGoBack);
    QVERIFY(view.lines[0].words.contains("known to"));
    QCOMPARE(view.lines[1].state, State::LeftOut);
    GloveCalibration next; // another day
    next.setGlove("VG-7");
    QCOMPARE(next.inForce().version, 1);
}

void GloveCalibrationTest::aRefusedStepLeavesWhatWasInForce()
{
    GloveCalibration glove;
    glove.setGlove("VG-7");
    glove.begin(m_steps);
    PlanCalibration refused{glove.inForce(), {{CalibrationStep::Rest, {CalibrationProblem::Moved, 3, 2}}}};
    QVERIFY(!glove.take(refused, true));
    QCOMPARE(glove.inForce().version, 0);
    const CalibrationView view = glove.view(true);
    QCOMPARE(view.lines[0].state, State::Refused);
    QVERIFY(view.lines[0].words.startsWith("The board moved") && view.result.startsWith("Nothing was calibrated"));
    QVERIFY(!view.canGoBack && !QFile::exists(CalibrationStore().fileOf("VG-7")));
}

void GloveCalibrationTest::theOneBeforeComesBack()
{
    GloveCalibration glove;
    glove.setGlove("VG-7");
    QVERIFY(!glove.useTheOneBefore());
    for (const double offset : {0.1, 0.2}) {
        glove.begin(m_steps);
        QVERIFY(glove.take(accepted(glove, offset), true));
    }
    QVERIFY(glove.useTheOneBefore());
    QCOMPARE(glove.inForce().version, 3);
    QCOMPARE(glove.inForce().inertial->gyro[0], 0.1);
    QVERIFY(glove.useTheOneBefore()); // and forth
    QCOMPARE(glove.inForce().inertial->gyro[0], 0.2);
    QCOMPARE(CalibrationStore().all("VG-7").size(), 4); // nothing is ever forgotten
}

void GloveCalibrationTest::aFolderThatCannotBeWrittenIsSaid()
{
    QFile inTheWay(m_folder->filePath("Lodestone"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    GloveCalibration glove;
    glove.setGlove("VG-7");
    glove.begin(m_steps);
    QVERIFY(!glove.take(accepted(glove, 0.1), true));
    QVERIFY2(glove.view(true).result.contains("cannot be written"), qPrintable(glove.view(true).result));
    QCOMPARE(glove.inForce().version, 0);
}

QTEST_GUILESS_MAIN(GloveCalibrationTest)
#include "glove_calibration_test.moc"
