// SPDX-License-Identifier: GPL-3.0-or-later
// Boards that print text, from the real command line: the whole loop with predictions in the studio, recording with
// damaged lines, and what such a board is refused.
#include "tests/endtoend/cli.h"
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone::test;

class CliBoardsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
private slots:
    void theLoopRunsOnABoardThatPrints()
    {
        const QString kept = m_folder.filePath("kept");
        const Answer demo = cli({"demo", "--dialect", "plotter", "--layout", "mag", "--labels", "10", "--windows",
                                    "100", "--seconds-each", "6", "--speed", "8", "--keep", kept, "--json"},
            250000);
        QVERIFY2(demo.code == 0, demo.err.constData());
        const QJsonObject object = oneObject(demo.out);
        QVERIFY(object["simulated"].toBool());
        QVERIFY(!object.contains("flash") && !object.contains("parity"));
        QVERIFY(object["host"]["windows"].toInt() >= 100);
        QVERIFY(object["accuracy"]["after"].toDouble() > object["majority"].toDouble());
        // The model that was made runs here on another day too.
        const Answer watch = cli({"watch", "--glove", "--dialect", "csv", "--layout", "mag", "--project",
                                     kept + "/demo.lodestone", "--windows", "5", "--json"},
            60000);
        QVERIFY2(watch.code == 0, watch.err.constData());
        QCOMPARE(oneObject(watch.out)["from"].toString(), QStringLiteral("host"));
        QVERIFY(oneObject(watch.out)["predictions"].toInt() >= 5);
    }
    void damagedLinesCostNoMoreThanThemselves()
    {
        const Answer answer = cli({"record", "--glove", "--dialect", "teleplot", "--rate", "100", "--damage", "1",
                                      "--seconds", "6", m_folder.filePath("teleplot.lodestone"), "--json"},
            60000);
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject object = oneObject(answer.out);
        QCOMPARE(object["dialect"].toString(), QStringLiteral("teleplot"));
        QCOMPARE(object["channels"].toArray().size(), 9);
        const int rows = object["samples"].toInt(), bad = object["bad_lines"].toInt();
        QVERIFY2(rows >= 600 - 2 * bad - 10 && rows <= 640, answer.out.constData());
        QCOMPARE(cli({"verify", m_folder.filePath("teleplot.lodestone")}).code, 0);
    }
    void whatNeedsAGloveSaysSo()
    {
        const Answer answer = cli({"info", "--glove", "--dialect", "csv"}, 60000);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("prints numbers and is no Lodestone glove"), answer.err.constData());
        const Answer watch = cli({"watch", "--glove", "--dialect", "csv", "--windows", "1"}, 60000);
        QCOMPARE(watch.code, 1);
        QVERIFY2(watch.err.contains("--project"), watch.err.constData());
    }
};

QTEST_GUILESS_MAIN(CliBoardsTest)
#include "cli_boards_test.moc"
