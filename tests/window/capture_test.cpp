// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a user's own plan with key presses in the real program: which labels result, and what is kept after a disconnect
// and a kill.
#include "engine/project/calibrations.h"
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include "tests/support/write_lock.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>
#include <csignal>

using namespace lodestone;
using namespace lodestone::test;

class CaptureWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desktop.reset(); }
    void anOwnPlanIsRunAndLabelsItself();
    void thePlanIsKnownBeforeTheFileHasItsSession();
    void aKilledWindowKeepsWhatWasRecordedAndLabelled();
    void anUnpluggedGlovePausesThePlanAndAReturnGoesOn();
    void aCalibrationIsGuidedSavedAndTakenBack();

private:
    void startOwnPlan();
    bool waitForPhase(const char *phase, int step);
    QJsonObject capture() { return m_desktop->facts()["capture"].toObject(); }
    QString projectFile() const { return m_desktop->folder() + "/own.lodestone"; }
    std::unique_ptr<Desktop> m_desktop;
};

void CaptureWindowTest::init()
{
    m_desktop = std::make_unique<Desktop>();
    QString why;
    LODESTONE_NEEDS(m_desktop->start(&why), "no screen for this test: " + why);
    // Four poses of 1 + 1 + 6 s on the clock of the glove, which runs twice as fast as real time: a key takes up to a
    // second on a busy machine, and must arrive in the pose it is meant for.
    QVERIFY(QDir(m_desktop->folder()).mkpath("plans"));
    QFile plan(m_desktop->folder() + "/plans/own.json");
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(R"({"name":"My own","preview_seconds":1,"prepare_seconds":1,"seconds":6,
        "poses":[{"combination":"efeef"},{"combination":"fffff"},{"title":"Rest"},{"combination":"eeeee"}]})");
    plan.close();
    QVERIFY(m_desktop->launch({"--no-connect", "--project", projectFile(), "--glove-speed", "2", "--glove-seed", "3"}));
    QVERIFY(m_desktop->click("liveConnect"));
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) { return facts["connected"].toBool() && facts["rate"].toDouble() > 10; }, 10000));
}

bool CaptureWindowTest::waitForPhase(const char *phase, int step)
{
    return m_desktop->waitFor(
        [&](const QJsonObject &facts) {
            const QJsonObject now = facts["capture"].toObject();
            return now["phase"].toString() == QLatin1String(phase) && now["step"].toInt() == step;
        },
        20000);
}

void CaptureWindowTest::startOwnPlan()
{
    m_desktop->key("ctrl+g");
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) { return facts["capture"].toObject()["plans"].toInt() >= 6; }, 5000));
    QTRY_VERIFY(!m_desktop->widget("capturePlans").isEmpty());
    m_desktop->key("End"); // own plans stand last
    m_desktop->key("Return");
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["recording"].toBool(); }, 5000));
    QCOMPARE(capture()["steps"].toInt(), 4);
}

void CaptureWindowTest::anOwnPlanIsRunAndLabelsItself()
{
    startOwnPlan();
    QVERIFY(waitForPhase("record", 0));
    m_desktop->key("space"); // part of the pose is held
    QVERIFY(waitForPhase("paused", 0));
    m_desktop->key("space");
    QVERIFY(waitForPhase("record", 1));
    m_desktop->key("BackSpace"); // a fist that slipped
    QVERIFY(waitForPhase("record", 1));
    QVERIFY(waitForPhase("record", 2));
    m_desktop->key("s"); // no rest needed
    QVERIFY(waitForPhase("record", 3));
    QVERIFY(waitForPhase("finished", 4));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 5000));
    m_desktop->key("Escape");
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) {
            return facts["capture"].toObject()["phase"].toString() == QLatin1String("none");
        },
        5000));
    QVERIFY(m_desktop->quit());

    const auto project = Project::open(projectFile(), true);
    QCOMPARE(project->sessions().size(), 1);
    const SessionInfo session = project->sessions().constFirst();
    QVERIFY(session.finished);
    QCOMPARE(session.name, QString("Guided capture: My own"));
    const QList<Label> labels = project->labels(session.id);
    QStringList held;
    double seconds = 0;
    for (const Label &label : labels) {
        QCOMPARE(label.source, LabelSource::Plan);
        const QString fingers = QString::fromStdString(label.segment.fingers.toString());
        if (held.isEmpty() || held.constLast() != fingers)
            held.append(fingers);
        seconds += (label.segment.end - label.segment.begin) / 50.0;
    }
    QCOMPARE(held, (QStringList{"efeef", "fffff", "eeeee"}));
    QVERIFY2(seconds > 12 && seconds < 18, qPrintable(QString::number(seconds)));
    const QJsonArray stretches = QJsonDocument::fromJson(
        project->setting(QString("capture/%1").arg(session.id)).toUtf8())
                                     .object()["stretches"]
                                     .toArray();
    QStringList fates;
    for (const QJsonValue &stretch : stretches)
        fates.append(stretch.toObject()["fate"].toString());
    QVERIFY2(fates.contains("redone") && fates.contains("skipped"), qPrintable(fates.join(' ')));
    // No sample is missing: the session is as long as the elapsed time, without a gap.
    const std::vector<Sample> samples = project->samples(session.id);
    for (std::size_t i = 1; i < samples.size(); ++i)
        QVERIFY(samples[i].t - samples[i - 1].t < 0.03);
    QCOMPARE(project->verify(), QStringList());
}

// "recording" is true from the first sample on; what is recorded must be known by then. The lock makes that time long.
void CaptureWindowTest::thePlanIsKnownBeforeTheFileHasItsSession()
{
    {
        const WriteLock lock(projectFile());
        QVERIFY(lock.holds());
        startOwnPlan();
        QCOMPARE(capture()["phase"].toString(), QString("ready"));
    }
    QVERIFY(waitForPhase("record", 0));
}

void CaptureWindowTest::aKilledWindowKeepsWhatWasRecordedAndLabelled()
{
    startOwnPlan();
    QVERIFY(waitForPhase("record", 1));
    QTest::qWait(700); // longer than a sample is buffered in memory
    m_desktop->kill();
    const auto project = Project::open(projectFile());
    QCOMPARE(project->sessions().size(), 1);
    const SessionInfo session = project->sessions().constFirst();
    const QList<Label> labels = project->labels(session.id);
    QVERIFY(!labels.isEmpty());
    QCOMPARE(labels[0].segment.fingers.toString(), std::string("efeef"));
    QVERIFY(int(project->samples(session.id).size())
            > labels[0].segment.end + 100); // also the samples after the last label
    QCOMPARE(project->verify(), QStringList());
}

void CaptureWindowTest::anUnpluggedGlovePausesThePlanAndAReturnGoesOn()
{
    startOwnPlan();
    QVERIFY(waitForPhase("record", 0));
    QProcess find;
    find.start("pgrep", {"-P", QString::number(m_desktop->program().processId()), "virtual-glove"});
    QVERIFY(find.waitForFinished());
    const auto pid = pid_t(find.readAllStandardOutput().trimmed().toInt());
    QVERIFY(pid > 0);
    QCOMPARE(::kill(pid, SIGKILL), 0);
    QVERIFY2(waitForPhase("record", 2), "the plan did not go on by itself");
    m_desktop->key("Escape");
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 5000));
    QVERIFY(m_desktop->quit());
    const auto project = Project::open(projectFile(), true);
    QCOMPARE(project->sessions().size(), 1);
    const qint64 session = project->sessions().constFirst().id;
    QVERIFY(project->labels(session).size() >= 1);
    // The glove may be back before anybody looks at the window; the break stays in the file.
    const std::vector<Sample> samples = project->samples(session);
    QVERIFY(std::adjacent_find(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) {
        return b.t - a.t > 0.05;
    }) != samples.end());
    QCOMPARE(project->verify(), QStringList());
}

// The simulated hand turns with its fingers extended, as the plan asks. A glove that only took static poses would be
// refused.
void CaptureWindowTest::aCalibrationIsGuidedSavedAndTakenBack()
{
    QVERIFY(m_desktop->quit());
    const auto begin = [this](const QString &script) {
        QVERIFY(m_desktop->launch({"--no-connect", "--project", projectFile(), "--glove-speed", "8", "--glove-seed",
            "3", "--glove-script", script}));
        QVERIFY(m_desktop->click("liveConnect"));
        QVERIFY(m_desktop->waitFor(
            [](const QJsonObject &facts) { return facts["connected"].toBool() && facts["rate"].toDouble() > 10; },
            10000));
        m_desktop->key("ctrl+g");
        QTRY_VERIFY(!m_desktop->widget("capturePlans").isEmpty());
        m_desktop->key("Home");
        m_desktop->key("Down"); // Calibration, worn
        m_desktop->key("Return");
        QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["recording"].toBool(); }, 5000));
        QCOMPARE(capture()["steps"].toInt(), 1);
        QVERIFY(waitForPhase("finished", 1));
    };
    const auto version = [this](int wanted) {
        return m_desktop->waitFor(
            [&](const QJsonObject &facts) {
                return facts["capture"].toObject()["calibrationVersion"].toInt() == wanted;
            },
            5000);
    };
    const CalibrationStore store(m_desktop->folder() + "/data/Lodestone/lodestone/calibrations");
    begin("ten"); // of itself it bends its fingers; it is led through the plan
    QVERIFY(version(1));
    QVERIFY(store.newest("VG-3") && store.newest("VG-3")->fingers);
    m_desktop->key("ctrl+z"); // back to no calibration
    QVERIFY(version(2));
    QVERIFY(store.newest("VG-3")->empty());
    QVERIFY(m_desktop->quit());
    begin("turn"); // and here it keeps them extended afterwards, as a heading without the fingers' own field needs
    QVERIFY(version(3));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["headingDegrees"].toDouble() < 5; }, 15000));
    m_desktop->key("ctrl+z"); // back to none
    QVERIFY(version(4));
    QVERIFY(store.newest("VG-3")->empty());
    m_desktop->key("ctrl+z"); // and forth
    QVERIFY(version(5));
    QVERIFY(store.newest("VG-3")->fingers.has_value());
    QVERIFY(m_desktop->quit());
}

QTEST_GUILESS_MAIN(CaptureWindowTest)
#include "capture_test.moc"
