// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a fused network, forward and backward. Shapes: layout.h; p: the parameters, g: their gradient.
#pragma once
#include "engine/learning/train/fused/layout.h"
#include "engine/learning/train/fused/multiply.h"
#include "engine/learning/recipes/recipe.h"

namespace lodestone::fused {
namespace {

template<class Real>
constexpr int kStep = kLanes<Real>;

// --- conv1d, same padding; the zero steps around a window make its rows overlap in memory, so nothing is copied.
template<class Real>
Walk<Real> inputsOfStep(const Layout &l, const Work<Real> &w, int step)
{
    return {w.x + step * l.channels, l.padded, 1};
}

template<class Real>
void convolve(const Layout &l, const Work<Real> &w, const Real *p)
{
    for (int t = 0; t < l.window; ++t) {
        Real *out = w.relu + std::ptrdiff_t(t) * w.batch * l.f;
        multiply<Real>(
            w.batch, l.kernel * l.channels, l.f, inputsOfStep(l, w, t), p + l.conv, out, Onto::Row, p + l.convBias);
        for (int i = 0; i < w.batch * l.f; i += kStep<Real>)
            store<Real>(out + i, larger<Real>(load<Real>(out + i), V<Real>{}));
    }
}
template<class Real>
void convolveBack(const Layout &l, const Work<Real> &w, Real *g)
{
    const int rows = l.window * w.batch;
    for (int j = 0; j < l.f; j += kStep<Real>)
        store<Real>(g + l.convBias + j,
            sumRows<Real>(rows, [&](int r) { return load<Real>(w.dRelu + std::ptrdiff_t(r) * l.f + j); }));
    for (int t = 0; t < l.window; ++t) {
        const Walk<Real> x = inputsOfStep(l, w, t);
        multiply<Real>(l.kernel * l.channels, w.batch, l.f, {x.at, x.column, x.row},
            w.dRelu + std::ptrdiff_t(t) * w.batch * l.f, g + l.conv, t == 0 ? Onto::Zero : Onto::Sum);
    }
}

// --- batch-norm and max-pool
constexpr double kEpsilon = 1e-3, kMomentum = 0.99; // Keras

template<class Real>
void batchStatistics(const Layout &l, const Work<Real> &w)
{
    const int rows = l.window * w.batch;
    const Real share = Real(1) / Real(rows), unbiased = rows > 1 ? Real(rows) / Real(rows - 1) : Real(1);
    for (int j = 0; j < l.f; j += kStep<Real>) {
        const Real *x = w.relu + j;
        const V<Real> mean = share
                             * sumRows<Real>(rows, [&](int r) { return load<Real>(x + std::ptrdiff_t(r) * l.f); });
        const V<Real> variance = share * sumRows<Real>(rows, [&](int r) {
            const V<Real> off = load<Real>(x + std::ptrdiff_t(r) * l.f) - mean;
            return off * off;
        });
        store<Real>(w.mean + j, mean);
        store<Real>(w.inverse + j, 1 / root<Real>(variance + Real(kEpsilon)));
        const auto follow = [&](Real *running, V<Real> now) {
            store<Real>(running + j, load<Real>(running + j) * Real(kMomentum) + now * Real(1 - kMomentum));
        };
        follow(w.runningMean, mean);
        follow(w.runningVariance, variance * unbiased);
    }
}
template<class Real>
void runningStatistics(const Layout &l, const Work<Real> &w)
{
    for (int j = 0; j < l.f; j += kStep<Real>) {
        store<Real>(w.mean + j, load<Real>(w.runningMean + j));
        store<Real>(w.inverse + j, 1 / root<Real>(load<Real>(w.runningVariance + j) + Real(kEpsilon)));
    }
}
// relu -> pooled, normalised on the way.
template<class Real>
void normaliseAndPool(const Layout &l, const Work<Real> &w, const Real *p)
{
    const std::ptrdiff_t step = std::ptrdiff_t(w.batch) * l.f;
    for (int s = 0; s < l.steps; ++s)
        for (int b = 0; b < w.batch; ++b)
            for (int j = 0; j < l.f; j += kStep<Real>) {
                const V<Real> gain = load<Real>(p + l.gamma + j) * load<Real>(w.inverse + j);
                const V<Real> offset = load<Real>(p + l.beta + j) - load<Real>(w.mean + j) * gain;
                const Real *x = w.relu + s * l.pool * step + b * l.f + j;
                V<Real> best = load<Real>(x) * gain + offset, winner{};
                for (int k = 1; k < l.pool; ++k) {
                    const V<Real> y = load<Real>(x + k * step) * gain + offset;
                    winner = y > best ? splat<Real>(Real(k)) : winner;
                    best = larger<Real>(y, best);
                }
                store<Real>(w.pooled + s * step + b * l.f + j, best);
                store<Real>(w.winner + s * step + b * l.f + j, winner);
            }
}
// The gradient of step t before the pool: what its winner got, else zero; steps past the last whole pool got none.
template<class Real>
V<Real> unpooled(const Layout &l, const Work<Real> &w, int t, int b, int j)
{
    const int s = t / l.pool;
    if (s >= l.steps)
        return V<Real>{};
    const std::ptrdiff_t at = (std::ptrdiff_t(s) * w.batch + b) * l.f + j;
    return load<Real>(w.winner + at) == Real(t % l.pool) ? load<Real>(w.dPooled + at) : V<Real>{};
}
// dPooled -> dRelu, through the pool, the norm (whose mean and variance depend on all of the batch) and the ReLU.
template<class Real>
void normaliseAndPoolBack(const Layout &l, const Work<Real> &w, const Real *p, Real *g)
{
    const Real share = Real(1) / Real(l.window * w.batch);
    for (int j = 0; j < l.f; j += kStep<Real>) {
        const V<Real> mean = load<Real>(w.mean + j), inverse = load<Real>(w.inverse + j);
        V<Real> dGamma{}, dBeta{};
        for (int t = 0; t < l.window; ++t)
            for (int b = 0; b < w.batch; ++b) {
                const std::ptrdiff_t at = (std::ptrdiff_t(t) * w.batch + b) * l.f + j;
                const V<Real> dy = unpooled(l, w, t, b, j);
                store<Real>(w.dRelu + at, dy);
                dBeta += dy;
                dGamma += dy * ((load<Real>(w.relu + at) - mean) * inverse);
            }
        store<Real>(g + l.gamma + j, dGamma);
        store<Real>(g + l.beta + j, dBeta);
        const V<Real> gain = load<Real>(p + l.gamma + j) * inverse;
        for (std::ptrdiff_t at = j; at < std::ptrdiff_t(l.window) * w.batch * l.f; at += l.f) {
            const V<Real> x = load<Real>(w.relu + at);
            const V<Real> dx = gain * (load<Real>(w.dRelu + at) - share * (dBeta + (x - mean) * inverse * dGamma));
            store<Real>(w.dRelu + at, x > 0 ? dx : V<Real>{});
        }
    }
}

// --- dropout: kept values are scaled up, so that their mean stays.
template<class Real>
void drawUnits(Real *mask, int count, double rate, std::uint64_t key)
{
    for (int i = 0; i < count; i += kStep<Real>)
        store<Real>(mask + i,
            uniform<Real>(key, std::uint32_t(i)) >= Real(rate) ? splat<Real>(Real(1 / (1 - rate))) : V<Real>{});
}
// One run of neighbours in each row, rate of the features long, anywhere.
template<class Real>
void drawSpans(Real *mask, int rows, int features, int width, double rate, std::uint64_t key)
{
    const int run = int(rate * features + 0.5);
    const Real kept = run < features ? Real(features) / Real(features - run) : Real(0);
    for (int r = 0; r < rows; ++r) {
        const int start = int(Real(features - run + 1) * uniform<Real>(key, std::uint32_t(r))[0]);
        for (int i = 0; i < width; ++i)
            mask[std::ptrdiff_t(r) * width + i] = i >= start && i < start + run ? 0 : kept;
    }
}
// steps x rows x width, of which the first features count. Whole dimensions drop for all steps at once.
template<class Real>
void drawMask(
    Real *mask, int steps, int rows, int features, int width, double rate, Dropping dropping, std::uint64_t key)
{
    const int count = rows * width;
    if (!(rate > 0)) {
        for (int i = 0; i < steps * count; ++i)
            mask[i] = 1;
        return;
    }
    if (dropping == Dropping::Units)
        return drawUnits<Real>(mask, steps * count, rate, key);
    if (dropping == Dropping::Dimensions)
        drawUnits<Real>(mask, count, rate, key);
    else
        drawSpans<Real>(mask, rows, features, width, rate, key);
    for (int i = count; i < steps * count; ++i)
        mask[i] = mask[i - count];
}
template<class Real>
void timesMask(const Real *x, const Real *mask, Real *to, int count)
{
    for (int i = 0; i < count; i += kStep<Real>)
        store<Real>(to + i, load<Real>(x + i) * load<Real>(mask + i));
}

// --- LSTM: pooled -> hidden of every step
template<class Real>
void recur(const Layout &l, const Work<Real> &w, const Real *p)
{
    const int n = w.batch, h = l.h;
    multiply<Real>(l.steps * n, l.f, 4 * h, {w.pooled, l.f, 1}, p + l.wx, w.gates, Onto::Row, p + l.lstmBias);
    for (int t = 0; t < l.steps; ++t) {
        Real *gates = w.gates + std::ptrdiff_t(t) * n * 4 * h;
        const std::ptrdiff_t state = std::ptrdiff_t(t) * n * h, before = state - n * h;
        if (t > 0)
            multiply<Real>(n, h, 4 * h, {w.hidden + before, h, 1}, p + l.wh, gates, Onto::Sum);
        for (int b = 0; b < n; ++b)
            for (int j = 0; j < h; j += kStep<Real>) {
                Real *gate = gates + std::ptrdiff_t(b) * 4 * h + j;
                const std::ptrdiff_t at = b * h + j;
                const V<Real> in = sigmoid<Real>(load<Real>(gate)), forget = sigmoid<Real>(load<Real>(gate + h));
                const V<Real> fresh = hyperbolicTangent<Real>(load<Real>(gate + 2 * h)),
                              out = sigmoid<Real>(load<Real>(gate + 3 * h));
                const V<Real> cell = in * fresh + (t > 0 ? forget * load<Real>(w.cell + before + at) : V<Real>{});
                const V<Real> squashed = hyperbolicTangent<Real>(cell);
                store<Real>(gate, in);
                store<Real>(gate + h, forget);
                store<Real>(gate + 2 * h, fresh);
                store<Real>(gate + 3 * h, out);
                store<Real>(w.cell + state + at, cell);
                store<Real>(w.squashed + state + at, squashed);
                store<Real>(w.hidden + state + at, out * squashed);
            }
    }
}
// One step back, between the products: gates become their gradient before the squashing; adds to the bias' gradient.
template<class Real>
void gatesBack(const Layout &l, const Work<Real> &w, int t, Real *gBias)
{
    const int n = w.batch, h = l.h;
    const std::ptrdiff_t state = std::ptrdiff_t(t) * n * h, before = state - n * h;
    for (int j = 0; j < h; j += kStep<Real>) {
        V<Real> sums[4] = {};
        for (int b = 0; b < n; ++b) {
            Real *gate = w.gates + (std::ptrdiff_t(t) * n + b) * 4 * h + j;
            const std::ptrdiff_t at = b * h + j;
            const V<Real> in = load<Real>(gate), forget = load<Real>(gate + h), fresh = load<Real>(gate + 2 * h),
                          out = load<Real>(gate + 3 * h);
            const V<Real> squashed = load<Real>(w.squashed + state + at), dHidden = load<Real>(w.dHidden + at);
            const V<Real> dCell = load<Real>(w.dCell + at) + dHidden * out * (1 - squashed * squashed);
            const V<Real> cellBefore = t > 0 ? load<Real>(w.cell + before + at) : V<Real>{};
            const V<Real> d[4] = {dCell * fresh * in * (1 - in), dCell * cellBefore * forget * (1 - forget),
                dCell * in * (1 - fresh * fresh), dHidden * squashed * out * (1 - out)};
            store<Real>(w.dCell + at, dCell * forget);
            for (int k = 0; k < 4; ++k) {
                store<Real>(gate + k * h, d[k]);
                sums[k] += d[k];
            }
        }
        for (int k = 0; k < 4; ++k)
            store<Real>(gBias + k * h + j, load<Real>(gBias + k * h + j) + sums[k]);
    }
}
// dHidden (of the last step) -> dPooled
template<class Real>
void recurBack(const Layout &l, const Work<Real> &w, const Real *back, Real *g)
{
    const int n = w.batch, h = l.h;
    for (int i = 0; i < n * h; ++i)
        w.dCell[i] = 0;
    for (int i = l.wh; i < l.lstmBias + 4 * h; ++i) // the recurrent weights of a single step get no gradient
        g[i] = 0;
    for (int t = l.steps - 1; t >= 0; --t) {
        const Real *gates = w.gates + std::ptrdiff_t(t) * n * 4 * h;
        gatesBack(l, w, t, g + l.lstmBias);
        multiply<Real>(l.f, n, 4 * h, {w.pooled + std::ptrdiff_t(t) * n * l.f, 1, l.f}, gates, g + l.wx,
            t == l.steps - 1 ? Onto::Zero : Onto::Sum);
        if (t == 0)
            break;
        multiply<Real>(h, n, 4 * h, {w.hidden + std::ptrdiff_t(t - 1) * n * h, 1, h}, gates, g + l.wh, Onto::Sum);
        multiply<Real>(n, 4 * h, h, {gates, 4 * h, 1}, back + l.whBack, w.dHidden);
    }
    multiply<Real>(l.steps * n, 4 * h, l.f, {w.gates, 4 * h, 1}, back + l.wxBack, w.dPooled);
}

// --- dense
// Gradient of a dense layer's weights and bias from its input x and its output's gradient dy.
template<class Real>
void denseBack(int batch, int inputs, int outputs, const Real *x, const Real *dy, Real *gWeight, Real *gBias)
{
    multiply<Real>(inputs, batch, outputs, {x, 1, inputs}, dy, gWeight);
    for (int j = 0; j < outputs; j += kStep<Real>)
        store<Real>(
            gBias + j, sumRows<Real>(batch, [&](int r) { return load<Real>(dy + std::ptrdiff_t(r) * outputs + j); }));
}

} // namespace
} // namespace lodestone::fused
