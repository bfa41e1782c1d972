// SPDX-License-Identifier: GPL-3.0-or-later
#include "clouds.h"
#include "engine/learning/train/fused/model.h"
#include "engine/learning/train/fused/pass.h"
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/trainer.h"
#include <QTest>
#include <cmath>
#include <limits>
#include <thread>

using namespace lodestone;
using lodestone::test::clouds;
using namespace lodestone::fused;

namespace {

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

Examples examplesOf(const LabelledWindows &windows)
{
    Examples e;
    for (int w = 0; w < windows.count(); ++w) {
        std::array<float, 5> target{};
        for (std::size_t f = 0; f < 5; ++f)
            target[f] = windows.fingers[std::size_t(w)][f] == Finger::Flexed ? 0.95f : 0.05f;
        e.add(windows.input.data() + w * windows.values, target);
    }
    return e;
}
Recipe smallRecipe()
{
    Recipe r;
    r.name = "small";
    r.filters = r.lstm = r.dense = 16;
    r.asinh = true;
    r.learningRate = 8e-3; // few steps, so that the test is quick
    r.dropout = {0.1, 0.1, 0.1};
    return r;
}
NetworkFit fitOf(int epochs, std::uint64_t seed = 1)
{
    NetworkFit fit;
    fit.epochs = epochs;
    fit.seed = seed;
    return fit;
}
double accuracy(const Network &network, const LabelledWindows &windows)
{
    const auto answers = answerAll(network, windows.input);
    int right = 0;
    for (std::size_t w = 0; w < answers.size(); ++w)
        for (std::size_t f = 0; f < 5; ++f)
            right += (answers[w][f] >= 0.5f) == (windows.fingers[w][f] == Finger::Flexed);
    return right / (5.0 * windows.count());
}
// The largest |approximate - exact| over from..to, by scale(exact).
template<class Real, class Approximate, class Exact, class Scale>
double worst(double from, double to, Approximate approximate, Exact exact, Scale scale)
{
    double most = 0;
    for (int i = 0; i <= 20000; ++i) {
        const Real x = Real(from + (to - from) * i / 20000);
        const double truth = exact(double(x));
        most = std::max(most, std::abs(double(approximate(splat<Real>(x))[0]) - truth) / scale(truth));
    }
    return most;
}

} // namespace

class FusedTest : public QObject
{
    Q_OBJECT
private slots:
    void theFunctionsAreAsExactAsTheirHeaderSays()
    {
        const auto one = [](double) { return 1.0; };
        const auto relative = [](double truth) { return std::abs(truth); };
        const auto both = [](double truth) { return 1 + std::abs(truth); };
        const auto logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
        QVERIFY(worst<float>(
                    -86, 86, exponential<float>, [](double x) { return std::exp(x); }, relative)
                < 2e-7);
        QVERIFY(worst<double>(
                    -690, 690, exponential<double>, [](double x) { return std::exp(x); }, relative)
                < 1e-15);
        QVERIFY(worst<float>(
                    1e-6, 9, logarithm<float>, [](double x) { return std::log(x); }, both)
                < 2e-7);
        QVERIFY(worst<double>(
                    1e-6, 9, logarithm<double>, [](double x) { return std::log(x); }, both)
                < 1e-15);
        QVERIFY(worst<float>(-90, 90, sigmoid<float>, logistic, one) < 2e-7);
        QVERIFY(worst<float>(
                    -12, 12, hyperbolicTangent<float>, [](double x) { return std::tanh(x); }, one)
                < 2e-7);
        QVERIFY(worst<double>(
                    -12, 12, hyperbolicTangent<double>, [](double x) { return std::tanh(x); }, one)
                < 1e-15);
        QVERIFY(worst<float>(
                    -200, 200, inverseHyperbolicSine<float>, [](double x) { return std::asinh(x); }, both)
                < 3e-7);
    }
    void noiseIsNormal()
    {
        constexpr int kCount = 200000;
        double sum = 0, squares = 0;
        int beyondOne = 0, beyondThree = 0;
        for (int i = 0; i < kCount; i += kLanes<float>) {
            const V<float> z = normal<float>(77, std::uint32_t(i));
            for (int k = 0; k < kLanes<float>; ++k) {
                sum += double(z[k]);
                squares += double(z[k] * z[k]);
                beyondOne += std::abs(z[k]) > 1;
                beyondThree += std::abs(z[k]) > 3;
            }
        }
        QVERIFY(std::abs(sum / kCount) < 0.01);
        QVERIFY(std::abs(squares / kCount - 1) < 0.015);
        QVERIFY(std::abs(beyondOne / double(kCount) - 0.3173) < 0.005);
        QVERIFY(std::abs(beyondThree / double(kCount) - 0.0027) < 0.0006);
    }
    void masksDropWhatTheRecipeSays()
    {
        Recipe r;
        r.filters = 20;
        const Layout l = layoutOf(r);
        WorkMemory<float> memory(l, 500);
        Work<float> &w = memory.work;
        w.batch = 500;
        const auto at = [&](int s, int b, int i) { return w.poolMask[(s * w.batch + b) * l.f + i]; };
        for (const Dropping dropping : {Dropping::Units, Dropping::Dimensions, Dropping::Span}) {
            drawMasks<float>(l, w, {0.3, 0.5, 0}, dropping, 9);
            int dropped = 0, changes = 0, edges = 0;
            for (int s = 0; s < l.steps; ++s)
                for (int b = 0; b < w.batch; ++b)
                    for (int i = 0; i < l.filters; ++i) {
                        dropped += at(s, b, i) == 0;
                        QVERIFY(at(s, b, i) == 0 || std::abs(at(s, b, i) - 1 / 0.7f) < 1e-5f);
                        changes += s > 0 && (at(s, b, i) == 0) != (at(s - 1, b, i) == 0);
                        edges += s == 0 && i > 0 && at(s, b, i) == 0 && at(s, b, i - 1) != 0;
                    }
            QVERIFY(std::abs(dropped / double(l.steps * w.batch * l.filters) - 0.3) < 0.02);
            QCOMPARE(changes == 0, dropping != Dropping::Units);
            QCOMPARE(edges <= w.batch, dropping == Dropping::Span);
        }
        QCOMPARE(w.middleMask[0], 1.f);
    }
    void aFitLearnsAndAnswersWhatTheNetworkAnswers()
    {
        const LabelledWindows unseen = clouds(5, 9);
        for (const bool asinh : {false, true}) {
            Recipe r = smallRecipe();
            r.asinh = asinh;
            r.filters = 12; // rounded up inside
            int reports = 0;
            double first = 0, last = 0;
            NetworkFit fit = fitOf(50);
            fit.noise = 3;
            fit.progress = [&](int epoch, double loss) {
                QCOMPARE(epoch, ++reports);
                (epoch == 1 ? first : last) = loss;
            };
            const Network n = fitNetwork(r, examplesOf(clouds(40, 1)), fit);
            QCOMPARE(n.problem(), std::string());
            QCOMPARE(n.recipe, r.name);
            QCOMPARE(n.inputScale, asinh ? 60.f : 0.f);
            QCOMPARE(reports, 50);
            QVERIFY(last < first);
            QVERIFY2(accuracy(n, unseen) > 0.95, qPrintable(QString::number(accuracy(n, unseen))));
            const auto all = answerAll(n, unseen.input);
            for (int w = 0; w < unseen.count(); ++w)
                for (std::size_t f = 0; f < 5; ++f)
                    QVERIFY(std::abs(all[std::size_t(w)][f] - forward(n, unseen.input.data() + w * 30)[f]) < 1e-5f);
        }
    }
    void anotherShapeIsAnsweredToo()
    {
        Network n;
        n.layers = {
            {NetworkLayer::Kind::Dense, 5, 30, 0, std::vector<float>(150, 0.001f), std::vector<float>(5, 0.1f), {}, {}},
            {NetworkLayer::Kind::Sigmoid, 0, 0, 0, {}, {}, {}, {}}};
        const LabelledWindows windows = clouds(1, 1);
        QCOMPARE(answerAll(n, windows.input)[3], forward(n, windows.input.data() + 3 * 30));
        QVERIFY(answerAll(n, {}).empty());
    }
    void theSameSeedGivesTheSameBytesOnAnyThread()
    {
        const Examples e = examplesOf(clouds(7, 1)); // 77: the last batch is short
        NetworkFit fit = fitOf(3);
        fit.noise = 2;
        const QByteArray once = fitNetwork(smallRecipe(), e, fit).serialise();
        QByteArray other[2];
        std::thread threads[2];
        for (int i = 0; i < 2; ++i)
            threads[i] = std::thread([&, i] { other[i] = fitNetwork(smallRecipe(), e, fit).serialise(); });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(other[0], once);
        QCOMPARE(other[1], once);
        QVERIFY(fitNetwork(smallRecipe(), e, fitOf(3, 2)).serialise() != once);
    }
    void everyInstructionSetLearnsTheSame()
    {
        const Examples e = examplesOf(clouds(6, 1));
        const SetsHere here = setsHere();
        QCOMPARE(QString(instructionSetInUse()), QString(here.set[0]->name));
        Recipe r = smallRecipe();
        r.batch = 11;
        std::vector<double> last;
        for (int k = 0; k < here.count; ++k) {
            Network start = freshNetwork(layoutOf(r), 4);
            start.inputStd = {500, 500, 500};
            Model model(r, start, 7, *here.set[k]);
            for (int step = 0; step < 24; ++step) {
                model.begin(11);
                for (int b = 0; b < 11; ++b) {
                    const std::size_t w = std::size_t(step * 11 + b) % e.target.size();
                    model.put(b, e.input.data() + w * 30, e.target[w], 1);
                }
                const double loss = model.learn(1e-3, 2);
                if (step == 23)
                    last.push_back(loss);
            }
        }
        for (const double loss : last) // 24 steps let rounding grow; the same masks and noise are drawn everywhere
            QVERIFY2(std::abs(loss - last.front()) < 1e-4, qPrintable(QString::number(loss - last.front())));
    }
    void unknownFingersTakeNoPart()
    {
        Examples all = examplesOf(clouds(20, 1)), thumbless = all;
        for (auto &target : thumbless.target)
            target[0] = kUnknown;
        Recipe r = smallRecipe();
        const Network n = fitNetwork(r, thumbless, fitOf(1));
        const Network start = freshNetwork(layoutOf(r), 1);
        QCOMPARE(n.layers[7].bias[0], 0.f);
        for (int i = 0; i < r.dense; ++i)
            QCOMPARE(n.layers[7].weight[std::size_t(i)], start.layers[7].weight[std::size_t(i)]);
        QVERIFY(n.layers[7].bias[1] != 0.f);
    }
    void aHeavyWindowWinsOverALightOne()
    {
        // The same windows, once with the truth and once with its opposite: the heavier say decides.
        const LabelledWindows windows = clouds(20, 1);
        const Examples truth = examplesOf(windows);
        for (const float weight : {0.f, 0.2f}) {
            Examples both;
            for (std::size_t w = 0; w < truth.target.size(); ++w) {
                std::array<float, 5> opposite{};
                for (std::size_t f = 0; f < 5; ++f)
                    opposite[f] = 1 - truth.target[w][f];
                both.add(truth.input.data() + w * 30, truth.target[w]);
                both.add(truth.input.data() + w * 30, opposite, weight);
            }
            QCOMPARE(both.weight.size(), both.target.size());
            QVERIFY(accuracy(fitNetwork(smallRecipe(), both, fitOf(50)), clouds(5, 9)) > 0.95);
        }
    }
    void aFitGoesOnFromWhereItStarts()
    {
        const Examples e = examplesOf(clouds(20, 1));
        Recipe r = smallRecipe();
        const Network first = fitNetwork(r, e, fitOf(50));
        NetworkFit fit = fitOf(1, 3);
        fit.start = &first;
        double loss = 1;
        fit.progress = [&](int, double l) { loss = l; };
        r.learningRate = 1e-5;
        r.dropout = {};
        const Network second = fitNetwork(r, e, fit);
        QVERIFY2(loss < 0.35, qPrintable(QString::number(loss)));
        QCOMPARE(second.inputMean, first.inputMean);
        QVERIFY(second.layers[4].weight != first.layers[4].weight);
        r.lstm = 8;
        QVERIFY_EXCEPTION_THROWN(fitNetwork(r, e, fit), std::invalid_argument);
    }
    void nesterovAdamDecaysItsKernels()
    {
        const Examples e = examplesOf(clouds(10, 1));
        Recipe r = smallRecipe();
        r.optimiser = Optimiser::NAdamW;
        r.warmup = 0.1;
        const auto size = [&](double decay) {
            r.weightDecay = decay;
            const Network n = fitNetwork(r, e, fitOf(10));
            double squares = 0;
            for (const float w : n.layers[4].weight)
                squares += double(w) * double(w);
            return squares;
        };
        QVERIFY(size(2.0) < 0.9 * size(0));
        r.weightDecay = 0.01;
        QVERIFY(accuracy(fitNetwork(r, examplesOf(clouds(40, 1)), fitOf(50)), clouds(5, 9)) > 0.95);
    }
    void cancelEndsItAndNonsenseIsRefused()
    {
        Examples e = examplesOf(clouds(2, 1));
        NetworkFit fit = fitOf(5);
        int asked = 0;
        fit.cancelled = [&] { return ++asked == 3; };
        QVERIFY_EXCEPTION_THROWN(fitNetwork(smallRecipe(), e, fit), TrainCancelled);
        QCOMPARE(asked, 3);
        QVERIFY_EXCEPTION_THROWN(fitNetwork(smallRecipe(), {}, fitOf(1)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(fitNetwork(smallRecipe(), e, fitOf(0)), std::invalid_argument);
        Recipe r = smallRecipe();
        r.kernel = 2;
        QVERIFY_EXCEPTION_THROWN(fitNetwork(r, e, fitOf(1)), std::invalid_argument);
        e.target[0][0] = 1.5f;
        QVERIFY_EXCEPTION_THROWN(fitNetwork(smallRecipe(), e, fitOf(1)), std::invalid_argument);
        e.target[0][0] = 1;
        e.weight.assign(e.target.size(), -1.f);
        QVERIFY_EXCEPTION_THROWN(fitNetwork(smallRecipe(), e, fitOf(1)), std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(FusedTest)
#include "fused_test.moc"
