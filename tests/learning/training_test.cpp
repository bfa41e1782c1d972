// SPDX-License-Identifier: GPL-3.0-or-later
#include "clouds.h"
#include "engine/learning/train/trainer.h"
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;
using lodestone::test::clouds;

namespace {

double accuracy(const Network &network, const LabelledWindows &windows)
{
    int right = 0;
    for (int w = 0; w < windows.count(); ++w) {
        const auto p = forward(network, windows.input.data() + w * windows.values);
        for (std::size_t f = 0; f < 5; ++f)
            right += (p[f] >= 0.5f) == (windows.fingers[std::size_t(w)][f] == Finger::Flexed);
    }
    return right / (5.0 * windows.count());
}

} // namespace

class TrainingTest : public QObject
{
    Q_OBJECT
private slots:
    void v4RegularizedIsAsPublished()
    {
        const Recipe *r = findRecipe("v4-regularized");
        QVERIFY(r);
        QCOMPARE(r->dropout, (std::array<double, 3>{0.4, 0.5, 0.4}));
        QCOMPARE(r->l2, 0.01);
        QCOMPARE(r->labelSmoothing, 0.1);
        QCOMPARE(r->learningRate, 1e-3);
        QCOMPARE(r->epochs, 30);
        QCOMPARE(r->batch, 32);
        QCOMPARE(r->patience, 5);
        QCOMPARE(r->syntheticShare, 0.5);
        QVERIFY(findRecipe("v3"));
        QVERIFY(!findRecipe("v99"));
    }
    void v4RegularizedHas9989Parameters()
    {
        TrainOptions options;
        options.epochs = 1;
        const Network n = train(*findRecipe("v4-regularized"), {clouds(2, 1), {}, {}}, options).network;
        QCOMPARE(n.parameters(), 9925);
        QCOMPARE(n.parametersWithStatistics(), 9989);
        QCOMPARE(n.problem(), std::string());
    }
    void theSameSeedGivesTheSameBytes()
    {
        const TrainingData data{clouds(8, 1), clouds(2, 2, 50), clouds(2, 3)};
        TrainOptions options;
        options.epochs = 2;
        const auto once = train(*findRecipe("v4-regularized"), data, options);
        const auto twice = train(*findRecipe("v4-regularized"), data, options);
        QCOMPARE(once.network.serialise(), twice.network.serialise());
        QCOMPARE(once.loss, twice.loss);
        options.seed = 2;
        QVERIFY(train(*findRecipe("v4-regularized"), data, options).network.serialise() != once.network.serialise());
    }
    void itLearnsAndPlainFloatsAgreeWithTorch_data()
    {
        QTest::addColumn<QString>("recipe");
        for (const Recipe &r : recipes())
            if (!r.learner) // those with a learner of their own: recipes_test
                QTest::newRow(r.name.c_str()) << QString::fromStdString(r.name);
    }
    void itLearnsAndPlainFloatsAgreeWithTorch()
    {
        QFETCH(QString, recipe);
        const Recipe *r = findRecipe(recipe.toStdString());
        const LabelledWindows unseen = clouds(5, 9);
        TrainOptions options;
        options.epochs = 20;
        const TrainOutcome outcome = train(*r, {clouds(40, 1), {}, clouds(5, 2)}, options);
        QVERIFY(outcome.loss.back() < outcome.loss.front());
        QCOMPARE(outcome.loss.size(), outcome.lossHoldout.size());
        const double right = accuracy(outcome.network, unseen);
        QVERIFY2(right > 0.9, qPrintable(QString::number(right)));
        const auto torch = forwardWithTorch(*r, outcome.network, unseen.input);
        QCOMPARE(int(torch.size()), unseen.count());
        float worst = 0;
        for (int w = 0; w < unseen.count(); ++w) {
            const auto plain = forward(outcome.network, unseen.input.data() + w * unseen.values);
            for (std::size_t f = 0; f < 5; ++f)
                worst = std::max(worst, std::abs(plain[f] - torch[std::size_t(w)][f]));
        }
        QVERIFY2(worst < 1e-4f, qPrintable(QString::number(double(worst))));
    }
    void aHoldOutThatGetsWorseEndsTheTrainingAndTheBestWeightsStay()
    {
        // Hold-out labels turned round: every step in the right direction is a worse hold-out loss.
        LabelledWindows contrary = clouds(5, 2);
        for (Combination &c : contrary.fingers)
            for (Finger &f : c)
                f = f == Finger::Flexed ? Finger::Extended : Finger::Flexed;
        TrainOptions options;
        options.epochs = 30;
        const TrainOutcome outcome = train(*findRecipe("v3"), {clouds(20, 1), {}, contrary}, options);
        const auto best = std::min_element(outcome.lossHoldout.begin(), outcome.lossHoldout.end())
                          - outcome.lossHoldout.begin();
        QVERIFY(outcome.lossHoldout.size() < 30);
        QCOMPARE(std::ptrdiff_t(outcome.lossHoldout.size()), best + 1 + 5);
        TrainOptions shorter = options;
        shorter.epochs = int(best) + 1;
        QCOMPARE(train(*findRecipe("v3"), {clouds(20, 1), {}, contrary}, shorter).network.serialise(),
            outcome.network.serialise());
    }
    void targetWindowsAreHalfOfAnEpochHoweverFew()
    {
        const TrainingData data{clouds(30, 1), clouds(1, 2, 500), {}};
        EpochMaker maker(*findRecipe("v4-regularized"), data, 1, 2500);
        const LabelledWindows epoch = maker.next();
        QCOMPARE(epoch.count(), maker.windowsPerEpoch());
        int shifted = 0; // the target's windows lie 500 uT aside: count those near one of them
        for (int w = 0; w < epoch.count(); ++w)
            for (int t = 0; t < data.target.count(); ++t)
                if (epoch.fingers[std::size_t(w)] == data.target.fingers[std::size_t(t)]
                    && std::abs(epoch.input[std::size_t(w) * 30] - data.target.input[std::size_t(t) * 30]) < 10
                    && std::abs(epoch.input[std::size_t(w) * 30 + 1] - data.target.input[std::size_t(t) * 30 + 1]) < 10)
                    ++shifted;
        QVERIFY2(shifted * 2 >= epoch.count(), qPrintable(QStringLiteral("%1 of %2").arg(shifted).arg(epoch.count())));
        QVERIFY(epoch.count() >= 1400);
    }
    void syntheticWindowsFollowTheirCombination()
    {
        std::mt19937_64 random(5);
        const LabelledWindows real = clouds(50, 1);
        const LabelledWindows drawn = drawSynthetic(real, 1100, 1.0, random);
        QCOMPARE(drawn.count(), 1100);
        double sum = 0, squares = 0;
        int count = 0;
        for (int w = 0; w < drawn.count(); ++w)
            if (drawn.fingers[std::size_t(w)] == real.fingers.front()) { // all extended: mean 0, deviation 30
                for (std::size_t i = 0; i < 30; ++i, ++count) {
                    const double v = double(drawn.input[std::size_t(w) * 30 + i]);
                    sum += v;
                    squares += v * v;
                }
            }
        QCOMPARE(count, 100 * 30);
        QVERIFY(std::abs(sum / count) < 4);
        QVERIFY(std::abs(std::sqrt(squares / count) - 30) < 3);
    }
    void cancelStopsWithin200Milliseconds()
    {
        QElapsedTimer clock;
        int batches = 0;
        TrainOptions options;
        options.cancelled = [&] {
            if (++batches == 20)
                clock.start();
            return batches >= 20;
        };
        QVERIFY_EXCEPTION_THROWN(
            train(*findRecipe("v4-regularized"), {clouds(100, 1), {}, {}}, options), TrainCancelled);
        QVERIFY(clock.elapsed() < 200);
    }
    void nothingToTrainOnIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(train(*findRecipe("v3"), {}, {}), std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(TrainingTest)
#include "training_test.moc"
