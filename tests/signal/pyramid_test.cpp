// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/pyramid.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace lodestone;

class PyramidTest : public QObject
{
    Q_OBJECT
private slots:
    void everyRangeMatchesALookAtEverySample();
    void columnsCoverTheRangeWithoutHoles();
    void emptyRangesGiveNothing();
};

void PyramidTest::everyRangeMatchesALookAtEverySample()
{
    std::mt19937 generator(3);
    std::vector<float> all;
    Pyramid pyramid;
    for (int block = 0; block < 200; ++block) {
        std::vector<float> values(generator() % 60);
        for (float &v : values)
            v = static_cast<float>(generator() % 20001) - 10000.f;
        pyramid.append(values.data(), values.size());
        all.insert(all.end(), values.begin(), values.end());
        QCOMPARE(pyramid.size(), all.size());
        if (all.empty())
            continue;
        const std::size_t begin = generator() % all.size(), end = begin + 1 + generator() % (all.size() - begin);
        const auto [low, high] = std::minmax_element(
            all.begin() + static_cast<long>(begin), all.begin() + static_cast<long>(end));
        const MinMax e = pyramid.extent(begin, end);
        QVERIFY(!e.empty && e.low == *low && e.high == *high);
    }
    QVERIFY(all.size() > 4096);
}

void PyramidTest::columnsCoverTheRangeWithoutHoles()
{
    Pyramid pyramid;
    std::vector<float> ramp(5000);
    for (std::size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = static_cast<float>(i);
    pyramid.append(ramp.data(), ramp.size());
    const auto extents = pyramid.query(100, 4900, 37);
    QCOMPARE(extents.size(), std::size_t(37));
    QCOMPARE(extents.front().low, 100.f);
    QCOMPARE(extents.back().high, 4899.f);
    for (std::size_t i = 1; i < extents.size(); ++i)
        QCOMPARE(extents[i].low, extents[i - 1].high + 1);
    QCOMPARE(pyramid.query(10, 12, 8).size(), std::size_t(8));
}

void PyramidTest::emptyRangesGiveNothing()
{
    Pyramid pyramid;
    QVERIFY(pyramid.query(0, 10, 5).empty());
    QVERIFY(pyramid.extent(0, 10).empty);
    const float one = 3;
    pyramid.append(&one, 1);
    QVERIFY(pyramid.query(0, 1, 0).empty());
    QVERIFY(pyramid.query(1, 1, 4).empty());
    pyramid.clear();
    QCOMPARE(pyramid.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(PyramidTest)
#include "pyramid_test.moc"
