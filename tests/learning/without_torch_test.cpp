// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that was built without LibTorch: four recipes say so, every other one trains.
#include "engine/jobs/failure.h"
#include "engine/learning/recipes/recipe.h"
#include "engine/learning/train/trainer.h"
#include <QTest>
#include <optional>

using namespace lodestone;

class WithoutTorchTest : public QObject
{
    Q_OBJECT
private slots:
    void fourRecipesAreListedAndSayWhatTheyLack()
    {
        QStringList refused;
        TrainingData data;
        data.source.channels = 3;
        data.source.values = 30;
        data.source.input.assign(30, 1.f);
        data.source.fingers.resize(1);
        data.source.context.resize(1);
        for (const Recipe &recipe : recipes()) {
            if (!recipe.learner)
                continue;
            try {
                TrainOptions options;
                options.cancelled = [] { return true; };
                train(recipe, data, options);
            } catch (const JobFailed &failed) {
                if (failed.problem == JobProblem::RecipeNeedsTorch)
                    refused += failed.facts;
            } catch (...) {}
        }
        QCOMPARE(refused, QStringList({"context-gated", "labo", "pretrained", "hypernet"}));
    }
};

QTEST_GUILESS_MAIN(WithoutTorchTest)
#include "without_torch_test.moc"
