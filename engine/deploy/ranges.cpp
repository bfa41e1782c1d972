// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/ranges.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
Range activationRange(const std::vector<float> &values)
{
    constexpr double headroom = 1.15;
    Range r;
    for (const float v : values) {
        r.low = std::min<double>(r.low, v);
        r.high = std::max<double>(r.high, v);
    }
    return {r.low * headroom, r.high * headroom};
}

double bestStep(const std::vector<double> &row, const std::vector<double> &meanSquare)
{
    double most = 0;
    for (const double w : row)
        most = std::max(most, std::abs(w));
    double best = most / 127, least = -1;
    for (int percent = 100; percent >= 70 && most > 0; percent -= 2) {
        const double step = most / 127 * percent / 100;
        double sum = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double e = step * std::clamp(std::round(row[i] / step), -127.0, 127.0) - row[i];
            sum += e * e * meanSquare[i];
        }
        if (least < 0 || sum < least) {
            least = sum;
            best = step;
        }
    }
    return best;
}

std::vector<std::int8_t> roundRow(const std::vector<double> &row, double step)
{
    std::vector<std::int8_t> out(row.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        out[i] = static_cast<std::int8_t>(std::clamp(std::round(row[i] / step), -127.0, 127.0));
    return out;
}

Covariance covarianceOf(const std::vector<std::vector<double>> &inputs)
{
    const std::size_t n = inputs.empty() ? 0 : inputs.front().size();
    std::vector<double> mean(n);
    Covariance c(n * n);
    for (const auto &x : inputs)
        for (std::size_t i = 0; i < n; ++i)
            mean[i] += x[i] / static_cast<double>(inputs.size());
    for (const auto &x : inputs)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                c[i * n + j] += (x[i] - mean[i]) * (x[j] - mean[j]) / static_cast<double>(inputs.size());
    return c;
}

std::vector<std::int8_t> roundRow(const std::vector<double> &row, double step, const Covariance &covariance)
{
    std::vector<std::int8_t> q = roundRow(row, step);
    const std::size_t n = row.size();
    std::vector<double> slope(n); // C e
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            slope[i] += covariance[i * n + j] * (step * q[j] - row[j]);
    for (std::size_t turn = 0; turn < 8 * n; ++turn) {
        std::size_t which = n;
        int by = 0;
        double least = -1e-12;
        for (std::size_t i = 0; i < n; ++i) {
            const int d = slope[i] > 0 ? -1 : 1;
            const double change = d * step * (2 * slope[i] + d * step * covariance[i * n + i]);
            if (change < least && std::abs(q[i] + d) <= 127) {
                least = change;
                which = i;
                by = d;
            }
        }
        if (which == n)
            break;
        q[which] = static_cast<std::int8_t>(q[which] + by);
        for (std::size_t i = 0; i < n; ++i)
            slope[i] += covariance[i * n + which] * step * by;
    }
    return q;
}

double mostOf(const std::vector<double> &row, double step, int inputs)
{
    double sum = 0;
    for (const double w : row)
        sum += std::min(std::abs(w) / step + 1, 127.0) * inputs; // rounding may go up by one
    return sum;
}

RowScale rowScale(const std::vector<double> &factors, double most, Towards towards)
{
    // Sums may take half of 32 bits and leave the other half to what a bias holds besides: up to 1024 steps of the
    // result.
    constexpr int mostAfter = 20;
    constexpr double mostValue = 32700;
    RowScale r;
    double largest = 1e-9;
    for (const double f : factors)
        largest = std::max(largest, std::abs(f));
    while (std::ldexp(most, -r.before) > mostValue)
        ++r.before;
    while (r.after < mostAfter && std::ldexp(largest, r.before + r.after + 1) <= 32767)
        ++r.after;
    const double one = std::ldexp(1.0, r.before + r.after),
                 least = towards == Towards::Up ? std::max(1.0, largest * one / 512) : 1;
    for (const double f : factors) {
        const double m = std::abs(f) * one, whole = towards == Towards::Up ? std::ceil(m) : std::floor(m);
        r.multiplier.push_back(
            static_cast<std::int16_t>(std::copysign(std::clamp(whole, std::ceil(least), 32767.0), f)));
    }
    return r;
}

} // namespace lodestone
