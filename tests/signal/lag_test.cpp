// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/lag.h"
#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;

namespace {

// A hand that is open, and clenched from one moment to another; 0 open .. 1 clenched.
struct Clenches
{
    std::vector<std::pair<double, double>> at{{1, 2.1}, {3.4, 4.2}, {5.8, 7.2}, {8.1, 8.9}}; // s
    double operator()(double t) const
    {
        double clenched = 0;
        for (const auto &[from, to] : at) {
            const auto rise = [t](double begin) { return std::clamp((t - begin) / 0.2, 0.0, 1.0); };
            clenched += rise(from) - rise(to);
        }
        return clenched;
    }
};

template<class Of>
std::vector<Change> changesOf(Of of, double step, double late, double noise, unsigned seed, double end = 10)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> spread(0, noise);
    std::vector<Change> changes;
    double last = of(-late);
    for (double t = step; t < end; t += step) {
        const double now = of(t - late) + spread(random);
        changes.push_back({t - step, t, std::abs(now - last)});
        last = now;
    }
    return changes;
}

// As a magnet's field follows the finger that carries it.
double field(double clenched) { return 40 / std::pow(1.6 - clenched, 3); }

} // namespace

class LagTest : public QObject
{
    Q_OBJECT
private slots:
    void theLagIsFound_data()
    {
        QTest::addColumn<double>("late");
        QTest::addColumn<double>("frames");
        QTest::addColumn<double>("rows");
        for (const double late : {-0.05, 0.0, 0.06, 0.18, 0.43, 0.9})
            for (const double frames : {8.0, 15.0, 25.0})
                QTest::addRow("%g s at %g frames a second", late, frames) << late << frames << 50.0;
        QTest::addRow("a slow board") << 0.18 << 25.0 << 10.0;
        QTest::addRow("a quick one") << 0.18 << 25.0 << 200.0;
    }
    void theLagIsFound()
    {
        QFETCH(double, late);
        QFETCH(double, frames);
        QFETCH(double, rows);
        const Clenches hand;
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const auto pictures = changesOf(hand, 1 / frames, late, 0.01, seed);
            const auto samples = changesOf([&](double t) { return field(hand(t)); }, 1 / rows, 0, 0.4, seed + 100);
            const std::optional<Lag> lag = lagOf(pictures, samples);
            QVERIFY(lag);
            QVERIFY2(
                std::abs(lag->seconds - late) < (frames > 20 ? 0.02 : 0.05), qPrintable(QString::number(lag->seconds)));
            QVERIFY(lag->correlation > 0.5 && lag->correlation <= 1);
        }
    }
    // A magnet that is near in the fist: its field moves at the end of a clench and at the beginning of what opens it,
    // and trembles with the fist. The picture shows the whole movement, and a hand that is never quite still.
    void aFistIsLouderThanAnOpenHand()
    {
        const Clenches hand;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 random(seed);
            std::normal_distribution<double> tremble(0, 0.001);
            const auto near = [&](double t) { return 40 / std::pow(1.15 - hand(t) + tremble(random), 3); };
            const auto pictures = changesOf(hand, 0.04, 0.18, 0.02, seed);
            const std::optional<Lag> lag = lagOf(pictures, changesOf(near, 0.02, 0, 60, seed + 100));
            QVERIFY2(lag, qPrintable(QString::number(seed)));
            QVERIFY2(std::abs(lag->seconds - 0.18) < 0.03, qPrintable(QString::number(lag->seconds)));
            QVERIFY(lag->correlation > 0.6);
        }
    }
    void whatHasNothingToDoWithEachOtherHasNone()
    {
        const Clenches hand;
        const auto pictures = changesOf(hand, 0.04, 0.18, 0.01, 1);
        const auto samples = changesOf(hand, 0.02, 0, 0.01, 2);
        QVERIFY(lagOf(pictures, samples));
        QVERIFY(!lagOf({}, samples));
        QVERIFY(!lagOf(pictures, {}));
        const auto still = [](double) { return 0.0; };
        QVERIFY(!lagOf(changesOf(still, 0.04, 0, 0.01, 3), samples)); // nobody is in the picture
        QVERIFY(!lagOf(pictures, changesOf(still, 0.02, 0, 0.01, 4)));
        QVERIFY(!lagOf(changesOf(still, 0.04, 0, 0, 3), changesOf(still, 0.02, 0, 0, 3)));
        QVERIFY(!lagOf(changesOf(hand, 0.04, 0.18, 0.01, 1, 2.5), samples)); // too short
        const Clenches other{{{0.5, 1.2}, {2.6, 3.1}, {4.4, 5.6}, {7.2, 7.9}}};
        QVERIFY(!lagOf(changesOf(other, 0.04, 0, 0.01, 5), samples));  // another hand moves in the picture
        QVERIFY(!lagOf(changesOf(hand, 0.04, 1.6, 0.01, 6), samples)); // later than any camera
        // Clenching in a beat fits as well one beat later.
        const Clenches beat{{{0.4, 0.8}, {1.2, 1.6}, {2.0, 2.4}, {2.8, 3.2}, {3.6, 4.0}, {4.4, 4.8}, {5.2, 5.6},
            {6.0, 6.4}, {6.8, 7.2}, {7.6, 8.0}, {8.4, 8.8}, {9.2, 9.6}}};
        QVERIFY(!lagOf(changesOf(beat, 0.04, 0.18, 0.01, 7), changesOf(beat, 0.02, 0, 0.01, 8)));
    }
};

QTEST_APPLESS_MAIN(LagTest)
#include "lag_test.moc"
