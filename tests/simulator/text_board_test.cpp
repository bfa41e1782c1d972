// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated board in each dialect, as the reader of boards understands it: a minute of it, whole and damaged.
#include "device/simulator/hand.h"
#include "device/simulator/text_board.h"
#include "engine/formats/board_reader.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;
using namespace lodestone::simulator;

namespace {

double jitterOf(const std::vector<double> &t, double from)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < t.size(); ++i)
        if (t[i - 1] > from)
            steps.push_back(t[i] - t[i - 1]);
    std::vector<double> sorted = steps;
    std::nth_element(sorted.begin(), sorted.begin() + std::ptrdiff_t(sorted.size() / 2), sorted.end());
    const double usual = sorted[sorted.size() / 2];
    double squares = 0, count = 0;
    for (const double step : steps)
        if (step < 1.5 * usual) {
            squares += (step - usual) * (step - usual);
            ++count;
        }
    return std::sqrt(squares / count);
}

} // namespace

class TextBoardTest : public QObject
{
    Q_OBJECT
private slots:
    void aMinuteOfEachDialect_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("rate");
        QTest::addColumn<double>("damage");
        for (const std::string &dialect : TextBoard::dialects())
            for (const std::string &layout : TextBoard::layouts())
                for (const double damage : {0.0, 0.01})
                    QTest::addRow("%s %s %g", dialect.c_str(), layout.c_str(), damage)
                        << QString::fromStdString(dialect) << QString::fromStdString(layout) << 100 << damage;
        for (const double damage : {0.0, 0.01})
            QTest::addRow("csv 9 %g at 1 kHz", damage)
                << QStringLiteral("csv") << QStringLiteral("9") << 1000 << damage;
    }

    // Lines arrive in bursts of 16 ms, late by some.
    void aMinuteOfEachDialect()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, layout);
        QFETCH(int, rate);
        QFETCH(double, damage);
        const Hand hand(1, 1, Script::tenCombinations(1));
        const TextBoard board(dialect.toStdString(), layout.toStdString());
        std::mt19937_64 random(1);
        BoardReader reader;
        std::string waiting = "half a line\r\n" + board.greeting();
        const int rows = 60 * rate;
        int hurt = 0;
        double next = 0.016;
        for (int i = 0; i < rows; ++i) {
            const double t = double(i) / rate;
            for (; t >= next; next += 0.016) {
                reader.add(waiting, next + 1e-3 * double(random() % 3));
                waiting.clear();
            }
            const std::string line = board.row(std::uint64_t(std::llround(t * 1e6)), hand.sample(t));
            const bool hit = damage > 0 && double(random() % 10000) < 10000 * damage;
            hurt += hit;
            waiting += hit ? damaged(line, random) : line;
        }
        reader.add(waiting, 60.1);
        reader.add({}, 61);
        const auto got = reader.take();
        QVERIFY2(reader.ready(), qPrintable(reader.problem()));
        const std::size_t width = layout == "9" ? 9 : layout == "mag" ? 3 : 6;
        QCOMPARE(reader.channels().size(), width);
        QCOMPARE(got.values.size(), width * got.t.size());
        const int lost = rows - int(got.t.size());
        const double jitter = 1000 * jitterOf(got.t, 4);
        qInfo("%s: %d rows, %d damaged, %d lost, %d bad lines, jitter %.3f ms, %d warnings", QTest::currentDataTag(),
            rows, hurt, lost, int(reader.counts().bad), jitter, int(reader.warnings().size()));
        // A line end that is lost joins two rows; one that is flipped in a value is still a row.
        QVERIFY(lost >= 0);
        QVERIFY2(lost <= hurt + (hurt + 9) / 10, qPrintable(reader.lastLines().join('\n')));
        QVERIFY(jitter < 1);
        QVERIFY(
            std::adjacent_find(got.t.begin(), got.t.end(), [](double a, double b) { return !(b > a); }) == got.t.end());
        QVERIFY2(std::abs(got.t.back() - 60 + 1.0 / rate) < 0.03, qPrintable(QString::number(got.t.back())));
        if (dialect != "forwarder")
            for (std::size_t c = 0; c < width; ++c) {
                const Channel &channel = reader.channels()[c];
                QCOMPARE(int(channel.quantity), layout == "mag" ? 2 : layout == "accmag" ? 2 * int(c / 3) : int(c / 3));
                QCOMPARE(channel.axis, "xyz"[c % 3]);
                QVERIFY2(channel.scale > 0, qPrintable(channel.name));
            }
        // The last row is what the hand felt.
        const auto felt = hand.sample(double(rows - 1) / rate);
        if (damage == 0 && dialect != "forwarder")
            for (std::size_t k = 0; k < 3; ++k)
                QVERIFY(std::abs(double(got.values[got.values.size() - 3 + k]) * reader.channels()[width - 3 + k].scale
                                 - felt[6 + k] * 0.1)
                        < 0.1);
    }
};

QTEST_GUILESS_MAIN(TextBoardTest)
#include "text_board_test.moc"
