// SPDX-License-Identifier: GPL-3.0-or-later
// Which directions a hand has been held in: a sphere in cells of equal area, with a count in each.
// Division: six rings between the heights z = 1, 6/7, 1/2, 0, -1/2, -6/7, -1, cut into 4, 10, 14, 14, 10, 4 equal
// sectors of longitude. Equal heights of a sphere have equal area (Archimedes), and each ring's height is in proportion
// to its sectors, so each of the 56 cells has 4 pi / 56 sr; each is about 30 degrees high and 25 wide, at the poles as
// at the equator.
#pragma once
#include "engine/signal/quaternion.h"
#include <array>

namespace lodestone {

class VisitedSphere
{
public:
    static constexpr std::array<int, 6> kSectors{4, 10, 14, 14, 10, 4}; // from the north pole, z = 1, to the south pole
    static constexpr int kCells = 56;
    static constexpr int kEnough = 5; // samples that make a cell visited: one may be a knock

    struct Cell
    {
        double top = 1, bottom = 1, from = 0, to = 0;
    };                                           // z from top to bottom; longitude in rad, 0 <= from < to <= 2 pi
    static Cell cell(int index);                 // 0 <= index < kCells, ring by ring
    static int cellOf(const Vector3 &direction); // need not have length 1; -1 when zero or not finite

    void add(const Vector3 &direction);
    void clear() { m_counts = {}; }
    int count(int index) const { return m_counts[std::size_t(index)]; }
    int visited() const; // cells with enough samples
    double fraction() const { return double(visited()) / kCells; }
    int fullest() const; // the largest count

private:
    std::array<int, kCells> m_counts{};
};

// Both ways to ask where a hand has been. Up: where up is as the board sees it, all that gravity can tell. Pointing:
// where the fingers (the board's x axis) point on the earth, east x, north y, up z; it needs a heading.
struct VisitedOrientations
{
    VisitedSphere up, pointing;
    void add(const Quaternion &sensorToEarth, bool headingKnown);
    void clear();
};

} // namespace lodestone
