// SPDX-License-Identifier: GPL-3.0-or-later
// The command line with damaged projects, outputs that would write over their inputs, names that mean two things, and
// streams nobody reads.
#include "engine/deploy/network.h"
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include "tests/support/needs.h"
#include "tests/support/networks.h"
#include "tests/support/meddle.h"
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace lodestone;
using namespace lodestone::test;

class CliDamageTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static QByteArray content(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static std::vector<Sample> samples(int count)
    {
        std::vector<Sample> all(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            all[std::size_t(i)] = {i * 0.02, {0, 0, 9.8f}, {0, 0, 0}, {float(i % 7), 20, 30}};
        return all;
    }
    static Combination fingers(const char *text) { return *Combination::fromString(text); }
    // What a shell makes of the command line.
    static Answer shell(const QString &line, int milliseconds = 20000)
    {
        QProcess process;
        process.setChildProcessModifier([] { ::setsid(); }); // one group, to be ended as one
        process.start(
            "/bin/sh", {"-c", QString(line).replace("CLI", qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli")});
        if (!process.waitForFinished(milliseconds)) {
            ::kill(-pid_t(process.processId()), SIGKILL);
            return {-1, {}, "did not end"};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = path("p.lodestone");
        Project::open(m_file)->addSession(
            "walk", {}, samples(500), {{10, 60, fingers("eeeee")}, {100, 160, fingers("fffff")}}, LabelSource::Human);
    }

    void aDamagedSessionIsToldAndTheOthersWork()
    {
        Project::open(m_file)->addSession("bad", {}, samples(500), {}, {});
        meddle(m_file, "UPDATE session SET samples = 2147483648 WHERE name = 'bad'");
        const Answer verified = cli({"verify", m_file, "--json"});
        QCOMPARE(verified.code, 1);
        QVERIFY(oneObject(verified.out)["problems"].toArray().size() > 0);
        QCOMPARE(cli({"export", "--project", m_file, "--session", "bad", path("bad.csv")}).code, 1);
        QVERIFY(!QFile::exists(path("bad.csv")));
        const Answer good = cli({"export", "--project", m_file, "--session", "walk", path("walk.csv"), "--json"});
        QVERIFY2(good.code == 0, good.err.constData());
        QVERIFY2(good.err.contains("Session 2 (bad) is damaged"), good.err.constData());
    }
    void aDamagedLabelIsListedAndRemoved()
    {
        meddle(m_file, "UPDATE label SET fingers = 'xyz' WHERE first = 10");
        const Answer listed = cli({"label", "--project", m_file, "--session", "1", "--json"});
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(oneObject(listed.out)["labels"].toArray().size(), 1);
        const QJsonArray damaged = oneObject(listed.out)["damaged"].toArray();
        QCOMPARE(damaged.size(), 1);
        QCOMPARE(damaged[0]["fingers"].toString(), QString("xyz"));
        QCOMPARE(cli({"verify", m_file}).code, 1);
        const QString id = QString::number(damaged[0]["id"].toInt());
        QCOMPARE(cli({"label", "--project", m_file, "--session", "1", "--remove", id}).code, 0);
        QCOMPARE(cli({"verify", m_file}).code, 0);
    }
    void aProjectIsRecovered()
    {
        Project::open(m_file)->addSession("bad", {}, samples(9000), {}, {});
        meddle(m_file, "UPDATE block SET data = zeroblob(10) WHERE session = 2 AND first = 0");
        const Answer answer = cli({"recover", m_file, path("new.lodestone"), "--json"});
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject object = oneObject(answer.out);
        QCOMPARE(object["sessions"].toInt(), 2);
        QCOMPARE(object["samples"].toInt(), 500 + 9000 - 4096);
        QCOMPARE(object["lost"].toArray().size(), 1);
        QCOMPARE(cli({"verify", path("new.lodestone")}).code, 0);
        QCOMPARE(cli({"recover", m_file, path("new.lodestone")}).code, 1);
        QCOMPARE(cli({"recover", m_file, m_file}).code, 1);
    }

    void whereNothingCanBeSavedRecoverFails()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        file.close();
        const Answer answer = cli({"recover", m_file, path("new.lodestone"), "--json"});
        QCOMPARE(answer.code, 1);
        QVERIFY(oneObject(answer.out)["error"].toString().contains("nothing was saved"));
        QVERIFY(!QFile::exists(path("new.lodestone")));
    }
    void aBackupIsMadeAndRestored()
    {
        const QJsonObject made = oneObject(cli({"backup", m_file, "--json"}).out);
        QCOMPARE(made["backups"].toArray().size(), 1);
        const QString backup = made["made"].toString();
        QCOMPARE(oneObject(cli({"backup", m_file, "--json"}).out)["made"].toString(), QString());
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        QCOMPARE(cli({"verify", m_file}).code, 1);
        const Answer restored = cli({"restore", backup, m_file, "--json"});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QCOMPARE(oneObject(restored.out)["sessions"].toInt(), 1);
        QCOMPARE(oneObject(restored.out)["labels"].toInt(), 2);
        QVERIFY(QFile::exists(oneObject(restored.out)["kept"].toString()));
        QCOMPARE(cli({"verify", m_file}).code, 0);
        for (const QString &wrong : {path("none"), m_file})
            QCOMPARE(cli({"restore", wrong, m_file}).code, 1);
        // Somebody else has it open.
        const auto project = Project::open(m_file);
        const Answer busy = cli({"restore", backup, m_file});
        QCOMPARE(busy.code, 1);
        QVERIFY2(busy.err.contains("open in another program"), busy.err.constData());
    }
    void whatIsMissingIsAcceptedOnce()
    {
        const QString old = path("old");
        QVERIFY(QFile::copy(m_file, old));
        Project::open(m_file)->addSession("lost", {}, samples(100), {}, {});
        QVERIFY(QFile::remove(m_file) && QFile::rename(old, m_file));
        const QStringList list{"label", "--project", m_file, "--session", "1"};
        QVERIFY(cli(list).err.contains("not there any more"));
        QCOMPARE(cli({"verify", m_file}).code, 1);
        QCOMPARE(cli({"verify", m_file, "--accept-missing"}).code, 0);
        QVERIFY(!cli(list).err.contains("not there any more"));
        QCOMPARE(cli({"verify", m_file}).code, 0);
    }
    void aPipeIsRefusedAtOnce()
    {
        const QString pipe = path("pipe");
        QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
        for (const char *line : {"CLI verify PIPE", "CLI recover PIPE new", "CLI label --project PIPE --session 1",
                 "CLI import x.csv --project PIPE", "CLI backup PIPE"})
            QCOMPARE(shell(QString(line).replace("PIPE", pipe), 5000).code, 1);
    }

    void whatIsReadIsNotWrittenOver()
    {
        const QByteArray before = content(m_file);
        QVERIFY(QFile::link(m_file, path("link.csv")));
        Project::open(path("other.lodestone"))->addSession("s", {}, samples(100), {}, {});
        const QByteArray other = content(path("other.lodestone"));
        for (const QString &out : {m_file, path("link.csv"), path("other.lodestone"), m_file + "-account"}) {
            const Answer answer = cli({"export", "--project", m_file, "--session", "1", out});
            QVERIFY2(answer.code == 1, qPrintable(out));
            QVERIFY2(answer.err.contains("choose another name"), answer.err.constData());
        }
        QCOMPARE(content(m_file), before);
        QCOMPARE(content(path("other.lodestone")), other);
        QCOMPARE(cli({"glove", "--flash-file", m_file, "--seconds", "1"}).code, 1);
        QCOMPARE(cli({"info", "--glove", "--flash-file", m_file}).code, 1);
        ModelInfo model;
        model.weights = support::makeV4Network(1).serialise();
        Project::open(m_file)->addModel(model);
        QCOMPARE(cli({"quantise", m_file, "--out", m_file}).code, 1);
        QCOMPARE(cli({"report", "--project", m_file, "--out", m_file}).code, 1);
        QCOMPARE(cli({"verify", m_file}).code, 0);
        for (const char *name : {"source.csv", "pool.csv", "test.csv"})
            QCOMPARE(cli({"export", "--project", m_file, "--session", "1", path(name)}).code, 0);
        for (const char *name : {"source.csv", "pool.csv", "test.csv"}) {
            const QByteArray text = content(path(name));
            const Answer answer = cli({"study", "--source", path("source.csv"), "--pool", path("pool.csv"), "--test",
                path("test.csv"), "--out", path(name)});
            QCOMPARE(answer.code, 1);
            QCOMPARE(content(path(name)), text);
        }
    }
    void aDeviceIsWrittenToAndNotReplaced()
    {
        QCOMPARE(cli({"export", "--project", m_file, "--session", "1", "/dev/stdout", "--format", "csv"}).code, 0);
        QCOMPARE(cli({"export", "--project", m_file, "--session", "1", "/dev/full"}).code, 1);
        QVERIFY(!QFileInfo("/dev/full").isFile());
    }

    void aNameThatMeansTwoSessionsIsRefused()
    {
        {
            auto project = Project::open(m_file);
            project->addSession("1", {}, samples(200), {}, {});
            project->addSession("walk", {}, samples(300), {}, {});
        }
        const auto samplesOf = [&](const QString &session) {
            const Answer answer = cli({"export", "--project", m_file, "--session", session, path("out.csv"), "--json"});
            return answer.code == 0 ? oneObject(answer.out)["samples"].toInt() : -answer.code;
        };
        QCOMPARE(samplesOf("1"), -1);
        QCOMPARE(samplesOf("walk"), -1);
        QCOMPARE(samplesOf("number:1"), 500);
        QCOMPARE(samplesOf("name:1"), 200);
        QCOMPARE(samplesOf("2"), 200);
        QCOMPARE(samplesOf("number:3"), 300);
        const Answer refused = cli(
            {"label", "--project", m_file, "--session", "1", "--begin", "0", "--end", "10", "--fingers", "eeeee"});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY2(refused.err.contains("number:1") && refused.err.contains("number:2"), refused.err.constData());
        QCOMPARE(Project::open(m_file, true)->labels(2).size(), 0);
    }

    void anAnswerThatCannotBeWrittenIsAFailure_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a full disk") << "CLI recipes > /dev/full";
        QTest::newRow("a full disk, json") << "CLI recipes --json > /dev/full";
        QTest::newRow("closed") << "CLI label --project FILE --session 1 >&-";
        QTest::newRow("help") << "CLI --help > /dev/full";
        QTest::newRow("everything closed") << "CLI label --project FILE --session 1 --remove 1 >&- 2>&- <&-";
    }
    void anAnswerThatCannotBeWrittenIsAFailure()
    {
        QFETCH(QString, line);
        const Answer answer = shell(QString(line).replace("FILE", m_file));
        QCOMPARE(answer.code, 1);
        QVERIFY2(line.contains("2>&-") || answer.err.contains("standard output"), answer.err.constData());
        // Nothing printed went into the project, whose file took the number of the closed stream.
        QCOMPARE(cli({"verify", m_file}).code, 0);
    }
    void aReaderThatGoesEndsTheProgram()
    {
        QElapsedTimer clock;
        clock.start();
        const Answer answer = shell(
            QString("(CLI record --project FILE --glove --speed 20 2>&1; echo $? > FILE.code) | head -n 1")
                .replace("FILE", m_file),
            30000);
        QCOMPARE(answer.code, 0);
        QVERIFY(clock.elapsed() < 25000);
        QCOMPARE(content(m_file + ".code").trimmed(), QByteArray("1"));
        const QList<SessionInfo> sessions = Project::open(m_file, true)->sessions();
        QVERIFY(sessions.constLast().finished && sessions.constLast().samples > 0);
    }

    void aModelOfHugeLayersIsRefusedAtOnce()
    {
        Network network = support::makeV4Network(1);
        support::Maker make(1);
        network.layers = {make.lstm(3, 900), make.dense(900, 5), support::plain(support::Kind::Sigmoid)};
        ModelInfo model;
        model.weights = network.serialise();
        Project::open(m_file)->addModel(model);
        QElapsedTimer clock;
        clock.start();
        const Answer answer = cli({"evaluate", m_file});
        QCOMPARE(answer.code, 1);
        QVERIFY(clock.elapsed() < 10000);
    }

    void aPlaceThatCannotBeWrittenIsToldBeforeTheGloveIsRecorded()
    {
        QFile file(path("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QElapsedTimer clock;
        clock.start();
        const Answer answer = cli({"calibrate", "--live", "rest", "--glove", "--folder", path("file/in")});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("cannot be written"), answer.err.constData());
        QVERIFY2(!answer.err.contains("Recording"), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(CliDamageTest)
#include "cli_damage_test.moc"
