// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/plan.h"
#include "engine/signal/windows.h"
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace lodestone;

class PlanTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void everyBuiltInPlanIsSound_data();
    void everyBuiltInPlanIsSound();
    void allThirtyTwoAsksForEachCombinationOnce();
    void calibrationPutsEveryAxisUprightBothWays();
    void everyWordOfABuiltInPlanCanBeTranslated();
    void whatThePlanSaysHoldsUnlessThePoseSaysOtherwise();
    void aShuffleIsTheSameEveryTimeAndLosesNothing();
    void aWrongPlanIsRefusedWithPlaceAndRemedy_data();
    void aWrongPlanIsRefusedWithPlaceAndRemedy();
    void ownPlansAreListedAndWrongOnesWithTheirError();
};

namespace {

Plan builtIn(const char *id) { return readPlan(QStringLiteral(":/plans/%1.json").arg(QLatin1String(id))); }

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

void PlanTest::everyBuiltInPlanIsSound_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("ten-combinations") << 10;
    QTest::newRow("all-thirty-two") << 32;
    QTest::newRow("calibration") << 8;
    QTest::newRow("gravity-sweep") << 15;
    QTest::newRow("putting-on") << 5;
}

void PlanTest::everyBuiltInPlanIsSound()
{
    QFETCH(int, steps);
    const Plan plan = builtIn(QTest::currentDataTag());
    QCOMPARE(int(stepsOf(plan).size()), steps);
    QVERIFY(!plan.description.isEmpty());
    QVERIFY(secondsOf(stepsOf(plan)) < 600);
}

void PlanTest::allThirtyTwoAsksForEachCombinationOnce()
{
    std::set<std::string> seen;
    for (const PlanPose &step : stepsOf(builtIn("all-thirty-two")))
        seen.insert(step.fingers.value().toString());
    QCOMPARE(seen.size(), std::size_t(32));
}

void PlanTest::calibrationPutsEveryAxisUprightBothWays()
{
    std::set<Attitude> asked;
    for (const PlanPose &step : stepsOf(builtIn("calibration"))) {
        asked.insert(step.attitude);
        QVERIFY(!step.fingers);
    }
    for (Attitude a : {Attitude::Still, Attitude::PalmDown, Attitude::PalmUp, Attitude::FingersUp,
             Attitude::FingersDown, Attitude::ThumbUp, Attitude::ThumbDown, Attitude::Everywhere})
        QVERIFY2(asked.count(a), qPrintable(toString(a)));
}

void PlanTest::everyWordOfABuiltInPlanCanBeTranslated()
{
    QFile source(qEnvironmentVariable("LODESTONE_SOURCE") + "/engine/project/plan_list.cpp");
    QVERIFY(source.open(QIODevice::ReadOnly));
    // A long sentence stands there in pieces, one line after another.
    static const QRegularExpression pieces(QStringLiteral("\"\\s*\\n\\s*\"")), lines(QStringLiteral(",\\s*\\n\\s*\""));
    QString text = QString::fromUtf8(source.readAll());
    text.replace(lines, QStringLiteral(", \"")).remove(pieces);
    const QByteArray listed = text.toUtf8();
    for (const ListedPlan &entry : listPlans({})) {
        if (entry.origin != ListedPlan::Origin::BuiltIn)
            continue;
        QVERIFY2(entry.plan, qPrintable(entry.error));
        QStringList words{entry.plan->name, entry.plan->description};
        for (const PlanPose &pose : entry.plan->poses)
            words.append(pose.title);
        for (const QString &word : std::as_const(words))
            QVERIFY2(word.isEmpty() || listed.contains("(\"plans\", \"" + word.toUtf8() + "\")"), qPrintable(word));
    }
}

void PlanTest::whatThePlanSaysHoldsUnlessThePoseSaysOtherwise()
{
    const Plan plan = parsePlan(R"({"name":"Mine","preview_seconds":1,"prepare_seconds":3,"seconds":5,"repetitions":2,
        "poses":[{"combination":"efeef","seconds":7,"repetitions":3},{"title":"Rest","prepare_seconds":0,"orientation":"palm-up"}]})",
        "mine.json");
    const std::vector<PlanPose> steps = stepsOf(plan);
    QCOMPARE(steps.size(), std::size_t(8));
    QCOMPARE(steps[0].seconds(), 11.0);
    QCOMPARE(steps[2].fingers.value().toString(), std::string("efeef"));
    QVERIFY(!steps[3].fingers);
    QCOMPARE(steps[3].seconds(), 6.0);
    QVERIFY(steps[3].attitude == Attitude::PalmUp);
    QCOMPARE(secondsOf(steps), 2 * (3 * 11.0 + 6));
    QCOMPARE(secondsOf(stepsOf(parsePlan("{\"name\":\"Flat\"," + flattened(steps).mid(1), "flat.json"))),
        secondsOf(steps) + 8 * 2); // its default preview
}

void PlanTest::aShuffleIsTheSameEveryTimeAndLosesNothing()
{
    const auto order = [](const Plan &plan) {
        QStringList words;
        for (const PlanPose &step : stepsOf(plan))
            words.append(QString::fromStdString(step.fingers->toString()));
        return words;
    };
    Plan plan = builtIn("ten-combinations");
    const QStringList written = order(plan);
    plan.shuffled = true;
    plan.seed = 1;
    const QStringList one = order(plan);
    QCOMPARE(order(plan), one);
    QCOMPARE(one.mid(0, 3), (QStringList{"eefee", "feeee", "ffeee"})); // the bytes of SplitMix64, on any machine
    plan.seed = 2;
    QVERIFY(order(plan) != one);
    QCOMPARE(std::multiset<QString>(one.begin(), one.end()), std::multiset<QString>(written.begin(), written.end()));
}

void PlanTest::aWrongPlanIsRefusedWithPlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("allowed");
    const auto poses = [](const QByteArray &pose) {
        return R"({"name":"x","poses":[{"combination":"eeeee"},)" + pose + "]}";
    };
    QTest::newRow("not JSON") << QByteArray("{\n \"poses\": [,]}") << "line 2, column 12"
                              << "Correct the file";
    QTest::newRow("a list") << QByteArray("[]") << ""
                            << "\"poses\"";
    QTest::newRow("no name") << QByteArray(R"({"poses":[]})") << "name"
                             << "missing";
    QTest::newRow("no poses") << QByteArray(R"({"name":"x"})") << "poses"
                              << "at least one";
    QTest::newRow("no pose in it") << QByteArray(R"({"name":"x","poses":[]})") << "poses"
                                   << "an empty list";
    QTest::newRow("a slip of the pen") << QByteArray(R"({"name":"x","prepare":2,"poses":[]})") << "prepare"
                                       << "prepare_seconds";
    QTest::newRow("a slip in a pose") << poses(R"({"combinatoin":"eeeee"})") << "poses[1].combinatoin"
                                      << "combination, title";
    QTest::newRow("an order nobody knows") << QByteArray(R"({"name":"x","order":"random","poses":[]})") << "order"
                                           << "as-written, shuffled";
    QTest::newRow("a sixth finger") << poses(R"({"combination":"eeeeee"})") << "poses[1].combination"
                                    << "five letters";
    QTest::newRow("an unknown finger") << poses(R"({"combination":"ee?ee"})") << "poses[1].combination"
                                       << "five letters";
    QTest::newRow("a pose in words") << poses("3") << "poses[1]"
                                     << "an object";
    QTest::newRow("an empty pose") << poses("{}") << "poses[1]"
                                   << "\"title\"";
    QTest::newRow("no time") << poses(R"({"combination":"eeeee","seconds":0})") << "poses[1].seconds"
                             << "from 0.5 to 3600";
    QTest::newRow("time in words") << poses(R"({"combination":"eeeee","prepare_seconds":"two"})")
                                   << "poses[1].prepare_seconds"
                                   << "from 0 to 600";
    QTest::newRow("half a repetition") << poses(R"({"combination":"eeeee","repetitions":1.5})")
                                       << "poses[1].repetitions"
                                       << "without a fraction";
    QTest::newRow("sideways") << poses(R"({"combination":"eeeee","orientation":"sideways"})") << "poses[1].orientation"
                              << "thumb-up, thumb-down";
    QTest::newRow("a pitch in words") << poses(R"({"combination":"eeeee","pitch_to":"down"})") << "poses[1].pitch_to"
                                      << "-180 to 180";
    QTest::newRow("too much") << QByteArray(
        R"({"name":"x","repetitions":100,"poses":[{"title":"a","repetitions":100}]})")
                              << "poses"
                              << "at most 2000";
}

void PlanTest::aWrongPlanIsRefusedWithPlaceAndRemedy()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QString, allowed);
    try {
        parsePlan(json, "own.json");
        QFAIL("the plan was taken");
    } catch (const PlanError &error) {
        QCOMPARE(error.place, place);
        QVERIFY2(error.text.contains(allowed), qPrintable(error.text));
        QVERIFY2(error.sentence().startsWith("own.json"), qPrintable(error.sentence()));
    }
}

void PlanTest::ownPlansAreListedAndWrongOnesWithTheirError()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("plans"));
    write(folder.filePath("plans/good.json"), R"({"name":"Good","poses":[{"combination":"efeef"}]})");
    write(folder.filePath("plans/wrong.json"), R"({"name":"Wrong","poses":[{"combination":"e"}]})");
    QList<ListedPlan> own;
    for (const ListedPlan &plan : listPlans(folder.filePath("my.lodestone"))) {
        if (plan.origin == ListedPlan::Origin::Project)
            own.append(plan);
    }
    QCOMPARE(own.size(), 2);
    QCOMPARE(own[0].id, QString("good"));
    QVERIFY(own[0].plan && own[0].error.isEmpty());
    QVERIFY(!own[1].plan);
    QVERIFY2(
        own[1].error.contains("wrong.json") && own[1].error.contains("poses[0].combination"), qPrintable(own[1].error));
    QVERIFY_EXCEPTION_THROWN(readPlan("/no/such/plan.json"), PlanError);
}

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
