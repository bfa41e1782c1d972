// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs on a real project file, recorded from the simulated hand: three sessions of one person, the second
// unlabelled.
#include "app/studio/sentences.h"
#include "device/simulator/hand.h"
#include "engine/deploy/quantiser.h"
#include "engine/jobs/client.h"
#include "engine/jobs/ping.h"
#include "engine/jobs/train.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/handlers.h"
#include "engine/project/project.h"
#include "engine/signal/novelty.h"
#include "tests/support/await.h"
#include "tests/support/meddle.h"
#include <QCborArray>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace lodestone;
using simulator::Hand;
using simulator::Script;

namespace {

constexpr int kSeed = 2;
constexpr double kSecondsEach = 12;

class Context final : public JobContext
{
public:
    bool cancelled() const override { return cancelAfter >= 0 && calls > cancelAfter; }
    void progress(const QString &stage, double fraction, const QCborMap &) override
    {
        ++calls;
        if (stages.isEmpty() || stages.last() != stage)
            stages << stage;
        rising &= fraction >= last && fraction <= 1;
        last = fraction;
    }
    int cancelAfter = -1, calls = 0;
    bool rising = true;
    double last = 0;
    QStringList stages;
};

Hand handOf(int session)
{
    return Hand(kSeed, kSeed * 10 + std::uint64_t(session),
        Script::tenCombinations(kSeed * 10 + std::uint64_t(session), kSecondsEach));
}

struct Recorded
{
    std::vector<Sample> samples;
    std::vector<Segment> labels;
};

Recorded record(int session)
{
    const Hand hand = handOf(session);
    Recorded r;
    const int count = int(hand.script().seconds() * 50);
    for (int i = 0; i < count; ++i) {
        const auto lsb = hand.sample(i * 0.02);
        Sample s;
        s.t = i * 0.02;
        for (std::size_t k = 0; k < 3; ++k) {
            s.accel[k] = float(lsb[k] / 8192.0 * kGravity);
            s.gyro[k] = float(lsb[3 + k] / 114.28 * 0.017453292519943295);
            s.mag[k] = float(lsb[6 + k]) * 0.1f;
        }
        r.samples.push_back(s);
        const auto truth = hand.truth(s.t);
        if (truth.moving)
            continue;
        const Combination c(truth.flexed);
        if (!r.labels.empty() && r.labels.back().end == i && r.labels.back().fingers == c)
            r.labels.back().end = i + 1;
        else
            r.labels.push_back({i, i + 1, c});
    }
    return r;
}

double number(const QCborMap &map, const char *key) { return map.value(QLatin1String(key)).toDouble(-1); }

} // namespace

class JobsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file;
    qint64 m_source = 0, m_target = 0, m_test = 0, m_model = 0;
    double m_before = 0;

    QCborMap arguments(QCborMap more = {}) const
    {
        QCborMap map{{QStringLiteral("project"), m_file}, {QStringLiteral("sources"), QCborArray{m_source}},
            {QStringLiteral("target"), m_target}, {QStringLiteral("test"), m_test}, {QStringLiteral("seed"), 1},
            {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}};
        for (const auto &[key, value] : more)
            map.insert(key, value);
        return map;
    }
    static QCborMap run(const char *kind, const QCborMap &map, Context &context)
    {
        return learningJobs().at(QLatin1String(kind))(map, context);
    }
    static QString reasonOf(const char *kind, const QCborMap &map)
    {
        Context context;
        try {
            run(kind, map, context);
        } catch (const JobFailed &failed) {
            return failureInWords(failed);
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath(QStringLiteral("hand.lodestone"));
        const auto project = Project::open(m_file);
        const Recorded source = record(0), target = record(1), test = record(2);
        m_source = project->addSession(
            QStringLiteral("Source"), QStringLiteral("glove"), source.samples, source.labels, LabelSource::Plan);
        m_target = project->addSession(
            QStringLiteral("Target"), QStringLiteral("glove"), target.samples, {}, LabelSource::Plan);
        m_test = project->addSession(
            QStringLiteral("Test"), QStringLiteral("glove"), test.samples, test.labels, LabelSource::Plan);
    }
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
    void acquisitionsAreListedWithTheirDefault()
    {
        Context context;
        const QCborMap result = run("acquisitions", {}, context);
        QVERIFY(findAcquisition(result.value(QStringLiteral("default")).toString().toStdString()));
        QCOMPARE(std::size_t(result.value(QStringLiteral("acquisitions")).toArray().size()), acquisitions().size());
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
    void everyAcquisitionPicksUnlabelledMomentsASecondApart_data()
    {
        QTest::addColumn<QString>("acquisition");
        for (const Acquisition &a : acquisitions())
            if (a.asks != Asks::Members)
                QTest::newRow(a.name.c_str()) << QString::fromStdString(a.name);
    }
    void everyAcquisitionPicksUnlabelledMomentsASecondApart()
    {
        QFETCH(QString, acquisition);
        Context context;
        const QCborMap result = run("query",
            arguments({{QStringLiteral("session"), m_target}, {QStringLiteral("budget"), 8},
                {QStringLiteral("acquisition"), acquisition}}),
            context);
        const QCborArray picks = result.value(QStringLiteral("picks")).toArray();
        QCOMPARE(picks.size(), 8);
        QList<double> middles;
        for (const QCborValue &value : picks) {
            const QCborMap pick = value.toMap();
            const qint64 start = pick.value(QStringLiteral("start")).toInteger(),
                         end = pick.value(QStringLiteral("end")).toInteger();
            QVERIFY(end - start >= 10 && end - start <= 52);
            QCOMPARE(pick.value(QStringLiteral("session")).toInteger(), m_target);
            QCOMPARE(pick.value(QStringLiteral("combination")).toString().size(), 5);
            QVERIFY2(number(pick, "pitch") < -0.2, qPrintable(QString::number(number(pick, "pitch"))));
            QVERIFY(std::abs(number(pick, "roll")) < 1 && number(pick, "still") >= 0 && number(pick, "distance") > 0);
            QVERIFY(!pick.value(QStringLiteral("ground")).toString().isEmpty());
            middles << (number(pick, "tStart") + number(pick, "tEnd")) / 2;
        }
        std::sort(middles.begin(), middles.end());
        for (qsizetype i = 1; i < middles.size(); ++i)
            QVERIFY2(middles[i] - middles[i - 1] > 0.4, qPrintable(QString::number(middles[i] - middles[i - 1])));
        const QCborArray uncertainty = result.value(QStringLiteral("uncertainty")).toArray();
        QCOMPARE(uncertainty.size(), result.value(QStringLiteral("windowBegin")).toArray().size());
        for (const QCborValue &u : uncertainty)
            QVERIFY(u.toDouble() >= 0 && u.toDouble() <= 1);
    }
    void aQueryAdvisesHowManyLabelsAndWhatToRecord()
    {
        Context context;
        const QCborMap result = run(
            "query", arguments({{QStringLiteral("session"), m_target}, {QStringLiteral("budget"), 3}}), context);
        QVERIFY(context.rising);
        const QCborMap worth = result.value(QStringLiteral("worth")).toMap();
        QVERIFY2(worth.value(QStringLiteral("labels")).toInteger() > 5, "nothing of this session is labelled");
        QVERIFY(number(worth, "low") >= 0 && number(worth, "low") <= number(worth, "gain")
                && number(worth, "gain") <= number(worth, "high"));
        QVERIFY2(number(worth, "high") > 0.05, qPrintable(QString::number(number(worth, "high"))));
        QVERIFY(
            worth.value(QStringLiteral("moments")).toInteger() >= worth.value(QStringLiteral("labels")).toInteger());
        QCOMPARE(result.value(QStringLiteral("acquisition")).toString(), QStringLiteral("k-center"));
        const QCborMap coverage = result.value(QStringLiteral("coverage")).toMap();
        QCOMPARE(coverage.value(QStringLiteral("orientations")).toArray().size(), 5);
        qint64 labelled = 0, unlabelled = 0;
        for (const QCborValue &value : coverage.value(QStringLiteral("cells")).toArray()) {
            const QCborMap cell = value.toMap();
            labelled += cell.value(QStringLiteral("labelled")).toInteger();
            unlabelled += cell.value(QStringLiteral("unlabelled")).toInteger();
            QVERIFY(cell.value(QStringLiteral("uncertain")).toInteger()
                    <= cell.value(QStringLiteral("unlabelled")).toInteger());
        }
        QVERIFY(labelled > 100);
        QCOMPARE(unlabelled,
            qint64(result.value(QStringLiteral("windowBegin")).toArray().size())); // none of them is labelled yet
        const QCborArray next = coverage.value(QStringLiteral("record_next")).toArray();
        QVERIFY(!next.isEmpty() && next.size() <= 3);
        for (const QCborValue &wanted : next)
            QVERIFY(coverage.value(QStringLiteral("orientations"))
                        .toArray()
                        .contains(wanted.toMap().value(QStringLiteral("orientation"))));
    }
    void aCommitteeNeedsTwoModels()
    {
        const QCborMap ask = arguments({{QStringLiteral("session"), m_target},
            {QStringLiteral("acquisition"), QStringLiteral("ensemble")}, {QStringLiteral("budget"), 5}});
        QVERIFY(reasonOf("query", ask).startsWith(QStringLiteral("ensemble asks several models")));
        {
            const auto project = Project::open(m_file);
            ModelInfo again = *project->model(m_model);
            again.name = QStringLiteral("Model 2");
            project->addModel(again);
        }
        Context context;
        QCOMPARE(run("query", ask, context).value(QStringLiteral("picks")).toArray().size(), 5);
    }
    void thirtyLabelsOnTheUnsureMomentsGainEightPoints()
    {
        Context context;
        const QCborArray picks = run(
            "query", arguments({{QStringLiteral("session"), m_target}, {QStringLiteral("budget"), 30}}), context)
                                     .value(QStringLiteral("picks"))
                                     .toArray();
        const Hand hand = handOf(1);
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
    void labelledMomentsAreNotAskedAboutAgain()
    {
        Context context;
        const QCborArray picks = run(
            "query", arguments({{QStringLiteral("session"), m_target}, {QStringLiteral("budget"), 20}}), context)
                                     .value(QStringLiteral("picks"))
                                     .toArray();
        const auto labels = Project::open(m_file, true)->labels(m_target);
        QVERIFY(!labels.isEmpty());
        for (const QCborValue &value : picks)
            for (const Label &label : labels)
                QVERIFY(value.toMap().value(QStringLiteral("end")).toInteger() <= label.segment.begin
                        || value.toMap().value(QStringLiteral("start")).toInteger() >= label.segment.end);
    }
    void whatTrainingLeavesOutIsAskedAbout()
    {
        const QString file = m_folder.filePath(QStringLiteral("held-out.lodestone"));
        const auto project = Project::open(file);
        const Recorded learnt = record(0), heldOut = record(2);
        for (const Recorded *one : {&learnt, &heldOut})
            project->addSession({}, {}, one->samples, one->labels, LabelSource::Plan);
        // The same moments once more: were the labels of the session held out known, nothing of it would be new.
        const qint64 asked = project->addSession({}, {}, heldOut.samples, {}, LabelSource::Plan);
        Context context;
        const QCborArray picks = run("query",
            {{QStringLiteral("project"), file}, {QStringLiteral("session"), asked},
                {QStringLiteral("split"), QStringLiteral("session")}, {QStringLiteral("budget"), 8}},
            context)
                                     .value(QStringLiteral("picks"))
                                     .toArray();
        QCOMPARE(picks.size(), 8);
        QVERIFY2(number(picks.first().toMap(), "distance") > 1,
            qPrintable(QString::number(number(picks.first().toMap(), "distance"))));
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
    void theEnginesProcessTrainsTheSameBytes()
    {
        EngineClient client(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        const QCborMap map = arguments({{QStringLiteral("epochs"), 2}});
        const TrainJob::Result there = await(client.run<TrainJob>(decode<TrainRequest>(map)), 60000);
        Context context;
        const auto here = decode<TrainJob::Result>(run("train", map, context));
        QVERIFY(!there.weights.isEmpty());
        QVERIFY(there.weights == here.weights);
        QVERIFY(there.report == here.report);
    }
    void killedInMidTrainingTheProjectIsWholeAndTheNextTrainingRuns()
    {
        EngineClient client(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        int told = 0;
        const auto killed = client.run<TrainJob>(decode<TrainRequest>(arguments({{QStringLiteral("epochs"), 5000}})),
            [&told](const JobProgress &) { ++told; });
        QTRY_VERIFY_WITH_TIMEOUT(told > 3, 20000); // past the stage of windows
        const int labels = Project::open(m_file, true)->humanLabels();
        QCOMPARE(::kill(pid_t(client.processId()), SIGKILL), 0);
        QVERIFY_EXCEPTION_THROWN(await(killed, 5000), JobFailed);
        QCOMPARE(Project::open(m_file, true)->humanLabels(), labels);
        QCOMPARE(Project::open(m_file, true)->verify(), QStringList());
        QVERIFY(!await(client.run<TrainJob>(decode<TrainRequest>(arguments({{QStringLiteral("epochs"), 1}}))), 60000)
                     .weights.isEmpty());
    }
    // Not only the future ends at once (jobs_client); the engine itself obeys.
    void aTrainingInTheEngineObeysACancelWithin200Milliseconds()
    {
        EngineClient client(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        int told = 0;
        auto job = client.run<RetrainJob>(decode<TrainRequest>(arguments({{QStringLiteral("epochs"), 5000}})),
            [&told](const JobProgress &) { ++told; });
        QTRY_VERIFY_WITH_TIMEOUT(told > 3, 20000);
        const qint64 pid = client.processId();
        QElapsedTimer clock;
        clock.start();
        job.cancel();
        QVERIFY(await(client.run<PingJob>({1}), 5000).milliseconds >= 1);
        QVERIFY2(clock.elapsed() < 250, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(client.processId(), pid);
    }
    void cancelEndsATraining()
    {
        Context context;
        context.cancelAfter = 3;
        QVERIFY_EXCEPTION_THROWN(run("train", arguments(), context), JobCancelled);
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
            << "acquisition" << QCborValue(QStringLiteral("luck")) << "k-center, lodestone";
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
    void theFirstQuestionsComeBeforeAnyModel()
    {
        const QString file = m_folder.filePath(QStringLiteral("first.lodestone"));
        const Recorded r = record(1);
        Project::open(file)->addSession(QStringLiteral("S"), QStringLiteral("glove"), r.samples, {}, LabelSource::Plan);
        const QCborMap ask{
            {QStringLiteral("project"), file}, {QStringLiteral("session"), 1}, {QStringLiteral("budget"), 8}};
        Context context;
        const QCborMap answer = run("query", ask, context);
        const QCborArray picks = answer.value(QStringLiteral("picks")).toArray();
        QCOMPARE(picks.size(), 8);
        for (const QCborValue &pick : picks)
            QCOMPARE(pick.toMap().value(QStringLiteral("combination")).toString(), QStringLiteral("?????"));
        QVERIFY(answer.value(QStringLiteral("probability")).toArray().isEmpty());

        QCborMap dropout = ask;
        dropout[QStringLiteral("acquisition")] = QStringLiteral("mc-dropout");
        QVERIFY(reasonOf("query", dropout).contains(QStringLiteral("lodestone or random")));
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "jobs_test.moc"
