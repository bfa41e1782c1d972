// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/replay.h"
#include "app/studio/samples.h"
#include <QTest>

using namespace lodestone;

namespace {

constexpr int kWindow = 10;
constexpr Combination kFlexed(Finger::Flexed);
constexpr Combination kThumbOut{Finger::Extended, Finger::Flexed, Finger::Flexed, Finger::Flexed, Finger::Flexed};

std::vector<Sample> still(int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        samples[static_cast<std::size_t>(i)].t = i * 0.02;
    return samples;
}

link::Prediction answer(std::uint32_t window, std::array<std::uint8_t, 5> probability)
{
    link::Prediction p;
    p.window = window;
    p.probability = probability;
    return p;
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT
private slots:
    void whatGoesOnTheWireIsWhatTheGloveOnceSent()
    {
        link::SampleBlock block;
        block.samples = {{1, -2, 8192, 114, -5, 0, 1234, -32768, 32767}, {-8191, 77, 3, 0, 1, 2, -400, 401, 0}};
        const link::GloveInfo info;
        QVERIFY(toWire(toSamples(block, info), info) == block.samples);
        Sample strong;
        strong.mag = {5000, -5000, 0};
        QCOMPARE(toWire({strong}, info)[0][6], std::int16_t(32767));
        QCOMPARE(toWire({strong}, info)[0][7], std::int16_t(-32768));
    }
    void onlyLabelledWindowsAreScoredAndEachAnswerOnce()
    {
        // 40 samples: 31 windows; labels cover 11 windows all flexed and 1 with the thumb out.
        Replay replay(still(40), {{0, 20, kFlexed}, {25, 35, kThumbOut}}, {}, kWindow, {});
        const auto window = [](int begin) { return Replay::kFirst + std::uint32_t(begin); };
        for (int begin = 0; begin < 31; ++begin) {
            QVERIFY(!replay.done());
            replay.take(answer(window(begin), {255, 255, 255, 255, 128}));
            replay.take(answer(window(begin), {0, 0, 0, 0, 0})); // a second word does not count
        }
        QVERIFY(replay.done());
        replay.take(answer(3, {0, 0, 0, 0, 0})); // a live one that came late
        replay.take(answer(window(31), {0, 0, 0, 0, 0}));
        const Replay::Figures f = replay.figures();
        QCOMPARE(f.expected, 31);
        QCOMPARE(f.answered, 31);
        QCOMPARE(f.scored, 12);
        QCOMPARE(f.fingers[0], 11.0 / 12);
        QCOMPARE(f.fingers[4], 1.0); // 128 of 255 is above a half
        QCOMPARE(f.exact, 11.0 / 12);
        QVERIFY(std::abs(f.accuracy - (4 + 11.0 / 12) / 5) < 1e-12);
        QVERIFY(std::abs(f.majority - (4 + 11.0 / 12) / 5) < 1e-12);
        QCOMPARE(f.compared, 0); // there is no host's image
    }
    void anUnlabelledOrShortSessionIsNotScored()
    {
        Replay unlabelled(still(15), {}, {}, kWindow, {});
        unlabelled.take(answer(Replay::kFirst, {1, 2, 3, 4, 5}));
        QCOMPARE(unlabelled.figures().scored, 0);
        QCOMPARE(unlabelled.figures().accuracy, 0.0);
        Replay shorter(still(5), {}, {}, kWindow, {});
        QVERIFY(shorter.done());
        QCOMPARE(shorter.fraction(), 1.0);
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
