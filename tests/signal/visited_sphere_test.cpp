// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/visited_sphere.h"
#include <QTest>
#include <cmath>
#include <limits>
#include <numbers>
#include <set>

using namespace lodestone;

class VisitedSphereTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCellHasTheSameArea();
    void everyDirectionFallsIntoTheCellThatHoldsIt();
    void aKnockIsNoVisit();
    void upIsSeenByTheBoardAndFingersPointOnTheEarth();
};

void VisitedSphereTest::everyCellHasTheSameArea()
{
    double sum = 0;
    for (int i = 0; i < VisitedSphere::kCells; ++i) {
        const VisitedSphere::Cell cell = VisitedSphere::cell(i);
        const double area = (cell.top - cell.bottom) * (cell.to - cell.from);
        QVERIFY(std::abs(area - 4 * std::numbers::pi / VisitedSphere::kCells) < 1e-12);
        sum += area;
    }
    QVERIFY(std::abs(sum - 4 * std::numbers::pi) < 1e-9);
}

void VisitedSphereTest::everyDirectionFallsIntoTheCellThatHoldsIt()
{
    std::set<int> seen;
    for (int i = 0; i < 4000; ++i) { // Fibonacci's lattice: even all over the sphere
        const double z = 1 - (2 * i + 1) / 4000.0,
                     longitude = std::fmod(i * std::numbers::pi * (3 - std::sqrt(5)), 2 * std::numbers::pi);
        const double r = std::sqrt(1 - z * z);
        const int index = VisitedSphere::cellOf({3 * r * std::cos(longitude), 3 * r * std::sin(longitude), 3 * z});
        QVERIFY(index >= 0 && index < VisitedSphere::kCells);
        const VisitedSphere::Cell cell = VisitedSphere::cell(index);
        QVERIFY(z <= cell.top + 1e-9 && z >= cell.bottom - 1e-9 && longitude >= cell.from - 1e-9
                && longitude <= cell.to + 1e-9);
        seen.insert(index);
    }
    QCOMPARE(int(seen.size()), VisitedSphere::kCells);
    for (double z : {1.0, -1.0})
        QVERIFY(VisitedSphere::cellOf({0, 0, z}) >= 0);
    QVERIFY(VisitedSphere::cellOf({1, -1e-18, 0}) >= 0); // a longitude that rounds to a full turn
    QCOMPARE(VisitedSphere::cellOf({0, 0, 0}), -1);
    QCOMPARE(VisitedSphere::cellOf({std::numeric_limits<double>::quiet_NaN(), 0, 1}), -1);
}

void VisitedSphereTest::aKnockIsNoVisit()
{
    VisitedSphere sphere;
    sphere.add({0, 0, 0});
    for (int i = 0; i < VisitedSphere::kEnough - 1; ++i)
        sphere.add({1, 0.1, 0.1});
    QCOMPARE(sphere.visited(), 0);
    QCOMPARE(sphere.fullest(), VisitedSphere::kEnough - 1);
    sphere.add({1, 0.1, 0.1});
    QCOMPARE(sphere.visited(), 1);
    QCOMPARE(sphere.fraction(), 1.0 / 56);
    sphere.clear();
    QCOMPARE(sphere.fullest(), 0);
}

void VisitedSphereTest::upIsSeenByTheBoardAndFingersPointOnTheEarth()
{
    // Rolled by 20 degrees, then the fingers raised by 40, then turned from east to 50 degrees north of it.
    const auto about = [](double x, double y, double z, double degrees) {
        const double half = degrees * std::numbers::pi / 360;
        return Quaternion{std::cos(half), x * std::sin(half), y * std::sin(half), z * std::sin(half)};
    };
    const Quaternion q = about(0, 0, 1, 50) * about(0, 1, 0, -40) * about(1, 0, 0, 20);
    VisitedOrientations visited;
    visited.add(q, false);
    QCOMPARE(visited.up.count(VisitedSphere::cellOf({0.643, 0.262, 0.720})), 1);
    QCOMPARE(visited.pointing.fullest(), 0); // no heading, no direction
    visited.add(q, true);
    QCOMPARE(visited.pointing.count(VisitedSphere::cellOf({0.492, 0.587, 0.643})), 1);
    visited.clear();
    QCOMPARE(visited.up.fullest() + visited.pointing.fullest(), 0);
}

QTEST_GUILESS_MAIN(VisitedSphereTest)
#include "visited_sphere_test.moc"
