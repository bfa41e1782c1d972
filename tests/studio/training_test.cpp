// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/training.h"
#include <QCborArray>
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class TrainingTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNotGivenIsNotSent()
    {
        TrainRequest request;
        request.project = "p.lodestone";
        const QCborMap map = toArguments(request);
        QCOMPARE(map[QStringLiteral("project")].toString(), "p.lodestone");
        QCOMPARE(map[QStringLiteral("seed")].toInteger(), 1);
        for (const char *key : {"recipe", "sources", "target", "test", "epochs"})
            QVERIFY2(!map.contains(QLatin1String(key)), key);
    }
    void sessionsAndEpochsAreSentAsNumbers()
    {
        TrainRequest request;
        request.sources = {3, 5};
        request.target = 7;
        request.test = 9;
        request.epochs = 2;
        const QCborMap map = toArguments(request);
        QCOMPARE(map[QStringLiteral("sources")].toArray(), QCborArray({3, 5}));
        QCOMPARE(map[QStringLiteral("target")].toInteger(), 7);
        QCOMPARE(map[QStringLiteral("test")].toInteger(), 9);
        QCOMPARE(map[QStringLiteral("epochs")].toInteger(), 2);
    }
    void aResultBecomesAModelThatAProjectKeeps()
    {
        QCborMap result;
        result[QStringLiteral("weights")] = QByteArray("weights\0of floats", 17);
        result[QStringLiteral("image")] = QByteArray("image");
        result[QStringLiteral("hash")] = QCryptographicHash::hash("image", QCryptographicHash::Sha256);
        result[QStringLiteral("report")] = QCborMap{{QStringLiteral("accuracy"), 0.75}};
        result[QStringLiteral("loss")] = QCborArray{0.9, 0.5};
        result[QStringLiteral("parameters")] = 9989;
        result[QStringLiteral("provenance")] = QCborMap{
            {QStringLiteral("seed"), 4}, {QStringLiteral("recipe"), "v4-regularized"}};
        result[QStringLiteral("promotion")] = QCborMap{
            {QStringLiteral("promote"), false}, {QStringLiteral("reason"), "Too few windows."}};
        NoveltyReference light;
        light.threshold = 0.25;
        light.places = {{0.5, -1, 2}};
        QCborArray numbers;
        for (const double n : light.numbers())
            numbers.append(n);
        result[QStringLiteral("novelty")] = numbers;
        result[QStringLiteral("quantise")] = QCborMap{
            {QStringLiteral("flips"), 2}, {QStringLiteral("image"), QByteArray("image")}};
        TrainRequest request;
        request.recipe = "v3";

        QTemporaryDir folder;
        auto project = Project::open(folder.filePath("p.lodestone"));
        QCOMPARE(nextModelName(*project), "Model 1");
        const qint64 id = project->addModel(modelFromResult(result, request, "Model 1"));
        const auto model = project->model(id);
        QVERIFY(model.has_value());
        QCOMPARE(model->weights, QByteArray("weights\0of floats", 17));
        QCOMPARE(model->image, QByteArray("image"));
        QCOMPARE(model->recipe, "v4-regularized"); // what was trained, not what was asked for
        QCOMPARE(model->report["promotion"]["reason"].toString(), "Too few windows.");
        const auto kept = noveltyOf(model->report);
        QVERIFY(kept);
        QCOMPARE(kept->threshold, 0.25);
        QCOMPARE(kept->places, light.places);
        QVERIFY(!noveltyOf({}));
        QCOMPARE(model->report["accuracy"].toDouble(), 0.75);
        QCOMPARE(model->report["parameters"].toInt(), 9989);
        QCOMPARE(model->report["quantise"]["flips"].toInt(), 2);
        QVERIFY(model->report["quantise"]["image"].isUndefined());
        QCOMPARE(model->provenance["seed"].toInt(), 4);
        QCOMPARE(nextModelName(*project), "Model 2");
    }
};

QTEST_GUILESS_MAIN(TrainingTest)
#include "training_test.moc"
