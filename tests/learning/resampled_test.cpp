// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of gloves with different rates in one learning.
#include "engine/jobs/provenance.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/kept_labels.h"
#include "engine/learning/data/resampled.h"
#include "engine/learning/data/seen_samples.h"
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

// The field is a slow sine of the time, so that every rate shows the same; one label from 2 s to 4 s.
LoadedSession at(double rate, double gapAfter = 1e9)
{
    LoadedSession s;
    s.info.id = 7;
    s.info.name = QStringLiteral("made");
    s.info.layout = nineAxes();
    std::vector<Sample> samples;
    for (int i = 0; i < int(6 * rate); ++i) {
        Sample sample;
        sample.t = i / rate + (i / rate > gapAfter ? 10 : 0);
        sample.accel = {0, 0, float(kGravity)};
        sample.mag = {float(100 * std::sin(sample.t)), 5, -5};
        samples.push_back(sample);
    }
    s.segments = s.human = {{int(2 * rate), int(4 * rate), *Combination::fromString("feeee")}};
    takeRows(s, rowsOf(samples), {});
    return s;
}

} // namespace

class ResampledTest : public QObject
{
    Q_OBJECT
private slots:
    void everyRateIsSeenAsTheOther_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("100 Hz as 10 Hz") << 100.0 << 10.0;
        QTest::newRow("10 Hz as 100 Hz") << 10.0 << 100.0;
        QTest::newRow("50 Hz as 26 Hz") << 50.0 << 26.0;
    }
    void everyRateIsSeenAsTheOther()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        LoadedSession s = at(from);
        resample(s, to);
        QVERIFY(std::abs(rateOf(s) - to) < 0.01);
        QVERIFY(std::abs(s.recordedHz - from) < 1e-6);
        QCOMPARE(s.gravity.size(), s.times.size());
        QCOMPARE(s.input.size(), 3 * s.times.size());
        QCOMPARE(s.row.size(), s.times.size());
        for (std::size_t i = 0; i < s.times.size(); ++i) {
            QVERIFY2(std::abs(double(s.input[3 * i]) - 100 * std::sin(s.times[i])) < 8,
                qPrintable(QString::number(s.times[i])));
            QVERIFY(std::abs(s.row[i] - s.times[i] * from) <= 1.01);
            QVERIFY(std::abs(s.gravity[i][2] - 1) < 1e-5f);
        }
        QCOMPARE(s.segments.size(), std::size_t(1));
        QVERIFY(std::abs(s.times[std::size_t(s.segments[0].begin)] - 2) <= 1 / std::min(from, to) + 1e-9);
        QVERIFY(std::abs(s.times[std::size_t(s.segments[0].end)] - 4) <= 1 / std::min(from, to) + 1e-9);
        QVERIFY(s.human == s.segments);
    }
    void ratesThatAreAlikeAreLeftAlone()
    {
        LoadedSession s = at(50), before = s;
        resample(s, 49);
        QCOMPARE(s.recordedHz, 0.0);
        QVERIFY(s.times == before.times && s.input == before.input && s.row.empty());
    }
    void nothingIsMadeUpInAGap()
    {
        LoadedSession s = at(10, 3);
        resample(s, 100);
        for (const double t : s.times)
            QVERIFY2(t < 3.11 || t > 12.9, qPrintable(QString::number(t)));
    }
    void whatWasSeenAndLabelledIsToldInRows()
    {
        Dataset data;
        data.sessions = {at(100)};
        resample(data.sessions[0], 10);
        takeInput(data.sessions[0], {});
        Window window;
        window.begin = 25; // 2.5 s to 3.5 s
        data.train = {window};
        const Window rows = data.asRecorded(window);
        QVERIFY2(std::abs(rows.begin - 250) <= 1 && std::abs(rows.length - 91) <= 2,
            qPrintable(QStringLiteral("%1 %2").arg(rows.begin).arg(rows.length)));
        QCOMPARE(SeenSamples(data).kept()[0].ranges[0], rows.begin);
        const std::vector<KeptLabels> kept = keepLabels(data);
        QCOMPARE(kept[0].segments.size(), std::size_t(1));
        QCOMPARE(kept[0].segments[0].begin, 200);
        QCOMPARE(kept[0].segments[0].end, 400);
        QVERIFY(kept[0].segments[0].human);
        QVERIFY(std::abs(data.shapeOf().rateHz.value_or(0) - 10) < 1e-6);
    }
    void theProvenanceSaysWhichSessionsWereResampled()
    {
        Provenance from;
        QVERIFY(!encode(from).contains(QStringLiteral("resampled")));
        from.resampled = {{3, 100, 10}};
        const QCborMap one = encode(from).value(QStringLiteral("resampled")).toArray().at(0).toMap();
        QCOMPARE(one.value(QStringLiteral("from_hz")).toDouble(), 100.0);
        QCOMPARE(one.value(QStringLiteral("to_hz")).toDouble(), 10.0);
    }
};

QTEST_GUILESS_MAIN(ResampledTest)
#include "resampled_test.moc"
