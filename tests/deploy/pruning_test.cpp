// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/pruning.h"
#include "tests/support/networks.h"
#include <QTest>
#include <stdexcept>

using namespace lodestone;
using support::Kind;
using support::plain;

namespace {

float largestGap(const Network &a, const Network &b, const std::vector<float> &mag)
{
    float most = 0;
    for (std::size_t at = 0; at < mag.size(); at += 30) {
        const auto x = forward(a, mag.data() + at), y = forward(b, mag.data() + at);
        for (std::size_t f = 0; f < 5; ++f)
            most = std::max(most, std::abs(x[f] - y[f]));
    }
    return most;
}

// A second convolution and a dense layer on the whole window: both ways a unit is met more than once.
Network wide()
{
    support::Maker m(9);
    Network n = support::makeSmallNetwork(9);
    n.layers = {m.conv(3, 6, 3), plain(Kind::Relu), m.norm(6, true), m.conv(6, 4, 5), plain(Kind::MaxPool, 2),
        plain(Kind::Relu), m.dense(20, 7), plain(Kind::Relu), m.dense(7, 5, 2), plain(Kind::Sigmoid)};
    return n;
}

// Makes unit u of the layer give zero, whatever comes in.
void silence(Network &n, int layer, int u)
{
    NetworkLayer &l = n.layers[static_cast<std::size_t>(layer)];
    const std::size_t unit = static_cast<std::size_t>(u), units = static_cast<std::size_t>(l.units);
    const std::size_t rows = l.bias.size(), in = static_cast<std::size_t>(l.inputs),
                      row = l.kind == Kind::Conv1d ? in * static_cast<std::size_t>(l.kernel) : in;
    for (std::size_t r = unit; r < rows;
         r += units) { // an LSTM's candidate g = tanh(0) keeps its cell, and so its state, at zero
        l.bias[r] = 0;
        std::fill_n(l.weight.begin() + static_cast<std::ptrdiff_t>(r * row), row, 0.f);
        if (l.kind == Kind::Lstm)
            std::fill_n(l.weight.begin() + static_cast<std::ptrdiff_t>(rows * in + r * units), units, 0.f);
    }
    NetworkLayer &next = n.layers[static_cast<std::size_t>(layer) + 2];
    if (layer + 2 < static_cast<int>(n.layers.size()) && next.kind == Kind::BatchNorm)
        next.bias[unit] = next.mean[unit] = 0;
}

} // namespace

class PruningTest : public QObject
{
    Q_OBJECT
private slots:
    void aSilentUnitIsWorthNothingAndItsRemovalChangesNothing_data()
    {
        QTest::addColumn<bool>("small");
        QTest::addColumn<int>("layer");
        for (const bool small : {true, false})
            for (const int layer : prunableLayers(small ? support::makeSmallNetwork(3) : wide()))
                QTest::addRow("%s, layer %d", small ? "conv LSTM dense" : "two convolutions", layer) << small << layer;
    }
    void aSilentUnitIsWorthNothingAndItsRemovalChangesNothing()
    {
        QFETCH(bool, small);
        QFETCH(int, layer);
        Network n = small ? support::makeSmallNetwork(3) : wide();
        const auto mag = support::makeWindows(n, 60, 4);
        silence(n, layer, 1);
        silence(n, layer, 3);
        const UnitMeasure m = measureUnits(n, layer, mag);
        QVERIFY(m.worth[1] < 1e-9 && m.worth[3] < 1e-9 && m.worth[0] > 1e-6);
        const Network less = withoutUnits(n, layer, {3, 1});
        QCOMPARE(less.problem(), std::string());
        QCOMPARE(
            less.layers[static_cast<std::size_t>(layer)].units, n.layers[static_cast<std::size_t>(layer)].units - 2);
        QVERIFY(less.parameters() < n.parameters());
        QVERIFY(largestGap(n, less, mag) < 1e-6f);
        QVERIFY(largestGap(n, withoutUnits(n, layer, {0}), mag) > 1e-4f);
    }
    void aUnitThatNeverChangesMovesIntoTheBias()
    {
        Network n = support::makeSmallNetwork(5);
        const auto mag = support::makeWindows(n, 60, 6);
        silence(n, 0, 2);
        n.layers[2].bias[2] = 0.8f;
        const UnitMeasure m = measureUnits(n, 0, mag);
        QVERIFY(m.worth[2] < 1e-9);
        QVERIFY(std::abs(m.mean[2] - 0.8) < 1e-6);
        QVERIFY(largestGap(n, withoutUnits(n, 0, {2}, m), mag) < 1e-6f);
        QVERIFY(largestGap(n, withoutUnits(n, 0, {2}), mag) > 1e-4f);
    }
    void pruningTakesTheLeastWorthyOfEveryLayer()
    {
        const Network n = support::makeSmallNetwork(7);
        const auto mag = support::makeWindows(n, 200, 8);
        const Network half = prune(n, 0.5, mag);
        QCOMPARE(half.problem(), std::string());
        for (const int layer : prunableLayers(n))
            QCOMPARE(half.layers[static_cast<std::size_t>(layer)].units, 8);
        QCOMPARE(prune(n, 0, mag).serialise(), n.serialise());
        QCOMPARE(prune(n, 1, mag).layers[0].units, 1);

        const UnitMeasure m = measureUnits(n, 5, mag);
        const auto least = static_cast<int>(std::min_element(m.worth.begin(), m.worth.end()) - m.worth.begin());
        const auto most = static_cast<int>(std::max_element(m.worth.begin(), m.worth.end()) - m.worth.begin());
        QVERIFY(largestGap(n, withoutUnits(n, 5, {least}, m), mag) < largestGap(n, withoutUnits(n, 5, {most}, m), mag));
    }
    void whatCannotGoIsRefused()
    {
        const Network n = support::makeSmallNetwork(7);
        QCOMPARE(prunableLayers(n), (std::vector<int>{0, 4, 5}));
        QVERIFY_EXCEPTION_THROWN(withoutUnits(n, 7, {0}), std::invalid_argument); // the five fingers
        QVERIFY_EXCEPTION_THROWN(withoutUnits(n, 1, {0}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(withoutUnits(n, 5, {16}), std::out_of_range);
        std::vector<int> all(16);
        for (int u = 0; u < 16; ++u)
            all[static_cast<std::size_t>(u)] = u;
        QVERIFY_EXCEPTION_THROWN(withoutUnits(n, 5, all), std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(PruningTest)
#include "pruning_test.moc"
