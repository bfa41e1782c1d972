// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/noise.h"
#include "engine/signal/timing.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;

namespace {

std::mt19937_64 random(std::uint64_t seed) { return std::mt19937_64(seed); }
double uniform(std::mt19937_64 &r) { return static_cast<double>(r() >> 11) * 0x1p-53; }
double normal(std::mt19937_64 &r) { return std::sqrt(-2 * std::log(1 - uniform(r))) * std::cos(2 * M_PI * uniform(r)); }

} // namespace

class TimingTest : public QObject
{
    Q_OBJECT
private slots:
    void gapsAndRepeatsAreCounted();
    void lateBlocksDoNotBendTheClock();
    void aLongWatchStaysSmall();
    void whiteNoiseHasItsDensity();
    void aToneStandsWhereItBelongs();
    void theStillStretchIsFound();
    void whatTheEarthLeavesIsSmall();
};

void TimingTest::gapsAndRepeatsAreCounted()
{
    std::vector<Sample> samples;
    double t = 0;
    for (int i = 0; i < 1000; ++i) {
        Sample s;
        t += i == 500 ? 0.1 : 0.02; // four samples never came
        s.t = t + (i % 2 ? 0.0004 : 0);
        s.accel = {static_cast<float>(i), 0, 0};
        s.gyro = {0, static_cast<float>(i), 0};
        s.mag = {static_cast<float>(i / 2), 0, 0}; // each reading twice
        samples.push_back(s);
    }
    samples[999].t = samples[998].t;
    const SessionTiming timing = measureTiming(samples);
    QVERIFY(std::abs(timing.rateHz - 50) < 1.1);
    QCOMPARE(timing.gaps, 1);
    QCOMPARE(timing.missing, 4);
    QVERIFY(std::abs(timing.longestGap - 0.1) < 0.001);
    QCOMPARE(timing.backwards, 1);
    QVERIFY(std::abs(timing.meanRateHz - 49.85) < 0.1); // four samples and a stamp short of 50
    QVERIFY(timing.jitter > 0.0003 && timing.jitter < 0.0005);
    QVERIFY(std::abs(timing.repeated[2] - 0.5) < 0.01);
    QCOMPARE(timing.repeated[0], 0.0);
    QCOMPARE(measureTiming({}).rateHz, 0.0);
    for (Sample &s : samples)
        s.gyro.fill(std::numeric_limits<float>::quiet_NaN());
    QVERIFY(std::isnan(measureTiming(samples).repeated[1])); // no gyroscope is no gyroscope that never repeats
    QVERIFY(std::abs(measureTiming(samples).repeated[2] - 0.5) < 0.01);
}

void TimingTest::lateBlocksDoNotBendTheClock()
{
    auto r = random(4);
    std::vector<double> device, host;
    for (int i = 0; i < 600; ++i) {
        device.push_back(0.1 * i);
        // 180 ppm fast, a millisecond on the way; one block in five waits, up to half a second.
        const double late = uniform(r) < 0.2 ? 0.5 * uniform(r) : 0.0005 * uniform(r);
        host.push_back(1000 + 0.001 + 0.1 * i * (1 + 180e-6) + late);
    }
    const ClockFit fit = fitClock(device, host);
    QVERIFY2(std::abs(fit.ppm - 180) < 15, qPrintable(QString::number(fit.ppm)));
    QVERIFY(std::abs(fit.toHost(30) - (1000.001 + 30 * (1 + 180e-6))) < 0.001);
    QVERIFY(fit.lateness < 0.001 && fit.worst > 0.3);
    QCOMPARE(fitClock({1, 2}, {1, 2}).rate, 1.0);
}

void TimingTest::aLongWatchStaysSmall()
{
    ClockWatch watch;
    for (int i = 0; i < 100000; ++i)
        watch.add(0.1 * i, 5 + 0.1 * i * 1.0001);
    QVERIFY(watch.fit().pairs <= 1024);
    QVERIFY(std::abs(watch.fit().ppm - 100) < 0.1);
    watch.add(0.05, 20000); // the glove started again
    QCOMPARE(watch.fit().pairs, 1);
}

void TimingTest::whiteNoiseHasItsDensity()
{
    auto r = random(7);
    std::vector<Sample> samples;
    for (int i = 0; i < 6000; ++i) {
        Sample s;
        s.t = i * 0.02;
        s.gyro = {static_cast<float>(0.003 * normal(r)), 0, 0};
        s.mag = {static_cast<float>(0.6 * normal(r)), 0, 0};
        samples.push_back(s);
    }
    const SensorNoise noise = measureNoise(rowsOf(samples), 9);
    // sigma^2 spread over half the rate.
    QVERIFY(std::abs(noise.channels[6].density / (0.6 / 5) - 1) < 0.1);
    QVERIFY(std::abs(noise.channels[3].density / (0.003 / 5) - 1) < 0.1);
    QVERIFY(std::abs(noise.channels[6].deviation - 0.6) < 0.02);
    double power = 0; // Parseval
    for (double density : noise.channels[6].spectrum.density)
        power += density * noise.channels[6].spectrum.step;
    QVERIFY(std::abs(power / 0.36 - 1) < 0.05);
    QVERIFY(measureNoise({}, 9).seconds == 0);
}

void TimingTest::aToneStandsWhereItBelongs()
{
    std::vector<double> values;
    for (int i = 0; i < 2000; ++i)
        values.push_back(100 + 2 * std::sin(2 * M_PI * 9.3 * i / 50));
    const Spectrum s = spectrumOf(values, 50);
    const auto top = std::max_element(s.density.begin(), s.density.end()) - s.density.begin();
    QVERIFY(std::abs(static_cast<double>(top) * s.step - 9.3) < s.step);
    double power = 0;
    for (double density : s.density)
        power += density * s.step;
    QVERIFY(std::abs(power - 2) < 0.05);
    QVERIFY(spectrumOf({1, 2, 3}, 50).density.empty());
}

void TimingTest::theStillStretchIsFound()
{
    std::vector<Sample> samples;
    for (int i = 0; i < 1000; ++i) {
        Sample s;
        s.t = i * 0.02;
        const bool moving = i < 300 || i >= 800;
        s.gyro = {moving ? static_cast<float>(std::sin(0.3 * i)) : 0.001f, 0, 0};
        samples.push_back(s);
    }
    const Stretch still = longestStill(samples);
    QVERIFY(still.begin >= 300 && still.begin <= 330 && still.end <= 800 && still.end >= 770);
    samples.resize(300);
    QCOMPARE(longestStill(samples).end, std::size_t(0));
}

void TimingTest::whatTheEarthLeavesIsSmall()
{
    Calibration calibration;
    calibration.fingers = FingerBaseline{{100, -50, 30}, {}, 48, 66 * M_PI / 180, 1, 1, 1};
    std::vector<Sample> samples;
    for (int i = 0; i < 3000; ++i) {
        const Quaternion q = turnAboutUp(0.5 * std::sin(0.01 * i));
        const Vector3 field = rotate(conjugate(q), {0, 48 * std::cos(66 * M_PI / 180), -48 * std::sin(66 * M_PI / 180)})
                              + Vector3{100, -50, 30};
        Sample s;
        s.t = i * 0.02;
        s.accel = {0, 0, static_cast<float>(kGravity)};
        s.gyro = {0, 0, static_cast<float>(0.5 * 0.01 * std::cos(0.01 * (i - 0.5)) / 0.02)};
        s.mag = {static_cast<float>(field[0]), static_cast<float>(field[1]), static_cast<float>(field[2])};
        samples.push_back(s);
    }
    const FieldReport report = measureField(samples, calibration);
    QVERIFY(report.hasLeft);
    QVERIFY2(report.left < 2, qPrintable(QString::number(report.left)));
    QVERIFY(report.smallest <= report.mean && report.mean <= report.largest && report.mean > 80);
    QVERIFY(!measureField(samples, {}).hasLeft);
}

QTEST_GUILESS_MAIN(TimingTest)
#include "timing_test.moc"
