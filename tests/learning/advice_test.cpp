// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/advice.h"
#include "engine/learning/query/label_gain.h"
#include "engine/learning/query/next_gain.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace lodestone;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::array<float, 3> kFlat{0, 0, 1}, kDown{0.9f, 0, 0.43589f}, kLeft{0, 0.9f, 0.43589f};

std::array<float, 5> sure(unsigned bits, float how = 0.99f)
{
    std::array<float, 5> p{};
    for (std::size_t f = 0; f < p.size(); ++f)
        p[f] = bits >> f & 1 ? how : 1 - how;
    return p;
}

Combination known(unsigned bits) { return Combination::fromBits(int(bits)); }

const Combination kUnknown;

void addMany(Coverage &coverage, int count, const Combination &fingers, const std::array<float, 3> &gravity,
    const std::array<float, 5> *answer = nullptr)
{
    for (int i = 0; i < count; ++i)
        coverage.add(fingers, gravity, answer);
}

// Still poses far from each other in the field, ten windows each, a tenth of a second apart; pose p has the field of p
// and the combination of p's bits.
LabelledWindows poses(const std::vector<int> &which, bool labelled, int sitting = 0, float shift = 0,
    const std::array<float, 3> &gravity = {0, 0, 1})
{
    LabelledWindows out;
    for (const int p : which) {
        const float x = float(p % 4), y = float(p / 4 % 4), z = float(p / 16);
        std::vector<float> window;
        for (int i = 0; i < 10; ++i)
            window.insert(window.end(), {200 * x - 300 + shift, 200 * y - 300 - shift, 200 * z});
        for (int i = 0; i < 10; ++i)
            out.add(window.data(), labelled ? known(unsigned(p)) : kUnknown,
                {gravity, p * 10 + i * 0.1, sitting, p, sitting});
    }
    return out;
}

std::vector<int> numbers(int from, int to)
{
    std::vector<int> out;
    for (int i = from; i < to; ++i)
        out.push_back(i);
    return out;
}

// With the poses below `labelled` answered and the others to ask about, in turn.
LabelGain gainWith(int labelled)
{
    std::vector<int> next;
    for (int p = labelled; p < 32; ++p)
        next.push_back(p * 10 + 5);
    return labelGain({{}, poses(numbers(0, labelled), true), poses(numbers(0, 32), false), next, 1});
}

} // namespace

class AdviceTest : public QObject
{
    Q_OBJECT
private slots:
    void farFromEveryLabelIsNews()
    {
        const auto answer = sure(0b01010);
        QCOMPARE(queryReason({&answer, 0, 0, 1.5, 5}, true), QueryReason::New);
        QCOMPARE(queryReason({&answer, 0, 0, kNever, 5}, true), QueryReason::New);
        QCOMPARE(queryReason({nullptr, 0, 0, kNever, 0}, true), QueryReason::New);
    }
    void nearALabelTheModelsDoubtWeighsMore()
    {
        auto answer = sure(0b00010);
        answer[3] = 0.45f;
        QCOMPARE(queryReason({&answer, 0, 0, 0.2, 5}, true), QueryReason::Unsure);
        QVERIFY(wavers(0.45f) && wavers(0.5f) && wavers(0.65f));
        QVERIFY(!wavers(0.2f) && !wavers(0.99f));
    }
    void nearAndSureALongPoseIsTypical()
    {
        const auto answer = sure(0);
        QCOMPARE(queryReason({&answer, 0, 0, 0.2, 4.23}, true), QueryReason::Typical);
        QCOMPARE(queryReason({&answer, 0, 0, 0.2, 0.5}, true), QueryReason::Rule);
    }
    void aFunctionOfDoubtKeepsItsOwnReason()
    {
        const auto answer = sure(0b11111);
        QCOMPARE(queryReason({&answer, 0, 0, 3, 9}, false), QueryReason::Rule);
    }
    void handsFaceFiveWays()
    {
        QCOMPARE(facingOf({0, 0, 1}), Facing::Flat);
        QCOMPARE(facingOf({0, 0, -1}), Facing::Flat); // palm up lies flat, too
        QCOMPARE(facingOf({-0.9f, 0, 0.43589f}), Facing::Up);
        QCOMPARE(facingOf({0.9f, 0, 0.43589f}), Facing::Down);
        QCOMPARE(facingOf({0, 0.9f, 0.43589f}), Facing::Left);
        QCOMPARE(facingOf({0, -0.9f, 0.43589f}), Facing::Right);
        QVERIFY(rollOf({0, 1, 1}) > 0);
    }
    void coverageCountsLabelsAndAnswersApart()
    {
        Coverage c;
        const auto clear = sure(0b00010);
        auto doubtful = clear;
        doubtful[0] = 0.4f;
        c.add(known(0b00010), kDown, &doubtful); // a label is no doubt
        c.add(kUnknown, kDown, &clear);
        c.add(kUnknown, kDown, &doubtful);
        c.add(kUnknown, kDown, nullptr); // neither a label nor an answer
        const CoverageCell &cell = c.cells[std::size_t(Facing::Down)][0b00010];
        QCOMPARE(cell.labelled, 1);
        QCOMPARE(cell.unlabelled, 2);
        QCOMPARE(cell.uncertain, 1);
        int all = 0;
        for (const auto &row : c.cells)
            for (const CoverageCell &one : row)
                all += one.labelled + one.unlabelled;
        QCOMPARE(all, 3);
    }
    void whatIsMissingIsListedWithTheMostWantedFirst()
    {
        Coverage c;
        QVERIFY(recordNext(c).empty()); // nothing is known: nothing to compare
        addMany(c, 50, known(0b00001), kFlat);
        addMany(c, 20, known(0b00010), kFlat);
        addMany(c, 30, known(0), kDown);
        addMany(c, 2, known(0b00010), kDown);
        const auto all = recordNext(c, 99);
        QCOMPARE(all.front().facing, Facing::Up);
        QVERIFY(!all.front().combination && all.front().nothing);
        QCOMPARE(all.size(), std::size_t(3 + 3)); // up, left, right; two combinations down, the open hand flat
        // 32 windows down x 50 of the thumb come before 70 flat x 30 of the open hand? 1600 < 2100.
        const auto isGap = [&](std::size_t i, Facing facing, unsigned fingers, bool nothing) {
            return all[i].facing == facing && all[i].combination == fingers && all[i].nothing == nothing;
        };
        QVERIFY(isGap(3, Facing::Flat, 0, true));
        QVERIFY(isGap(4, Facing::Down, 0b00001, true));
        QVERIFY(isGap(5, Facing::Down, 0b00010, false)); // two windows are there
        QCOMPARE(recordNext(c, 2).size(), std::size_t(2));
    }
    void everyLabelIsWorthSomethingAndTheFirstTheMost()
    {
        const LabelGain none = gainWith(0), half = gainWith(16), most = gainWith(30);
        QVERIFY(none.gain > 0.1 && none.gain > half.gain && half.gain > most.gain);
        QVERIFY(none.now < half.now && half.now < most.now);
        for (const LabelGain &w : {none, half, most}) {
            QVERIFY(std::is_sorted(w.curve.begin(), w.curve.end()));
            QVERIFY(w.low >= 0 && w.low <= w.gain && w.gain <= w.high);
            QCOMPARE(w.gain, w.curve[std::size_t(w.labels)] - w.curve[0]);
        }
        QCOMPARE(none.curve.size(), std::size_t(33));
        QVERIFY(none.labels > 20); // all poses differ: nearly every one is worth a label
        QCOMPARE(none.moments, 32);
    }
    void whereNothingIsLeftToLearnNoLabelIsWorthGiving()
    {
        // The only moment left to ask about is one already labelled.
        const LabelGain w = labelGain({{}, poses(numbers(0, 8), true), poses(numbers(0, 8), false), {5}, 1});
        QCOMPARE(w.labels, 0);
        QCOMPARE(w.moments, 1);
        QCOMPARE(labelGain({}).moments, 0);
    }
    void labelsThatTeachNothingLowerWhatMoreAreWorth()
    {
        // The same places, answered by chance: the memory of the others is no help, and the advice promises less.
        LabelledWindows target = poses(numbers(0, 16), true);
        for (int w = 0; w < target.count(); ++w)
            target.fingers[std::size_t(w)] = known(unsigned(w / 10 * 13 + 7) % 32);
        std::vector<int> next;
        for (int p = 16; p < 32; ++p)
            next.push_back(p * 10 + 5);
        const LabelGain chance = labelGain({{}, target, poses(numbers(0, 32), false), next, 1});
        QVERIFY2(chance.now < gainWith(16).now,
            qPrintable(QStringLiteral("%1 against %2").arg(chance.now).arg(gainWith(16).now)));
    }
    void withoutASecondSittingNothingIsForetold()
    {
        const NextGain one = nextGain({poses(numbers(0, 16), true), poses(numbers(0, 32), false)});
        QVERIFY(!one.answers && !one.sitting);
        QVERIFY(!nextGain({}).sitting);
        // Nor where the other one was never held as this one is.
        LabelledWindows turned = poses(numbers(0, 32), true, 1, 40, {1, 0, 0});
        QVERIFY(!nextGain({turned, poses(numbers(0, 32), false)}).sitting);
        turned.append(poses(numbers(0, 16), true));
        QVERIFY(nextGain({turned, poses(numbers(0, 32), false)}).sitting);
    }
    void answersGainLessTheMoreThereAreAndASittingMoreThanTheLastOfThem()
    {
        const auto foretold = [](int answered) {
            LabelledWindows labelled = poses(numbers(0, 32), true, 1, 60);
            labelled.append(poses(numbers(0, answered), true));
            return nextGain({labelled, poses(numbers(0, 32), false)});
        };
        const NextGain few = foretold(8), all = foretold(32);
        QVERIFY(few.answers && few.sitting && all.answers && all.sitting);
        QVERIFY(few.answers->gain > 3 * all.answers->gain);
        QVERIFY(all.sitting->gain > 3 * all.answers->gain && all.answers->gain >= 0);
        QVERIFY(few.sitting->gain > all.sitting->gain && all.sitting->spread > 0);
        LabelledWindows labelled = poses(numbers(0, 32), true, 1);
        labelled.append(poses(numbers(0, 32), true, 2));
        const NextGain none = nextGain({labelled, poses(numbers(0, 32), false), 0});
        QVERIFY(!none.answers && none.sitting); // no answer is left to give
    }
    void sittingsThatAnswerEachOtherLeaveLessToGain()
    {
        const auto foretold = [](float shift) {
            LabelledWindows labelled = poses(numbers(0, 32), true, 1, shift);
            labelled.append(poses(numbers(0, 32), true, 2, -shift));
            return nextGain({labelled, poses(numbers(0, 32), false)}).sitting->gain;
        };
        QVERIFY2(
            foretold(0) < 0.7 * foretold(90), qPrintable(QStringLiteral("%1 %2").arg(foretold(0)).arg(foretold(90))));
    }
};

QTEST_GUILESS_MAIN(AdviceTest)
#include "advice_test.moc"
