// SPDX-License-Identifier: GPL-3.0-or-later
#include "clouds.h"
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/temperature.h"
#include "engine/learning/train/trainer.h"
#include <QTest>
#include <cmath>

using namespace lodestone;
using lodestone::test::clouds;

namespace {

// Windows whose labels follow sigmoid(z / temperature) while the network says z.
void drawn(double temperature, int count, std::uint64_t seed, FingerLogits &logits, std::vector<Combination> &truth)
{
    std::mt19937_64 random(seed);
    const auto uniform = [&] { return double(random() >> 11) * 0x1.0p-53; };
    for (int w = 0; w < count; ++w) {
        std::array<double, 5> z{};
        Combination c;
        for (std::size_t f = 0; f < 5; ++f) {
            z[f] = (uniform() - 0.5) * 12;
            c[f] = uniform() < 1 / (1 + std::exp(-z[f] / temperature)) ? Finger::Flexed : Finger::Extended;
        }
        logits.push_back(z);
        truth.push_back(c);
    }
}

Probabilities probabilities(const FingerLogits &logits, const Temperatures &t)
{
    Probabilities out;
    for (const auto &z : logits) {
        std::array<float, 5> p{};
        for (std::size_t f = 0; f < 5; ++f)
            p[f] = float(1 / (1 + std::exp(-z[f] / t.finger[f])));
        out.push_back(p);
    }
    return out;
}

} // namespace

class TemperatureTest : public QObject
{
    Q_OBJECT
private slots:
    void aKnownTemperatureIsFound_data()
    {
        QTest::addColumn<double>("temperature");
        for (const double t : {0.5, 1.0, 2.5})
            QTest::addRow("%g", t) << t;
    }
    void aKnownTemperatureIsFound()
    {
        QFETCH(double, temperature);
        FingerLogits logits;
        std::vector<Combination> truth;
        drawn(temperature, 20000, 3, logits, truth);
        const Temperatures t = fitTemperatures(logits, truth);
        QCOMPARE(t.windows, 20000);
        for (const double found : t.finger)
            QVERIFY2(std::abs(found / temperature - 1) < 0.08, qPrintable(QString::number(found)));
        QVERIFY(score(probabilities(logits, t), truth).ece < 0.01);
        if (temperature != 1.0)
            QVERIFY(score(probabilities(logits, {}), truth).ece > 0.05);
    }
    void fewWindowsAreDrawnTowardsOne()
    {
        double last = 4;
        for (const int count : {20000, 200, 20, 0}) {
            FingerLogits logits;
            std::vector<Combination> truth;
            drawn(4, count, 5, logits, truth);
            const double found = fitTemperatures(logits, truth).finger[0];
            QVERIFY2(
                found <= last * 1.05 && found >= 1, qPrintable(QStringLiteral("%1 windows: %2").arg(count).arg(found)));
            last = found;
        }
        QCOMPARE(last, 1.0);
    }
    void aNetworkThatIsAlwaysRightStaysWithinBounds()
    {
        const FingerLogits sure(500, {40, 40, 40, 40, 40});
        const Combination flexed(Finger::Flexed), extended(Finger::Extended);
        for (const double t : fitTemperatures(sure, std::vector<Combination>(500, flexed)).finger)
            QVERIFY(t >= 0.2 && t <= 1.01);
        for (const double t : fitTemperatures(sure, std::vector<Combination>(500, extended)).finger)
            QVERIFY(t > 10 && t <= 20);
    }
    void unknownFingersTakeNoPart()
    {
        FingerLogits logits;
        std::vector<Combination> truth;
        drawn(3, 2000, 7, logits, truth);
        const Temperatures all = fitTemperatures(logits, truth);
        for (Combination &c : truth)
            c[2] = Finger::Unknown;
        const Temperatures some = fitTemperatures(logits, truth);
        QCOMPARE(some.finger[2], 1.0);
        QCOMPARE(some.finger[1], all.finger[1]);
    }
    void foldingItInChangesConfidenceAndNoDecision()
    {
        TrainOptions options;
        options.epochs = 4;
        Network network = train(*findRecipe("v3"), {clouds(20, 1), {}, {}}, options).network;
        const LabelledWindows unseen = clouds(20, 8, 60);
        const Probabilities before = predict(network, unseen.input);
        const FingerLogits logits = logitsOf(network, unseen.input);
        const Temperatures t = calibrate(network, unseen);
        QCOMPARE(network.problem(), std::string());
        const Probabilities after = predict(network, unseen.input);
        bool changed = false;
        for (std::size_t w = 0; w < before.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f) {
                QCOMPARE(after[w][f] >= 0.5f, before[w][f] >= 0.5f);
                QVERIFY(std::abs(double(after[w][f]) - 1 / (1 + std::exp(-logits[w][f] / t.finger[f]))) < 1e-4);
                changed |= std::abs(after[w][f] - before[w][f]) > 0.01f;
            }
        QVERIFY(changed);
        const Scores was = score(before, unseen.fingers), is = score(after, unseen.fingers);
        QCOMPARE(is.accuracy, was.accuracy);
        // What scaling promises is likelihood; the binned calibration error mostly follows, but need not.
        const auto surprise = [&](const Probabilities &p) {
            double sum = 0;
            for (std::size_t w = 0; w < p.size(); ++w)
                for (std::size_t f = 0; f < 5; ++f)
                    sum -= std::log(1e-7 + double(unseen.fingers[w][f] == Finger::Flexed ? p[w][f] : 1 - p[w][f]));
            return sum / double(5 * p.size());
        };
        QVERIFY2(surprise(after) < surprise(before),
            qPrintable(QStringLiteral("%1 to %2").arg(surprise(before)).arg(surprise(after))));
    }
    void withoutAHoldOutNothingChanges()
    {
        TrainOptions options;
        options.epochs = 1;
        Network network = train(*findRecipe("v3"), {clouds(2, 1), {}, {}}, options).network;
        const QByteArray bytes = network.serialise();
        QCOMPARE(calibrate(network, {}).windows, 0);
        QCOMPARE(network.serialise(), bytes);
    }
};

QTEST_APPLESS_MAIN(TemperatureTest)
#include "temperature_test.moc"
