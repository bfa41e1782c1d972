// SPDX-License-Identifier: GPL-3.0-or-later
// The whole network, forward and backward, and the optimiser's step, over flat arrays.
#pragma once
#include "engine/learning/train/fused/kernels.h"
#include "engine/learning/train/fused/layers.h"

namespace lodestone::fused {
namespace {

// x[i] = (input - mean) * gain, with noise added before and asinh(input / scale) where scale is above zero.
template<class Real>
void transform(const Transform<Real> &how, const Real *input, int count, Real *x)
{
    for (int i = 0; i < count; i += kStep<Real>) {
        V<Real> value = load<Real>(input + i);
        if (how.noise > 0)
            value += how.noise * normal<Real>(how.key, std::uint32_t(i));
        if (how.scale > 0)
            value = inverseHyperbolicSine<Real>(value * (1 / how.scale));
        store<Real>(x + i, (value - load<Real>(how.mean + i)) * load<Real>(how.gain + i));
    }
}

template<class Real>
void drawMasks(
    const Layout &l, const Work<Real> &w, const std::array<double, 3> &rate, Dropping dropping, std::uint64_t key)
{
    drawMask<Real>(w.poolMask, l.steps, w.batch, l.filters, l.f, rate[0], dropping, key);
    drawMask<Real>(w.lastMask, 1, w.batch, l.lstm, l.h, rate[1], dropping, key ^ 0x9e3779b97f4a7c15u);
    drawMask<Real>(w.middleMask, 1, w.batch, l.dense, l.d, rate[2], Dropping::Units, key ^ 0xc2b2ae3d27d4eb4fu);
}

// x -> logits. learning: the batch's own statistics, and the masks.
template<class Real>
void forward(const Layout &l, const Work<Real> &w, const Real *p, bool learning)
{
    const int n = w.batch;
    convolve(l, w, p);
    learning ? batchStatistics(l, w) : runningStatistics(l, w);
    normaliseAndPool(l, w, p);
    if (learning)
        timesMask<Real>(w.pooled, w.poolMask, w.pooled, l.steps * n * l.f);
    recur(l, w, p);
    const Real *last = w.hidden + std::ptrdiff_t(l.steps - 1) * n * l.h;
    if (learning)
        timesMask<Real>(last, w.lastMask, w.last, n * l.h);
    multiply<Real>(
        n, l.h, l.d, {learning ? w.last : last, l.h, 1}, p + l.denseWeight, w.middle, Onto::Row, p + l.denseBias);
    for (int i = 0; i < n * l.d; i += kStep<Real>)
        store<Real>(w.middle + i, larger<Real>(load<Real>(w.middle + i), V<Real>{}));
    if (learning)
        timesMask<Real>(w.middle, w.middleMask, w.middle, n * l.d);
    multiply<Real>(n, l.d, l.o, {w.middle, l.d, 1}, p + l.outWeight, w.logits, Onto::Row, p + l.outBias);
}

// Binary cross entropy of the logits, by their share; logits become its gradient.
template<class Real>
double crossEntropy(const Layout &l, const Work<Real> &w)
{
    V<Real> total{};
    for (int i = 0; i < w.batch * l.o; i += kStep<Real>) {
        const V<Real> z = load<Real>(w.logits + i), y = load<Real>(w.target + i), share = load<Real>(w.share + i);
        total += share
                 * (larger<Real>(z, V<Real>{}) - z * y + logarithm<Real>(1 + exponential<Real>(-magnitude<Real>(z))));
        store<Real>(w.logits + i, share * (sigmoid<Real>(z) - y));
    }
    return double(sum<Real>(total));
}

// l2 sum(w^2) of one kernel, and its gradient added to g.
template<class Real>
double penalise(const Real *p, Real *g, int count, double l2)
{
    V<Real> squares{};
    for (int i = 0; i < count; i += kStep<Real>) {
        const V<Real> x = load<Real>(p + i);
        squares += x * x;
        store<Real>(g + i, load<Real>(g + i) + Real(2 * l2) * x);
    }
    return l2 * double(sum<Real>(squares));
}

// logits' gradient -> g, every entry of it.
template<class Real>
void backward(const Layout &l, const Work<Real> &w, const Real *p, const Real *back, Real *g)
{
    const int n = w.batch;
    denseBack<Real>(n, l.d, l.o, w.middle, w.logits, g + l.outWeight, g + l.outBias);
    multiply<Real>(n, kFingers, l.d, {w.logits, l.o, 1}, back + l.outBack, w.dMiddle);
    for (int i = 0; i < n * l.d; i += kStep<Real>)
        store<Real>(w.dMiddle + i,
            load<Real>(w.middle + i) > 0 ? load<Real>(w.dMiddle + i) * load<Real>(w.middleMask + i) : V<Real>{});
    denseBack<Real>(n, l.h, l.d, w.last, w.dMiddle, g + l.denseWeight, g + l.denseBias);
    multiply<Real>(n, l.d, l.h, {w.dMiddle, l.d, 1}, back + l.denseBack, w.dHidden);
    timesMask<Real>(w.dHidden, w.lastMask, w.dHidden, n * l.h);
    recurBack(l, w, back, g);
    timesMask<Real>(w.dPooled, w.poolMask, w.dPooled, l.steps * n * l.f);
    normaliseAndPoolBack(l, w, p, g);
    convolveBack(l, w, g);
}

template<class Real>
void turn(const Real *from, int rows, int columns, Real *to)
{
    for (int c = 0; c < columns; ++c)
        for (int r = 0; r < rows; ++r)
            to[c * rows + r] = from[r * columns + c];
}
template<class Real>
void transpose(const Layout &l, const Real *p, Real *back)
{
    turn(p + l.wx, l.f, 4 * l.h, back + l.wxBack);
    turn(p + l.wh, l.h, 4 * l.h, back + l.whBack);
    turn(p + l.denseWeight, l.h, l.d, back + l.denseBack);
    turn(p + l.outWeight, l.d, l.o, back + l.outBack);
}

template<class Real>
double gradient(const Layout &l, const Work<Real> &w, const Real *p, Real *back, Real *g, double l2)
{
    transpose(l, p, back);
    forward(l, w, p, true);
    double loss = crossEntropy(l, w);
    backward(l, w, p, back, g);
    if (l2 > 0)
        loss += penalise(p + l.denseWeight, g + l.denseWeight, l.h * l.d, l2)
                + penalise(p + l.outWeight, g + l.outWeight, l.d * l.o, l2);
    return loss;
}
template<class Real>
double lossOnly(const Layout &l, const Work<Real> &w, const Real *p)
{
    forward(l, w, p, false);
    return crossEntropy(l, w);
}
template<class Real>
void answer(const Layout &l, const Work<Real> &w, const Real *p)
{
    forward(l, w, p, false);
    for (int i = 0; i < w.batch * l.o; i += kStep<Real>)
        store<Real>(w.logits + i, sigmoid<Real>(load<Real>(w.logits + i)));
}

template<class Real>
void step(const OptimiserStep &how, int count, const Real *g, Real *p, Real *first, Real *second)
{
    const Real keep1 = Real(how.beta1), keep2 = Real(how.beta2), rate = Real(how.rate), shrink = Real(how.shrink);
    const Real correction = Real(how.correction), epsilon = Real(how.epsilon);
    for (int i = 0; i < count; i += kStep<Real>) {
        const V<Real> d = load<Real>(g + i);
        const V<Real> m = keep1 * load<Real>(first + i) + (1 - keep1) * d,
                      v = keep2 * load<Real>(second + i) + (1 - keep2) * d * d;
        store<Real>(first + i, m);
        store<Real>(second + i, v);
        const V<Real> ahead = how.nesterov ? keep1 * m + (1 - keep1) * d : m;
        store<Real>(p + i, shrink * load<Real>(p + i) - rate * ahead / (correction * root<Real>(v) + epsilon));
    }
}

template<class Real>
constexpr Kernels<Real> kernelsFor(const char *name)
{
    return {name, transform<Real>, drawMasks<Real>, gradient<Real>, lossOnly<Real>, answer<Real>, step<Real>};
}

} // namespace
} // namespace lodestone::fused
