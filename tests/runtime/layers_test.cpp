// SPDX-License-Identifier: GPL-3.0-or-later
// Tiny images whose answers were worked out by hand, integer by integer.
#include "device/runtime/runtime.h"
#include "device/runtime/tables.h"
#include "engine/deploy/image_writer.h"
#include <QTest>

using namespace lodestone;
using Kind = ImageLayer::Kind;

namespace {

// The input as it is: q = (x - 0) * 2 / 2.
ImagePlan plan(int window, int channels)
{
    ImagePlan p;
    p.window = window;
    p.channels = channels;
    for (int c = 0; c < channels; ++c) p.inputs.push_back({0, 1, 2});
    return p;
}

// Five outputs from `inputs` values: logit = w x (Q12 after times 2 / 2), one row of weights each.
ImageLayer last(int inputs, std::vector<std::int8_t> weight, std::int16_t multiplier = 2, std::uint8_t shift = 1)
{
    ImageLayer l;
    l.kind = Kind::Dense;
    l.sigmoid = true;
    l.inputs = inputs;
    l.units = 5;
    l.bias.assign(5, 0);
    l.requantise.assign(5, {multiplier, 0, shift});
    l.weight = std::move(weight);
    return l;
}

std::array<int, 5> run(const ImagePlan &p, const std::vector<std::int16_t> &input)
{
    const QByteArray image = writeImage(p);
    ls_model model;
    const ls_model_code code = ls_model_open(&model, reinterpret_cast<const uint8_t *>(image.constData()), static_cast<size_t>(image.size()));
    if (code != LS_MODEL_OK) {
        qWarning("%s", ls_model_code_text(code));
        return {-1, -1, -1, -1, -1};
    }
    std::vector<std::uint32_t> scratch(model.scratch_bytes / 4 + 1);
    uint8_t out[5];
    ls_model_run(&model, input.data(), scratch.data(), out);
    return {out[0], out[1], out[2], out[3], out[4]};
}

int byteOf(int logit) { return (ls_sigmoid_q15(logit) * 255 + 16384) / 32768; }

// Passes one value to output 0 and its negative to output 1, at 64 Q12 units each.
ImageLayer probe(int inputs, int which)
{
    std::vector<std::int8_t> w(static_cast<std::size_t>(5 * inputs), 0);
    w[static_cast<std::size_t>(which)] = 64;
    w[static_cast<std::size_t>(inputs + which)] = -64;
    return last(inputs, w);
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT
private slots:
    void denseAloneGivesTheSigmoidOfItsSum()
    {
        ImagePlan p = plan(1, 2);
        p.layers = {last(2, {100, 0, 0, 100, 50, 50, -100, 0, 0, 0})};
        p.layers[0].bias = {0, 0, 0, 0, -4096};
        const std::array<int, 5> expected{byteOf(4100), byteOf(-2000), byteOf(1050), byteOf(-4100), byteOf(-4096)};
        QCOMPARE(run(p, {41, -20}), expected);
        QCOMPARE(expected[0], 186); // 255 sigmoid(1.001)
        QCOMPARE(byteOf(0), 128);   // one half counts as flexed
        QCOMPARE(byteOf(-100), 126);
    }

    void theInputIsMovedScaledAndSaturated()
    {
        ImagePlan p = plan(1, 1);
        p.inputs[0] = {100, 2, 6}; // (x - 100) * 1.5
        p.layers = {last(1, {1, -1, 0, 0, 0})};
        QCOMPARE(run(p, {1100})[0], byteOf(1500));
        QCOMPARE(run(p, {-900})[0], byteOf(-1500));
        p.inputs[0] = {0, 1, 2000};
        p.layers = {last(1, {1, 1, 0, 0, 0}, 1, 3)};
        QCOMPARE(run(p, {32767})[0], byteOf(4096)); // 32767 / 8, half away from zero
        QCOMPARE(run(p, {-32768})[1], byteOf(-4096));
    }

    void theCurveBendsTheInputBeforeItIsMovedAndScaled()
    {
        ImagePlan p = plan(1, 1);
        p.curve = {55924, 9}; // 65536 / 600: a scale of 60 uT
        p.inputs[0] = {0, 1, 2};
        p.layers = {last(1, {1, -1, 0, 0, 0})};
        for (const int lsb : {0, 1, 7, 600, -600, 1234, -9876, 30000, -32768, 32767}) {
            const double expected = 4096 * std::asinh(lsb / 600.0);
            const auto out = run(p, {static_cast<std::int16_t>(lsb)});
            QVERIFY2(std::abs(out[0] - 255 / (1 + std::exp(-expected / 4096))) < 0.6, qPrintable(QString::number(lsb)));
            QCOMPARE(out[1], run(p, {static_cast<std::int16_t>(std::min(-lsb, 32767))})[0]); // odd, the lowest integer too
        }
        // Integer by integer: u = 1200 * 55924 / 512 = 131071 in Q16, so 1 + u lies 32767 / 65536 into octave 1: entry 47 is
        // 5797, entry 48 is 5913, and 2047 / 2048 of the way is 5913; (5913 - 5000) * 1.5 = 1369.5, half away from zero.
        p.inputs[0] = {5000, 2, 6};
        QCOMPARE(run(p, {1200})[0], byteOf(1370));
    }

    void aConvolutionPadsBothEndsWithZero_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("expected"); // x = 10 20 30, kernel 1 2 3, bias 5: same padding
        QTest::newRow("first") << 0 << 0 * 1 + 10 * 2 + 20 * 3 + 5;
        QTest::newRow("middle") << 1 << 127; // 10 + 40 + 90 + 5 saturates
        QTest::newRow("last") << 2 << 20 * 1 + 30 * 2 + 5;
    }
    void aConvolutionPadsBothEndsWithZero()
    {
        QFETCH(int, step);
        QFETCH(int, expected);
        ImagePlan p = plan(3, 1);
        ImageLayer c;
        c.kind = Kind::Conv;
        c.inputs = c.units = 1;
        c.extra = 3;
        c.bias = {5};
        c.requantise = {{2, 0, 1}};
        c.weight = {1, 2, 3};
        c.pad = {0};
        p.layers = {c, probe(3, step)};
        const auto out = run(p, {10, 20, 30});
        QCOMPARE(out[0], byteOf(64 * expected));
        QCOMPARE(out[1], byteOf(-64 * expected));
    }

    void reluComesBeforeASignedScaleAndThePoolAfterIt()
    {
        // sums -40 and 60: ReLU gives 0 and 60, times -1/2 plus 20 gives 20 and -10, and the larger is 20.
        ImagePlan p = plan(2, 1);
        ImageLayer c;
        c.kind = Kind::Conv;
        c.relu = true;
        c.inputs = c.units = c.extra = 1;
        c.bias = {0};
        c.requantise = {{-1, 20, 1}};
        c.weight = {2};
        c.pad = {0};
        ImageLayer pool;
        pool.kind = Kind::Pool;
        pool.inputs = pool.units = 1;
        pool.extra = 2;
        p.layers = {c, pool, probe(1, 0)};
        QCOMPARE(run(p, {-20, 30})[0], byteOf(64 * 20));
        QCOMPARE(run(p, {30, 40})[0], byteOf(64 * -10));
    }

    void secondConvolutionPadsWithItsStatedZero()
    {
        ImagePlan p = plan(1, 1);
        ImageLayer c;
        c.kind = Kind::Conv;
        c.inputs = c.units = 1;
        c.extra = 1;
        c.bias = {0};
        c.requantise = {{2, 0, 1}};
        c.weight = {1};
        c.pad = {0};
        ImageLayer d = c;
        d.extra = 3;
        d.weight = {1, 1, 1};
        d.pad = {-7};
        p.layers = {c, d, probe(1, 0)};
        QCOMPARE(run(p, {30})[0], byteOf(64 * (-7 + 30 - 7)));
    }

    void anLstmStepMatchesTheHandComputedGates()
    {
        // One unit, one input x = 16 (int), two steps. Gates in Q12: i = 256 x, f = 128 x + 64 h, g = 128 x, o = 4096 (bias).
        ImagePlan p = plan(2, 1);
        ImageLayer l;
        l.kind = Kind::Lstm;
        l.inputs = l.units = 1;
        l.bias = {0, 0, 0, 64};
        l.inputMultiplier = {256, 128, 128, 128};
        l.stateMultiplier = {0, 128, 0, 0};
        l.inputShift = l.stateShift = 1;
        l.weight = {2, 2, 2, 0};
        l.recurrent = {0, 1, 0, 0};
        l.requantise = {{1, 0, 8}}; // h = Q15 / 256
        p.layers = {l, probe(1, 0)};
        // step 1: i = s(4096) 23955, g = t(2048) 15143, c = i g / 2^19 = 692 (Q11); o = 23955; tanh(1384) = 10672; h = 30
        // step 2: f = s(2048 + 64 * 30 = 3968) = 23751, c = 692 f / 2^15 + 692 = 1193; tanh(2386) = 17189; h = 49
        const int c1 = 692, f2 = ls_sigmoid_q15(3968), c2 = (f2 * c1 * 16 / 16 + 16384) / 32768 + c1;
        QCOMPARE(ls_sigmoid_q15(4096), 23955);
        QCOMPARE(ls_tanh_q15(2048), 15143);
        const int h1 = ((ls_sigmoid_q15(4096) * ls_tanh_q15(2 * c1) + 16384) / 32768 + 128) / 256;
        QCOMPARE(h1, 30);
        const int h2 = ((ls_sigmoid_q15(4096) * ls_tanh_q15(2 * c2) + 16384) / 32768 + 128) / 256;
        QCOMPARE(h2, 49);
        QCOMPARE(run(p, {16, 16})[0], byteOf(64 * h2));
        QCOMPARE(run(p, {16, 16})[1], byteOf(-64 * h2));
    }

    void aHiddenStateStartsAtTheIntegerThatStandsForZero()
    {
        ImagePlan p = plan(1, 1);
        ImageLayer l;
        l.kind = Kind::Lstm;
        l.inputs = l.units = 1;
        l.bias.assign(4, 0);
        l.inputMultiplier.assign(4, 2);
        l.stateMultiplier.assign(4, 2);
        l.inputShift = l.stateShift = 1;
        l.weight.assign(4, 0);
        l.recurrent = {0, 0, 64, 0};     // g sees 64 h in Q12
        l.requantise = {{1, 40, 8}};     // zero is 40
        p.layers = {l, probe(1, 0)};
        // g = tanh(64 * 40 = 2560 Q12) = 18173, i = o = 16384: c = 568, tanh(1136) = 8862, h = 4431 / 256 = 17, plus 40
        QCOMPARE(ls_tanh_q15(2560), 18173);
        QCOMPARE(run(p, {0})[0], byteOf(64 * 57));
    }

    void sumsBeyondThirtyTwoBitsSaturate()
    {
        ImagePlan p = plan(1, 1);
        p.layers = {last(1, {127, -127, 0, 0, 0})};
        p.layers[0].bias = {INT32_MAX, INT32_MIN, 0, 0, 0};
        const auto out = run(p, {32767});
        QCOMPARE(out[0], 255);
        QCOMPARE(out[1], 0);
        QCOMPARE(out[2], 128);
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
