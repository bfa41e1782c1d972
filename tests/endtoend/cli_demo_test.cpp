// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/cli.h"
#include <QTest>

using namespace lodestone::test;

class CliDemoTest : public QObject
{
    Q_OBJECT
private slots:
    void theWholeLoopRunsAndTheLabelsHelp()
    {
        const Answer answer = cli({"demo", "--seed", "1", "--json"}, 280000);
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject object = oneObject(answer.out);
        QCOMPARE(object["labels"].toInt(), 30);
        QCOMPARE(object["lost"].toInt(), 0);
        QVERIFY(object["flash"]["verified"].toBool());
        QVERIFY(object["parity"]["windows"].toInt() >= 500);
        QCOMPARE(object["parity"]["mismatches"].toInt(-1), 0);
        QCOMPARE(object["recipe"].toString(), QStringLiteral("lodestone"));
        QVERIFY(object["image"]["parameters"].toInt() > 2000);
        QVERIFY(object["image"]["bytes"].toInt() > 2000 && object["image"]["bytes"].toInt() <= 4096);
        const double before = object["accuracy"]["before"].toDouble(), after = object["accuracy"]["after"].toDouble();
        QVERIFY2(after >= before + 0.08, qPrintable(QStringLiteral("%1 -> %2").arg(before).arg(after)));
        QVERIFY(after > object["majority"].toDouble());
        QVERIFY(object["exact"]["after"].toDouble() > object["exact"]["before"].toDouble());
        QVERIFY(object["simulated"].toBool());
        QVERIFY(object["seconds"].toDouble() > 0);
    }
};

QTEST_GUILESS_MAIN(CliDemoTest)
#include "cli_demo_test.moc"
