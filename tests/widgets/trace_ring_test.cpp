// SPDX-License-Identifier: GPL-3.0-or-later
// The calculations of the scrolling picture: the content of a column, and which columns are repainted.
#include "widgets/live/live_plot.h"
#include "widgets/live/trace_ring.h"
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

constexpr int kHeight = 100;

std::vector<Sample> waves(double from, double to, double rate)
{
    std::vector<Sample> samples;
    const auto first = std::lround(from * rate), last = std::lround(to * rate);
    for (long i = first; i < last; ++i) {
        Sample s;
        s.t = static_cast<double>(i) / rate;
        s.mag[0] = static_cast<float>(30 * std::sin(7 * s.t) + 8 * std::sin(911.0 * static_cast<double>(i)));
        samples.push_back(s);
    }
    return samples;
}

// One trace of magnetometer x, values -50 to 50 over 100 pixels: 1 uT per pixel.
TraceRing::Look oneTrace(double line = 1)
{
    TraceRing::Look look;
    look.traces[0] = {6, Qt::black};
    look.count = 1;
    look.height = kHeight;
    look.range = {-50, 50};
    look.line = line;
    return look;
}

// The first and last painted row of a column; -1 when there is none.
std::pair<int, int> paintedRows(const QImage &image, int column)
{
    std::pair<int, int> rows{-1, -1};
    for (int y = 0; y < image.height(); ++y)
        if (qAlpha(image.pixel(column, y)) > 0)
            rows = {rows.first < 0 ? y : rows.first, y};
    return rows;
}

} // namespace

class TraceRingTest : public QObject
{
    Q_OBJECT
private slots:
    void aViewIsWholeColumnsThatAreFinished()
    {
        const ColumnView view = ColumnView::endingAt(10.037, 2, 100); // 20 ms a column
        QCOMPARE(view.count, 100);
        QCOMPARE(view.first, std::int64_t(401));
        QVERIFY(std::abs(view.to() - 10.02) < 1e-9 && std::abs(view.from() - 8.02) < 1e-9);
    }
    void aColumnSpansTheMinimumAndMaximumOfItsSamples()
    {
        TraceBuffer buffer;
        std::vector<Sample> samples(1000);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i].t = static_cast<double>(i) / 1000 + 0.0001;
            samples[i].mag[0] = i % 2 == 0 ? -10.0F : 10.0F;
        }
        samples[505].mag[0] = 40;  // column 50 of 100, one sample of ten
        samples[713].mag[0] = -33; // column 71
        buffer.append(rowsOf(samples));
        Sample next;
        next.t = 1.001;
        buffer.append(rowsOf({next}));
        TraceRing ring;
        ring.follow(buffer, {0, 100, 0.01}, oneTrace(0));
        const QImage image = ring.image();
        QCOMPARE(paintedRows(image, 30), std::make_pair(40, 59));
        QCOMPARE(paintedRows(image, 49), std::make_pair(40, 59));
        QCOMPARE(paintedRows(image, 50), std::make_pair(10, 59));
        QCOMPARE(paintedRows(image, 51), std::make_pair(40, 59));
        QCOMPARE(paintedRows(image, 71), std::make_pair(40, 82));
    }
    void scrollingPaintsNewColumnsOnlyAndLooksTheSame_data()
    {
        QTest::addColumn<double>("rate");
        QTest::newRow("minimum and maximum") << 1000.0;
        QTest::newRow("lines from sample to sample") << 30.0;
    }
    void scrollingPaintsNewColumnsOnlyAndLooksTheSame()
    {
        QFETCH(double, rate);
        TraceBuffer buffer;
        buffer.append(rowsOf(waves(0, 20, rate)));
        TraceRing ring, fresh;
        const auto view = [](std::int64_t first) { return ColumnView{first, 200, 0.01}; };
        ring.follow(buffer, view(1000), oneTrace());
        QCOMPARE(ring.painted(), 200);
        ring.follow(buffer, view(1003), oneTrace());
        QVERIFY2(ring.painted() <= 5, qPrintable(QString::number(ring.painted())));
        ring.follow(buffer, view(1003), oneTrace());
        QCOMPARE(ring.painted(), 0);
        for (std::int64_t first : {1047, 1180, 1171, 1001, 1009}) { // forwards and backwards
            ring.follow(buffer, view(first), oneTrace());
            QVERIFY(ring.painted() < 200);
        }
        fresh.follow(buffer, view(1009), oneTrace());
        QCOMPARE(ring.image(), fresh.image());
    }
    void whatArrivesLaterIsPaintedLater()
    {
        TraceBuffer buffer;
        buffer.append(rowsOf(waves(0, 1.005, 1000)));
        TraceRing ring, fresh;
        ring.follow(buffer, {0, 200, 0.01}, oneTrace());
        QCOMPARE(ring.painted(), 100);
        QCOMPARE(paintedRows(ring.image(), 100), std::make_pair(-1, -1));
        buffer.append(rowsOf(waves(1.005, 1.5, 1000)));
        ring.follow(buffer, {0, 200, 0.01}, oneTrace());
        QVERIFY(ring.painted() <= 52);
        fresh.follow(buffer, {0, 200, 0.01}, oneTrace());
        QCOMPARE(ring.image(), fresh.image());
    }
    void aGapInTheDataIsAGap_data() { scrollingPaintsNewColumnsOnlyAndLooksTheSame_data(); }
    void aGapInTheDataIsAGap()
    {
        QFETCH(double, rate);
        TraceBuffer buffer;
        buffer.append(rowsOf(waves(0, 1, rate)));
        buffer.append(rowsOf(waves(1.5, 3, rate)));
        TraceRing ring;
        ring.follow(buffer, {0, 200, 0.01}, oneTrace());
        const QImage image = ring.image();
        for (int column = 102; column < 148; ++column)
            QCOMPARE(paintedRows(image, column), std::make_pair(-1, -1));
        QVERIFY(paintedRows(image, 90).first >= 0 && paintedRows(image, 160).first >= 0);
    }
    void aChangeOfScaleOrOfWhatIsShownStartsAgain()
    {
        TraceBuffer buffer;
        buffer.append(rowsOf(waves(0, 10, 1000)));
        TraceRing ring;
        TraceRing::Look look = oneTrace();
        const ColumnView view{0, 200, 0.01};
        ring.follow(buffer, view, look);
        look.range = {-60, 60};
        ring.follow(buffer, view, look);
        QCOMPARE(ring.painted(), 200);
        look.count = 0;
        ring.follow(buffer, view, look);
        QCOMPARE(paintedRows(ring.image(), 60), std::make_pair(-1, -1));
    }
    void extentsEqualALinearSearchAlsoAfterOldSamplesWereDropped()
    {
        TraceBuffer buffer(50);
        const std::vector<Sample> samples = waves(0, 120, 1000); // over several chunks
        buffer.append(rowsOf(samples));
        QCOMPARE(buffer.size(), std::size_t(50001));
        const std::size_t shift = samples.size() - buffer.size();
        for (const auto &[from, to] :
            {std::pair<std::size_t, std::size_t>{0, 50001}, {3, 4}, {100, 40000}, {31000, 36123}}) {
            const MinMax got = buffer.extent(6, buffer.begin() + from, buffer.begin() + to);
            float low = samples[shift + from].mag[0], high = low;
            for (std::size_t i = from; i < to; ++i) {
                low = std::min(low, samples[shift + i].mag[0]);
                high = std::max(high, samples[shift + i].mag[0]);
            }
            QCOMPARE(got.low, low);
            QCOMPARE(got.high, high);
        }
    }
    void fixedScalesAreRoundAndStepByOneTwoFive()
    {
        QCOMPARE(fixedRange({-3, 41}).high, 50.0);
        QCOMPARE(fixedRange({-3, 41}).low, -50.0);
        double reach = 10;
        for (double wanted : {20.0, 50.0, 100.0})
            QCOMPARE(reach = fixedStep({-reach, reach}, 1).high, wanted);
        for (double wanted : {50.0, 20.0, 10.0, 5.0})
            QCOMPARE(reach = fixedStep({-reach, reach}, -1).high, wanted);
    }
};

QTEST_MAIN(TraceRingTest)
#include "trace_ring_test.moc"
