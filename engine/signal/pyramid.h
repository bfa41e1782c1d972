// SPDX-License-Identifier: GPL-3.0-or-later
// Minimum and maximum over any range of a growing trace, for drawing long recordings at most two points a pixel.
#pragma once
#include <cstddef>
#include <vector>

namespace lodestone {

struct MinMax
{
    float low = 0, high = 0;
    bool empty = true;
};

// One trace. Append costs O(1) amortised, a column of a query O(log n); about a fifth of its memory on top.
class Pyramid
{
public:
    void append(const float *values, std::size_t count); // finite values
    void clear();
    std::size_t size() const { return m_values.size(); }
    // Extents of `columns` equal parts of [begin, end), sample numbers clamped to the trace; a column narrower than a
    // sample gives the sample it lies in. columns < 1 or an empty range: nothing.
    std::vector<MinMax> query(std::size_t begin, std::size_t end, int columns) const;
    MinMax extent(std::size_t begin, std::size_t end) const;

private:
    static constexpr std::size_t kFactor = 16; // samples or nodes under a node
    std::vector<float> m_values;
    std::vector<std::vector<MinMax>> m_levels; // complete nodes only: level k covers 16^(k+1) samples each
};

} // namespace lodestone
