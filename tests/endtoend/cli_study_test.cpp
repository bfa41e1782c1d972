// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the study with the real program: with simulated users, and with files recorded elsewhere.
#include "tests/support/exported.h"
#include "cli.h"
#include "device/simulator/hand.h"
#include "engine/formats/import.h"
#include <QDir>
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
    void whatTheAdviceForetoldStandsBesideWhatCame();
    void filesOfOthersAreStudied();
    void foldersOfUsersAreStudiedBySittings();
    void aFolderWithoutATestSaysWhatIsMissing();
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

void CliStudyTest::whatTheAdviceForetoldStandsBesideWhatCame()
{
    const Answer answer = cli(
        {"study", "--repeats", "1", "--labels", "0,10", "--recipe", "memory", "--acquisition", "k-center",
            "--pool-sittings", "2", "--sittings", "1,2", "--no-bound", "--advice", "--json"},
        240000);
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject advice = oneObject(answer.out)["advice"].toObject();
    const auto forecasts = [&](const char *what) {
        return advice[QLatin1String(what)]["points"].toInt() + advice[QLatin1String(what)]["unknown"].toInt();
    };
    QCOMPARE(forecasts("answers"), 4); // one and two sittings, with and without labels
    QCOMPARE(forecasts("sitting"), 2); // after two sittings there is no third
    QCOMPARE(forecasts("both"), 6);
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
        file.write(session == 2 ? exported("gambit", samples, labels, 50) : exported("csv", samples, labels));
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

void CliStudyTest::foldersOfUsersAreStudiedBySittings()
{
    QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.filePath("cache").toUtf8());
    for (const char *world : {"soft", "coarse"}) {
        const Answer written = cli(
            {"study", "--write", folder.filePath("worlds/") + world, "--world", world, "--repeats", "2",
                "--pool-sittings", "2", "--pool-passes", "1", "--donning", "--json"},
            240000);
        QVERIFY2(written.code == 0, written.err);
    }
    const QString one = folder.filePath("worlds/soft/simulated 1/");
    for (const char *name : {"source.csv", "pool1.csv", "pool2.csv", "donning.csv", "test.csv"})
        QVERIFY2(QFile::exists(one + name), name);
    // Another format beside the first: a file is read by its content.
    QFile csv(one + "pool2.csv"), json(one + "pool2.json");
    QVERIFY(csv.open(QIODevice::ReadOnly) && json.open(QIODevice::WriteOnly));
    const ImportedSession session = toSession(readTable(csv.readAll(), {}));
    json.write(exported("gambit", samplesOf(session.rows, session.channels), session.labels, 50));
    json.close();
    QVERIFY(csv.remove());
    const QStringList run{"study", "--users", folder.filePath("worlds"), "--labels", "0,4", "--recipe",
        "v4-regularized,v3", "--acquisition", "k-center", "--json"};
    const Answer answer = cli(run, 240000);
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonArray worlds = oneObject(answer.out)["worlds"].toArray();
    QCOMPARE(worlds.size(), 2);
    QCOMPARE(worlds[0]["name"].toString(), "coarse");
    const QJsonObject soft = worlds[1].toObject();
    const QJsonArray curve = soft["curves"]["v3"]["k-center"].toArray();
    QCOMPARE(curve.size(), 4);
    const int cells[4][2] = {{1, 0}, {1, 4}, {2, 0}, {2, 4}};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(curve[i]["sittings"].toInt(), cells[i][0]);
        QCOMPARE(curve[i]["labels"].toInt(), cells[i][1]);
        QVERIFY(curve[i]["accuracy"].toDouble() > 0.5 && curve[i]["exact"].isDouble());
        QVERIFY(curve[i]["standard_error"].isDouble());
    }
    QVERIFY(soft["bound"]["v4-regularized"]["accuracy"].toDouble() > 0.5);
    QCOMPARE(soft["bound"]["v3"]["by_sittings"].toArray().size(), 2);
    QCOMPARE(soft["paired"].toArray().size(), 8);
    QCOMPARE(soft["paired"][0]["against"].toString(), "v3");
    QVERIFY(
        QDir(folder.filePath("cache/lodestone")).entryList(QDir::Files).isEmpty()); // nothing is left of a whole study
}

void CliStudyTest::aFolderWithoutATestSaysWhatIsMissing()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath("anna");
    QFile file(folder.filePath("anna/source.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Answer answer = cli({"study", "--users", folder.path()});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("pool") && answer.err.contains("anna"), answer.err);
    const Answer both = cli({"study", "--users", folder.path(), "--source", "a.csv"});
    QCOMPARE(both.code, 2);
    const Answer turned = cli({"study", "--users", folder.path(), "--without-earth"}); // of simulated users alone
    QCOMPARE(turned.code, 2);
    QVERIFY2(turned.err.contains("--without-earth"), turned.err);
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
