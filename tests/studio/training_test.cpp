// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/capture_note.h"
#include "app/studio/training.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

std::vector<Sample> samples()
{
    std::vector<Sample> out(100);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].t = double(i) * 0.02;
    return out;
}

// A session labelled by a plan, then as many by hand.
std::unique_ptr<Project> projectWith(const QString &file, int planned, int byHand)
{
    auto project = Project::open(file);
    for (int i = 0; i < planned + byHand; ++i) {
        const qint64 id = project->addSession(QStringLiteral("S%1").arg(i), QStringLiteral("glove"), samples(),
            i < planned ? std::vector<Segment>{{10, 90, Combination(Finger::Extended)}} : std::vector<Segment>{},
            LabelSource::Plan);
        if (i >= planned)
            project->addLabel(id, {20, 80, Combination(Finger::Flexed)}, LabelSource::Human);
    }
    return project;
}

} // namespace

class TrainingTest : public QObject
{
    Q_OBJECT
private slots:
    void puttingOnAdaptsInItsOwnSitting()
    {
        QTemporaryDir folder;
        const auto project = projectWith(folder.filePath("p.lodestone"), 4, 0); // 1 to 4
        const auto walk = [&](qint64 session) { keepNote(*project, session, {"Put \"on\"", true}); };
        for (const auto &[session, sitting] : {std::pair(1, 1), std::pair(2, 1), std::pair(3, 2), std::pair(4, 2)})
            project->setSitting(session, sitting);
        walk(1);
        walk(3);
        QVERIFY(isPuttingOn(*project, 3) && !isPuttingOn(*project, 4));
        TrainRequest request = planTraining(*project);
        QCOMPARE(request.puttingOn, QList<qint64>{3}); // of the newest sitting; the earlier one teaches
        QCOMPARE(request.sources, (QList<qint64>{1, 2, 4}));
        project->setSitting(2, 3); // a newer sitting, in which nothing was walked
        QVERIFY(planTraining(*project).puttingOn.isEmpty());
        // Where it is all there is, it is learnt from.
        for (const qint64 session : {1, 2, 4})
            project->removeSession(session);
        project->setSitting(3, 9);
        request = planTraining(*project);
        QVERIFY(request.puttingOn.isEmpty());
        QCOMPARE(request.sources, QList<qint64>{3});
    }
    void sessionsOfAnotherBoardAreLeftOut()
    {
        QTemporaryDir folder;
        const auto project = projectWith(folder.filePath("p.lodestone"), 1, 0); // 1
        Layout bends;
        for (int finger = 1; finger <= 5; ++finger)
            bends.push_back({QStringLiteral("flex%1").arg(finger), Quantity::Bend});
        Rows rows;
        for (const Sample &sample : samples()) {
            rows.t.push_back(sample.t);
            rows.values.insert(rows.values.end(), {1, 2, 3, 4, 5});
        }
        for (int i = 0; i < 2; ++i) { // 2, 3
            const qint64 id = project->beginSession({}, {}, bends);
            project->append(id, rows);
            project->finishSession(id);
            project->addLabel(id, {20, 80, Combination(Finger::Flexed)}, LabelSource::Plan);
        }
        QCOMPARE(planTraining(*project).sources, (QList<qint64>{2, 3}));
        project->addLabel(project->addSession({}, {}, samples(), {}, LabelSource::Plan),
            {20, 80, Combination(Finger::Flexed)}, LabelSource::Plan); // 4
        QCOMPARE(planTraining(*project).sources, (QList<qint64>{1, 4}));
    }
    void theNewestSessionLabelledByHandIsAdaptedTo()
    {
        QTemporaryDir folder;
        const auto project = projectWith(folder.filePath("p.lodestone"), 2, 2); // 1, 2; 3, 4
        const TrainRequest request = planTraining(*project);
        QCOMPARE(request.project, project->file());
        QCOMPARE(request.sources, (QList<qint64>{1, 2, 3}));
        QCOMPARE(request.target, 4);
        QCOMPARE(request.test, 0);
        QCOMPARE(request.split, SplitBy::Session);
    }
    void oneSessionIsSplitAtRandom()
    {
        QTemporaryDir folder;
        const TrainRequest request = planTraining(*projectWith(folder.filePath("p.lodestone"), 0, 1));
        QCOMPARE(request.sources, QList<qint64>{1});
        QCOMPARE(request.target, 0);
        QCOMPARE(request.split, SplitBy::Random);
    }
    void withoutLabelsItSaysWhatToDo()
    {
        QTemporaryDir folder;
        const auto project = Project::open(folder.filePath("p.lodestone"));
        project->addSession("S", "glove", samples(), {}, LabelSource::Plan);
        QVERIFY_EXCEPTION_THROWN(planTraining(*project), ProjectError);
        const QueryJob::Request query = planQuery(*project, 1); // the first questions come before any label
        QCOMPARE(query.session, 1);
        QCOMPARE(query.target, 1);
    }
    void whatAPersonSettlesIsKept()
    {
        QTemporaryDir folder;
        const auto project = projectWith(folder.filePath("p.lodestone"), 2, 1);
        TrainingChoice choice;
        choice.split = SplitBy::Random;
        choice.seed = 7;
        choice.recipe = QStringLiteral("v3");
        choice.epochs = 2;
        TrainRequest request = planTraining(*project, choice);
        QCOMPARE(request.split, SplitBy::Random);
        QCOMPARE(request.target, 3);
        QCOMPARE(request.seed, quint64(7));
        QCOMPARE(request.recipe, QStringLiteral("v3"));
        QCOMPARE(request.epochs, 2);
        choice = {};
        choice.sources = {1};
        choice.test = 2;
        request = planTraining(*project, choice); // named sessions are taken as they are
        QCOMPARE(request.sources, QList<qint64>{1});
        QCOMPARE(request.target, 0);
        QCOMPARE(request.test, 2);
        QCOMPARE(request.split, SplitBy::Orientation);
    }
    void aQuestionAdaptsToTheSessionItIsAbout()
    {
        QTemporaryDir folder;
        const auto project = projectWith(folder.filePath("p.lodestone"), 2, 2);
        const QueryJob::Request request = planQuery(*project, 3);
        QCOMPARE(request.session, 3);
        QCOMPARE(request.target, 3);
        QCOMPARE(request.sources, (QList<qint64>{1, 2, 4}));
    }
    void aResultBecomesAModelThatAProjectKeeps()
    {
        RetrainJob::Result result;
        result.weights = QByteArray("weights\0of floats", 17);
        result.image = "image";
        result.hash = QCryptographicHash::hash("image", QCryptographicHash::Sha256);
        result.report.accuracy = 0.75;
        result.loss = {0.9, 0.5};
        result.parameters = 9989;
        result.provenance.seed = 4;
        result.provenance.recipe = "v4-regularized";
        result.promotion = Promotion{.promote = false, .verdict = Verdict::Few};
        NoveltyReference light;
        light.threshold = 0.25;
        light.places = {{0.5, -1, 2}};
        result.novelty = light.numbers();
        result.quantise.flips = 2;

        QTemporaryDir folder;
        auto project = Project::open(folder.filePath("p.lodestone"));
        QCOMPARE(nextModelName(*project), "Model 1");
        const qint64 id = project->addModel(modelFromResult(result, "Model 1"));
        const auto model = project->model(id);
        QVERIFY(model.has_value());
        QCOMPARE(model->weights, QByteArray("weights\0of floats", 17));
        QCOMPARE(model->image, QByteArray("image"));
        QCOMPARE(model->hash, result.hash);
        QCOMPARE(model->recipe, "v4-regularized");
        QCOMPARE(model->report["promotion"]["code"].toString(), "few");
        const auto kept = noveltyOf(model->report);
        QVERIFY(kept);
        QCOMPARE(kept->threshold, 0.25);
        QCOMPARE(kept->places, light.places);
        QVERIFY(!noveltyOf({}));
        QCOMPARE(model->report["accuracy"].toDouble(), 0.75);
        QCOMPARE(model->report["parameters"].toInt(), 9989);
        QCOMPARE(model->report["loss"].toArray().size(), 2);
        QCOMPARE(model->report["quantise"]["flips"].toInt(), 2);
        QVERIFY(model->report["quantise"]["image"].isUndefined());
        QCOMPARE(model->provenance["seed"].toInt(), 4);
        QCOMPARE(nextModelName(*project), "Model 2");
    }
    void aModelIsTrainedAgainFromWhatItKept()
    {
        TrainRequest request;
        request.sources = {3, 5};
        request.target = 7;
        request.seed = 9;
        request.split = SplitBy::Session;
        TrainJob::Result result;
        result.provenance.recipe = "v3";
        result.provenance.request = Provenance::Asked{{request}, 4, {0, 0.4}};
        result.provenance.labelled = std::vector<KeptLabels>{{3, {{1, 20, Combination(Finger::Flexed), true}}}};
        const ModelInfo model = modelFromResult(result, "Model 1");
        QVERIFY(canReproduce(model));
        const TrainRequest again = reproductionOf(model, "p.lodestone");
        QCOMPARE(again.project, "p.lodestone");
        QCOMPARE(again.recipe, "v3");
        QCOMPARE(again.epochs, 4);
        QCOMPARE(again.window.seconds, 0.4);
        QVERIFY(static_cast<const DataSelection &>(again) == request);
        QVERIFY(again.labels == *result.provenance.labelled);
        QVERIFY(!canReproduce(ModelInfo{}));
    }
};

QTEST_GUILESS_MAIN(TrainingTest)
#include "training_test.moc"
