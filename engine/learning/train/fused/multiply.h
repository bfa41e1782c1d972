// SPDX-License-Identifier: GPL-3.0-or-later
// Small matrix products, the columns in vector lanes. One kernel serves forward, backward and weight gradients: they
// differ only in how the left factor is walked.
#pragma once
#include "engine/learning/train/fused/lanes.h"

namespace lodestone::fused {
namespace {

// Element (r, c) is at[r * row + c * column].
template<class Real>
struct Walk
{
    const Real *at;
    std::ptrdiff_t row, column;
};

// Rows x Vectors lanes of result stay in registers while the depth runs.
template<class Real, int Rows, int Vectors>
inline void tile(int depth, Walk<Real> a, const Real *b, std::ptrdiff_t stride, const Real *start,
    std::ptrdiff_t startStride, Real *c)
{
    V<Real> sums[Rows][Vectors];
#pragma GCC unroll 8
    for (int r = 0; r < Rows; ++r)
#pragma GCC unroll 8
        for (int v = 0; v < Vectors; ++v)
            sums[r][v] = start ? load<Real>(start + r * startStride + v * kLanes<Real>) : V<Real>{};
    for (int k = 0; k < depth; ++k) {
        V<Real> right[Vectors];
#pragma GCC unroll 8
        for (int v = 0; v < Vectors; ++v)
            right[v] = load<Real>(b + k * stride + v * kLanes<Real>);
#pragma GCC unroll 8
        for (int r = 0; r < Rows; ++r) {
            const Real left = a.at[r * a.row + k * a.column];
#pragma GCC unroll 8
            for (int v = 0; v < Vectors; ++v)
                sums[r][v] += left * right[v];
        }
    }
#pragma GCC unroll 8
    for (int r = 0; r < Rows; ++r)
#pragma GCC unroll 8
        for (int v = 0; v < Vectors; ++v)
            store<Real>(c + r * stride + v * kLanes<Real>, sums[r][v]);
}

template<class Real, int Vectors>
inline void strip(int rows, int depth, Walk<Real> a, const Real *b, std::ptrdiff_t stride, const Real *start,
    std::ptrdiff_t startStride, Real *c)
{
    constexpr int kRows = kBytes == 64 ? 8 : 4; // as many sums as the registers hold
    const auto down = [&](int by) {
        a.at += by * a.row;
        c += by * stride;
        if (start)
            start += by * startStride;
        rows -= by;
    };
    for (; rows >= kRows; down(kRows))
        tile<Real, kRows, Vectors>(depth, a, b, stride, start, startStride, c);
    if (rows >= 4) {
        tile<Real, 4, Vectors>(depth, a, b, stride, start, startStride, c);
        down(4);
    }
    if (rows >= 2) {
        tile<Real, 2, Vectors>(depth, a, b, stride, start, startStride, c);
        down(2);
    }
    if (rows >= 1)
        tile<Real, 1, Vectors>(depth, a, b, stride, start, startStride, c);
}

enum class Onto { Zero, Row, Sum }; // the product alone, plus one row for all rows, or plus what is there

// c (rows x columns) = a (rows x depth) b (depth x columns) + start. b and c lie row by row; columns is a multiple of
// kPad.
template<class Real>
void multiply(int rows, int depth, int columns, Walk<Real> a, const Real *b, Real *c, Onto onto = Onto::Zero,
    const Real *row = nullptr)
{
    const Real *start = onto == Onto::Row ? row : onto == Onto::Sum ? c : nullptr;
    const std::ptrdiff_t startStride = onto == Onto::Sum ? columns : 0;
    int at = 0;
    for (; at + 2 * kLanes<Real> <= columns; at += 2 * kLanes<Real>)
        strip<Real, 2>(rows, depth, a, b + at, columns, start ? start + at : nullptr, startStride, c + at);
    for (; at < columns; at += kLanes<Real>)
        strip<Real, 1>(rows, depth, a, b + at, columns, start ? start + at : nullptr, startStride, c + at);
}

// The sum of term(row) over the rows, four chains at a time.
template<class Real, class Term>
inline V<Real> sumRows(int rows, Term term)
{
    V<Real> a{}, b{}, c{}, d{};
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
        a += term(r);
        b += term(r + 1);
        c += term(r + 2);
        d += term(r + 3);
    }
    for (; r < rows; ++r)
        a += term(r);
    return (a + b) + (c + d);
}

} // namespace
} // namespace lodestone::fused
