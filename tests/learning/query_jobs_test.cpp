// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is asked about, and what is advised.
#include "engine/learning/query/acquisition.h"
#include "tests/learning/hand_project.h"
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class QueryJobsTest : public QObject, HandProject
{
    Q_OBJECT
    qint64 m_model = 0;

private slots:
    void initTestCase()
    {
        Context context;
        const QCborMap trained = run("train", arguments({{QStringLiteral("epochs"), 5}}), context);
        ModelInfo model;
        model.name = QStringLiteral("Model 1");
        model.weights = trained.value(QStringLiteral("weights")).toByteArray();
        model.provenance = trained.value(QStringLiteral("provenance")).toMap().toJsonObject();
        m_model = Project::open(m_file)->addModel(model);
    }
    void acquisitionsAreListedWithTheirDefault()
    {
        Context context;
        const QCborMap result = run("acquisitions", {}, context);
        QVERIFY(findAcquisition(result.value(QStringLiteral("default")).toString().toStdString()));
        QCOMPARE(std::size_t(result.value(QStringLiteral("acquisitions")).toArray().size()), acquisitions().size());
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
    void labelledMomentsAreNotAskedAboutAgain()
    {
        const auto project = Project::open(m_file);
        const auto ask = [&] {
            Context context;
            return run(
                "query", arguments({{QStringLiteral("session"), m_target}, {QStringLiteral("budget"), 20}}), context)
                .value(QStringLiteral("picks"))
                .toArray();
        };
        const auto edge = [](const QCborValue &pick, const char *which) {
            return int(pick.toMap().value(QLatin1String(which)).toInteger());
        };
        for (const QCborValue &pick : ask())
            project->addLabel(
                m_target, {edge(pick, "start"), edge(pick, "end"), Combination::fromBits(3)}, LabelSource::Human);
        const auto labels = project->labels(m_target);
        QCOMPARE(labels.size(), 20);
        const QCborArray again = ask();
        QVERIFY(!again.isEmpty());
        for (const QCborValue &pick : again)
            for (const Label &label : labels)
                QVERIFY(edge(pick, "end") <= label.segment.begin || edge(pick, "start") >= label.segment.end);
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
        const QCborMap answer = run("query",
            {{QStringLiteral("project"), file}, {QStringLiteral("session"), asked},
                {QStringLiteral("split"), QStringLiteral("session")}, {QStringLiteral("budget"), 8}},
            context);
        const QCborArray picks = answer.value(QStringLiteral("picks")).toArray();
        QCOMPARE(picks.size(), 8);
        QVERIFY2(number(picks.first().toMap(), "distance") > 1,
            qPrintable(QString::number(number(picks.first().toMap(), "distance"))));
        // What is foretold is judged by that session, too: of one labelled sitting alone nothing could be.
        const QCborMap next = answer.value(QStringLiteral("next")).toMap();
        QVERIFY(next.contains(QStringLiteral("answers")) && next.contains(QStringLiteral("sitting")));
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

QTEST_GUILESS_MAIN(QueryJobsTest)
#include "query_jobs_test.moc"
