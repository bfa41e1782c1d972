// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/benchmark.h"
#include "engine/deploy/parity.h"
#include "engine/deploy/quantiser.h"
#include "engine/deploy/ranges.h"
#include "tests/support/networks.h"
#include <QCryptographicHash>
#include <QTest>
#include <limits>
#include <numeric>
#include <stdexcept>

using namespace lodestone;
using support::Kind;
using support::plain;

namespace {

Network small(int which)
{
    support::Maker m(static_cast<std::uint32_t>(40 + which));
    Network n = support::makeV4Network(1);
    const auto relu = plain(Kind::Relu), sigmoid = plain(Kind::Sigmoid), pool = plain(Kind::MaxPool, 2);
    switch (which) {
    case 0:
        n.layers = {m.conv(3, 16, 3), relu, pool, m.lstm(16, 16), m.dense(16, 16, 2), relu, m.dense(16, 5, 3), sigmoid};
        break;
    case 1:
        n.layers = {
            m.conv(3, 16, 3), m.norm(16, true), relu, pool, m.dense(80, 16, 2), relu, m.dense(16, 5, 2), sigmoid};
        break;
    case 2:
        n.layers = {
            m.conv(3, 16, 5), relu, m.norm(16, true), m.conv(16, 16, 3), pool, relu, m.dense(80, 5, 2), sigmoid};
        break;
    case 3: n.layers = {m.dense(30, 24), relu, m.dense(24, 5, 2), sigmoid}; break;
    case 4: n.layers = {m.lstm(3, 24), m.norm(24, true), m.dense(24, 5, 2), sigmoid}; break;
    default:
        n.window = 7;
        n.layers = {m.conv(3, 9, 7), relu, plain(Kind::MaxPool, 3), m.lstm(9, 5), m.dense(5, 5, 3), sigmoid};
        break;
    }
    return n;
}

} // namespace

class QuantiserTest : public QObject
{
    Q_OBJECT
private slots:
    void v4FitsItsPlaceAndDecidesAsTheFloatNetworkDoes_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<bool>("negative");
        for (int seed = 1; seed <= 4; ++seed)
            for (const bool negative : {false, true})
                QTest::addRow("seed %d%s", seed, negative ? ", negative gammas" : "") << seed << negative;
    }
    void v4FitsItsPlaceAndDecidesAsTheFloatNetworkDoes()
    {
        QFETCH(int, seed);
        QFETCH(bool, negative);
        const Network n = support::makeV4Network(static_cast<std::uint32_t>(seed), negative);
        QuantiseReport report;
        const QByteArray image = quantise(n, support::makeWindows(n, 500, 100), &report);
        QVERIFY(image.size() <= 11776);
        QCOMPARE(report.bytes, int(image.size()));
        QCOMPARE(report.parameters, 9989);
        QCOMPARE(report.hash, QCryptographicHash::hash(image, QCryptographicHash::Sha256));
        const ImageEvaluation e = evaluateImage(n, image, support::makeWindows(n, 1000, 200));
        QCOMPARE(e.decisions, 5000);
        QVERIFY2(e.flipRate() <= 0.01, qPrintable(QString::number(e.flipRate())));
        QVERIFY2(e.meanGap <= 0.005, qPrintable(QString::number(e.meanGap)));
    }

    void theDefaultNetworkFitsFourKilobytesWithItsCurve()
    {
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            const Network n = support::makeSmallNetwork(seed);
            QCOMPARE(n.parametersWithStatistics(), 2693);
            const QByteArray image = quantise(n, support::makeWindows(n, 500, 100));
            QVERIFY2(image.size() <= 4096, qPrintable(QString::number(image.size())));
            const ImageEvaluation e = evaluateImage(n, image, support::makeWindows(n, 1000, 200));
            QVERIFY2(e.flipRate() <= 0.015, qPrintable(QString::number(e.flipRate())));
            QVERIFY2(e.meanGap <= 0.005, qPrintable(QString::number(e.meanGap)));
        }
    }

    void aScaleTheTableDoesNotCoverIsRefused()
    {
        Network n = support::makeSmallNetwork(1);
        const auto mag = support::makeWindows(n, 50, 1);
        for (const float scale : {12.8f, 3277.f}) {
            n.inputScale = scale;
            QVERIFY_EXCEPTION_THROWN(quantise(n, mag), QuantiseError);
        }
        n.inputScale = 13;
        QVERIFY(!quantise(n, mag).isEmpty());
    }

    void otherLayerOrdersAgreeWithTheFloatNetworkToo_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("conv pool lstm dense, no norm") << 0;
        QTest::newRow("norm before ReLU, dense on the flat window") << 1;
        QTest::newRow("two convolutions, norm between, pool before ReLU") << 2;
        QTest::newRow("dense on the input") << 3;
        QTest::newRow("lstm on the input, norm after it") << 4;
        QTest::newRow("odd sizes, pool that leaves a rest") << 5;
    }
    void otherLayerOrdersAgreeWithTheFloatNetworkToo()
    {
        QFETCH(int, which);
        const Network n = small(which);
        QCOMPARE(n.problem(), std::string());
        const ImageEvaluation e = evaluateImage(
            n, quantise(n, support::makeWindows(n, 500, 100)), support::makeWindows(n, 1000, 200));
        QVERIFY2(e.flipRate() <= 0.015, qPrintable(QString::number(e.flipRate())));
        QVERIFY2(e.meanGap <= 0.01, qPrintable(QString::number(e.meanGap)));
    }

    void theSameNetworkAndWindowsGiveTheSameBytes()
    {
        const Network n = support::makeV4Network(5);
        const auto mag = support::makeWindows(n, 100, 6);
        QCOMPARE(quantise(n, mag), quantise(n, mag));
    }

    void unitsThatNeverFireDoNoHarm()
    {
        Network n = support::makeV4Network(5);
        n.layers[0].bias[3] = -1000; // never above zero
        n.layers[2].weight[4] = 0;   // gamma zero
        for (std::size_t c = 0; c < 32; ++c)
            n.layers[4].weight[7 * 32 + c] = 0;
        const ImageEvaluation e = evaluateImage(
            n, quantise(n, support::makeWindows(n, 300, 1)), support::makeWindows(n, 500, 2));
        QVERIFY2(e.flipRate() <= 0.015, qPrintable(QString::number(e.flipRate())));
    }

    void badCallsAreRefusedInASentence()
    {
        const Network n = support::makeV4Network(5);
        std::vector<float> mag = support::makeWindows(n, 10, 1);
        QVERIFY_EXCEPTION_THROWN(quantise(n, {}), QuantiseError);
        QVERIFY_EXCEPTION_THROWN(quantise(n, std::vector<float>(31)), QuantiseError);
        mag[17] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY_EXCEPTION_THROWN(quantise(n, mag), QuantiseError);
        Network broken = n;
        broken.layers.pop_back();
        QVERIFY_EXCEPTION_THROWN(quantise(broken, support::makeWindows(n, 10, 1)), QuantiseError);
    }

    void anImageModelSaysWhyItDoesNotOpen()
    {
        ImageModel model;
        QString why;
        QVERIFY(!ImageModel::open("not an image, but certainly long enough to hold the header of one", model, &why));
        QVERIFY(why.contains("not a model image"));
        QVERIFY(!model.isOpen());
    }

    void copiesOfAModelAnswerOnTheirOwn()
    {
        const Network n = support::makeV4Network(5);
        const auto mag = support::makeWindows(n, 50, 1);
        ImageModel copy;
        std::array<std::uint8_t, 5> expected;
        {
            ImageModel model;
            QVERIFY(ImageModel::open(quantise(n, mag), model));
            expected = model.runInput(mag.data());
            copy = model;
        }
        QCOMPARE(copy.runInput(mag.data()), expected);
        QCOMPARE(copy.window(), 10);
        QCOMPARE(copy.channels(), 3);
    }

    void parityCountsWindowsNotFingers()
    {
        const std::vector<Answer> host{{1, 2, 3, 4, 5}, {9, 9, 9, 9, 9}, {0, 0, 0, 0, 0}},
            glove{{1, 2, 3, 4, 5}, {9, 8, 7, 9, 9}, {0, 0, 0, 0, 255}};
        const Parity p = compareAnswers(host, glove);
        QCOMPARE(p.windows, 3);
        QCOMPARE(p.mismatches, 2);
        QCOMPARE(p.largestGap, 255);
        QVERIFY_EXCEPTION_THROWN(compareAnswers(host, {}), std::invalid_argument);
    }

    void aRangeHoldsZeroEveryValueAndHeadroom()
    {
        const Range r = activationRange({3, -1, 2});
        QVERIFY(r.high > 3 && r.high < 4 && r.low < -1 && r.low > -1.5);
        QCOMPARE(activationRange({2, 5}).low, 0.0);
        QCOMPARE(activationRange({-2, -5}).high, 0.0);
    }

    void aRowStepTradesItsLargestWeightForTheRest()
    {
        const std::vector<double> row{1.27, 0.5, -0.25};
        QVERIFY(std::abs(bestStep(row, {1, 1, 1}) - 0.01) < 1e-12);
        QCOMPARE(roundRow(row, 0.01), (std::vector<std::int8_t>{127, 50, -25}));
        QVERIFY(bestStep(row, {0, 1, 1}) <= 0.01);
    }

    void roundingTogetherKeepsTheSumOfInputsThatMoveTogether()
    {
        const std::vector<double> row(5, 0.4);
        QCOMPARE(roundRow(row, 1), (std::vector<std::int8_t>{0, 0, 0, 0, 0}));
        const auto q = roundRow(row, 1, covarianceOf({{1, 1, 1, 1, 1}, {-1, -1, -1, -1, -1}}));
        QCOMPARE(std::accumulate(q.begin(), q.end(), 0), 2);
        QCOMPARE(
            roundRow(row, 1,
                covarianceOf({{1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}})),
            (std::vector<std::int8_t>{0, 0, 0, 0, 0}));
        QCOMPARE(covarianceOf({{1, 2}, {3, 6}}), (Covariance{1, 2, 2, 4}));
        QCOMPARE(roundRow({127.4, 127.4}, 1, covarianceOf({{1, 1}, {-1, -1}})),
            (std::vector<std::int8_t>{127, 127})); // and no further
    }

    void calibratedRoundingErrsLess()
    {
        double nearest = 0, calibrated = 0;
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            const Network n = support::makeSmallNetwork(seed);
            const auto calibration = support::makeWindows(n, 300, 100), mag = support::makeWindows(n, 500, 200);
            nearest += evaluateImage(n, quantise(n, calibration), mag).meanGap;
            calibrated += evaluateImage(n, quantise(n, calibration, nullptr, Rounding::Calibrated), mag).meanGap;
        }
        QVERIFY2(calibrated < 0.92 * nearest, qPrintable(QStringLiteral("%1 of %2").arg(calibrated).arg(nearest)));
        for (int which = 0; which <= 5; ++which) { // every order of layers
            const Network n = small(which);
            const ImageEvaluation e = evaluateImage(n,
                quantise(n, support::makeWindows(n, 300, 100), nullptr, Rounding::Calibrated),
                support::makeWindows(n, 500, 200));
            QVERIFY2(e.meanGap <= 0.01, qPrintable(QStringLiteral("%1: %2").arg(which).arg(e.meanGap)));
        }
    }

    void timingCountsItsWindows()
    {
        const Network n = support::makeV4Network(5);
        const InferenceTiming t = timeInference(quantise(n, support::makeWindows(n, 50, 1)), 200);
        QCOMPARE(t.windows, 200);
        QVERIFY(t.medianMicroseconds > 0 && t.p99Microseconds >= t.medianMicroseconds);
        QVERIFY_EXCEPTION_THROWN(timeInference("nothing", 1), std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(QuantiserTest)
#include "quantiser_test.moc"
