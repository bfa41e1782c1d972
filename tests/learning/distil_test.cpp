// SPDX-License-Identifier: GPL-3.0-or-later
#include "clouds.h"
#include "engine/deploy/parity.h"
#include "engine/learning/train/quantisation_refinement.h"
#include "engine/learning/train/distil.h"
#include "engine/learning/train/trainer.h"
#include <QTest>
#include <cmath>
#include <stdexcept>

using namespace lodestone;
using lodestone::test::clouds;

namespace {

Recipe smallRecipe()
{
    Recipe r;
    r.name = "small";
    r.asinh = true;
    r.filters = r.lstm = r.dense = 16;
    r.learningRate = 3e-3;
    return r;
}

double agreement(const Probabilities &a, const Probabilities &b)
{
    int same = 0;
    for (std::size_t w = 0; w < a.size(); ++w)
        for (std::size_t f = 0; f < 5; ++f)
            same += (a[w][f] >= 0.5f) == (b[w][f] >= 0.5f);
    return same / (5.0 * double(a.size()));
}

} // namespace

class DistilTest : public QObject
{
    Q_OBJECT
    LabelledWindows m_windows = clouds(20, 1), m_unseen = clouds(10, 2);
    Network m_network;
private slots:
    void initTestCase()
    {
        NetworkFit fit;
        fit.epochs = 150;
        m_network = fitNetwork(smallRecipe(), softTargets(m_windows, Probabilities(m_windows.fingers.size())), fit);
        QVERIFY(score(predict(m_network, m_unseen.input), m_unseen.fingers).accuracy > 0.9);
    }
    void labelsSpeakBeforeTheTeacher()
    {
        LabelledWindows two;
        const std::vector<float> window(30, 1);
        two.add(window.data(), {Finger::Flexed, Finger::Extended, Finger::Unknown, Finger::Unknown, Finger::Flexed});
        const Examples e = softTargets(two, {{0.1f, 0.9f, 0.3f, 0.7f, 0.5f}});
        QCOMPARE(e.count(), 1);
        QCOMPARE(e.target[0], (std::array<float, 5>{1, 0, 0.3f, 0.7f, 1}));
        QVERIFY_EXCEPTION_THROWN(softTargets(two, {}), std::invalid_argument);
    }
    void aStudentLearnsFromAnswersAlone()
    {
        NetworkFit fit;
        fit.seed = 9;
        fit.epochs = 150;
        const Network student = distil(smallRecipe(), blind(m_windows), predict(m_network, m_windows.input), fit);
        const double same = agreement(predict(student, m_unseen.input), predict(m_network, m_unseen.input));
        QVERIFY2(same > 0.9, qPrintable(QString::number(same)));
    }
    void aPrunedNetworkLearnsToAnswerLikeTheWholeOne()
    {
        NetworkFit fit;
        fit.epochs = 150;
        const Network less = pruneAndDistil(smallRecipe(), m_network, 0.5, blind(m_windows), fit);
        QVERIFY(less.parameters() * 2 < m_network.parameters());
        const double same = agreement(predict(less, m_unseen.input), predict(m_network, m_unseen.input));
        QVERIFY2(same > 0.9, qPrintable(QString::number(same)));
        const QByteArray small = quantise(less, m_windows.input), whole = quantise(m_network, m_windows.input);
        QVERIFY2(small.size() * 2 < whole.size(),
            qPrintable(QStringLiteral("%1 of %2").arg(small.size()).arg(whole.size())));
    }
    void mostNetworksNeedNoCare()
    {
        const QuantisationRefinement c = refineQuantisation(m_network, m_windows.input, 1, {}, 0.02);
        QCOMPARE(c.method, QuantisationRefinement::Method::Nearest);
        QCOMPARE(c.network.serialise(), m_network.serialise());
        QCOMPARE(c.report.bytes, int(c.image.size()));
    }
    void careGoesOnUntilFewEnoughDecisionsFlipAndKeepsTheBest()
    {
        const LabelledWindows noisy = clouds(30, 3, 150); // moved aside, so that some decisions are close
        const QuantisationRefinement once = refineQuantisation(m_network, noisy.input, 1, {}, 1),
                                     best = refineQuantisation(m_network, noisy.input, 1, {}, -1);
        QCOMPARE(once.method, QuantisationRefinement::Method::Nearest);
        QVERIFY(best.flipRate <= once.flipRate);
        QCOMPARE(best.method == QuantisationRefinement::Method::FineTuned,
            best.network.serialise() != m_network.serialise());
    }
    void roundingStaysOnTheWayForward()
    {
        Recipe still = smallRecipe();
        still.learningRate = 0;
        NetworkFit fit;
        fit.epochs = 1;
        fit.start = &m_network;
        const Examples examples = softTargets(m_windows, predict(m_network, m_windows.input));
        const Network same = fitRounded(still, examples, fit), moved = fitRounded(smallRecipe(), examples, fit);
        double largest = 0, most = 0;
        for (std::size_t l = 0; l < same.layers.size(); ++l)
            for (std::size_t i = 0; i < same.layers[l].weight.size(); ++i) {
                largest = std::max(
                    largest, std::abs(double(same.layers[l].weight[i]) - double(m_network.layers[l].weight[i])));
                most = std::max(
                    most, std::abs(double(moved.layers[l].weight[i]) - double(m_network.layers[l].weight[i])));
            }
        QVERIFY2(largest < 1e-6, qPrintable(QString::number(largest)));
        QVERIFY(most > 1e-3);
    }
    void everyWeightHasAStepThatRoundingHardlyMoves()
    {
        const auto steps = weightSteps(m_network, m_windows.input);
        Network rounded = m_network;
        for (std::size_t l = 0; l < steps.size(); ++l) {
            NetworkLayer &layer = rounded.layers[l];
            const bool whole = layer.kind == NetworkLayer::Kind::Conv1d || layer.kind == NetworkLayer::Kind::Lstm
                               || layer.kind == NetworkLayer::Kind::Dense;
            QCOMPARE(steps[l].size(), whole ? layer.weight.size() : 0);
            for (std::size_t i = 0; i < steps[l].size(); ++i)
                if (steps[l][i] > 0)
                    layer.weight[i] = steps[l][i] * std::round(layer.weight[i] / steps[l][i]);
        }
        QVERIFY(rounded.serialise() != m_network.serialise());
        QVERIFY(agreement(predict(rounded, m_unseen.input), predict(m_network, m_unseen.input)) > 0.99);
    }
    void cancelEndsARoundedFit()
    {
        NetworkFit fit;
        fit.start = &m_network;
        fit.cancelled = [] { return true; };
        QVERIFY_EXCEPTION_THROWN(
            fitRounded(smallRecipe(), softTargets(m_windows, predict(m_network, m_windows.input)), fit),
            TrainCancelled);
    }
};

QTEST_APPLESS_MAIN(DistilTest)
#include "distil_test.moc"
