// SPDX-License-Identifier: GPL-3.0-or-later
// The network's instruction count on emulated cores, and that its answers equal the host's. The counts do not vary, so
// the limits are narrow.
#include "tests/endtoend/cli.h"
#include "tests/support/microbit.h"
#include "tests/support/needs.h"
#include <QTest>

using namespace lodestone::test;

class CliInferenceTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString why = lodestone::support::whyNoMicrobit();
        LODESTONE_NEEDS(why.isEmpty(), why);
        const Answer answer = cli({"benchmark", "inference", "--json"}, 120000);
        QVERIFY2(answer.code == 0, answer.err.constData());
        m_cores = oneObject(answer.out)["cores"].toObject();
    }

    void noCoreIsSlowerThanItWasOrAnswersOtherwise_data()
    {
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("network");
        QTest::addColumn<double>("most");
        QTest::newRow("Cortex-M0, default") << "m0"
                                            << "default" << 5.6;
        QTest::newRow("Cortex-M0, v4") << "m0"
                                       << "v4" << 4.5;
        QTest::newRow("Cortex-M4, default") << "m4"
                                            << "default" << 2.18;
        QTest::newRow("Cortex-M4, v4") << "m4"
                                       << "v4" << 1.55;
    }
    void noCoreIsSlowerThanItWasOrAnswersOtherwise()
    {
        QFETCH(QString, core);
        QFETCH(QString, network);
        QFETCH(double, most);
        const QJsonObject counted = m_cores[core].toObject()[network].toObject();
        QCOMPARE(counted["windows"].toInt(), 20);
        QCOMPARE(counted["mismatches"].toInt(-1), 0);
        const double perMac = counted["instructions_per_mac"].toDouble();
        QVERIFY2(perMac > 0.5 && perMac <= most, qPrintable(QString::number(perMac)));
    }

private:
    QJsonObject m_cores;
};

QTEST_GUILESS_MAIN(CliInferenceTest)
#include "cli_inference_test.moc"
