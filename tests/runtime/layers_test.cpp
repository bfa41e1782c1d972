// SPDX-License-Identifier: GPL-3.0-or-later
// Tiny images whose answers were worked out by hand, integer by integer.
#include "device/runtime/runtime.h"
#include "device/runtime/tables.h"
#include "engine/deploy/image_writer.h"
#include <QTest>

using namespace lodestone;
using Kind = ImageLayer::Kind;

namespace {

constexpr int kMiddle = LS_SIGMOID_SIZE / 2;

int sigmoidOf(int logit) { return ls_sigmoid_q15(logit + kMiddle); } // in 1/128
int tanhOf(int x) { return ls_tanh_of(sigmoidOf(x)); }               // in 1/256

// The input as it is, as far as 16383: q = (x - 0) * 2 / 2.
ImagePlan plan(int window, int channels)
{
    ImagePlan p;
    p.window = window;
    p.channels = channels;
    p.limit = 16383;
    for (int c = 0; c < channels; ++c)
        p.inputs.push_back({0, 1, 2});
    return p;
}

// Five outputs from `inputs` values: logit = w x (in 1/128, after times 2 / 2, from the table's middle), one row of
// weights each.
ImageLayer last(int inputs, std::vector<std::int8_t> weight, std::int16_t multiplier = 2, int after = 1)
{
    ImageLayer l;
    l.kind = Kind::Dense;
    l.sigmoid = true;
    l.inputs = inputs;
    l.units = 5;
    l.bias.assign(5, (kMiddle << after) / multiplier);
    l.requantise.assign(5, {multiplier, 0});
    l.after = after;
    l.weight = std::move(weight);
    return l;
}

std::array<int, 5> run(const ImagePlan &p, const std::vector<std::int16_t> &input)
{
    const QByteArray image = writeImage(p);
    ls_model model;
    const ls_model_code code = ls_model_open(
        &model, reinterpret_cast<const uint8_t *>(image.constData()), static_cast<size_t>(image.size()));
    if (code != LS_MODEL_OK) {
        qWarning("%s", ls_model_code_text(code));
        return {-1, -1, -1, -1, -1};
    }
    std::vector<std::uint32_t> scratch(model.scratch_bytes / 4 + 1);
    uint8_t out[5];
    ls_model_run(&model, input.data(), scratch.data(), out);
    return {out[0], out[1], out[2], out[3], out[4]};
}

int byteOf(int logit) { return (sigmoidOf(logit) * 255 + 16384) / 32768; }

// Passes one value to output 0 and its negative to output 1, at 2/128 each.
ImageLayer probe(int inputs, int which)
{
    std::vector<std::int8_t> w(static_cast<std::size_t>(5 * inputs), 0);
    w[static_cast<std::size_t>(which)] = 2;
    w[static_cast<std::size_t>(inputs + which)] = -2;
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
        p.layers = {last(2, {10, 0, 0, 10, 5, 5, -10, 0, 0, 0})};
        p.layers[0].bias[4] -= 128;
        const std::array<int, 5> expected{byteOf(130), byteOf(-70), byteOf(30), byteOf(-130), byteOf(-128)};
        QCOMPARE(run(p, {13, -7}), expected);
        QCOMPARE(expected[0], 187); // 255 sigmoid(130.5 / 128)
        QCOMPARE(byteOf(0), 128);   // one half and more counts as flexed
        QCOMPARE(byteOf(-1), 127);
    }

    void bothShiftsRoundDown()
    {
        ImagePlan p = plan(1, 1);
        p.layers = {last(1, {1, -1, 1, -1, 0}, 3, 2)};
        p.layers[0].before = 1;
        p.layers[0].bias = {2728, 2728, 2729, 2729, 0}; // 2728 / 2 * 3 / 4 = 1023
        const auto out = run(p, {200});
        QCOMPARE(out[0], byteOf(74)); // 2928: 1464, 4392, 1098
        QCOMPARE(out[1], byteOf(-76));
        QCOMPARE(out[2], byteOf(74));            // 2929: 1464
        QCOMPARE(out[3], byteOf(-76));           // 2529: 1264
        QCOMPARE(run(p, {201})[1], byteOf(-77)); // 2527: 1263, 3789, 947
    }

    void theInputIsMovedScaledAndSaturated()
    {
        ImagePlan p = plan(1, 1);
        p.inputs[0] = {100, 2, 6}; // (x - 100) * 1.5
        p.layers = {last(1, {1, -1, 0, 0, 0})};
        QCOMPARE(run(p, {300})[0], byteOf(300));
        QCOMPARE(run(p, {-100})[0], byteOf(-300));
        QCOMPARE(run(p, {101})[0], byteOf(2)); // a half goes up
        p.inputs[0] = {0, 1, 2000};
        p.limit = 32767;
        p.layers = {last(1, {1, 1, 0, 0, 0}, 1, 7)};
        QCOMPARE(run(p, {32767})[0], byteOf(255)); // 32767 / 128
        QCOMPARE(run(p, {-32768})[1], byteOf(-256));
        p.limit = 1280;
        QCOMPARE(run(p, {32767})[0], byteOf(10));
        QCOMPARE(run(p, {-32768})[0], byteOf(-10));
    }

    void theCurveBendsTheInputBeforeItIsMovedAndScaled()
    {
        ImagePlan p = plan(1, 1);
        p.curve = {55924, 9};    // 65536 / 600: a scale of 60 uT
        p.inputs[0] = {0, 5, 1}; // Q12 to 1/128
        p.limit = 32767;
        p.layers = {last(1, {1, -1, 0, 0, 0})};
        for (const int lsb : {0, 1, 7, 600, -600, 1234, -9876, 30000, -32768, 32767}) {
            const double expected = 4096 * std::asinh(lsb / 600.0);
            const auto out = run(p, {static_cast<std::int16_t>(lsb)});
            QVERIFY2(std::abs(out[0] - 255 / (1 + std::exp(-expected / 4096))) < 1, qPrintable(QString::number(lsb)));
            const auto other = run(
                p, {static_cast<std::int16_t>(std::min(-lsb, 32767))});                   // odd, the lowest integer too
            QVERIFY2(std::abs(out[1] - other[0]) <= 1, qPrintable(QString::number(lsb))); // but for the half of 1/128
        }
        // Integer by integer: u = 1200 * 55924 / 512 = 131071 in Q16, so 1 + u lies 32767 / 65536 into octave 1: entry
        // 47 is 5797, entry 48 is 5913, and 2047 / 2048 of the way is 5913; (5913 - 5800) * 1.5 = 169.5, and the half
        // goes up.
        p.inputs[0] = {5800, 2, 6};
        QCOMPARE(run(p, {1200})[0], byteOf(170));
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
        c.requantise = {{2, 0}};
        c.after = 1;
        c.weight = {1, 2, 3};
        c.pad = {0};
        p.layers = {c, probe(3, step)};
        const auto out = run(p, {10, 20, 30});
        QCOMPARE(out[0], byteOf(2 * expected));
        QCOMPARE(out[1], byteOf(-2 * expected));
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
        c.requantise = {{-1, 20}};
        c.after = 1;
        c.weight = {2};
        c.pad = {0};
        ImageLayer pool;
        pool.kind = Kind::Pool;
        pool.inputs = pool.units = 1;
        pool.extra = 2;
        p.layers = {c, pool, probe(1, 0)};
        QCOMPARE(run(p, {-20, 30})[0], byteOf(2 * 20));
        QCOMPARE(run(p, {30, 40})[0], byteOf(2 * -10));
    }

    void secondConvolutionPadsWithItsStatedZero()
    {
        ImagePlan p = plan(1, 1);
        ImageLayer c;
        c.kind = Kind::Conv;
        c.inputs = c.units = 1;
        c.extra = 1;
        c.bias = {0};
        c.requantise = {{2, 0}};
        c.after = 1;
        c.weight = {1};
        c.pad = {0};
        ImageLayer d = c;
        d.extra = 3;
        d.weight = {1, 1, 1};
        d.pad = {-7};
        p.layers = {c, d, probe(1, 0)};
        QCOMPARE(run(p, {30})[0], byteOf(2 * (-7 + 30 - 7)));
    }

    void anLstmStepMatchesTheHandComputedGates()
    {
        // One unit, one input x = 16, two steps. i = 8 x, f = 4 x + 2 h, o = 0.5, in 1/128; g = 8 x in 1/256.
        ImagePlan p = plan(2, 1);
        ImageLayer l;
        l.kind = Kind::Lstm;
        l.inputs = l.units = 1;
        l.after = 1;
        l.bias = {256, 256, 256, 17};        // 8 / 2 * 256 and 128 / 2 * 16 are the table's middle
        l.weight = {2, 0, 1, 1, 2, 0, 0, 0}; // a row of x and h for each of i f g o
        l.requantise = {{8, 0}, {8, 0}, {8, 0}, {128, 0}};
        l.hidden = {{256, 0}}; // h = Q15 / 256
        p.layers = {l, probe(1, 0)};
        // step 1: i = s(128.5 / 128) 23980, f = s(64.5 / 128), g = t(128.5 / 256) 15193, c = i g / 2^20 = 347 (Q10);
        //         o = s(64.5 / 128) 20427, tanh of 86.5 / 256 is 10671; h = 20427 * 10671 / 2^15 / 2^7 / 2 = 26,
        //         rounded
        // step 2: f = s((64 + 4 * 26 + 0.5) / 128)
        QCOMPARE(sigmoidOf(128), 23980);
        QCOMPARE(tanhOf(128), 15192);
        QCOMPARE(sigmoidOf(64), 20427);
        QCOMPARE(tanhOf(86), 10670);
        const int ig = 23980 * 15192 / 32, c1 = (ig + 16384) / 32768,
                  h1 = (20427 * 10670 / 32768 * 256 + 32768) / 65536;
        QCOMPARE(c1, 347);
        QCOMPARE(h1, 26);
        const int f2 = sigmoidOf(64 + 4 * h1), c2 = (f2 * c1 + ig + 16384) / 32768;
        const int h2 = (20427 * tanhOf(c2 / 4) / 32768 * 256 + 32768) / 65536;
        QVERIFY(h2 > h1);
        QCOMPARE(run(p, {16, 16})[0], byteOf(2 * h2));
        QCOMPARE(run(p, {16, 16})[1], byteOf(-2 * h2));
    }

    void aHiddenStateStartsAtTheIntegerThatStandsForZero()
    {
        ImagePlan p = plan(1, 1);
        ImageLayer l;
        l.kind = Kind::Lstm;
        l.inputs = l.units = 1;
        l.bias.assign(4, kMiddle);
        l.weight = {0, 0, 0, 0, 0, 4, 0, 0}; // g sees 4 h
        l.requantise.assign(4, {1, 0});
        l.hidden = {{256, 40}}; // zero is 40
        p.layers = {l, probe(1, 0)};
        // g = tanh(160.5 / 256), i = o = 0.502: c = i g in Q10, and so on to h
        QCOMPARE(sigmoidOf(0), 16416);
        const int c = (16416 * tanhOf(160) / 32 + 16384) / 32768,
                  h = (16416 * tanhOf(c / 4) / 32768 * 256 + 32768) / 65536;
        QVERIFY(h > 0);
        QCOMPARE(run(p, {0})[0], byteOf(2 * (h + 40)));
    }

    // 32 steps of +-1, the most an input of 32 samples can add up to, and Q10 holds it.
    void aCellCannotOverflowInTheLongestWindow()
    {
        for (const int sign : {1, -1}) {
            ImagePlan p = plan(32, 1);
            ImageLayer l;
            l.kind = Kind::Lstm;
            l.inputs = l.units = 1;
            l.bias = {30000, 30000, sign * 30000, 30000};
            l.weight.assign(8, 0);
            l.requantise.assign(4, {1, 0});
            l.hidden = {{256, 0}};
            p.layers = {l, probe(1, 0)};
            const int h = (32757 * sign * 32746 / 32768 * 256 + 32768) >> 16;
            QVERIFY(std::abs(run(p, std::vector<std::int16_t>(32))[0] - byteOf(2 * h)) <= 1);
        }
    }

    void rowsBeyondTheTableStayAtItsEnds()
    {
        ImagePlan p = plan(1, 1);
        p.layers = {last(1, {127, -127, 0, 0, 0})};
        const auto out = run(p, {16383});
        QCOMPARE(out[0], 255);
        QCOMPARE(out[1], 0);
        QCOMPARE(out[2], 128);
    }

    void moreThanASumCanHoldIsRefused()
    {
        ImagePlan p = plan(1, 4);
        p.layers = {last(4, std::vector<std::int8_t>(20, 1))};
        QCOMPARE(run(p, {0, 0, 0, 0})[0], 128); // 4 * 16383 = 65532
        p.limit = 16384;
        QTest::ignoreMessage(QtWarningMsg, ls_model_code_text(LS_MODEL_BAD_SHAPE));
        QCOMPARE(run(p, {0, 0, 0, 0})[0], -1);
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
