// SPDX-License-Identifier: GPL-3.0-or-later
// Where a window stands among others: the mean of each chosen channel as asinh(value / 60), so that a finger near and a
// finger far count alike. Of a field that is uT; of another channel sixtieths of its spread (InputChannel in
// engine/deploy/network.h). Distances between windows are Euclidean distances of this.
#pragma once
#include <array>
#include <cstddef>
#include <initializer_list>

namespace lodestone {

inline constexpr double kFieldScale = 60; // uT, about Earth's field: below it differences count linearly
inline constexpr std::size_t kMostChannels = 16;

// One number a channel, without memory of its own: studies compare millions of them.
class Feature
{
public:
    Feature() = default;
    explicit Feature(std::size_t channels) : m_size(channels) {} // at most kMostChannels
    Feature(std::initializer_list<double> values)
    {
        for (const double v : values)
            m_values[m_size++] = v;
    }
    std::size_t size() const { return m_size; }
    double &operator[](std::size_t i) { return m_values[i]; }
    double operator[](std::size_t i) const { return m_values[i]; }
    double *begin() { return m_values.data(); }
    double *end() { return begin() + m_size; }
    const double *begin() const { return m_values.data(); }
    const double *end() const { return begin() + m_size; }
    bool operator==(const Feature &) const = default;

private:
    std::array<double, kMostChannels> m_values{};
    std::size_t m_size = 0;
};

Feature fieldFeature(const float *input, int samples, std::size_t channels = 3); // input: samples x channels
double featureDistance(const Feature &a, const Feature &b);
double squaredDistance(const Feature &a, const Feature &b);

} // namespace lodestone
