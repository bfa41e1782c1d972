// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/pyramid.h"

#include <algorithm>

namespace lodestone {

namespace {

void widen(MinMax &extent, const MinMax &by)
{
    if (by.empty)
        return;
    extent.low = extent.empty ? by.low : std::min(extent.low, by.low);
    extent.high = extent.empty ? by.high : std::max(extent.high, by.high);
    extent.empty = false;
}

} // namespace

void Pyramid::append(const float *values, std::size_t count)
{
    m_values.insert(m_values.end(), values, values + count);
    std::size_t below = m_values.size();
    for (std::size_t level = 0; below >= kFactor; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        std::vector<MinMax> &nodes = m_levels[level];
        while ((nodes.size() + 1) * kFactor <= below) {
            MinMax node;
            for (std::size_t i = nodes.size() * kFactor, end = i + kFactor; i < end; ++i)
                widen(node, level == 0 ? MinMax{m_values[i], m_values[i], false} : m_levels[level - 1][i]);
            nodes.push_back(node);
        }
        below = nodes.size();
    }
}

void Pyramid::clear()
{
    m_values.clear();
    m_levels.clear();
}

MinMax Pyramid::extent(std::size_t begin, std::size_t end) const
{
    end = std::min(end, m_values.size());
    MinMax all;
    while (begin < end) {
        // The largest complete node that starts here and does not reach past the end.
        std::size_t width = 1, level = 0;
        while (level < m_levels.size() && begin % (width * kFactor) == 0 && begin + width * kFactor <= end) {
            width *= kFactor;
            ++level;
        }
        widen(all, level == 0 ? MinMax{m_values[begin], m_values[begin], false} : m_levels[level - 1][begin / width]);
        begin += width;
    }
    return all;
}

std::vector<MinMax> Pyramid::query(std::size_t begin, std::size_t end, int columns) const
{
    std::vector<MinMax> extents;
    end = std::min(end, m_values.size());
    if (columns < 1 || begin >= end)
        return extents;
    const auto parts = static_cast<std::size_t>(columns);
    const std::size_t length = end - begin;
    extents.reserve(parts);
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t from = begin + length * i / parts;
        extents.push_back(extent(from, std::max(from + 1, begin + length * (i + 1) / parts)));
    }
    return extents;
}

} // namespace lodestone
