// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the study with the real program: with simulated users, and with files recorded elsewhere.
#include "cli.h"
#include "device/simulator/hand.h"
#include "engine/formats/import.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;
using namespace lodestone::test;

class CliStudyTest : public QObject
{
    Q_OBJECT
private slots:
    void simulatedUsersAreStudied();
    void filesOfOthersAreStudied();
    void unequalListsAreWrongUsage();
    void anUnknownRecipeNamesTheKnownOnes();
};

void CliStudyTest::simulatedUsersAreStudied()
{
    QTemporaryDir folder;
    const QString out = folder.filePath("study.json");
    const Answer answer = cli({"study", "--repeats", "1", "--labels", "0,4", "--recipe", "v4-regularized",
                                  "--acquisition", "k-center,random", "--world", "rough", "--json", "--out", out},
        240000);
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject study = oneObject(answer.out);
    QVERIFY(study["simulated"].toBool());
    QCOMPARE(study["world"].toString(), "rough");
    QCOMPARE(study["repeats"].toInt(), 1);
    QCOMPARE(study["recipe"].toString(), "v4-regularized");
    QVERIFY(study["majority"].toDouble() > 0.55 && study["majority"].toDouble() < 0.75);
    const QJsonArray curve = study["curves"]["k-center"].toArray();
    QCOMPARE(curve.size(), 2);
    QCOMPARE(curve[1]["labels"].toInt(), 4);
    QVERIFY(curve[1]["accuracy"].toDouble() > 0.5 && curve[1]["exact"].isDouble());
    QVERIFY(study["bound"]["accuracy"].toDouble() > curve[0]["accuracy"].toDouble());
    QVERIFY(study["gap"].isDouble());
    const QJsonObject against = study["against_random"].toArray()[0].toObject();
    QVERIFY(std::abs(against["points"].toDouble()
                     - 100 * (curve[1]["accuracy"].toDouble() - study["curves"]["random"][1]["accuracy"].toDouble()))
            < 1e-9);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), study);
}

void CliStudyTest::filesOfOthersAreStudied()
{
    QTemporaryDir folder;
    QStringList names;
    for (const int session : {1, 2, 3}) {
        const simulator::Hand hand(
            3, std::uint64_t(session), simulator::Script::tenCombinations(std::uint64_t(session), 4));
        std::vector<Sample> samples;
        std::vector<Segment> labels;
        for (int i = 0; i < 2000; ++i) {
            const double t = i * 0.02;
            const auto v = hand.ideal(t);
            Sample s;
            s.t = t;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                s.accel[axis] = float(v[axis]);
                s.gyro[axis] = float(v[3 + axis]);
                s.mag[axis] = float(v[6 + axis]);
            }
            samples.push_back(s);
            const simulator::Truth truth = hand.truth(t);
            const Combination fingers(truth.flexed);
            if (truth.moving)
                continue;
            if (!labels.empty() && labels.back().end == i && labels.back().fingers == fingers)
                labels.back().end = i + 1;
            else
                labels.push_back({i, i + 1, fingers});
        }
        names << folder.filePath(QString::number(session));
        QFile file(names.back());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            session == 2 ? exportSession(QStringLiteral("gambit"), samples, labels, 50) : exportCsv(samples, labels));
    }
    const Answer answer = cli(
        {"study", "--source", names[0], "--pool", names[1], "--test", names[2], "--labels", "3", "--recipe",
            "v4-regularized", "--acquisition", "random", "--no-bound", "--repeats", "2", "--label", "window", "--json"},
        240000);
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject study = oneObject(answer.out);
    QVERIFY(!study["simulated"].toBool());
    QCOMPARE(study["repeats"].toInt(), 2);
    QCOMPARE(study["users"].toArray().size(), 1);
    QCOMPARE(study["curves"]["random"].toArray().size(), 2);
    QCOMPARE(study["curves"]["random"][1]["windows"].toDouble(), 3.0);
}

void CliStudyTest::unequalListsAreWrongUsage()
{
    const Answer answer = cli({"study", "--source", "a.csv,b.csv", "--pool", "c.csv", "--test", "d.csv"});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains("2, 1 and 1"), answer.err);
}

void CliStudyTest::anUnknownRecipeNamesTheKnownOnes()
{
    const Answer answer = cli({"study", "--repeats", "1", "--recipe", "luck"}, 60000);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("luck") && answer.err.contains("v4-regularized"), answer.err);
}

QTEST_GUILESS_MAIN(CliStudyTest)
#include "cli_study_test.moc"
