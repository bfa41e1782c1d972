// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that a model contests which has not seen them: the rule on plain numbers, and the job on a simulated hand with
// wrong labels among right ones.
#include "engine/learning/assess/disputes.h"
#include "engine/jobs/disputes.h"
#include "tests/learning/hand_project.h"
#include <QTest>
#include <algorithm>
#include <map>

using namespace lodestone;
using namespace lodestone::test;

namespace {

Combination of(const char *letters) { return *Combination::fromString(letters); }

// With every combination that its model could name near, and what the label itself says far away.
JudgedLabel judged(const char *label, const std::array<float, 5> &probability)
{
    JudgedLabel made{of(label), probability, {}, 1};
    for (int bits = 0; bits < kCombinations; ++bits)
        made.nearest[Combination::fromBits(bits)] = 0.1;
    made.nearest[made.label] = 0.9;
    return made;
}

} // namespace

class DisputesTest : public QObject, HandProject
{
    Q_OBJECT

    // What the hand did in the second session, as a person labels it: pose by pose some of it, several times.
    static std::vector<Segment> given()
    {
        constexpr int kLength = 75, kApart = 150; // samples
        std::vector<Segment> labels;
        for (const Segment &pose : record(1).labels)
            for (int begin = pose.begin; begin + kLength <= pose.end; begin += kApart)
                labels.push_back({begin, begin + kLength, pose.fingers});
        return labels;
    }
    DisputesJob::Result disputes(QCborMap more)
    {
        QCborMap map{{QStringLiteral("project"), m_file}, {QStringLiteral("seed"), 1}};
        for (const auto &[key, value] : more)
            map.insert(key, value);
        Context context;
        const auto result = decode<DisputesJob::Result>(run("disputes", map, context));
        [&] {
            QVERIFY(context.rising);
            QVERIFY(context.stages.contains(QStringLiteral("train")));
        }();
        return result;
    }

private slots:
    void aLabelIsContestedWhereTheModelIsSureOfSomethingElse()
    {
        std::vector<JudgedLabel> labels{judged("eeeee", {0.1f, 0, 0, 0, 0}), judged("feeee", {0.9f, 0, 0, 0, 0}),
            judged("eeeee", {0.97f, 0, 0, 0, 0.92f}), judged("feeee", {0.95f, 0, 0, 0, 0}),
            judged("?eeee", {0.99f, 0, 0, 0, 0})}; // an unknown finger is no claim
        const std::vector<Contested> found = contestedOf(labels);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].label, std::size_t(2));
        QCOMPARE(found[0].model, of("feeef"));
        QVERIFY(std::abs(found[0].sure - 0.97) < 1e-6); // of the finger it is surest of
    }
    void whoKnowsNothingContestsNothing()
    {
        QVERIFY(contestedOf({}).empty());
        for (const float flexed : {0.3f, 0.5f, 0.7f, 0.85f})
            QVERIFY(contestedOf({judged("eeeee", {flexed, flexed, flexed, flexed, flexed}),
                                    judged("fffff", {flexed, flexed, flexed, flexed, flexed})})
                        .empty());
    }
    void aPoseThatNobodyElseLabelledIsNotContested()
    {
        JudgedLabel label = judged("eeeee", {0.99f, 0, 0, 0, 0});
        label.nearest = {{of("feeee"), 0.1}};
        QCOMPARE(contestedOf({label}).size(), std::size_t(1));
        label.nearest = {{of("ffeee"), 0.1}}; // near, but of another combination than the model says
        QVERIFY(contestedOf({label}).empty());
        QVERIFY(isWithinReach(label));
        label.nearest = {{of("feeee"), 1.1}}; // too far to say anything
        QVERIFY(contestedOf({label}).empty());
        QVERIFY(!isWithinReach(label));
        label.nearest = {{of("feeee"), 0.1}, {of("eeeee"), 0.15}}; // others say as the label, and lie about as near
        QVERIFY(contestedOf({label}).empty());
        label.nearest = {{of("f?eee"), 0.1}, {of("eeeee"), 0.3}}; // what is unknown contradicts nobody
        QCOMPARE(contestedOf({label}).size(), std::size_t(1));
    }
    // Northcutt's threshold: what the model usually gives to labels that say so.
    void whoIsUsuallySurerMustBeAsSureAsUsual()
    {
        std::vector<JudgedLabel> labels(20, judged("feeee", {0.99f, 0, 0, 0, 0}));
        labels.push_back(judged("eeeee", {0.95f, 0, 0, 0, 0}));
        QVERIFY(contestedOf(labels).empty());
        labels.back().probability[0] = 0.995f;
        QCOMPARE(contestedOf(labels).size(), std::size_t(1));
    }
    void theSurestComesFirst()
    {
        const std::vector<Contested> found = contestedOf({judged("eeeee", {0.91f, 0, 0, 0, 0}),
            judged("eeeee", {0, 0.97f, 0, 0, 0}), judged("eeeee", {0, 0, 0.94f, 0, 0})});
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].label, std::size_t(1));
        QCOMPARE(found[1].label, std::size_t(2));
        QCOMPARE(found[2].label, std::size_t(0));
    }

    void aLabelShorterThanTheWindowThatIsAskedForIsNotJudged()
    {
        const auto project = Project::open(m_file);
        std::vector<qint64> ids;
        for (const Segment &label : given())
            ids.push_back(
                project->addLabel(m_target, {label.begin, label.begin + 20, label.fingers}, LabelSource::Human));
        const QCborMap map{{QStringLiteral("target"), m_target}, {QStringLiteral("epochs"), 1},
            {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}};
        QVERIFY(disputes(map).judged > 0);
        QCborMap longer = map;
        longer.insert(QStringLiteral("window"), 30);
        const DisputesJob::Result result = disputes(longer);
        QCOMPARE(result.labels, int(ids.size()));
        QCOMPARE(result.judged, 0);
        for (const qint64 id : ids)
            project->removeLabel(id);
    }
    void wrongLabelsAreFoundByAModelThatHasNotSeenThem()
    {
        const std::vector<Segment> right = given();
        std::map<int, Segment> wrong; // by begin: what is right
        {
            const auto project = Project::open(m_file);
            for (std::size_t i = 0; i < right.size(); ++i) {
                Segment label = right[i];
                if (i % 8 == 3) {
                    Finger &finger = label.fingers[1 + i % 3];
                    finger = finger == Finger::Flexed ? Finger::Extended : Finger::Flexed;
                    wrong[label.begin] = right[i];
                }
                project->addLabel(m_target, label, LabelSource::Human);
            }
            project->addLabel(m_target, {0, 4, right[0].fingers}, LabelSource::Human); // shorter than a window
            project->addLabel(m_target, {5, 30, Combination()}, LabelSource::CannotTell);
        }
        const DisputesJob::Result result = disputes(
            {{QStringLiteral("sources"), QCborArray{m_source}}, {QStringLiteral("target"), m_target}});
        QCOMPARE(result.labels, int(right.size()) + 1);
        QVERIFY(result.judged < result.labels && result.judged > result.labels * 2 / 3);
        QCOMPARE(result.parts, 5);
        int found = 0;
        for (const Dispute &dispute : result.disputes) {
            qInfo("%5d..%5d  label %s  model %s  %.3f", dispute.begin, dispute.end, dispute.label.toString().c_str(),
                dispute.model.toString().c_str(), dispute.sure);
            QCOMPARE(dispute.session, m_target);
            QVERIFY(std::abs(dispute.tStart - dispute.begin * 0.02) < 1e-9);
            QVERIFY(std::abs(dispute.tEnd - (dispute.end - 1) * 0.02) < 1e-9);
            found += wrong.contains(dispute.begin) && dispute.model == wrong[dispute.begin].fingers;
        }
        qInfo("%d labels, %d wrong, %d judged, %d contested, %d of them wrong", result.labels, int(wrong.size()),
            result.judged, int(result.disputes.size()), found);
        QVERIFY(2 * found >= int(wrong.size()));
        QVERIFY(int(result.disputes.size()) - found <= 2);
        QVERIFY(std::is_sorted(result.disputes.begin(), result.disputes.end(),
            [](const Dispute &a, const Dispute &b) { return a.sure > b.sure; }));
    }
    void cancelEndsIt()
    {
        Context context;
        context.cancelAfter = 1;
        QVERIFY_EXCEPTION_THROWN(run("disputes", arguments(), context), JobCancelled);
    }
};

QTEST_GUILESS_MAIN(DisputesTest)
#include "disputes_test.moc"
