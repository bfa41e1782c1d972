// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>

using namespace lodestone;
using namespace lodestone::test;

class CliUsageTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private slots:
    void wrongUsageExitsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no verb") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{"dance"};
        QTest::newRow("unknown option") << QStringList{"ports", "--loud"};
        QTest::newRow("a number out of range") << QStringList{"demo", "--labels", "0"};
        QTest::newRow("a negative seed") << QStringList{"train", "p.lodestone", "--seed", "-1"};
        QTest::newRow("a seed in words") << QStringList{"demo", "--seed", "one"};
        QTest::newRow("a time below zero") << QStringList{"record", "p.lodestone", "--glove", "--seconds", "-3"};
        QTest::newRow("a time without an end") << QStringList{"watch", "--glove", "--seconds", "inf"};
        QTest::newRow("a recipe for a trained model") << QStringList{"query", "p.lodestone", "--recipe", "v3"};
        QTest::newRow("no glove named") << QStringList{"info"};
        QTest::newRow("two gloves named") << QStringList{"info", "--glove", "--port", "/dev/null"};
        QTest::newRow("an unknown benchmark") << QStringList{"benchmark", "luck"};
        QTest::newRow("nothing to calibrate from") << QStringList{"calibrate", "--folder", "/tmp"};
        QTest::newRow("no session to calibrate from") << QStringList{"calibrate", "--live", "dance", "--glove"};
        QTest::newRow("an unknown board") << QStringList{"glove", "--board", "arduino"};
    }
    void wrongUsageExitsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = cli(arguments);
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY2(answer.err.size() < 200, answer.err.constData());
        QVERIFY(answer.out.isEmpty());
    }
    void anErrorIsOneLineAndExitsWithOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a project that is not there") << QStringList{"train", "--project", "/nowhere/p.lodestone"};
        QTest::newRow("a port that is not there") << QStringList{"info", "--port", "/dev/nowhere"};
        QTest::newRow("a project that is a folder") << QStringList{"evaluate", "/"};
        QTest::newRow("a port that is a folder") << QStringList{"info", "--port", "/"};
        QTest::newRow("an image that is a folder") << QStringList{"watch", "--glove", "--image", "/"};
        QTest::newRow("a file that is not there") << QStringList{"verify", "/nowhere/file"};
        QTest::newRow("a file that is no image") << QStringList{"flash", "--glove", "--image", "/etc/hostname"};
    }
    void anErrorIsOneLineAndExitsWithOne()
    {
        QFETCH(QStringList, arguments);
        const Answer plain = cli(arguments);
        QCOMPARE(plain.code, 1);
        QCOMPARE(plain.err.count('\n'), 1);
        const Answer json = cli(arguments + QStringList{"--json"});
        QCOMPARE(json.code, 1);
        QVERIFY(!oneObject(json.out)["error"].toString().isEmpty());
    }
    void aGloveThatDoesNotAnswerLeavesNoProjectBehind()
    {
        QCOMPARE(cli({"record", path("none.lodestone"), "--port", "/dev/nowhere"}).code, 1);
        QVERIFY(!QFile::exists(path("none.lodestone")));
    }
    void everyVerbHelps()
    {
        const Answer all = cli({"--help"});
        QCOMPARE(all.code, 0);
        for (const char *verb : {"demo", "glove", "ports", "info", "record", "plans", "import", "export", "train",
                 "evaluate", "query", "label", "quantise", "flash", "confirm", "revert", "watch", "verify", "benchmark",
                 "study", "serve", "replay", "report", "calibrate", "recover", "backup", "restore"}) {
            QVERIFY2(all.out.contains(verb), verb);
            QCOMPARE(cli({verb, "--help"}).code, 0);
        }
    }
    void aBadFileChangesNothing()
    {
        write("good.csv", "t,ax,ay,az,gx,gy,gz,mx,my,mz\n0,0,0,9.8,0,0,0,10,20,30\n0.02,0,0,9.8,0,0,0,11,21,31\n0.04,0,"
                          "0,9.8,0,0,0,12,22,32\n");
        write("bad.csv", "t,ax,ay,az,gx,gy,gz,mx,my,mz\n0,0,0,nine,0,0,0,10,20,30\n");
        const QString file = path("import.lodestone");
        const Answer bad = cli({"import", path("bad.csv"), "--project", file, "--json"});
        QCOMPARE(bad.code, 1);
        QCOMPARE(oneObject(bad.out)["refused"].toArray().size(), 1);
        QVERIFY(!QFile::exists(file));
        const Answer good = cli({"import", path("good.csv"), "--project", file, "--json"});
        QVERIFY2(good.code == 0, good.err.constData());
        QCOMPARE(cli({"import", path("bad.csv"), "--project", file}).code, 1);
        QCOMPARE(cli({"import", path("good.csv"), path("bad.csv"), "--project", file, "--strict"}).code, 1);
        QCOMPARE(Project::open(file, true)->sessions().size(), 1);
    }
    void aGuidedSessionIsRecordedLabelledAndExported()
    {
        const QString file = path("record.lodestone");
        const Answer recorded = cli(
            {"record", file, "--glove", "--plan", "ten", "--speed", "20", "--seconds", "26", "--json"});
        QVERIFY2(recorded.code == 0, recorded.err.constData());
        const QJsonObject object = oneObject(recorded.out);
        QCOMPARE(object["lost"].toInt(), 0);
        QVERIFY(object["labels"].toInt() >= 2);
        QVERIFY(object["samples"].toInt() >= 1290);
        const Answer exported = cli({"export", "--project", file, "--session", "1", path("out.csv"), "--json"});
        QVERIFY2(exported.code == 0, exported.err.constData());
        QCOMPARE(oneObject(exported.out)["samples"].toInt(), object["samples"].toInt());
        QCOMPARE(cli({"verify", path("out.csv")}).code, 0);
        QCOMPARE(cli({"verify", file}).code, 0);
    }
    // Two recordings start at different times, when their links come up. Where they overlap, the samples are identical.
    void theSameSeedsGiveTheSameSamples()
    {
        const auto record = [&](const QString &name, const QString &speed) {
            const Answer answer = cli(
                {"record", path(name), "--glove", "--glove-seed", "7", "--speed", speed, "--seconds", "30"});
            return answer.code == 0 ? Project::open(path(name), true)->samples(1) : std::vector<Sample>();
        };
        std::vector<Sample> first = record("first.lodestone", "20"), second = record("second.lodestone", "12");
        QVERIFY(!first.empty() && !second.empty());
        if (first.front().t > second.front().t)
            std::swap(first, second);
        const auto earlier = [](const Sample &a, const Sample &b) { return a.t < b.t; };
        const auto from = std::lower_bound(first.begin(), first.end(), second.front(), earlier);
        const std::size_t both = std::min(std::size_t(first.end() - from), second.size());
        QVERIFY2(both >= 500, qPrintable(QString::number(both)));
        for (std::size_t i = 0; i < both; ++i) {
            const Sample &a = from[std::ptrdiff_t(i)], &b = second[i];
            QVERIFY2(a.t == b.t && a.accel == b.accel && a.gyro == b.gyro && a.mag == b.mag,
                qPrintable(QString::number(b.t, 'f', 6)));
        }
    }
    void ctrlCKeepsWhatWasRecorded()
    {
        const QString file = path("stopped.lodestone");
        QProcess process;
        process.start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli", {"record", file, "--glove", "--json"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 5000);
        QTest::qWait(2500);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject object = oneObject(process.readAllStandardOutput());
        QVERIFY(object["stopped"].toBool());
        QVERIFY(object["samples"].toInt() > 20);
        auto project = Project::open(file, true);
        QCOMPARE(int(project->samples(1).size()), object["samples"].toInt());
        QVERIFY(project->session(1)->finished);
    }
};

QTEST_GUILESS_MAIN(CliUsageTest)
#include "cli_usage_test.moc"
