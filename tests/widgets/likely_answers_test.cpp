// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/inputs.h"
#include "engine/signal/likely_answers.h"
#include "widgets/label/label_editor.h"
#include <QSignalSpy>
#include <QTest>
#include <bit>
#include <cmath>
#include <numeric>

using namespace lodestone;
Q_DECLARE_METATYPE(lodestone::SignalInput)

namespace {

constexpr std::array<float, 5> kNoModel{0.5f, 0.5f, 0.5f, 0.5f, 0.5f};

// Four seconds at one field, four at another.
std::vector<Sample> twoFields()
{
    std::vector<Sample> samples(400);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i].t = 0.02 * static_cast<double>(i);
        samples[i].mag = i < 200 ? std::array<float, 3>{40, -20, 10} : std::array<float, 3>{-200, 90, 300};
    }
    return samples;
}

CombinationChances evenly(const std::vector<int> &combinations)
{
    CombinationChances chances{};
    for (const int c : combinations)
        chances[static_cast<std::size_t>(c)] = 1.0 / static_cast<double>(combinations.size());
    return chances;
}

// Presses a person needs who knows the truth.
int pressesFor(const LikelyAnswers &answers, int truth)
{
    for (const Combination &one : answers.others)
        if (one.bits() == truth)
            return 1;
    return 1 + std::popcount(static_cast<unsigned>(answers.start.bits() ^ truth));
}

} // namespace

class LikelyAnswersTest : public QObject
{
    Q_OBJECT
private slots:
    void theExpectedPressesAreThoseAPersonNeeds()
    {
        const CombinationChances chances = usualChances({});
        const LikelyAnswers answers = likelyAnswers(chances);
        QCOMPARE(answers.others.size(), std::size_t(kMostLikely));
        double mean = 0;
        for (int c = 0; c < kCombinations; ++c)
            mean += chances[static_cast<std::size_t>(c)] * pressesFor(answers, c);
        QVERIFY(std::abs(mean - expectedPresses(chances, answers)) < 1e-12);
    }

    // Before anything is known: at most two presses for a usual combination, on average well under.
    void theUsualCombinationsAreQuickFromTheFirstLabel()
    {
        const LikelyAnswers answers = likelyAnswers(usualChances({}));
        int sum = 0;
        for (const int usual : {0, 31, 1, 2, 4, 8, 16, 30, 3, 24}) {
            QVERIFY(pressesFor(answers, usual) <= 2);
            sum += pressesFor(answers, usual);
        }
        QVERIFY(sum <= 14);
    }

    // No other start that is likely does better with its own best five: found by trying all.
    void noOtherChoiceNeedsFewerPresses()
    {
        CombinationChances chances{};
        for (int c = 0; c < kCombinations; ++c)
            chances[static_cast<std::size_t>(c)] = 1.0 + (c * 37 % 11);
        const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
        for (double &chance : chances)
            chance /= sum;
        const double fewest = expectedPresses(chances, likelyAnswers(chances));
        const double likeliest = *std::max_element(chances.begin(), chances.end());
        for (int start = 0; start < kCombinations; ++start)
            if (chances[static_cast<std::size_t>(start)] >= likeliest / 2)
                QVERIFY(
                    fewest <= expectedPresses(chances, likelyBeside(Combination::fromBits(start), chances)) + 1e-12);
        // And for one start no exchange of a hand helps.
        LikelyAnswers beside = likelyBeside(Combination::fromBits(5), chances);
        const double best = expectedPresses(chances, beside);
        for (std::size_t place = 0; place < beside.others.size(); ++place)
            for (int c = 0; c < kCombinations; ++c) {
                LikelyAnswers other = beside;
                if (c == 5
                    || std::find(other.others.begin(), other.others.end(), Combination::fromBits(c))
                           != other.others.end())
                    continue;
                other.others[place] = Combination::fromBits(c);
                QVERIFY(expectedPresses(chances, other) >= best - 1e-12);
            }
    }

    void aSureModelIsTheStart()
    {
        const CombinationChances chances = answerChances(usualChances({}), {0.9f, 0.95f, 0.1f, 0.05f, 0.02f}, {}, {});
        QCOMPARE(likelyAnswers(chances).start.toString(), std::string("ffeee"));
        QVERIFY(std::abs(std::accumulate(chances.begin(), chances.end(), 0.0) - 1) < 1e-12);
    }

    void ofTwoEquallyLikelyOneStartsAndTheOtherHasAKey()
    {
        const LikelyAnswers answers = likelyAnswers(evenly({7, 24}));
        QCOMPARE(pressesFor(answers, 7) + pressesFor(answers, 24), 2);
        QVERIFY(answers.start.bits() == 7 || answers.start.bits() == 24);
    }

    void aLabelInTheSameFieldSpeaksForItsFingersAndAFarOneAgainst_data()
    {
        QTest::addColumn<SignalInput>("samples");
        QTest::newRow("a field") << usualInput(rowsOf(twoFields()), nineAxes());
        const Layout bends{{QStringLiteral("b1"), Quantity::Bend}, {QStringLiteral("b2"), Quantity::Bend}};
        Rows rows; // of a board without a magnetometer, in whatever its converter counts
        for (int i = 0; i < 400; ++i) {
            rows.t.push_back(0.02 * i);
            for (const float value : i < 200 ? std::array<float, 2>{512, 498} : std::array<float, 2>{871, 130})
                rows.values.push_back(value);
        }
        QTest::newRow("two bend sensors") << usualInput(rows, bends);
    }
    void aSensorWithoutAValueSpeaksForNothing()
    {
        Rows rows{{0, 0.02}, {std::nanf(""), std::nanf("")}};
        QVERIFY(!middleField(usualInput(rows, {{QStringLiteral("b1"), Quantity::Bend}}), 0, 2));
        QVERIFY(!middleField(usualInput(rows, {{QStringLiteral("battery")}}), 0, 2));
    }
    void aLabelInTheSameFieldSpeaksForItsFingersAndAFarOneAgainst()
    {
        QFETCH(SignalInput, samples);
        const CombinationChances usual = usualChances({});
        const std::vector<LabelField> labels = labelFields(samples, {{20, 40, Combination::fromBits(16)}});
        const CombinationChances near = answerChances(usual, kNoModel, middleField(samples, 100, 120), labels);
        const CombinationChances far = answerChances(usual, kNoModel, middleField(samples, 300, 320), labels);
        QVERIFY(near[16] > 4 * near[8]);
        QVERIFY(far[16] < far[8]);
        QCOMPARE(likelyAnswers(near).start.bits(), 16);
        const Segment nobodyKnows{20, 40, {}};
        const std::optional<Feature> here = middleField(samples, 100, 120);
        QVERIFY(answerChances(usual, kNoModel, here, labelFields(samples, {nobodyKnows}))
                == answerChances(usual, kNoModel, here, {}));
    }

    void whatTheProjectKnowsIsUsual()
    {
        QVERIFY(usualChances({})[21] < usualChances({Combination::fromBits(21)})[21]);
        QVERIFY(usualChances({Combination()}) == usualChances({}));
    }

    void oneKeyAnswersAndOneUndoTakesItBack()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), twoFields());
        QueueItem first, second;
        first.start = 50, first.end = 80, second.start = 300, second.end = 330;
        first.probability = second.probability = kNoModel;
        editor.setQueue({first, second});
        const std::vector<Combination> likely = editor.likely();
        QCOMPARE(likely.size(), std::size_t(kMostLikely));
        std::vector<LabelAct> acts;
        connect(&editor, &LabelEditor::acted, this, [&](const LabelAct &act) {
            acts.push_back(act);
            editor.setSegments(applied(editor.data().segments, act.edits));
        });
        editor.toggle(1); // thought better of: one label all the same
        QVERIFY(editor.likely() == likely);
        editor.acceptAs(2);
        QCOMPARE(acts.size(), std::size_t(1));
        QCOMPARE(editor.data().segments.size(), std::size_t(1));
        QVERIFY(editor.data().segments[0].segment.fingers == likely[2]);
        QCOMPARE(editor.data().segments[0].source, LabelSource::Human);
        QCOMPARE(editor.active(), 1);
        QVERIFY(editor.likely() != likely); // the next question knows of the label
        editor.setSegments({});
        editor.showStep(acts[0], true);
        QVERIFY(editor.data().segments.empty());
        QCOMPARE(editor.active(), 0);
        QVERIFY(editor.likely() == likely);
        editor.acceptAs(5);
        editor.acceptAs(-1);
        QCOMPARE(acts.size(), std::size_t(1));
        QVERIFY(editor.data().segments.empty());
    }
};

QTEST_MAIN(LikelyAnswersTest)
#include "likely_answers_test.moc"
