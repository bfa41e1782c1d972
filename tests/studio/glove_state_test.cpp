// SPDX-License-Identifier: GPL-3.0-or-later
// What GloveState tells of a glove that cannot be started, comes, dies, and is replaced by another.
#include "app/studio/glove_state.h"
#include "engine/project/calibrations.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace lodestone;

class GloveStateTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_data;

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit()); }
    void aGloveThatCannotBeStartedLeavesNoPort()
    {
        GloveState glove;
        GloveOptions wrong;
        wrong.script = "no such script";
        QVERIFY(!glove.open(kVirtualGlove, wrong));
        QVERIFY(glove.portId().isEmpty());
        QVERIFY(!glove.problem().isEmpty());
        QVERIFY(!glove.connected());
        QVERIFY2(glove.open(kVirtualGlove), qPrintable(glove.problem())); // and it can be tried again
        QCOMPARE(glove.problem(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
    }
    void aPortThatIsNotThereSaysSo()
    {
        GloveState glove;
        QSignalSpy changed(&glove, &GloveState::changed);
        QVERIFY(glove.open("/dev/no-such-port"));
        QTRY_VERIFY_WITH_TIMEOUT(!glove.problem().isEmpty(), 5000);
        QVERIFY(!changed.isEmpty());
        QVERIFY(!glove.answered());
        QCOMPARE(glove.name(), QString("/dev/no-such-port"));
    }
    void aVirtualGloveThatDiesIsStartedAgainAndCounted()
    {
        GloveState glove;
        QVERIFY2(glove.open(kVirtualGlove), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        QSignalSpy died(&glove, &GloveState::virtualGloveDied), anew(&glove, &GloveState::connectedAnew);
        QCOMPARE(::kill(pid_t(glove.processId()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(died.size(), 1, 5000);
        QVERIFY(died[0][0].toString().contains("started again"));
        QCOMPARE(glove.restarts(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(anew.size(), 1, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        QCOMPARE(glove.portId(), QString(kVirtualGlove));
    }
    void theCalibrationIsOfTheGloveThatAnswered()
    {
        Calibration saved;
        saved.serial = "VG-5";
        saved.inertial = InertialOffsets{{0.1, 0.2, 0.3}, {}, 0, 0.01, 0};
        CalibrationStore().add(saved);
        GloveState glove;
        QVERIFY(glove.calibration().empty());
        GloveOptions five;
        five.seed = 5;
        QVERIFY(glove.open(kVirtualGlove, five));
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        QCOMPARE(glove.calibration().version, 1);
        CalibrationStore().add(saved);
        glove.reloadCalibration();
        QCOMPARE(glove.calibration().version, 2);
        QVERIFY(glove.open(kVirtualGlove)); // another glove
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        QVERIFY(glove.calibration().empty());
    }
    void closingEndsTheProcess()
    {
        GloveState glove;
        QVERIFY(glove.open(kVirtualGlove));
        QVERIFY(glove.processId() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        glove.close();
        QCOMPARE(glove.processId(), 0);
        QVERIFY(!glove.connected() && glove.portId().isEmpty());
        QCOMPARE(glove.runningSlot(), -1);
        QVERIFY(glove.runningHash().isEmpty());
    }
};

QTEST_GUILESS_MAIN(GloveStateTest)
#include "glove_state_test.moc"
