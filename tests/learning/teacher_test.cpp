// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/teacher.h"
#include <QTest>
#include <cmath>
#include <numeric>

using namespace lodestone;

namespace {

Combination combination(const char *text) { return *Combination::fromString(text); }

void add(LabelledWindows &to, float x, float y, float z, const char *fingers)
{
    std::vector<float> window;
    for (int i = 0; i < 10; ++i)
        window.insert(window.end(), {x, y, z});
    to.add(window.data(), combination(fingers), {});
}

} // namespace

class TeacherTest : public QObject
{
    Q_OBJECT
private slots:
    void theMemoryAnswersWithItsNearestWindows()
    {
        LabelledWindows known;
        for (int i = 0; i < 3; ++i) {
            add(known, 100.f + float(i), 0, 0, "feeee");
            add(known, -100.f - float(i), 0, 0, "eeeef");
        }
        NearestNeighbours memory;
        memory.add(known);
        LabelledWindows asked;
        add(asked, 90, 5, 0, "?????");
        const Probabilities p = memory.answer(asked);
        QCOMPARE(p[0][0], 1.f);
        QCOMPARE(p[0][4], 0.f);
    }
    void nearerWindowsCountMore()
    {
        LabelledWindows known;
        add(known, 60, 0, 0, "feeee");
        add(known, 600, 0, 0, "eeeee");
        add(known, -600, 0, 0, "eeeee");
        NearestNeighbours memory;
        memory.add(known);
        LabelledWindows asked;
        add(asked, 61, 0, 0, "?????");
        QVERIFY(memory.answer(asked)[0][0] > 0.9f); // one against two, but they are far
    }
    void farFieldsAreComparedByTheirRatio()
    {
        // 100 uT of 3,000 are less than 60 uT of 60: a finger far away counts as much as one near.
        LabelledWindows known;
        add(known, 2900, 60, 0, "feeee");
        add(known, 3000, 0, 0, "eeeef");
        NearestNeighbours memory(1);
        memory.add(known);
        LabelledWindows asked;
        add(asked, 3000, 60, 0, "?????");
        QCOMPARE(memory.answer(asked)[0][0], 1.f);
    }
    void anUnknownFingerIsLeftOpenAndTheOthersAreRemembered()
    {
        LabelledWindows known;
        add(known, 1, 2, 3, "fe?ee");
        add(known, 1, 2, 3, "?????");
        NearestNeighbours memory;
        QCOMPARE(memory.answer(known)[0][0], 0.5f); // an empty memory says nothing
        memory.add(known);
        const auto answer = memory.answer(known)[1];
        const std::array<float, 5> expected{1, 0, 0.5f, 0, 0};
        for (std::size_t f = 0; f < 5; ++f)
            QVERIFY(std::abs(answer[f] - expected[f]) < 1e-6f);
    }
    void thePriorExpectsWhatWasSeen()
    {
        LabelledWindows source, target;
        for (int i = 0; i < 50; ++i)
            add(source, 0, 0, 0, "eeeee");
        add(target, 0, 0, 0, "feeee");
        const std::vector<double> prior = combinationPrior(source, target);
        QCOMPARE(prior[0], 0.45);
        QCOMPARE(prior[1], 0.45);
        QVERIFY(qAbs(prior[31] - 0.1 / 30) < 1e-12);
        QVERIFY(qAbs(std::accumulate(prior.begin(), prior.end(), 0.0) - 1) < 1e-12);
    }
    void fingersAreSumsOverCombinations()
    {
        std::array<float, 32> p{};
        p[1] = 0.25f;  // thumb
        p[3] = 0.5f;   // thumb and index
        p[16] = 0.25f; // pinky
        const Probabilities fingers = fingersOf({p});
        QCOMPARE(fingers[0][0], 0.75f);
        QCOMPARE(fingers[0][1], 0.5f);
        QCOMPARE(fingers[0][2], 0.f);
        QCOMPARE(fingers[0][4], 0.25f);
    }
};

QTEST_APPLESS_MAIN(TeacherTest)
#include "teacher_test.moc"
