// SPDX-License-Identifier: GPL-3.0-or-later
// The real firmware in QEMU's micro:bit, through the whole loop, also over a serial line with errors.
#include "tests/endtoend/cli.h"
#include "tests/support/microbit.h"
#include "tests/support/needs.h"
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone::test;

class CliMicrobitTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString why = lodestone::support::whyNoMicrobit();
        LODESTONE_NEEDS(why.isEmpty(), why);
    }
    void theWholeLoopRunsOnTheEmulatedBoardAndThreeCoresAgree()
    {
        const Answer answer = cli(
            {"demo", "--board", "microbit", "--seconds-each", "3", "--labels", "3", "--windows", "200", "--json"},
            280000);
        QVERIFY2(answer.code == 0, answer.err.right(600).constData());
        const QJsonObject object = oneObject(answer.out);
        QCOMPARE(object["glove"]["board"].toString(), QStringLiteral("microbit"));
        QVERIFY(object["flash"]["verified"].toBool());
        QVERIFY(object["parity"]["windows"].toInt() >= 200);
        QCOMPARE(object["parity"]["mismatches"].toInt(-1), 0);
        QVERIFY(object["parity"]["virtual"]["windows"].toInt() >= 200);
        QCOMPARE(object["parity"]["virtual"]["mismatches"].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(CliMicrobitTest)
#include "cli_microbit_test.moc"
