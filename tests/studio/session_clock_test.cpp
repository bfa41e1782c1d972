// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks that cannot be right: what is stored of them stays monotonic and finite, and rate and length stay true.
#include "app/studio/session_clock.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace lodestone;

namespace {

constexpr int kCount = 5, kBlocks = 200; // 20 s at 50 Hz
constexpr std::uint32_t kPeriod = 20000; // us

// As an honest glove sends it.
link::SampleBlock blockAt(std::uint32_t number)
{
    link::SampleBlock block;
    block.first = number * kCount;
    block.deviceMicroseconds = 7'000'000 + std::uint64_t(block.first) * kPeriod;
    block.periodMicroseconds = kPeriod;
    block.hostNanoseconds = (std::int64_t(block.first) + kCount) * kPeriod * 1000;
    block.samples.resize(kCount);
    return block;
}

struct Recorded
{
    std::vector<Sample> samples;
    SessionClock clock;
    double step() const
    {
        std::vector<double> steps;
        for (std::size_t i = 1; i < samples.size(); ++i)
            steps.push_back(samples[i].t - samples[i - 1].t);
        std::nth_element(steps.begin(), steps.begin() + std::ptrdiff_t(steps.size() / 2), steps.end());
        return steps[steps.size() / 2];
    }
};

using Lie = std::function<void(link::SampleBlock &, std::uint32_t)>;

Recorded record(const Lie &lie)
{
    Recorded out;
    for (std::uint32_t i = 0; i < kBlocks; ++i) {
        link::SampleBlock block = blockAt(i);
        lie(block, i);
        const auto samples = out.clock.add(block, link::GloveInfo());
        out.samples.insert(out.samples.end(), samples.begin(), samples.end());
    }
    return out;
}

} // namespace
Q_DECLARE_METATYPE(Lie)

class SessionClockTest : public QObject
{
    Q_OBJECT
private slots:
    void aClockThatLiesDoesNotReachTheFile_data()
    {
        const auto random = [](std::uint32_t i) { return std::mt19937_64(i)(); };
        QTest::addColumn<Lie>("lie");
        QTest::newRow("honest") << Lie([](link::SampleBlock &, std::uint32_t) {});
        QTest::newRow("near 2^64") << Lie(
            [](link::SampleBlock &block, std::uint32_t) { block.deviceMicroseconds += ~0ull - 17'050'000; });
        QTest::newRow("once forward by 10^12 s") << Lie([](link::SampleBlock &block, std::uint32_t i) {
            block.deviceMicroseconds += i >= 50 ? 1'000'000'000'000'000'000ull : 0;
        });
        QTest::newRow("one block of 10^12 s") << Lie([](link::SampleBlock &block, std::uint32_t i) {
            block.deviceMicroseconds += i == 50 ? 1'000'000'000'000'000'000ull : 0;
        });
        QTest::newRow("forward by an hour each time")
            << Lie([](link::SampleBlock &block, std::uint32_t i) { block.deviceMicroseconds += i * 3'600'000'000ull; });
        QTest::newRow("random clock") << Lie(
            [random](link::SampleBlock &block, std::uint32_t i) { block.deviceMicroseconds = random(i); });
        QTest::newRow("standing clock") << Lie(
            [](link::SampleBlock &block, std::uint32_t) { block.deviceMicroseconds = 7'000'000; });
        QTest::newRow("period 65,535") << Lie(
            [](link::SampleBlock &block, std::uint32_t) { block.periodMicroseconds = 65535; });
        QTest::newRow("period 0") << Lie([](link::SampleBlock &block, std::uint32_t) { block.periodMicroseconds = 0; });
        QTest::newRow("period 2^32") << Lie(
            [](link::SampleBlock &block, std::uint32_t) { block.periodMicroseconds = ~0u; });
        QTest::newRow("index jumps") << Lie(
            [random](link::SampleBlock &block, std::uint32_t i) { block.first = std::uint32_t(random(i)); });
        QTest::newRow("clock and index at random") << Lie([random](link::SampleBlock &block, std::uint32_t i) {
            block.first = std::uint32_t(random(i));
            block.deviceMicroseconds = random(i + 1000);
        });
        QTest::newRow("everything at random") << Lie([random](link::SampleBlock &block, std::uint32_t i) {
            block.first = std::uint32_t(random(i));
            block.deviceMicroseconds = random(i + 1000);
            block.periodMicroseconds = std::uint32_t(random(i + 2000));
        });
    }
    void aClockThatLiesDoesNotReachTheFile()
    {
        QFETCH(Lie, lie);
        const Recorded recorded = record(lie);
        QCOMPARE(recorded.samples.size(), std::size_t(kBlocks * kCount));
        for (std::size_t i = 0; i < recorded.samples.size(); ++i) {
            QVERIFY(std::isfinite(recorded.samples[i].t) && recorded.samples[i].t < 1e9);
            QVERIFY(i == 0 || recorded.samples[i].t > recorded.samples[i - 1].t);
        }
        const double right = (kBlocks * kCount - 1) * 0.02;
        QVERIFY2(std::abs(recorded.clock.seconds() - right) < 2.5,
            qPrintable(QStringLiteral("%1 s").arg(recorded.clock.seconds())));
        QVERIFY2(std::abs(recorded.step() - 0.02) < 0.001, qPrintable(QStringLiteral("%1 s").arg(recorded.step())));
        QVERIFY2(recorded.clock.lost() < 200, qPrintable(QString::number(recorded.clock.lost())));
    }
    void aGapThatIsTrueStaysWhereItIs()
    {
        SessionClock clock;
        const auto at = [&](std::uint32_t number) { return clock.add(blockAt(number), link::GloveInfo()).front().t; };
        QCOMPARE(at(0), 7.0);
        QCOMPARE(at(1), 7.1);
        QCOMPARE(at(301), 37.1); // the cable was out for half a minute
        QCOMPARE(clock.lost(), quint64(299 * kCount));
        QCOMPARE(clock.offset(), 0.0);
    }
    void aFastVirtualGloveKeepsItsClock()
    {
        SessionClock clock;
        for (std::uint32_t i = 0; i < kBlocks; ++i) {
            link::SampleBlock block = blockAt(i);
            block.hostNanoseconds /= 50;
            clock.add(block, link::GloveInfo());
        }
        QCOMPARE(clock.offset(), 0.0);
    }
    void aChangeOfTheRateIsNoLie()
    {
        SessionClock clock;
        std::uint64_t device = 0;
        for (std::uint32_t i = 0; i < kBlocks; ++i) {
            link::SampleBlock block = blockAt(i);
            block.periodMicroseconds = i / 20 % 2 ? 5000 : kPeriod;
            block.deviceMicroseconds = device;
            device += block.periodMicroseconds * kCount;
            block.hostNanoseconds = std::int64_t(device) * 1000;
            QCOMPARE(clock.add(block, link::GloveInfo()).back().t, double(device - block.periodMicroseconds) * 1e-6);
        }
        QCOMPARE(clock.offset(), 0.0);
    }
    void aTextBoardThatComesBackLeavesAGapAsLongAsTheTimeHere()
    {
        SessionClock clock;
        const std::vector<double> first{0, 0.01, 0.02, 0.03};
        QVERIFY(clock.add(first, 1'000'000'000) == first);
        const std::vector<double> next = clock.add({0.04, 0.05}, 1'020'000'000);
        QCOMPARE(next.front(), 0.04);
        // Its reader begins anew; the last of these rows came 30 s after the last one before.
        const std::vector<double> again = clock.add({0, 0.01, 0.02}, 31'020'000'000);
        QVERIFY(std::abs(again.back() - 30.05) < 1e-9);
        QVERIFY(std::abs(again.front() - 30.03) < 1e-9);
        // Never back, whatever the stamps say.
        QVERIFY(clock.add({0, 0.01}, 31'020'000'001).front() > again.back());
        QVERIFY(std::abs(clock.seconds() - 30.05) < 0.1);
    }
    void aRestartLeavesAGapAsLongAsTheTimeHere()
    {
        SessionClock clock;
        clock.add(blockAt(100), link::GloveInfo());
        link::SampleBlock again = blockAt(0);
        again.hostNanoseconds = blockAt(100).hostNanoseconds + 3'000'000'000;
        const double before = clock.seconds();
        clock.add(again, link::GloveInfo());
        QVERIFY(std::abs(clock.seconds() - before - 3) < 1e-6);
        QCOMPARE(clock.lost(), quint64(0));
    }
};

QTEST_GUILESS_MAIN(SessionClockTest)
#include "session_clock_test.moc"
