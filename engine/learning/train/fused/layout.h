// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a fused network lies: one flat array of parameters, one block of working memory. Plain data, made
// for kernels that take the features in vector lanes, so every count of features is rounded up to a multiple of kPad.
// Padding is zero, gets a zero gradient and so stays zero.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace lodestone {
struct Recipe;
}
namespace lodestone::fused {

inline constexpr int kPad = 16; // floats of the widest vector
inline constexpr int kFingers = 5;

struct Layout
{
    int window = 0, channels = 0, kernel = 0, pool = 0;
    int steps = 0;                        // after the pool
    int padded = 0;                       // floats of one input window with kernel / 2 zero steps on both sides
    int filters = 0, lstm = 0, dense = 0; // as the recipe says
    int f = 0, h = 0, d = 0, o = kPad;    // the same and the five fingers, rounded up
    // Offsets into the parameters. Weights are [inputs][outputs]; the conv's inputs are [kernel][channels],
    // the LSTM's outputs [i f g o][h].
    int conv = 0, convBias = 0, gamma = 0, beta = 0, wx = 0, wh = 0, lstmBias = 0, denseWeight = 0, denseBias = 0,
        outWeight = 0, outBias = 0, parameters = 0;
    int runningMean = 0, runningVariance = 0, state = 0; // behind the parameters: what else the network carries
    // Offsets into the transposed copies, [outputs][inputs], that carry the gradient back.
    int wxBack = 0, whBack = 0, denseBack = 0, outBack = 0, transposed = 0;
};
Layout layoutOf(const Recipe &recipe); // throws std::invalid_argument when a figure is out of range

template<class Real>
struct Aligned
{
    struct Free
    {
        void operator()(Real *p) const { ::operator delete[](p, std::align_val_t{64}); }
    };
    explicit Aligned(std::size_t count) : data(new (std::align_val_t{64}) Real[count]()), size(count) {}
    std::unique_ptr<Real[], Free> data;
    std::size_t size;
};

// One batch on its way through. Steps lie one after another, each batch x features.
template<class Real>
struct Work
{
    int batch = 0;
    Real *x;                                // batch x padded, transformed; the zero steps stay zero
    Real *target, *share;                   // batch x o; share: what this finger counts in the loss, 0 where unknown
    Real *relu;                             // window x batch x f
    Real *mean, *inverse;                   // f: of this batch; 1 / sqrt(variance + epsilon)
    Real *runningMean, *runningVariance;    // f: not in this memory; with the parameters, as the network carries them
    Real *pooled, *poolMask;                // steps x batch x f; pooled is after its dropout
    Real *winner;                           // steps x batch x f: which step of the pool was the largest
    Real *gates, *cell, *squashed, *hidden; // steps x batch x (4 h, h, h, h); squashed: tanh of cell
    Real *last, *lastMask;                  // batch x h: last hidden state after dropout
    Real *middle, *middleMask;              // batch x d: dense after ReLU and dropout
    Real *logits;                           // batch x o; after backward() their gradient
    Real *dMiddle, *dHidden, *dCell, *dPooled, *dRelu; // gradients
};

// The memory behind a Work, for batches of at most capacity windows.
template<class Real>
class WorkMemory
{
public:
    WorkMemory(const Layout &layout, int capacity) : m_block(carve(layout, capacity, nullptr, work))
    {
        carve(layout, capacity, m_block.data.get(), work);
    }
    Work<Real> work{};

private:
    static std::size_t carve(const Layout &l, int capacity, Real *base, Work<Real> &w)
    {
        std::size_t at = 0;
        const auto place = [&](Real *&to, int rows, int columns) {
            to = base ? base + at : nullptr;
            at += (std::size_t(rows) * std::size_t(columns) + kPad - 1) / kPad * kPad;
        };
        const int n = capacity, s = l.steps * n;
        place(w.x, n, l.padded);
        place(w.target, n, l.o);
        place(w.share, n, l.o);
        place(w.relu, l.window * n, l.f);
        place(w.mean, 1, l.f);
        place(w.inverse, 1, l.f);
        place(w.pooled, s, l.f);
        place(w.poolMask, s, l.f);
        place(w.winner, s, l.f);
        place(w.gates, s, 4 * l.h);
        place(w.cell, s, l.h);
        place(w.squashed, s, l.h);
        place(w.hidden, s, l.h);
        place(w.last, n, l.h);
        place(w.lastMask, n, l.h);
        place(w.middle, n, l.d);
        place(w.middleMask, n, l.d);
        place(w.logits, n, l.o);
        place(w.dMiddle, n, l.d);
        place(w.dHidden, n, l.h);
        place(w.dCell, n, l.h);
        place(w.dPooled, s, l.f);
        place(w.dRelu, l.window * n, l.f);
        return at;
    }
    Aligned<Real> m_block;
};

} // namespace lodestone::fused
