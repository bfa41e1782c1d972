// SPDX-License-Identifier: GPL-3.0-or-later
// A recording of the real program beside others: a window on the same project, a lock, a full disk, an import, SIGKILL.
#include "engine/formats/import.h"
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class CliRecordTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QProcess m_recording;

    void begin(const QStringList &more)
    {
        m_recording.start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli",
            QStringList{"record", "--json", "--glove", "--project", m_file} + more);
        QTRY_VERIFY_WITH_TIMEOUT(samples() > 0, 30000);
    }
    int samples() const
    {
        if (!QFile::exists(m_file))
            return 0;
        try {
            const auto sessions = Project::open(m_file, true)->sessions();
            return sessions.isEmpty() ? 0 : sessions.constFirst().samples;
        } catch (const ProjectError &) {
            return 0; // it is being made
        }
    }
    QJsonObject end(int milliseconds = 60000)
    {
        m_recording.waitForFinished(milliseconds);
        const QByteArray said = m_recording.readAllStandardError();
        if (m_recording.exitCode() != 0)
            qWarning("%s", said.constData());
        return oneObject(m_recording.readAllStandardOutput());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("p.lodestone");
        m_recording.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    }
    void cleanup()
    {
        if (m_recording.state() != QProcess::NotRunning) {
            m_recording.kill();
            m_recording.waitForFinished();
        }
    }

    void aWindowOnTheSameProjectLeavesTheRecordingAlone()
    {
        begin({"--seconds", "6"});
        auto window = Project::open(m_file);
        QCOMPARE(window->finishCutOffSessions().left.size(), 1);
        QVERIFY(!window->sessions().constFirst().finished);
        const QJsonObject answer = end();
        QCOMPARE(m_recording.exitCode(), 0);
        QVERIFY(answer["seconds"].toDouble() >= 6);
        QCOMPARE(window->sessions().constFirst().samples, answer["samples"].toInt());
        QVERIFY(window->sessions().constFirst().finished);
    }
    void aWriteLockOfEightSecondsCostsNothing()
    {
        begin({"--seconds", "14"});
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "lock");
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec("BEGIN IMMEDIATE"));
            QTest::qWait(8000);
            QVERIFY(query.exec("ROLLBACK"));
        }
        QSqlDatabase::removeDatabase("lock");
        const QJsonObject answer = end();
        QCOMPARE(m_recording.exitCode(), 0);
        const auto rows = Project::open(m_file)->samples(1);
        QCOMPARE(int(rows.size()), answer["samples"].toInt());
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY2(rows[i].t - rows[i - 1].t < 0.5, qPrintable(QString::number(rows[i].t)));
    }
    void aFullDiskDuringAGuidedCaptureMovesNoLabel()
    {
        QFile plan(m_folder->filePath("plan.json"));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write(R"({"name": "four", "preview_seconds": 0, "prepare_seconds": 1, "seconds": 4, "poses": [
            {"combination": "eeeee"}, {"combination": "fffff"}, {"combination": "effff"}, {"combination": "feeee"}]})");
        plan.close();
        const QString full = m_folder->filePath("the disk is full");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", qEnvironmentVariable("LODESTONE_DISK_FULL_LIBRARY"));
        environment.insert("LODESTONE_DISK_FULL", full);
        m_recording.setProcessEnvironment(environment);
        begin({"--plan", plan.fileName(), "--seed", "3"});
        QFile flag(full);
        QVERIFY(flag.open(QIODevice::WriteOnly));
        const int before = samples();
        QTest::qWait(7000);
        QVERIFY2(samples() - before < 50, "the disk was not full");
        QVERIFY(flag.remove());
        end();
        QCOMPARE(m_recording.exitCode(), 0);
        auto project = Project::open(m_file);
        const auto rows = project->samples(1);
        const QList<Label> labels = project->labels(1);
        QVERIFY(labels.size() >= 4);
        // The plan's poses begin every 5 s of the glove's clock: each label must lie in the pose of its combination.
        const std::vector<QString> poses{"eeeee", "fffff", "effff", "feeee"};
        for (const Label &label : labels) {
            const double middle = rows[std::size_t((label.segment.begin + label.segment.end) / 2)].t;
            const auto pose = std::size_t(middle / 5);
            QCOMPARE(QString::fromStdString(label.segment.fingers.toString()), poses[pose % poses.size()]);
        }
    }
    void anImportBesideItAndSigkillCostAtMostASecond()
    {
        std::vector<Sample> made(600000);
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i].t = double(i) * 0.01;
        QFile csv(m_folder->filePath("big.csv"));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(exportCsv(made, {}));
        csv.close();
        begin({});
        QProcess import;
        import.start(
            qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli", {"import", "--project", m_file, csv.fileName()});
        QElapsedTimer clock;
        clock.start();
        int last = samples();
        qint64 at = 0, longest = 0;
        while (clock.elapsed() < 8000) {
            QTest::qWait(20);
            if (const int now = samples(); now > last) {
                longest = std::max(longest, clock.elapsed() - at);
                at = clock.elapsed();
                last = now;
            }
        }
        m_recording.kill();
        m_recording.waitForFinished();
        qInfo("longest time between two commits: %lld ms; the last one %lld ms before SIGKILL", longest,
            clock.elapsed() - at);
        QVERIFY(longest < 1000);
        import.waitForFinished(60000);
        QCOMPARE(import.exitCode(), 0);
        auto project = Project::open(m_file);
        QCOMPARE(project->finishCutOffSessions().finished.size(), 1);
        QCOMPARE(project->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(CliRecordTest)
#include "cli_record_test.moc"
