// SPDX-License-Identifier: GPL-3.0-or-later
// Training, and what judges models.
#include "engine/deploy/quantiser.h"
#include "engine/signal/novelty.h"
#include "tests/learning/hand_project.h"
#include "tests/support/meddle.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class JobsTest : public QObject, HandProject
{
    Q_OBJECT
    qint64 m_model = 0;
    double m_before = 0;

private slots:
    void everyLabelledSessionIsLeftOutOnce()
    {
        Context context;
        const QCborMap all{{QStringLiteral("project"), m_file},
            {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}, {QStringLiteral("epochs"), 3}};
        const QCborMap result = run("leave-one-out", all, context);
        const QCborArray rows = result.value(QStringLiteral("domains")).toArray();
        QCOMPARE(rows.size(), 2); // the session without labels is no row
        double sum = 0;
        for (const QCborValue &value : rows) {
            const QCborMap row = value.toMap();
            sum += number(row, "accuracy");
            QVERIFY(number(row, "windows") > 500 && number(row, "majority") > 0.55);
            QVERIFY(!row.value(QStringLiteral("trained")).toBool(true));
        }
        QCOMPARE(rows.at(1).toMap().value(QStringLiteral("session")).toInteger(), m_test);
        QVERIFY(std::abs(number(result, "accuracy") - sum / 2) < 1e-12);
        QCborMap one = all;
        one.insert(QStringLiteral("sources"), QCborArray{m_source});
        QVERIFY(reasonOf("leave-one-out", one).contains(QStringLiteral("two labelled sessions")));
    }
    void sessionsOfItsSittingAreLeftOutWithIt()
    {
        const QString file = m_folder.filePath(QStringLiteral("sittings.lodestone"));
        const auto project = Project::open(file);
        const Recorded same = record(0), other = record(2);
        for (const Recorded *one : {&same, &same, &other})
            project->addSession({}, {}, one->samples, one->labels, LabelSource::Plan);
        const auto accuracyOfTheFirst = [&](const std::array<int, 3> &sittings) {
            for (int s = 0; s < 3; ++s)
                project->setSitting(s + 1, sittings[std::size_t(s)]);
            Context context;
            const QCborMap result = run("leave-one-out",
                {{QStringLiteral("project"), file}, {QStringLiteral("recipe"), QStringLiteral("memory")}}, context);
            return number(result.value(QStringLiteral("domains")).toArray().at(0).toMap(), "accuracy");
        };
        const double twin = accuracyOfTheFirst({1, 2, 3}), alone = accuracyOfTheFirst({1, 1, 2});
        QVERIFY2(alone < twin - 0.05, qPrintable(QStringLiteral("%1 %2").arg(alone).arg(twin)));
        // A report has a row for each sitting.
        Context context;
        const QCborMap trained = run("train",
            {{QStringLiteral("project"), file}, {QStringLiteral("split"), QStringLiteral("session")},
                {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}, {QStringLiteral("epochs"), 1}},
            context);
        QStringList names;
        for (const QCborValue &row :
            trained.value(QStringLiteral("report")).toMap().value(QStringLiteral("domains")).toArray())
            names << row.toMap().value(QStringLiteral("name")).toString();
        QCOMPARE(names, (QStringList{QStringLiteral("sitting 1"), QStringLiteral("sitting 2")}));
    }
    void recipesAreListedWithTheirDefault()
    {
        Context context;
        const QCborMap result = run("recipes", {}, context);
        const QString preferred = result.value(QStringLiteral("default")).toString();
        QStringList names;
        for (const auto value : result.value(QStringLiteral("recipes")).toArray())
            names << value.toMap().value(QStringLiteral("name")).toString();
        QVERIFY(names.contains(preferred));
        QVERIFY(names.contains(QStringLiteral("v4-regularized")));
    }
    void retrainGivesWeightsAnImageAndAReport()
    {
        Context context;
        const QCborMap result = run("retrain", arguments(), context);
        QCOMPARE(context.stages, (QStringList{QStringLiteral("windows"), QStringLiteral("train"),
                                     QStringLiteral("quantise"), QStringLiteral("check")}));
        QVERIFY(context.rising);
        QVERIFY(!result.contains(QStringLiteral("promotion"))); // there is no older model to compare with
        QCOMPARE(result.value(QStringLiteral("parameters")).toInteger(), 9989);
        const QCborMap report = result.value(QStringLiteral("report")).toMap();
        m_before = number(report, "accuracy");
        const double majority = number(report, "majority");
        QVERIFY2(m_before > 0.55 && m_before < 0.85, qPrintable(QString::number(m_before)));
        QVERIFY2(majority > 0.55 && majority < 0.7, qPrintable(QString::number(majority)));
        QVERIFY(number(report, "exact") < m_before);
        QVERIFY(number(report, "gap") > 0.1);
        QCOMPARE(report.value(QStringLiteral("fingers")).toMap().size(), 5);
        QCOMPARE(report.value(QStringLiteral("reliability")).toArray().size(), 10);
        QCOMPARE(report.value(QStringLiteral("temperature_windows")).toInteger(-1),
            0); // fitted to a target: it keeps its own sureness
        QVERIFY(number(report, "ece") >= 0 && number(report, "ece_before") >= 0);
        for (const auto finger : report.value(QStringLiteral("temperature")).toMap())
            QVERIFY(finger.second.toDouble() >= 0.2 && finger.second.toDouble() <= 20);
        std::vector<double> numbers;
        for (const auto value : result.value(QStringLiteral("novelty")).toArray())
            numbers.push_back(value.toDouble());
        const auto reference = NoveltyReference::fromNumbers(numbers);
        QVERIFY(reference && reference->places.size() <= 300);
        double meanOfFingers = 0;
        for (const auto finger : report.value(QStringLiteral("finger_majority")).toMap()) {
            QVERIFY(finger.second.toDouble() >= 0.5 && finger.second.toDouble() <= 1);
            meanOfFingers += finger.second.toDouble() / 5;
        }
        QVERIFY(std::abs(meanOfFingers - majority) < 1e-9);
        QCOMPARE(report.value(QStringLiteral("domains")).toArray().size(), 3);
        QVERIFY(!report.value(QStringLiteral("combinations")).toArray().isEmpty());
        QCOMPARE(number(report.value(QStringLiteral("domains")).toArray().first().toMap(), "accuracy"), m_before);
        const QCborMap quantised = result.value(QStringLiteral("quantise")).toMap();
        const QCborMap both = quantised.value(QStringLiteral("accuracy")).toMap();
        QVERIFY2(std::abs(number(both, "float") - number(both, "int8")) < 0.03,
            qPrintable(QString::number(number(both, "int8"))));
        QCOMPARE(number(both, "float"), m_before);
        ImageModel image;
        QString why;
        QVERIFY2(ImageModel::open(result.value(QStringLiteral("image")).toByteArray(), image, &why), qPrintable(why));
        QCOMPARE(image.hash(), result.value(QStringLiteral("hash")).toByteArray());

        ModelInfo model;
        model.name = QStringLiteral("Model 1");
        model.recipe = QStringLiteral("v4-regularized");
        model.weights = result.value(QStringLiteral("weights")).toByteArray();
        model.provenance = result.value(QStringLiteral("provenance")).toMap().toJsonObject();
        m_model = Project::open(m_file)->addModel(model);
    }
    void aPrunedImageIsSmallerAndComesWithItsWeights()
    {
        Context plain, pruned;
        const QCborMap whole = run("quantise", arguments({{QStringLiteral("model"), m_model}}), plain);
        const QCborMap less = run(
            "quantise", arguments({{QStringLiteral("model"), m_model}, {QStringLiteral("prune"), 0.5}}), pruned);
        QVERIFY(
            less.value(QStringLiteral("bytes")).toInteger() * 3 < whole.value(QStringLiteral("bytes")).toInteger() * 2);
        Network network;
        QVERIFY(Network::deserialise(less.value(QStringLiteral("weights")).toByteArray(), network));
        QCOMPARE(network.parametersWithStatistics(), int(less.value(QStringLiteral("parameters")).toInteger()));
        QVERIFY(less.value(QStringLiteral("accuracy")).toMap().value(QStringLiteral("int8")).toDouble() > 0.6);
    }
    void evaluateOfTheStoredModelAgreesWithItsTraining()
    {
        Context context;
        const QCborMap report = run("evaluate", arguments({{QStringLiteral("model"), m_model}}), context);
        QCOMPARE(number(report, "accuracy"), m_before);
        QVERIFY(number(report, "ece") >= 0 && number(report, "ece") < 0.5);
    }
    void thirtyLabelsOnTheUnsureMomentsGainEightPoints()
    {
        Context context;
        const QCborArray picks = run(
            "query", arguments({{QStringLiteral("session"), m_target}, {QStringLiteral("budget"), 30}}), context)
                                     .value(QStringLiteral("picks"))
                                     .toArray();
        const simulator::Hand hand = handOf(1);
        {
            const auto project = Project::open(m_file);
            for (const QCborValue &value : picks) {
                const int begin = int(value.toMap().value(QStringLiteral("start")).toInteger()),
                          end = int(value.toMap().value(QStringLiteral("end")).toInteger());
                const auto truth = hand.truth(
                    (begin + end) / 2 * 0.02); // a person who looks at the middle of the stretch
                if (!truth.moving)
                    project->addLabel(m_target, {begin, end, Combination(truth.flexed)}, LabelSource::Human);
            }
            QVERIFY(project->humanLabels() > 20);
        }
        Context again;
        const QCborMap result = run("retrain", arguments(), again),
                       report = result.value(QStringLiteral("report")).toMap();
        const QCborMap promotion = result.value(QStringLiteral("promotion")).toMap();
        QVERIFY(promotion.value(QStringLiteral("promote")).toBool());
        QCOMPARE(number(promotion, "new"), number(report, "accuracy"));
        QVERIFY(number(promotion, "old") < number(promotion, "new"));
        QCOMPARE(promotion.value(QStringLiteral("code")).toString(), QStringLiteral("better"));
        QVERIFY(promotion.value(QStringLiteral("old_kept_seen")).toBool());
        QVERIFY2(number(report, "accuracy") - m_before >= 0.08,
            qPrintable(QStringLiteral("%1 after %2").arg(number(report, "accuracy")).arg(m_before)));
    }
    void aModelIsReproducedFromWhatItKeptAfterTheLabelsChanged()
    {
        const QString file = m_folder.filePath(QStringLiteral("again.lodestone"));
        QVERIFY(QFile::copy(m_file, file));
        Context context;
        const QCborMap quick = arguments({{QStringLiteral("project"), file}, {QStringLiteral("epochs"), 2}});
        const QCborMap first = run("train", quick, context);
        {
            const auto project = Project::open(file);
            for (const Label &label : project->labels(m_source).mid(0, 3))
                project->removeLabel(label.id);
        }
        QCborMap again{{QStringLiteral("project"), file}, {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}};
        // As a project keeps it: as JSON.
        const QCborMap provenance = QCborMap::fromJsonObject(
            first.value(QStringLiteral("provenance")).toMap().toJsonObject());
        for (const auto &[key, value] : provenance.value(QStringLiteral("request")).toMap())
            again.insert(key, value);
        QVERIFY(
            run("train", again, context).value(QStringLiteral("weights")) != first.value(QStringLiteral("weights")));
        again.insert(QStringLiteral("labels"), provenance.value(QStringLiteral("labelled")));
        QCOMPARE(run("train", again, context).value(QStringLiteral("weights")).toByteArray(),
            first.value(QStringLiteral("weights")).toByteArray());
    }
    void aDamagedSourceIsLeftOutAndTheOthersTeach()
    {
        const QString file = m_folder.filePath(QStringLiteral("damaged.lodestone"));
        QVERIFY(QFile::copy(m_file, file));
        const Recorded recorded = record(3);
        const qint64 damaged = Project::open(file)->addSession(
            QStringLiteral("Damaged"), QStringLiteral("glove"), recorded.samples, recorded.labels, LabelSource::Plan);
        lodestone::test::meddle(file, QStringLiteral("UPDATE session SET samples = -1 WHERE name = 'Damaged'"));
        Context context;
        QCborMap quick = arguments({{QStringLiteral("project"), file}, {QStringLiteral("epochs"), 1}});
        const QCborMap alone = run("train", quick, context);
        quick.insert(QStringLiteral("sources"), QCborArray{m_source, damaged});
        QCOMPARE(run("train", quick, context).value(QStringLiteral("weights")).toByteArray(),
            alone.value(QStringLiteral("weights")).toByteArray());
        quick.insert(QStringLiteral("test"), damaged);
        QVERIFY2(reasonOf("train", quick).contains(QStringLiteral("is damaged")), qPrintable(reasonOf("train", quick)));
    }
    // One project with a glove of 10 Hz and one of 50: the network reads the same seconds of both.
    void aWindowInSecondsIsResolvedByTheRateOfTheGloveThatRunsIt()
    {
        const QString file = m_folder.filePath(QStringLiteral("rates.lodestone"));
        const Recorded fast = record(0);
        Recorded slow;
        for (std::size_t i = 0; i < fast.samples.size(); i += 5)
            slow.samples.push_back(fast.samples[i]);
        for (const Segment &label : fast.labels)
            slow.labels.push_back({(label.begin + 4) / 5, label.end / 5, label.fingers});
        const auto project = Project::open(file);
        const qint64 at50 = project->addSession({}, {}, fast.samples, fast.labels, LabelSource::Plan),
                     at10 = project->addSession({}, {}, slow.samples, slow.labels, LabelSource::Plan);
        const auto asked = [&](qint64 source, qint64 test, const QCborMap &more) {
            QCborMap map{{QStringLiteral("project"), file}, {QStringLiteral("sources"), QCborArray{source}},
                {QStringLiteral("test"), test}, {QStringLiteral("split"), QStringLiteral("session")},
                {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}, {QStringLiteral("epochs"), 1}};
            for (const auto &[key, value] : more)
                map.insert(key, value);
            return map;
        };
        const QCborMap seconds{{QStringLiteral("window_seconds"), 0.4}};
        Context context;
        const QCborMap onSlow = run("retrain", asked(at50, at10, seconds), context),
                       onFast = run("retrain", asked(at10, at50, seconds), context);
        QCOMPARE(onSlow.value(QStringLiteral("window_length")).toInteger(), 4);
        QCOMPARE(onFast.value(QStringLiteral("window_length")).toInteger(), 20);
        for (const QCborMap &result : {onSlow, onFast}) {
            const double length = double(result.value(QStringLiteral("window_length")).toInteger());
            QVERIFY(std::abs(length / number(result, "rate_hz") - 0.4) < 0.01);
            ImageModel image;
            QVERIFY(ImageModel::open(result.value(QStringLiteral("image")).toByteArray(), image));
            QCOMPARE(double(image.window()), length);
            QCOMPARE(number(result.value(QStringLiteral("provenance")).toMap().value(QStringLiteral("request")).toMap(),
                         "window_seconds"),
                0.4);
        }
        const auto length = [&](const QCborMap &more) {
            return run("train", asked(at10, at50, more), context).value(QStringLiteral("window_length")).toInteger();
        };
        QCOMPARE(length({}), 10);
        QCOMPARE(length({{QStringLiteral("window"), 16}}), 16);
        // What the usual recipe makes of it: its hand, its memory and its networks read the same windows.
        QCOMPARE(length({{QStringLiteral("window"), 20}, {QStringLiteral("recipe"), QStringLiteral("lodestone")}}), 20);
        QCOMPARE(reasonOf("train", asked(at10, at50, {{QStringLiteral("window_seconds"), 0.7}})),
            QStringLiteral("A window of 35 samples at 50 Hz is out of range: a glove's network reads 2 to 32 at a "
                           "time, here 0.04 to 0.64 s."));
        for (const QCborMap &wrong : {QCborMap{{QStringLiteral("window"), 1}}, {{QStringLiteral("window"), -5}},
                 {{QStringLiteral("window_seconds"), -0.4}}, {{QStringLiteral("window_seconds"), 0.01}},
                 {{QStringLiteral("window_seconds"), 1e300}}, {{QStringLiteral("window_seconds"), qQNaN()}}})
            QVERIFY(reasonOf("train", asked(at10, at50, wrong)).contains(QStringLiteral("2 to 32")));
    }
    void aMomentNobodyCanTellStopsNoTraining()
    {
        // As after a first session: every label is a person's, and one of them is "can't tell".
        const QString file = m_folder.filePath(QStringLiteral("cannot-tell.lodestone"));
        const Recorded recorded = record(3);
        const auto project = Project::open(file);
        const qint64 session = project->addSession(
            QStringLiteral("First"), QStringLiteral("glove"), recorded.samples, recorded.labels, LabelSource::Human);
        Context context;
        const QCborMap quick{{QStringLiteral("project"), file}, {QStringLiteral("sources"), QCborArray{session}},
            {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}, {QStringLiteral("epochs"), 1}};
        const QByteArray before = run("train", quick, context).value(QStringLiteral("weights")).toByteArray();
        int free = 0; // samples between the first two labels
        while (recorded.labels[std::size_t(free)].end + 12 > recorded.labels[std::size_t(free) + 1].begin)
            ++free;
        const int begin = recorded.labels[std::size_t(free)].end + 1;
        project->addLabel(session, {begin, begin + 10, Combination()}, LabelSource::CannotTell);
        QCOMPARE(reasonOf("train", quick), QString());
        QCOMPARE(run("train", quick, context).value(QStringLiteral("weights")).toByteArray(), before);
        const QCborArray picks = run("query",
            {{QStringLiteral("project"), file}, {QStringLiteral("session"), session}, {QStringLiteral("budget"), 20}},
            context)
                                     .value(QStringLiteral("picks"))
                                     .toArray();
        for (const QCborValue &pick : picks) // and it is an answer: nobody asks again
            QVERIFY(pick.toMap().value(QStringLiteral("end")).toInteger() <= begin
                    || pick.toMap().value(QStringLiteral("start")).toInteger() >= begin + 10);
    }
    void twoModelsAreComparedOnWindowsNeitherLearntFrom()
    {
        const QString file = m_folder.filePath(QStringLiteral("two.lodestone"));
        QVERIFY(QFile::copy(m_file, file));
        Context context;
        const QCborMap quick = arguments({{QStringLiteral("project"), file}, {QStringLiteral("epochs"), 1}});
        const QCborMap result = run("train", quick, context);
        ModelInfo model;
        model.name = QStringLiteral("Model 2");
        model.weights = result.value(QStringLiteral("weights")).toByteArray();
        model.provenance = result.value(QStringLiteral("provenance")).toMap().toJsonObject();
        const qint64 id = Project::open(file)->addModel(model);
        const auto compare = [&](qint64 a, qint64 b) {
            QCborMap more = quick;
            more.insert(QStringLiteral("models"), QCborArray{a, b});
            return more;
        };
        const QCborMap both = run("compare", compare(id, m_model), context);
        const QCborMap paired = both.value(QStringLiteral("paired")).toMap();
        const QCborArray models = both.value(QStringLiteral("models")).toArray();
        QCOMPARE(models.size(), 2);
        const double difference = number(models.at(0).toMap(), "accuracy") - number(models.at(1).toMap(), "accuracy");
        QVERIFY2(std::abs(number(paired, "points") - 100 * difference) < 1e-9,
            qPrintable(QString::number(number(paired, "points"))));
        QVERIFY(number(paired, "standard_error") > 0);
        QCOMPARE(number(models.at(1).toMap(), "accuracy"), m_before);
        QVERIFY(reasonOf("compare", compare(id, id)).contains(QStringLiteral("two different models")));
        QVERIFY(reasonOf("compare", compare(id, 99)).contains(QStringLiteral("no model 99")));
    }
    void windowsTheOldModelLearntFromAreNotComparedOn()
    {
        const QString file = m_folder.filePath(QStringLiteral("seen.lodestone"));
        QVERIFY(QFile::copy(m_file, file));
        const auto add = [&](const QJsonObject &provenance) {
            const auto project = Project::open(file);
            ModelInfo model = *project->model(m_model);
            model.provenance = provenance;
            project->addModel(model);
        };
        const QCborMap quick = arguments({{QStringLiteral("project"), file}, {QStringLiteral("epochs"), 1}});
        const auto gate = [&] {
            Context context;
            return run("train", quick, context).value(QStringLiteral("promotion")).toMap();
        };
        add({{QStringLiteral("seen"), QJsonArray{QJsonObject{{QStringLiteral("session"), m_test},
                                          {QStringLiteral("ranges"), QJsonArray{0, 1000000}}}}}});
        const QCborMap nothing = gate();
        QCOMPARE(nothing.value(QStringLiteral("windows")).toInteger(), 0);
        QCOMPARE(nothing.value(QStringLiteral("code")).toString(), QStringLiteral("incomparable"));
        add({});
        const QCborMap unknown = gate();
        QVERIFY(unknown.value(QStringLiteral("windows")).toInteger() > 0);
        QVERIFY(!unknown.value(QStringLiteral("old_kept_seen")).toBool(true));
    }
    void withoutTargetAndTestEverySplitWorks_data()
    {
        QTest::addColumn<QString>("split");
        for (const char *name : {"orientation", "session", "random"})
            QTest::newRow(name) << name;
    }
    void withoutTargetAndTestEverySplitWorks()
    {
        QFETCH(QString, split);
        Context context;
        const QCborMap report = run(
            "evaluate", {{QStringLiteral("project"), m_file}, {QStringLiteral("split"), split}}, context);
        QVERIFY(number(report, "accuracy") > 0.5);
        QCOMPARE(report.contains(QStringLiteral("warning")), split == QLatin1String("random"));
    }
    void wrongArgumentsGetASentenceWithARemedy_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QCborValue>("value");
        QTest::addColumn<QString>("word");
        QTest::newRow("no project") << "train"
                                    << "project" << QCborValue(QString()) << "choose a project file";
        QTest::newRow("a missing project")
            << "train"
            << "project" << QCborValue(QStringLiteral("/nowhere.lodestone")) << "There is no project";
        QTest::newRow("an unknown recipe") << "train"
                                           << "recipe" << QCborValue(QStringLiteral("v99")) << "v4-regularized";
        QTest::newRow("an unknown split")
            << "train"
            << "split" << QCborValue(QStringLiteral("moon")) << "orientation, session or random";
        QTest::newRow("an unknown session") << "train"
                                            << "test" << QCborValue(99) << "no session 99";
        QTest::newRow("an unknown model") << "evaluate"
                                          << "model" << QCborValue(99) << "no model 99";
        QTest::newRow("damaged weights") << "evaluate"
                                         << "weights" << QCborValue(QByteArray("rubbish")) << "damaged";
        QTest::newRow("an unknown acquisition")
            << "query"
            << "acquisition" << QCborValue(QStringLiteral("luck")) << "k-center, sittings";
        QTest::newRow("no budget") << "query"
                                   << "budget" << QCborValue(0) << "out of range";
    }
    void wrongArgumentsGetASentenceWithARemedy()
    {
        QFETCH(QString, kind);
        QFETCH(QString, key);
        QFETCH(QCborValue, value);
        QFETCH(QString, word);
        const QString reason = reasonOf(kind.toLatin1().constData(), arguments({{key, value}}));
        QVERIFY2(reason.contains(word), qPrintable(reason));
    }
    void aProjectWithoutLabelsSaysWhatToDo()
    {
        const QString file = m_folder.filePath(QStringLiteral("empty.lodestone"));
        const Recorded r = record(1);
        Project::open(file)->addSession(QStringLiteral("S"), QStringLiteral("glove"), r.samples, {}, LabelSource::Plan);
        QCOMPARE(reasonOf("train", {{QStringLiteral("project"), file}}),
            QStringLiteral("This project has no labels yet; label a few moments first."));
        QVERIFY(reasonOf("evaluate", {{QStringLiteral("project"), file}}).contains(QStringLiteral("train one first")));
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "jobs_test.moc"
