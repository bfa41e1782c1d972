// SPDX-License-Identifier: GPL-3.0-or-later
// From connect to flash in the real program with real key presses and clicks, and the faults it must survive.
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <csignal>

using namespace lodestone;
using namespace lodestone::test;

class WindowTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desktop.reset(); }
    void a_person_goes_from_connect_to_a_confirmed_model_on_the_glove();
    void a_killed_engine_is_said_restarted_and_costs_no_label();
    void a_killed_window_keeps_all_but_the_last_second();
    void a_glove_that_dies_comes_back_by_itself();
    void a_project_that_ended_the_program_waits_for_the_person();

private:
    void connectByClick();
    void record(double deviceSeconds);
    void answerQuestions(int count);
    pid_t glove(); // 0: none runs
    QString projectFile() const { return m_desktop->folder() + "/walk.lodestone"; }
    std::unique_ptr<Desktop> m_desktop;
};

void WindowTest::init()
{
    m_desktop = std::make_unique<Desktop>();
    QString why;
    LODESTONE_NEEDS(m_desktop->start(&why), "no screen for this test: " + why);
    QVERIFY(
        m_desktop->launch({"--no-connect", "--project", projectFile(), "--glove-speed", "10", "--glove-seed", "3"}));
}

void WindowTest::connectByClick()
{
    QVERIFY(m_desktop->click("liveConnect")); // the empty Live page's one next step
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["connected"].toBool(); }, 60000));
}

void WindowTest::record(double deviceSeconds)
{
    QVERIFY(m_desktop->click("recordButton"));
    QVERIFY(m_desktop->waitFor(
        [&](const QJsonObject &facts) { return facts["recordedSeconds"].toDouble() >= deviceSeconds; }, 60000));
    QVERIFY(m_desktop->click("recordButton"));
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) {
            return facts["session"].toInt() > 0 && !facts["querying"].toBool() && !facts["queue"].toArray().isEmpty();
        },
        60000));
}

void WindowTest::answerQuestions(int count)
{
    m_desktop->key("ctrl+2");
    for (int answered = 0; answered < count; ++answered) {
        const QJsonObject before = m_desktop->facts();
        const int index = before["queueIndex"].toInt(-1);
        QVERIFY2(index >= 0, "the queue ended early");
        const QJsonObject item = before["queue"].toArray()[index].toObject();
        const QString truth = item["truth"].toString(), guess = item["guess"].toString();
        QCOMPARE(truth.size(), 5);
        for (int finger = 0; finger < 5; ++finger) {
            if (truth[finger] != guess[finger])
                m_desktop->key(QString::number(finger + 1));
        }
        m_desktop->key("Return");
        QVERIFY2(
            m_desktop->waitFor(
                [&](const QJsonObject &facts) { return facts["labels"].toInt() > before["labels"].toInt(); }, 5000),
            "Enter stored no label");
    }
}

pid_t WindowTest::glove()
{
    QProcess find;
    find.start("pgrep", {"-P", QString::number(m_desktop->program().processId()), "virtual-glove"});
    return find.waitForFinished() ? pid_t(find.readAllStandardOutput().trimmed().toInt()) : 0;
}

void WindowTest::a_person_goes_from_connect_to_a_confirmed_model_on_the_glove()
{
    connectByClick();
    record(125); // one round of the ten combinations
    answerQuestions(10);
    QVERIFY(m_desktop->click("primaryButton"));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["running"].toBool(); }, 60000));
    QVERIFY2(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["running"].toBool(); }, 120000),
        "the flow never ended");
    QCOMPARE(m_desktop->facts()["problem"].toString(), QString());
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["models"].toInt() == 1; }, 60000));

    const auto stateOf = [](const QJsonObject &facts, const char *state) {
        for (const QJsonValue &slot : facts["slots"].toArray()) {
            if (slot.toObject()["state"].toString() == QLatin1String(state))
                return true;
        }
        return false;
    };
    QVERIFY(m_desktop->waitFor([&](const QJsonObject &facts) { return stateOf(facts, "trial"); }, 60000));
    QVERIFY2(m_desktop->waitFor(
                 [](const QJsonObject &facts) { return facts["parity"].toObject()["windows"].toInt() >= 100; }, 120000),
        "the glove does not answer");
    QCOMPARE(m_desktop->facts()["parity"].toObject()["mismatches"].toInt(), 0);

    m_desktop->key("ctrl+4");
    QVERIFY(m_desktop->click("confirmButton"));
    QVERIFY(m_desktop->waitFor([&](const QJsonObject &facts) { return stateOf(facts, "confirmed"); }, 60000));
    QVERIFY(m_desktop->quit());

    const auto project = Project::open(projectFile(), true);
    QCOMPARE(project->humanLabels(), 10);
    QCOMPARE(project->models().size(), 1);
    QVERIFY(project->sessions().constFirst().finished);
    QCOMPARE(project->verify(), QStringList());
}

void WindowTest::a_killed_engine_is_said_restarted_and_costs_no_label()
{
    connectByClick();
    record(60);
    answerQuestions(4);
    QVERIFY(m_desktop->click("primaryButton"));
    QVERIFY2(
        m_desktop->waitFor(
            [](const QJsonObject &facts) { return facts["stage"].toString() == QLatin1String("Training"); }, 120000),
        QJsonDocument(m_desktop->facts()).toJson().constData());
    const auto pid = pid_t(m_desktop->facts()["enginePid"].toInteger());
    QVERIFY(pid > 0);
    QCOMPARE(::kill(pid, SIGKILL), 0);
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["engineDeaths"].toInt() == 1; }, 60000));
    QVERIFY(!m_desktop->facts()["problem"].toString().isEmpty());
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["running"].toBool(); }, 60000));
    QCOMPARE(m_desktop->facts()["labels"].toInt(), 4);

    // Again, this time without a kill.
    QVERIFY(m_desktop->click("primaryButton"));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["models"].toInt() == 1; }, 120000));
    QVERIFY(m_desktop->facts()["enginePid"].toInteger() != pid);
}

void WindowTest::a_killed_window_keeps_all_but_the_last_second()
{
    connectByClick();
    QVERIFY(m_desktop->click("recordButton"));
    QVERIFY(
        m_desktop->waitFor([](const QJsonObject &facts) { return facts["recordedSeconds"].toDouble() >= 50; }, 120000));
    const double seconds = m_desktop->facts()["recordedSeconds"].toDouble();
    m_desktop->kill();

    const auto project = Project::open(projectFile());
    QCOMPARE(project->sessions().size(), 1);
    const std::vector<Sample> samples = project->samples(project->sessions().constFirst().id);
    QVERIFY(!samples.empty());
    // The glove's clock runs ten times as fast as real time.
    const double kept = samples.back().t - samples.front().t;
    QVERIFY2(kept >= seconds - 10, qPrintable(QString("%1 s of %2 s kept").arg(kept).arg(seconds)));
    QCOMPARE(project->verify(), QStringList());
}

void WindowTest::a_glove_that_dies_comes_back_by_itself()
{
    connectByClick();
    QVERIFY(m_desktop->click("recordButton"));
    const auto recorded = [this](double seconds) {
        return m_desktop->waitFor(
            [=](const QJsonObject &facts) { return facts["recordedSeconds"].toDouble() >= seconds; }, 60000);
    };
    QVERIFY(recorded(1));
    const pid_t first = glove();
    QVERIFY(first > 0);
    QCOMPARE(::kill(first, SIGKILL), 0);
    // The connection is away for less time than a look at the window may take; another process is there to stay.
    QTRY_VERIFY_WITH_TIMEOUT(glove() > 0 && glove() != first, 5000);
    QVERIFY2(recorded(m_desktop->facts()["recordedSeconds"].toDouble() + 20), "no samples after the glove came back");
}

void WindowTest::a_project_that_ended_the_program_waits_for_the_person()
{
    // A project is remembered once it is open.
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["project"].toString().isEmpty(); }, 60000));
    QVERIFY(m_desktop->quit());
    {
        std::vector<Sample> samples(500);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].t = double(i) * 0.02;
        Project::open(projectFile())->addSession("s", {}, samples, {{10, 60, {}}}, LabelSource::Human);
    }
    const auto start = [&] { return m_desktop->launch({"--no-connect"}); };
    const auto opened = [](const QJsonObject &facts) { return facts["labels"].toInt() == 1; };
    QVERIFY(start()); // the last project
    QVERIFY2(m_desktop->waitFor(opened, 60000), QJsonDocument(m_desktop->facts()).toJson().constData());
    m_desktop->kill(); // while it is opened: its first seconds count as that
    QVERIFY(start());
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) { return facts["problem"].toString().contains("waits for you"); }, 60000));
    QCOMPARE(m_desktop->facts()["labels"].toInt(), 0);
    QVERIFY(m_desktop->click("problemAction"));
    QVERIFY2(m_desktop->waitFor(opened, 10000), QJsonDocument(m_desktop->facts()).toJson().constData());
    QTest::qWait(4000);
    m_desktop->kill(); // long after
    QVERIFY(start());
    QVERIFY(m_desktop->waitFor(opened, 60000));
}

QTEST_GUILESS_MAIN(WindowTest)
#include "window_test.moc"
