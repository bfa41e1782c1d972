// SPDX-License-Identifier: GPL-3.0-or-later
// LSL with a library of our own in liblsl's place, and without any.
#include "app/studio/device_clock.h"
#include "app/studio/outputs/outputs.h"
#include <QLibrary>
#include <QTest>

using namespace lodestone;

class OutputLslTest : public QObject
{
    Q_OBJECT
private slots:
    void whereItIsMissingIsSaidHowToGetIt();
    void samplesCarryTheTimeAtWhichTheyWereTaken();
};

void OutputLslTest::whereItIsMissingIsSaidHowToGetIt()
{
    Outputs outputs;
    const QString why = outputs.start("lsl", {{"library", "/nowhere/liblsl.so"}});
    QVERIFY2(why.contains("github.com/sccn/liblsl"), qPrintable(why));
    QVERIFY(!outputs.running("lsl"));
}

void OutputLslTest::samplesCarryTheTimeAtWhichTheyWereTaken()
{
    QLibrary library(QStringLiteral(FAKE_LSL));
    const auto ask = reinterpret_cast<int (*)(float *, double *, const char **, int *)>(library.resolve("fake_lsl"));
    QVERIFY2(ask, qPrintable(library.errorString()));
    float values[6];
    double time = 0;
    const char *labels = "";
    int open = 0;
    {
        Outputs outputs;
        QCOMPARE(outputs.start("lsl", {{"library", FAKE_LSL}}), QString());
        OutputPrediction p;
        p.probability = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f};
        p.known = 0.5;
        p.sampledNanoseconds = steadyNanoseconds() - 20'000'000;
        outputs.take(p);
        QCOMPARE(ask(values, &time, &labels, &open), 1);
        QCOMPARE(open, 2);
        QCOMPARE(outputs.running("lsl")->clients(), 1);
    }
    ask(values, &time, &labels, &open);
    QCOMPARE(open, 0); // given back
    QCOMPARE(QByteArray(labels), QByteArray("thumb index middle ring pinky known "));
    QCOMPARE(values[4], 0.5f);
    QCOMPARE(values[5], 0.5f);
    QVERIFY2(time < 1000 - 0.0199 && time > 999, qPrintable(QString::number(time)));
}

QTEST_GUILESS_MAIN(OutputLslTest)
#include "output_lsl_test.moc"
