// SPDX-License-Identifier: GPL-3.0-or-later
// Every recipe against the same promises, and what is particular to each of them.
#include "clouds.h"
#include "engine/deploy/quantiser.h"
#include "engine/learning/data/validation_split.h"
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/examples.h"
#include "engine/learning/recipes/recipe.h"
#include "engine/learning/train/trainer.h"
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <thread>

using namespace lodestone;
using lodestone::test::clouds;

namespace {

constexpr float kShift = 250; // uT between the source's fields and the target's

LabelledWindows at(LabelledWindows windows, const std::array<float, 3> &gravity)
{
    for (WindowContext &c : windows.context)
        c.gravity = gravity;
    return windows;
}

LabelledWindows withoutFingers(LabelledWindows windows)
{
    for (Combination &c : windows.fingers)
        c = Combination();
    return windows;
}

// The same windows cut short, or lasting longer: their samples again from the first.
LabelledWindows ofLength(const LabelledWindows &windows, int length)
{
    LabelledWindows out = windows;
    out.values = length * windows.channels;
    out.input.clear();
    for (int w = 0; w < windows.count(); ++w)
        for (int v = 0; v < out.values; ++v)
            out.input.push_back(windows.input[std::size_t(w * windows.values + v % windows.values)]);
    return out;
}

const std::array<float, 3> kDown{0.8f, 0, 0.6f};

TrainingData shifted()
{
    return {at(clouds(12, 1), {-0.6f, 0, 0.8f}), at(clouds(3, 2, kShift), kDown), {},
        at(withoutFingers(clouds(8, 3, kShift)), kDown)};
}

Probabilities answersOf(const TrainOutcome &outcome, const LabelledWindows &windows)
{
    return outcome.answer ? outcome.answer(windows) : predict(outcome.network, windows.input);
}

void addEveryRecipe()
{
    QTest::addColumn<QString>("name");
    for (const Recipe &r : recipes())
        QTest::newRow(r.name.c_str()) << QString::fromStdString(r.name);
}

} // namespace

class RecipesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyRecipeSaysWhereItIsFrom()
    {
        for (const Recipe &r : recipes()) {
            QVERIFY2(!r.origin.empty(), r.name.c_str());
            QCOMPARE(findRecipe(r.name), &r);
        }
    }
    void aShiftedTargetIsLearnedAndTheNetworkFitsTheGlove_data() { addEveryRecipe(); }
    void aShiftedTargetIsLearnedAndTheNetworkFitsTheGlove()
    {
        QFETCH(QString, name);
        const Recipe &recipe = *findRecipe(name.toStdString());
        const TrainingData data = shifted();
        const LabelledWindows unseen = at(clouds(8, 9, kShift), kDown);
        QElapsedTimer clock;
        clock.start();
        const TrainOutcome outcome = train(recipe, data, {});
        qInfo("%s: %.2f s", recipe.name.c_str(), double(clock.elapsed()) / 1000);
        const Scores host = score(answersOf(outcome, unseen), unseen.fingers);
        // The clouds are no hand's field: the hand alone need only do what its model can.
        const double enough = recipe.name == "fitted-hand" ? 0.75 : 0.85;
        QVERIFY2(
            host.accuracy > enough && host.accuracy > host.majority + 0.1, qPrintable(QString::number(host.accuracy)));
        if (!recipe.deployable)
            return;
        const Scores network = score(predict(outcome.network, unseen.input), unseen.fingers);
        QVERIFY2(network.accuracy > enough, qPrintable(QString::number(network.accuracy)));
        QCOMPARE(outcome.network.problem(), std::string());
        std::vector<float> calibration = data.source.input;
        calibration.insert(calibration.end(), data.unlabelled.input.begin(), data.unlabelled.input.end());
        ImageModel image;
        QVERIFY(ImageModel::open(quantise(outcome.network, calibration), image));
        Probabilities onTheGlove;
        for (int w = 0; w < unseen.count(); ++w) {
            const auto p = image.runInput(unseen.input.data() + w * unseen.values);
            onTheGlove.push_back({});
            std::transform(
                p.begin(), p.end(), onTheGlove.back().begin(), [](std::uint8_t byte) { return float(byte) / 255; });
        }
        const Scores int8 = score(onTheGlove, unseen.fingers);
        // These clouds span thousands of uT, so one step of an int8 input is some 40 uT: coarser than a hand's field
        // needs.
        QVERIFY2(int8.accuracy > network.accuracy - 0.1, qPrintable(QString::number(int8.accuracy)));
    }
    void theSameSeedGivesTheSameAnswersWhateverElseRuns_data() { addEveryRecipe(); }
    void theSameSeedGivesTheSameAnswersWhateverElseRuns()
    {
        QFETCH(QString, name);
        const Recipe &recipe = *findRecipe(name.toStdString());
        const TrainingData data = shifted();
        TrainOptions options, other;
        options.epochs = other.epochs = 2;
        other.seed = 7;
        const TrainOutcome alone = train(recipe, data, options);
        TrainOutcome beside, neighbour;
        std::thread second([&] { neighbour = train(recipe, data, other); });
        beside = train(recipe, data, options);
        second.join();
        QCOMPARE(beside.network.serialise(), alone.network.serialise());
        QCOMPARE(answersOf(beside, data.unlabelled), answersOf(alone, data.unlabelled));
        if (recipe.name != "memory") // what is remembered does not depend on a seed
            QVERIFY(answersOf(neighbour, data.unlabelled) != answersOf(alone, data.unlabelled));
    }
    void everyRecipeTakesWindowsOfAnotherLength_data() { addEveryRecipe(); }
    void everyRecipeTakesWindowsOfAnotherLength()
    {
        QFETCH(QString, name);
        const Recipe &recipe = *findRecipe(name.toStdString());
        for (const int length : {2, 32}) {
            TrainingData data = shifted();
            for (LabelledWindows *windows : {&data.source, &data.target, &data.holdout, &data.unlabelled})
                *windows = ofLength(*windows, length);
            TrainOptions options;
            options.epochs = 1;
            const TrainOutcome outcome = train(recipe, data, options);
            QCOMPARE(answersOf(outcome, data.target).size(), std::size_t(data.target.count()));
            if (recipe.deployable)
                QCOMPARE(outcome.network.window, length);
        }
    }
    void everyRecipeCanBeCancelled_data() { addEveryRecipe(); }
    void everyRecipeCanBeCancelled()
    {
        QFETCH(QString, name);
        for (const int after : {0, 25}) {
            int asked = 0;
            TrainOptions options;
            options.cancelled = [&] { return asked++ >= after; };
            QVERIFY_EXCEPTION_THROWN(train(*findRecipe(name.toStdString()), shifted(), options), TrainCancelled);
        }
    }
    void everyRecipeDoesWithoutATarget_data() { addEveryRecipe(); }
    void everyRecipeDoesWithoutATarget()
    {
        QFETCH(QString, name);
        TrainingData data = shifted();
        data.target = {};
        TrainOptions options;
        options.epochs = 12;
        const LabelledWindows unseen = clouds(4, 9);
        const TrainOutcome outcome = train(*findRecipe(name.toStdString()), data, options);
        const Scores s = score(answersOf(outcome, at(unseen, {-0.6f, 0, 0.8f})), unseen.fingers);
        QVERIFY2(s.accuracy > s.majority + 0.1, qPrintable(QString::number(s.accuracy)));
        data.source = {};
        QVERIFY_EXCEPTION_THROWN(train(*findRecipe(name.toStdString()), data, options), std::invalid_argument);
    }
    void whatTheHypernetworkMadeIsWhatTheNetworkHolds()
    {
        Recipe r = *findRecipe("hypernet");
        r.l2 = r.labelSmoothing = 0;
        TrainingData data = shifted();
        data.holdout = clouds(4, 5, kShift);
        TrainOptions options;
        options.epochs = 3;
        const TrainOutcome outcome = train(
            r, data, options); // its hold-out loss is taken with the made weights in place
        const double plain = crossEntropy(predict(outcome.network, data.holdout.input), data.holdout.fingers);
        QVERIFY2(std::abs(plain - outcome.lossHoldout.back()) < 1e-4, qPrintable(QString::number(plain)));
    }
    void theCachedContextAnswersAsTheFullModelThere()
    {
        // All of the pool at one orientation: its mean embedding is that orientation's.
        const TrainingData data = shifted();
        TrainOptions options;
        options.epochs = 4;
        Recipe unshrunk = *findRecipe("context-gated"); // in so few epochs L2 would leave little to compare
        unshrunk.l2 = 0;
        const TrainOutcome outcome = train(unshrunk, data, options);
        const Probabilities full = outcome.answer(data.unlabelled),
                            cache = predict(outcome.network, data.unlabelled.input);
        const Probabilities elsewhere = outcome.answer(at(data.unlabelled, {-0.6f, 0, 0.8f}));
        float worst = 0, moved = 0;
        for (std::size_t w = 0; w < full.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f) {
                worst = std::max(worst, std::abs(full[w][f] - cache[w][f]));
                moved = std::max(moved, std::abs(full[w][f] - elsewhere[w][f]));
            }
        QVERIFY2(worst < 1e-4f, qPrintable(QString::number(double(worst))));
        QVERIFY2(moved > 0.01f, "the context has no say");
    }
    void aFingerLabelledAtRandomIsSmoothedMost()
    {
        TrainingData data = shifted();
        std::mt19937_64 random(4);
        for (LabelledWindows *set : {&data.source, &data.target})
            for (Combination &c : set->fingers)
                c[2] = random() & 1 ? Finger::Flexed : Finger::Extended;
        const auto figures = train(*findRecipe("labo"), data, {}).figures;
        for (const char *finger : {"thumb", "index", "ring", "pinky"})
            QVERIFY2(figures.at("smoothing_middle") > figures.at(std::string("smoothing_") + finger) + 0.05,
                qPrintable(QStringLiteral("%1 %2 %3")
                               .arg(QString::fromLatin1(finger))
                               .arg(figures.at("smoothing_middle"))
                               .arg(figures.at(std::string("smoothing_") + finger))));
    }
    void nadamwTakesTheSettingThatDidBestOnLabelsKeptBack()
    {
        TrainOptions options;
        int reports = 0;
        options.epochs = 6;
        options.progress = [&](const EpochReport &r) { QCOMPARE(r.epoch, ++reports); };
        const TrainOutcome outcome = train(*findRecipe("nadamw"), shifted(), options);
        const auto loss = [&](int i) { return outcome.figures.at("validation_loss_" + std::to_string(i)); };
        for (int i = 1; i <= 4; ++i)
            QVERIFY(loss(int(outcome.figures.at("setting"))) <= loss(i));
        QVERIFY(loss(1) != loss(2) && loss(2) != loss(3) && loss(3) != loss(4));
        QCOMPARE(reports, 6);
        QCOMPARE(outcome.loss.size(), std::size_t(6));
    }
    void choicesAreMadeOnWindowsThatDoNotTrain()
    {
        TrainingData data = shifted();
        ValidationSplit split = validationSplit(data);
        QCOMPARE(split.validation.count(), data.target.count() / 5);
        QCOMPARE(split.train.target.count() + split.validation.count(), data.target.count());
        QCOMPARE(split.train.source.count(), data.source.count());
        data.target = clouds(0, 1);
        split = validationSplit(data);
        QCOMPARE(split.train.source.count() + split.validation.count(), data.source.count());
        data.holdout = clouds(1, 2);
        split = validationSplit(data);
        QCOMPARE(split.validation.input, data.holdout.input);
        QCOMPARE(split.train.source.count(), data.source.count());
        QCOMPARE(split.train.holdout.count(), 0);
    }
};

QTEST_APPLESS_MAIN(RecipesTest)
#include "recipes_test.moc"
