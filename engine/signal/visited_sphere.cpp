// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/visited_sphere.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;

// The height below which `sectorsAbove` cells of equal area lie, counted from the north pole.
double heightBelow(int sectorsAbove) { return 1 - 2.0 * sectorsAbove / VisitedSphere::kCells; }

} // namespace

VisitedSphere::Cell VisitedSphere::cell(int index)
{
    int above = 0;
    std::size_t ring = 0;
    while (index - above >= kSectors[ring])
        above += kSectors[ring++];
    const int sectors = kSectors[ring], sector = index - above;
    return {heightBelow(above), heightBelow(above + sectors), kTurn * sector / sectors, kTurn * (sector + 1) / sectors};
}

int VisitedSphere::cellOf(const Vector3 &direction)
{
    const double length = std::hypot(direction[0], direction[1], direction[2]);
    if (!(length > 0) || !std::isfinite(length))
        return -1;
    const double z = direction[2] / length;
    int above = 0;
    std::size_t ring = 0;
    while (ring + 1 < kSectors.size() && z < heightBelow(above + kSectors[ring]))
        above += kSectors[ring++];
    double longitude = std::atan2(direction[1], direction[0]);
    if (longitude < 0)
        longitude += kTurn;
    return above + std::min(int(longitude / kTurn * kSectors[ring]), kSectors[ring] - 1);
}

void VisitedSphere::add(const Vector3 &direction)
{
    const int index = cellOf(direction);
    if (index >= 0)
        ++m_counts[std::size_t(index)];
}

int VisitedSphere::visited() const
{
    return int(std::count_if(m_counts.begin(), m_counts.end(), [](int count) { return count >= kEnough; }));
}

int VisitedSphere::fullest() const { return *std::max_element(m_counts.begin(), m_counts.end()); }

void VisitedOrientations::add(const Quaternion &q, bool headingKnown)
{
    up.add(rotate(conjugate(q), {0, 0, 1}));
    if (headingKnown)
        pointing.add(rotate(q, {1, 0, 0}));
}

void VisitedOrientations::clear()
{
    up.clear();
    pointing.clear();
}

} // namespace lodestone
