// SPDX-License-Identifier: GPL-3.0-or-later
// Where a window stands among others: the mean of each chosen channel as asinh(value / kInputScale), so that a finger
// near and a finger far count alike. Distances between windows are Euclidean distances of this. Pure; any thread.
#pragma once
#include <array>
#include <cstddef>
#include <initializer_list>

namespace lodestone {

// About Earth's field, in uT: below it differences of a field count linearly, above it by their logarithm. Any other
// channel is brought to the same size: learning takes (value - centre) / spread * 60 of it (InputChannel), so that what
// is tuned for a field (noise of 1 uT, the steps that mean a moving finger, an LSB of 0.1 uT in the image) holds for
// it as sixtieths of its spread. An image's 16 bits then reach 54 spreads either way.
inline constexpr double kInputScale = 60;
inline constexpr std::size_t kMostInputs = 16; // chosen channels; an image holds no more

// One number a channel, without memory of its own: studies compare millions of them.
class Feature
{
public:
    Feature() = default;
    explicit Feature(std::size_t channels) : m_size(channels) {} // at most kMostInputs
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
    std::array<double, kMostInputs> m_values{};
    std::size_t m_size = 0;
};

// input: samples x channels, row by row; a field in uT, other channels as InputChannel has them.
Feature featureOf(const float *input, int samples, std::size_t channels = 3);
double featureDistance(const Feature &a, const Feature &b); // both of the same channels
double squaredDistance(const Feature &a, const Feature &b);

} // namespace lodestone
