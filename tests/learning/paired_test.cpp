// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/kept_labels.h"
#include "engine/learning/assess/paired.h"
#include "engine/jobs/codec.h"
#include <QCborArray>
#include <QTest>
#include <numeric>

using namespace lodestone;

namespace {
constexpr Combination kAllFlexed(Finger::Flexed);
constexpr std::array<float, 5> kRight{0.9f, 0.9f, 0.9f, 0.9f, 0.9f}, kOneWrong{0.1f, 0.9f, 0.9f, 0.9f, 0.9f},
    kAllWrong{0.1f, 0.1f, 0.1f, 0.1f, 0.1f};
} // namespace

class PairedTest : public QObject
{
    Q_OBJECT
private slots:
    void theDifferenceAndItsErrorAreOverBlocks()
    {
        // Block 0: the first has five more right; block 1: one fewer; block 2: equal.
        const Probabilities first{kRight, kOneWrong, kRight}, second{kAllWrong, kRight, kRight};
        const PairedFigure p = comparePaired(first, second, {kAllFlexed, kAllFlexed, kAllFlexed}, {0, 1, 2});
        QCOMPARE(p.windows, 3);
        QCOMPARE(p.blocks, 3);
        QCOMPARE(p.decisions, 15);
        QCOMPARE(p.only[0], 5);
        QCOMPARE(p.only[1], 1);
        QVERIFY(std::abs(p.points - 100 * 4.0 / 15) < 1e-9);
        // d = 4/15, n = 5: residuals 5 - 4/3, -1 - 4/3, -4/3.
        const double squares = std::pow(11.0 / 3, 2) + std::pow(7.0 / 3, 2) + std::pow(4.0 / 3, 2);
        QVERIFY(std::abs(p.error - 100 * std::sqrt(squares * 1.5) / 15) < 1e-9);
        // Of the eight signs of {5, -1, 0}, four reach 4 or more (5+1 and 5-1, each with two signs of zero): 2 x 4/8,
        // capped.
        QCOMPARE(p.chance, 1.0);
    }
    void aDifferenceInEveryBlockIsHardlyChance()
    {
        const std::size_t n = 8;
        std::vector<int> block(n);
        std::iota(block.begin(), block.end(), 0);
        const std::vector<Combination> truth(n, kAllFlexed);
        const PairedFigure p = comparePaired(Probabilities(n, kRight), Probabilities(n, kOneWrong), truth, block);
        QCOMPARE(p.chance, 2.0 / 256);
        QCOMPARE(p.error, 0.0);
        const PairedFigure turned = comparePaired(Probabilities(n, kOneWrong), Probabilities(n, kRight), truth, block);
        QCOMPARE(turned.points, -p.points);
        QCOMPARE(turned.chance, p.chance);
    }
    void fingersWithoutALabelTakeNoPart()
    {
        Combination some = kAllFlexed;
        some[0] = Finger::Unknown;
        const PairedFigure p = comparePaired({kRight}, {kOneWrong}, {some}, {0});
        QCOMPARE(p.decisions, 4);
        QCOMPARE(p.points, 0.0);
        QCOMPARE(p.chance, 1.0);
        QCOMPARE(comparePaired({}, {}, {}, {}).decisions, 0);
    }
    void theCommonestMistakeIsTheAnswerMostOftenWrong()
    {
        const Mistake m = commonestMistake({kOneWrong, kRight, kAllWrong, kOneWrong, kRight, kRight}, kAllFlexed);
        QCOMPARE(m.combination.toString(), std::string("effff"));
        QCOMPARE(m.windows, 2);
        QCOMPARE(commonestMistake({kOneWrong, kAllWrong}, kAllFlexed).combination.toString(),
            std::string("eeeee")); // as often
        QCOMPARE(commonestMistake({kRight, kRight}, kAllFlexed).windows, 0);
        Combination some = kAllFlexed;
        some[0] = Finger::Unknown;
        QCOMPARE(commonestMistake({kOneWrong}, some).windows, 0); // only what was labelled can be mistaken
    }
    void theBinsHoldEveryDecisionAndMakeTheError()
    {
        const Probabilities answers{{0.97f, 0.52f, 0.04f, 0.5f, 1.0f}, {0.71f, 0.3f, 0.99f, 0.6f, 0.0f}};
        const Scores s = score(answers, {kAllFlexed, kAllFlexed});
        int count = 0, right = 0;
        double error = 0;
        for (const ReliabilityBin &bin : s.reliability) {
            count += bin.count;
            right += bin.right;
            error += std::abs(bin.right - bin.confidence) / 10;
        }
        QCOMPARE(count, 10);
        QCOMPARE(right, 7);
        QVERIFY(std::abs(error - s.ece) < 1e-12);
        QCOMPARE(s.reliability[0].count, 2); // 0.52 and 0.5
        QCOMPARE(s.reliability[9].count, 5); // 0.97, 0.04, 1, 0.99 and 0
        QCOMPARE(s.reliability[9].right, 3);
        QVERIFY(std::abs(s.reliability[9].confidence - (0.97 + 0.96 + 1 + 0.99 + 1)) < 1e-6);
    }
    void keptLabelsComeBackAsTheyWere()
    {
        Dataset data;
        LoadedSession session;
        session.info.id = 7;
        session.segments = {{10, 40, kAllFlexed},
            {50, 90, {Finger::Unknown, Finger::Flexed, Finger::Extended, Finger::Extended, Finger::Extended}}};
        session.human = {session.segments[1]};
        data.sessions = {session};
        const std::vector<KeptLabels> kept = keepLabels(data);
        QCOMPARE(kept.size(), std::size_t(1));
        // Through the project's JSON.
        const auto labels = decode<KeptLabels>(QCborMap::fromJsonObject(encodeJson(kept[0])));
        QCOMPARE(labels.session, qint64(7));
        QCOMPARE(labels.segments.size(), std::size_t(2));
        QCOMPARE(labels.segments[1].begin, 50);
        QCOMPARE(labels.segments[1].end, 90);
        QVERIFY(labels.segments[1].fingers == session.segments[1].fingers);
        QVERIFY(!labels.segments[0].human);
        QVERIFY(labels.segments[1].human);
        QVERIFY_THROWS_EXCEPTION(JobFailed, decode<KeptLabels>(QCborMap{{QStringLiteral("session"), 1},
                                                {QStringLiteral("segments"), QCborArray{QCborArray{5}}}}));
    }
};

QTEST_GUILESS_MAIN(PairedTest)
#include "paired_test.moc"
