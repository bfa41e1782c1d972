// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/network.h"
#include "tests/support/networks.h"
#include <QTest>
#include <stdexcept>

using namespace lodestone;
using support::Kind;
using support::plain;

class NetworkTest : public QObject
{
    Q_OBJECT
private slots:
    void v4HasTheParametersItsPaperCounts()
    {
        const Network n = support::makeV4Network(1);
        QCOMPARE(n.parameters(), 9925);
        QCOMPARE(n.parametersWithStatistics(), 9989);
    }

    void bytesBringTheSameNetworkBack()
    {
        const Network n = support::makeV4Network(2, true);
        Network back;
        QVERIFY(Network::deserialise(n.serialise(), back));
        QCOMPARE(back.serialise(), n.serialise());
        QCOMPARE(back.recipe, std::string("v4-regularized"));
        const auto mag = support::makeWindows(n, 1, 3);
        QCOMPARE(forward(back, mag.data()), forward(n, mag.data()));
    }

    void cutOrLongerBytesAreRefused()
    {
        const QByteArray bytes = support::makeV4Network(2).serialise();
        Network out;
        for (int size = 0; size < bytes.size(); size += 97)
            QVERIFY(!Network::deserialise(bytes.left(size), out));
        QVERIFY(!Network::deserialise(bytes.left(bytes.size() - 1), out));
        QVERIFY(!Network::deserialise(bytes + '\0', out));
        QVERIFY(out.layers.empty());
    }

    void aNetworkTooLargeToWorkWithIsRefused()
    {
        support::Maker make(1);
        Network n = support::makeV4Network(1);
        n.layers = {make.lstm(3, 900), make.dense(900, 5), plain(Kind::Sigmoid)};
        QCOMPARE(n.problem(), std::string("its layers are too large"));
        Network out;
        QVERIFY(!Network::deserialise(n.serialise(), out));
        n = support::makeV4Network(1);
        n.window = 1024; // the same layers, again and again
        n.layers[0] = make.conv(3, 512, 31);
        n.layers.resize(1);
        QCOMPARE(n.problem(), std::string("its layers are too large"));
    }

    void damagedHeadersAreRefusedOrHarmless()
    {
        const QByteArray bytes = support::makeV4Network(2).serialise();
        const auto mag = support::makeWindows(support::makeV4Network(2), 1, 3);
        for (int at = 0; at < 160; ++at)
            for (const int value : {0x00, 0x7F, 0x80, 0xFF}) {
                QByteArray bad = bytes;
                bad[at] = static_cast<char>(value);
                Network out;
                if (Network::deserialise(bad, out) && out.window == 10 && out.channels == 3)
                    forward(out, mag.data());
            }
        QByteArray other = bytes;
        other[0] = 'x';
        Network out;
        QVERIFY(!Network::deserialise(other, out));
    }

    void denseAndSigmoidMatchHandArithmetic()
    {
        Network n;
        n.window = 1;
        n.inputMean = {10, 0, -10};
        n.inputStd = {2, 1, 5};
        n.layers = {{Kind::Dense, 5, 3, 0, {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0}, {0, 0, 0, 0, 2}, {}, {}},
            plain(Kind::Sigmoid)};
        const float mag[] = {14, 1, -15}; // x = 2, 1, -1
        const auto p = forward(n, mag);
        const double logits[] = {2, 1, -1, 2, 2};
        for (std::size_t f = 0; f < 5; ++f)
            QVERIFY(std::abs(double(p[f]) - 1 / (1 + std::exp(-logits[f]))) < 1e-6);
    }

    void namedChannelsComeBackAndAFieldKeepsItsBytes()
    {
        const Network field = support::makeSmallNetwork(3);
        QCOMPARE(int(field.serialise()[4]), 2); // images carry the hash of these bytes
        Network n = field;
        support::Maker m(4);
        n.channels = 5;
        n.layers[0] = m.conv(5, 16, 3);
        n.inputMean = {1, 2, 3, 4, 5};
        n.inputStd = {1, 2, 1, 2, 1};
        n.inputs = {{"flex 1", 0.5f, 120}, {"flex 2", 512, 0.25f}, {"b", -1, 1}, {"c", 0, 2}, {"d", 0, 1}};
        QCOMPARE(n.problem(), std::string());
        Network back;
        QVERIFY(Network::deserialise(n.serialise(), back));
        QVERIFY(back.inputs == n.inputs && back.inputMean == n.inputMean && back.inputStd == n.inputStd);
        const QByteArray bytes = n.serialise();
        for (int size = 0; size < 200; ++size)
            QVERIFY(!Network::deserialise(bytes.left(size), back));
        n.inputs[1].gain = 0;
        QVERIFY(!n.problem().empty());
        n.inputs.pop_back();
        QVERIFY(!n.problem().empty());
        n.channels = 17; // one more than an image holds
        n.layers[0] = m.conv(17, 16, 3);
        n.inputs.assign(17, {"c", 0, 1});
        QCOMPARE(n.problem(), std::string("it reads more channels than an image holds"));
        QVERIFY(!Network::deserialise(n.serialise(), back));
        QCOMPARE(inputOf({{"a", 1, 2}, {"b", 0, 3}}, {1, 1, 2, 2}), (std::vector<float>{0, 3, 2, 6}));
        QCOMPARE(inputOf({}, {1, 2}), (std::vector<float>{1, 2}));
    }

    void convolutionPoolAndNormFollowTheirDefinitions()
    {
        Network n;
        n.window = 4;
        n.channels = 1;
        NetworkLayer norm{Kind::BatchNorm, 1, 1, 0, {-2}, {0.5f}, {1}, {4 - kBatchNormEpsilon}};
        n.layers = {{Kind::Conv1d, 1, 1, 3, {1, 10, 100}, {-1000}, {}, {}}, plain(Kind::Relu), norm,
            plain(Kind::MaxPool, 2), {Kind::Dense, 5, 2, 0, {1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {}, {}},
            plain(Kind::Sigmoid)};
        QVERIFY(n.problem().empty());
        const float mag[] = {
            1, 2, 13, 4}; // conv: 210, 1321, 532, 53 less 1000; ReLU 0 321 0 0; norm 1.5 -319.5 1.5 1.5
        Trace t;
        trace(n, mag, t);
        QCOMPARE(t.outputs[0], (std::vector<float>{-790, 321, -468, -947}));
        QVERIFY(std::abs(t.outputs[2][0] - 1.5f) < 1e-4f && std::abs(t.outputs[2][1] + 319.5f) < 1e-3f);
        QVERIFY(std::abs(t.outputs[3][0] - 1.5f) < 1e-4f && std::abs(t.outputs[3][1] - 1.5f) < 1e-4f);
    }

    void lstmGatesStandInTheOrderInputForgetCellOutput()
    {
        Network n;
        n.window = 2;
        n.channels = 1;
        n.layers = {{Kind::Lstm, 1, 1, 0, {1, 2, 3, 4, 0.5f, 0.6f, 0.7f, 0.8f}, {0.1f, 0.2f, 0.3f, 0.4f}, {}, {}},
            {Kind::Dense, 5, 1, 0, {1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}, {}, {}}, plain(Kind::Sigmoid)};
        const float mag[] = {0.25f, -0.5f};
        const auto s = [](double x) { return 1 / (1 + std::exp(-x)); };
        double h = 0, c = 0;
        for (const double x : {0.25, -0.5}) {
            const double i = s(x + 0.5 * h + 0.1), f = s(2 * x + 0.6 * h + 0.2), g = std::tanh(3 * x + 0.7 * h + 0.3),
                         o = s(4 * x + 0.8 * h + 0.4);
            c = f * c + i * g;
            h = o * std::tanh(c);
        }
        QVERIFY(std::abs(double(forward(n, mag)[0]) - s(h)) < 1e-6);
    }

    void layersThatDoNotChainAreNamed()
    {
        Network n = support::makeV4Network(1);
        n.layers[4].inputs = 31;
        QVERIFY(n.problem().find("layer 5") == 0);
        const float mag[30] = {};
        QVERIFY_EXCEPTION_THROWN(forward(n, mag), std::invalid_argument);
        n = support::makeV4Network(1);
        n.layers.pop_back();
        QVERIFY(!n.problem().empty());
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
