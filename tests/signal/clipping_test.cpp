// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/clipping.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;
using Ranges = std::vector<std::pair<int, int>>;

namespace {

// A field that swings up to `most` on x, cut off at `scale`.
std::vector<Sample> swinging(float most, float scale, int count = 400)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Sample &s = samples[static_cast<std::size_t>(i)];
        s.t = i * 0.02;
        s.mag = {
            std::clamp(most * std::sin(static_cast<float>(i) * 0.031f), -scale, scale), static_cast<float>(i % 7), 40};
    }
    return samples;
}

} // namespace

class ClippingTest : public QObject
{
    Q_OBJECT
private slots:
    void bothEndsOfTheScaleAreFound()
    {
        const std::vector<Sample> samples = swinging(900, 400);
        const Ranges ranges = clippedRanges(samples);
        QVERIFY(ranges.size() >= 3);
        std::vector<bool> inside(samples.size(), false);
        for (const auto &[begin, end] : ranges)
            for (int i = begin; i < end; ++i)
                inside[static_cast<std::size_t>(i)] = true;
        for (std::size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(bool(inside[i]), std::abs(samples[i].mag[0]) == 400);
    }
    void aPeakThatIsNotCutOffIsNone() { QCOMPARE(clippedRanges(swinging(900, 5000)), Ranges()); }
    void anEarthlyFieldNeverClips() { QCOMPARE(clippedRanges(swinging(90, 45)), Ranges()); }
    void aFrozenAxisIsAnotherTrouble()
    {
        std::vector<Sample> samples(100);
        for (Sample &s : samples)
            s.mag = {1000, 1000, 1000};
        QCOMPARE(clippedRanges(samples), Ranges());
    }
    void aShortTouchIsNone()
    {
        std::vector<Sample> samples = swinging(200, 5000);
        for (std::size_t i = 50; i < 54; ++i)
            samples[i].mag[0] = 1000;
        QCOMPARE(clippedRanges(samples), Ranges());
        samples[54].mag[0] = 1000;
        QCOMPARE(clippedRanges(samples), (Ranges{{50, 55}}));
    }
    void axesThatClipOneAfterTheOtherAreOneRange()
    {
        std::vector<Sample> samples = swinging(200, 5000);
        for (std::size_t i = 50; i < 60; ++i)
            samples[i].mag[0] = 1000;
        for (std::size_t i = 58; i < 70; ++i)
            samples[i].mag[2] = -1000;
        QCOMPARE(clippedRanges(samples), (Ranges{{50, 70}}));
    }
    void nothingIsNothing() { QCOMPARE(clippedRanges({}), Ranges()); }
};

QTEST_APPLESS_MAIN(ClippingTest)
#include "clipping_test.moc"
