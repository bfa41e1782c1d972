// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/promotion.h"
#include <QTest>

using namespace lodestone;

namespace {

constexpr Combination kOpen(Finger::Extended);

// blocks x 10 windows of an open hand; in each block this many windows have the thumb wrong.
Probabilities answers(const std::vector<int> &wrong)
{
    Probabilities out;
    for (const int n : wrong)
        for (int w = 0; w < 10; ++w)
            out.push_back({w < n ? 0.9f : 0.1f, 0, 0, 0, 0});
    return out;
}

Promotion decide(const std::vector<int> &before, const std::vector<int> &after)
{
    std::vector<int> block;
    for (std::size_t i = 0; i < before.size() * 10; ++i)
        block.push_back(int(i / 10));
    return decidePromotion(answers(before), answers(after), std::vector<Combination>(block.size(), kOpen), block);
}

} // namespace

class PromotionTest : public QObject
{
    Q_OBJECT
private slots:
    void aBetterModelIsTaken()
    {
        const Promotion p = decide({5, 5, 5, 5, 5, 5}, {2, 2, 2, 2, 2, 2});
        QVERIFY(p.promote);
        QCOMPARE(p.windows, 60);
        QCOMPARE(p.blocks, 6);
        QCOMPARE(p.before, 1 - 5 / 50.0);
        QCOMPARE(p.after, 1 - 2 / 50.0);
        QCOMPARE(p.verdict, Verdict::Better);
    }
    void aModelWorseInEveryBlockIsKeptBack()
    {
        const Promotion p = decide({2, 2, 2, 2, 2, 2}, {5, 5, 5, 5, 5, 5});
        QVERIFY(!p.promote);
        QCOMPARE(p.chance, 1 / 64.0); // one of the 2^6 signs
        QCOMPARE(p.verdict, Verdict::Worse);
    }
    void oneBadBlockAmongEqualOnesIsChance()
    {
        // 10 windows fewer right, but all in one pose: counted as windows this would be significant.
        const Promotion p = decide({0, 0, 0, 0, 0, 0}, {10, 0, 0, 0, 0, 0});
        QVERIFY(p.promote);
        QCOMPARE(p.chance, 0.5);
        QCOMPARE(p.verdict, Verdict::Chance);
    }
    void fewBlocksCannotTell()
    {
        const Promotion p = decide({0, 0, 0, 0}, {9, 9, 9, 9});
        QVERIFY(p.promote);
        QCOMPARE(p.verdict, Verdict::Few);
    }
    void manyBlocksAreDrawnAndAgreeWithCounting()
    {
        std::vector<int> before(70, 3), after(70, 3);
        QCOMPARE(decide(before, after).chance, 1.0);
        for (std::size_t i = 0; i < 8; ++i)
            after[i] = 5; // 8 of 8 that differ are worse: 1 in 256
        const Promotion p = decide(before, after);
        QVERIFY2(std::abs(p.chance - 1 / 256.0) < 0.004, qPrintable(QString::number(p.chance)));
        QVERIFY(!p.promote);
        QCOMPARE(decide(before, after).chance, p.chance);
    }
    void nothingHeldOutCannotBeCompared()
    {
        const Promotion p = decidePromotion({}, {}, {}, {});
        QVERIFY(p.promote);
        QCOMPARE(p.verdict, Verdict::Incomparable);
    }
    void unknownFingersDoNotCount()
    {
        Combination thumbOnly;
        thumbOnly[0] = Finger::Flexed;
        const Promotion p = decidePromotion({{1, 1, 1, 1, 1}}, {{0, 1, 1, 1, 1}}, {thumbOnly}, {0});
        QCOMPARE(p.before, 1.0);
        QCOMPARE(p.after, 0.0);
    }
    void blocksEndWhereLabelPauseOrSessionChanges()
    {
        LabelledWindows w;
        const std::vector<float> zeros(30);
        const Combination fist(Finger::Flexed);
        const auto add = [&](double time, int session, const Combination &c) {
            w.add(zeros.data(), c, {{0, 0, 1}, time, session, -1});
        };
        add(0.0, 0, kOpen);
        add(0.3, 0, fist);
        add(0.1, 0, kOpen); // out of order: still the first run
        add(5.0, 0, fist);  // after a pause
        add(0.2, 1, kOpen);
        QCOMPARE(blocksOf(w), (std::vector<int>{0, 1, 0, 2, 3}));
        QVERIFY(blocksOf({}).empty());
    }
};

QTEST_APPLESS_MAIN(PromotionTest)
#include "promotion_test.moc"
