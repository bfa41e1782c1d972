// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone::test;

class CliReplayTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_project;
private slots:
    void initTestCase()
    {
        const Answer demo = cli(
            {"demo", "--seed", "1", "--labels", "10", "--windows", "20", "--keep", m_folder.filePath("kept"), "--json"},
            280000);
        QVERIFY2(demo.code == 0, demo.err.constData());
        m_project = m_folder.filePath("kept/demo.lodestone");
    }
    void aReplayedSessionIsScoredAndGloveAndHostAgree()
    {
        const Answer answer = cli(
            {"replay", "--project", m_project, "--session", "test", "--glove", "--flash", "--json"}, 60000);
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject object = oneObject(answer.out);
        QCOMPARE(object["unanswered"].toInt(-1), 0);
        QVERIFY(object["windows"].toInt() > 3000);
        QVERIFY(object["accuracy"].toDouble() > object["majority"].toDouble() + 0.04);
        QVERIFY(object["exact"].toDouble() > 0 && object["exact"].toDouble() < object["accuracy"].toDouble());
        QCOMPARE(object["parity"]["windows"].toInt(), object["answered"].toInt());
        QCOMPARE(object["parity"]["mismatches"].toInt(-1), 0);
    }
    void aGloveWithoutAnImageSaysWhatToDo()
    {
        const Answer answer = cli({"replay", "--project", m_project, "--session", "test", "--glove"});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("--flash"), answer.err.constData());
    }
    void aReportIsWrittenInEachFormat_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-");
        QTest::newRow("html") << "html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("csv") << "csv" << QByteArray("section,name,figure,value");
    }
    void aReportIsWrittenInEachFormat()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        QFile file(m_folder.filePath("report." + ending));
        const Answer answer = cli(
            {"report", "--project", m_project, "--model", "2", "--out", file.fileName(), "--json"});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith(begins));
        QCOMPARE(oneObject(answer.out)["bytes"].toInteger(), file.size());
    }
    void contestedLabelsAreInTheReportWhereTheyAreAskedFor()
    {
        QFile file(m_folder.filePath("contested.html"));
        const Answer answer = cli(
            {"report", "--project", m_project, "--model", "2", "--contested", "--out", file.fileName(), "--json"},
            300000);
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject object = oneObject(answer.out);
        QCOMPARE(object["labels"].toInt(), 10);
        QVERIFY(object["judged"].toInt() > 0 && object["judged"].toInt() <= 10);
        for (const QJsonValue row : object["contested"].toArray()) {
            QVERIFY(row["sure"].toDouble() >= 0.9 && row["label"] != row["model"]);
            QVERIFY(row["picture"].isBool() && row["tEnd"].toDouble() > row["tStart"].toDouble());
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("of 10 labels given by hand were checked"));
    }
    void anUnknownFormatIsRefused()
    {
        const Answer answer = cli({"report", "--project", m_project, "--out", m_folder.filePath("report.doc")});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(".pdf, .html or .csv"), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(CliReplayTest)
#include "cli_replay_test.moc"
