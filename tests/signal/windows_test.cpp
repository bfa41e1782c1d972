// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/windows.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace lodestone;

namespace {

constexpr Combination kFist(Finger::Flexed), kFlat(Finger::Extended);

std::vector<Sample> atRest(int count, double step = 0.02)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        samples[i].t = i * step;
        samples[i].accel = {0, 0, static_cast<float>(kGravity)};
    }
    return samples;
}

struct Random
{
    std::vector<Sample> samples;
    std::vector<Segment> segments;
};

Random randomSession(std::mt19937 &generator)
{
    std::uniform_real_distribution<double> unit(0, 1);
    Random r;
    const int count = 50 + static_cast<int>(unit(generator) * 900);
    double t = 0, pitch = 0;
    for (int i = 0; i < count; ++i) {
        Sample s;
        s.t = t;
        pitch += (unit(generator) - 0.5) * 0.3;
        s.accel = {static_cast<float>(-kGravity * std::sin(pitch)), 0, static_cast<float>(kGravity * std::cos(pitch))};
        r.samples.push_back(s);
        t += unit(generator) < 0.02 ? 0.2 : unit(generator) < 0.01 ? -0.1 : 0.02;
    }
    for (int at = 0; at < count;) {
        const int end = std::min(count, at + 5 + static_cast<int>(unit(generator) * 80));
        if (unit(generator) < 0.7)
            r.segments.push_back({at, end, unit(generator) < 0.5 ? kFist : kFlat});
        at = end;
    }
    return r;
}

std::set<std::pair<int, int>> samplesOf(const std::vector<Window> &windows, const std::vector<int> &indices)
{
    std::set<std::pair<int, int>> set;
    for (const int i : indices)
        for (int s = 0; s < windows[i].length; ++s)
            set.emplace(windows[i].session, windows[i].begin + s);
    return set;
}

bool disjoint(const std::vector<Window> &windows, const Split &split)
{
    const auto train = samplesOf(windows, split.train), test = samplesOf(windows, split.test);
    return std::none_of(train.begin(), train.end(), [&](const auto &s) { return test.contains(s); });
}

} // namespace

class WindowsTest : public QObject
{
    Q_OBJECT
private slots:
    void windowsFollowLengthAndStride();
    void windowsNeverCrossAGapOrALabelBorder();
    void oneUnknownFingerLeavesAWindowUnlabelled();
    void pitchFollowsTheGravityFormula_data();
    void pitchFollowsTheGravityFormula();
    void gravityKeepsItsDirectionWhileTheGyroscopeTurnsTheHandAndTheHandShakes();
    void theQuartilesAreTheThresholdsOfTheOrientationSplit();
    void noSplitEverSharesASample();
    void aRandomSplitRepeatsForItsSeedAndWarnsOfLeakage();
    void aHandThatNeverTiltsIsToldSo();
    void withoutAGyroscopeGravityIsTheSmoothedAccelerometer();
    void withoutAnAccelerometerGravityIsUnknown();
};

void WindowsTest::windowsFollowLengthAndStride()
{
    const auto windows = cutWindows(3, atRest(30), {}, {});
    QCOMPARE(windows.size(), std::size_t(5));
    QCOMPARE(windows.back().begin, 20);
    QCOMPARE(windows.back().session, 3);
    QVERIFY(!windows.front().labelled);
    QVERIFY(cutWindows(0, atRest(9), {}, {}).empty());
    QVERIFY(cutWindows(0, {}, {}, {}).empty());
    QVERIFY(cutWindows(0, atRest(30), {}, {.length = 10, .stride = 0}).empty());
}

void WindowsTest::windowsNeverCrossAGapOrALabelBorder()
{
    std::mt19937 generator(7);
    int seen = 0, labelled = 0;
    for (int round = 0; round < 60; ++round) {
        const Random r = randomSession(generator);
        const double limit = 1.5 * medianStep(r.samples);
        for (const Window &w : cutWindows(0, r.samples, r.segments, {.length = 10, .stride = 3})) {
            ++seen;
            for (int i = w.begin + 1; i < w.begin + w.length; ++i) {
                const double step = r.samples[i].t - r.samples[i - 1].t;
                QVERIFY(step > 0 && step <= limit);
            }
            bool covered = false;
            for (const Segment &s : r.segments) {
                const bool overlaps = s.begin < w.begin + w.length && s.end > w.begin;
                const bool covers = s.begin <= w.begin && s.end >= w.begin + w.length;
                QVERIFY(!overlaps || covers);
                if (covers)
                    QCOMPARE(w.fingers.toString(), s.fingers.toString());
                covered |= covers;
            }
            QCOMPARE(w.labelled, covered);
            labelled += w.labelled;
        }
    }
    QVERIFY(seen > 1000 && labelled > 300 && labelled < seen);
}

void WindowsTest::oneUnknownFingerLeavesAWindowUnlabelled()
{
    const auto windows = cutWindows(0, atRest(20), {{0, 20, *Combination::fromString("efe?f")}}, {});
    QCOMPARE(windows.front().fingers.toString(), std::string("efe?f"));
    QVERIFY(!windows.front().labelled);
}

void WindowsTest::pitchFollowsTheGravityFormula_data()
{
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("y");
    QTest::addColumn<float>("z");
    QTest::addColumn<double>("pitch");
    QTest::newRow("flat") << 0.f << 0.f << 1.f << 0.0;
    QTest::newRow("x axis up") << 1.f << 0.f << 0.f << -M_PI / 2;
    QTest::newRow("x axis down") << -1.f << 0.f << 0.f << M_PI / 2;
    QTest::newRow("on its side") << 0.f << 1.f << 0.f << 0.0;
    QTest::newRow("thirty degrees") << -0.5f << 0.5f << static_cast<float>(std::sqrt(0.5)) << M_PI / 6;
}

void WindowsTest::pitchFollowsTheGravityFormula()
{
    QFETCH(float, x);
    QFETCH(float, y);
    QFETCH(float, z);
    QFETCH(double, pitch);
    QVERIFY(std::abs(static_cast<double>(pitchOf({x, y, z})) - pitch) < 1e-6);
}

void WindowsTest::gravityKeepsItsDirectionWhileTheGyroscopeTurnsTheHandAndTheHandShakes()
{
    // Turning about y at 2 rad/s with 3 m/s2 of shaking at 5 Hz: a plain low-pass of this speed would lag by 50
    // degrees.
    const double rate = 2, step = 0.02;
    std::vector<Sample> samples;
    std::vector<double> angles;
    for (int i = 0; i < 500; ++i) {
        Sample s;
        s.t = i * step;
        const double angle = rate * s.t;
        const double shake = 3 * std::sin(2 * M_PI * 5 * s.t);
        s.accel = {
            static_cast<float>(-kGravity * std::sin(angle) + shake), 0, static_cast<float>(kGravity * std::cos(angle))};
        s.gyro = {0, static_cast<float>(rate), 0};
        samples.push_back(s);
        angles.push_back(angle);
    }
    const auto gravity = estimateGravity(samples);
    for (std::size_t i = 100; i < samples.size(); ++i) {
        const double dot = -std::sin(angles[i]) * static_cast<double>(gravity[i][0])
                           + std::cos(angles[i]) * static_cast<double>(gravity[i][2]);
        QVERIFY2(dot > std::cos(0.05), qPrintable(QString::number(std::acos(dot))));
    }
}

void WindowsTest::theQuartilesAreTheThresholdsOfTheOrientationSplit()
{
    std::vector<Window> windows;
    for (int i = 0; i < 101; ++i) {
        Window w;
        w.begin = i * 10;
        w.pitch = static_cast<float>(i) / 100;
        windows.push_back(w);
    }
    const Split split = splitByOrientation(windows);
    QVERIFY(std::abs(split.lowPitch - 0.25) < 1e-6);
    QVERIFY(std::abs(split.highPitch - 0.75) < 1e-6);
    QCOMPARE(split.test.size(), std::size_t(26));
    QCOMPARE(split.train.size(), std::size_t(26));
    QCOMPARE(split.test.back(), 25);
    QCOMPARE(split.train.front(), 75);
    QVERIFY(split.warning.empty());
    QVERIFY(!splitByOrientation({}).warning.empty());
}

void WindowsTest::noSplitEverSharesASample()
{
    std::mt19937 generator(11);
    for (unsigned round = 0; round < 40; ++round) {
        std::vector<Window> windows;
        for (int session = 0; session < 3; ++session) {
            const Random r = randomSession(generator);
            const auto more = cutWindows(session, r.samples, r.segments, {.length = 10, .stride = 2});
            windows.insert(windows.end(), more.begin(), more.end());
        }
        const Split orientation = splitByOrientation(windows);
        QVERIFY(!orientation.train.empty() && !orientation.test.empty());
        QVERIFY(disjoint(windows, orientation));
        const Split session = splitBySession(windows, 1);
        QVERIFY(disjoint(windows, session));
        QCOMPARE(session.train.size() + session.test.size(), windows.size());
        const Split random = splitAtRandom(windows, 0.3, round);
        QVERIFY(disjoint(windows, random));
        QVERIFY(!random.train.empty() && !random.test.empty());
    }
}

void WindowsTest::aRandomSplitRepeatsForItsSeedAndWarnsOfLeakage()
{
    const auto windows = cutWindows(0, atRest(3000), {}, {});
    const Split one = splitAtRandom(windows, 0.25, 5), two = splitAtRandom(windows, 0.25, 5),
                other = splitAtRandom(windows, 0.25, 6);
    QCOMPARE(one.test, two.test);
    QVERIFY(one.test != other.test);
    QVERIFY(one.warning.find("leak") != std::string::npos);
    const double share = static_cast<double>(one.test.size()) / static_cast<double>(windows.size());
    QVERIFY(share > 0.2 && share < 0.3);
}

void WindowsTest::aHandThatNeverTiltsIsToldSo()
{
    const Split split = splitByOrientation(cutWindows(0, atRest(300), {}, {}));
    QVERIFY(split.warning.find("tilt") != std::string::npos);
    QVERIFY(split.train.empty());
}

void WindowsTest::withoutAGyroscopeGravityIsTheSmoothedAccelerometer()
{
    std::vector<Sample> samples = atRest(200);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i].gyro.fill(std::nanf(""));
        samples[i].accel[0] = i % 2 ? 3.f : -3.f; // shaken
    }
    samples[0].accel.fill(std::nanf("")); // one cell missing
    for (const auto &g : estimateGravity(samples))
        QVERIFY(std::abs(g[0]) < 0.35f && g[2] > 0.9f);
    const auto settled = estimateGravity(samples).back();
    QVERIFY(std::abs(settled[0]) < 0.05f);
}

void WindowsTest::withoutAnAccelerometerGravityIsUnknown()
{
    std::vector<Sample> samples = atRest(200);
    for (Sample &sample : samples)
        sample.accel.fill(std::nanf(""));
    for (const auto &g : estimateGravity(samples))
        QVERIFY(std::isnan(g[0]) && std::isnan(g[1]) && std::isnan(g[2]));
    const auto windows = cutWindows(0, samples, {}, {});
    QCOMPARE(windows.size(), cutWindows(0, atRest(200), {}, {}).size());
    QVERIFY(std::isnan(windows.front().pitch));
    const Split split = splitByOrientation(windows);
    QVERIFY(split.train.empty() && split.test.empty());
    QVERIFY(split.warning.find("accelerometer") != std::string::npos);
}

QTEST_GUILESS_MAIN(WindowsTest)
#include "windows_test.moc"
