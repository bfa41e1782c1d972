// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/parity.h"
#include "engine/learning/train/quantised.h"
#include "tests/support/networks.h"
#include <QTest>
#include <cstdlib>

using namespace lodestone;

namespace {

LabelledWindows windows(const std::vector<float> &mag, Finger label = Finger::Unknown)
{
    LabelledWindows out;
    for (std::size_t at = 0; at + 30 <= mag.size(); at += 30)
        out.add(mag.data() + at, {label, label, label, label, label});
    return out;
}

} // namespace

class QuantisedTest : public QObject
{
    Q_OBJECT
private slots:
    void calibrationTakesOfEveryPartAndAtMostThreeThousand()
    {
        const LabelledWindows source = windows(std::vector<float>(30 * 4000, 1)),
                              target = windows(std::vector<float>(30 * 2000, 2)),
                              pool = windows(std::vector<float>(30 * 6000, 3));
        const std::vector<float> mag = mixedCalibration({source, target, {}, pool});
        QVERIFY(mag.size() <= 3000 * 30 && mag.size() > 2000 * 30);
        QCOMPARE(std::count(mag.begin(), mag.end(), 1.f) * 3, std::count(mag.begin(), mag.end(), 3.f) * 2);
        QVERIFY(std::count(mag.begin(), mag.end(), 2.f) > 0);
        QCOMPARE(mixedCalibration({windows(std::vector<float>(30, 1)), {}, {}, {}}).size(), std::size_t(30));
    }
    void unlabelledTargetWindowsKeepTheRangesOfATurnedHand()
    {
        // The source stays near the middle, the target goes out to where the network was standardised.
        const Network n = support::makeSmallNetwork(3);
        Network narrow = n;
        for (float &s : narrow.inputStd)
            s *= 0.2f;
        const LabelledWindows source = windows(support::makeWindows(narrow, 400, 1)),
                              pool = windows(support::makeWindows(n, 400, 2)),
                              test = windows(support::makeWindows(n, 1000, 3), Finger::Flexed);
        const QuantisedScores alone = scoreQuantised(n, mixedCalibration({source, {}, {}, {}}), test, 1),
                              mixed = scoreQuantised(n, mixedCalibration({source, {}, {}, pool}), test, 1);
        QVERIFY2(mixed.flips * 5 < alone.flips, qPrintable(QStringLiteral("%1 %2").arg(mixed.flips).arg(alone.flips)));
        QVERIFY(mixed.flipRate() < 0.015);
    }
    void figuresAgreeWithTheImage()
    {
        const Network n = support::makeSmallNetwork(4);
        const std::vector<float> mag = support::makeWindows(n, 500, 5);
        const LabelledWindows test = windows(support::makeWindows(n, 700, 6), Finger::Flexed);
        const QuantisedScores q = scoreQuantised(n, mag, test, 1);
        QCOMPARE(q.made.image, refineQuantisation(n, mag, 1).image);
        QCOMPARE(q.made.report.bytes, int(q.made.image.size()));
        QCOMPARE(q.flips, evaluateImage(n, q.made.image, test.input).flips);
        QCOMPARE(q.real.accuracy, score(predict(n, test.input), test.fingers).accuracy);
        QVERIFY(q.flips > 0 && std::abs(q.drop()) <= q.flipRate());
        QCOMPARE(q.int8.windows, 700);
        QCOMPARE(scoreQuantised(n, mag, {}, 1).flips, 0);
        QVERIFY_EXCEPTION_THROWN(predictInt8("nothing", mag), QuantiseError);
    }
};

QTEST_APPLESS_MAIN(QuantisedTest)
#include "quantised_test.moc"
