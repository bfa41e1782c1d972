// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/fused/model.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lodestone::fused {
namespace {

int checkedCapacity(const Recipe &recipe)
{
    if (recipe.batch < 1 || recipe.batch > 65536)
        throw std::invalid_argument("the recipe's batch is out of range");
    return recipe.batch;
}

} // namespace

Model::Model(const Recipe &recipe, const Network &start, std::uint64_t seed, const Kernels<float> &kernels)
    : m_recipe(recipe), m_kernels(kernels), m_layout(layoutOf(recipe)), m_capacity(checkedCapacity(recipe)),
      m_values(recipe.window * recipe.channels), m_network(start), m_random(seed), m_memory(m_layout, m_capacity),
      m_state(std::size_t(m_layout.state)), m_gradient(std::size_t(m_layout.parameters)),
      m_first(std::size_t(m_layout.parameters)), m_second(std::size_t(m_layout.parameters)),
      m_back(std::size_t(m_layout.transposed)), m_input(std::size_t(m_capacity * m_values + kPad)), m_x(m_input.size),
      m_mean(m_input.size), m_gain(m_input.size)
{
    const std::optional<Recipe> shape = shapeOf(start);
    if (!shape || !sameShape(*shape, recipe))
        throw std::invalid_argument("the network to start from is not of this recipe's shape");
    m_network.recipe = recipe.name;
    toState(start, m_layout, m_state.data.get());
    m_memory.work.runningMean = m_state.data.get() + m_layout.runningMean;
    m_memory.work.runningVariance = m_state.data.get() + m_layout.runningVariance;
    for (int i = 0; i < m_capacity * m_values; ++i) {
        const std::size_t axis = std::size_t(i % m_values % recipe.channels) % start.inputMean.size();
        m_mean.data[std::size_t(i)] = start.inputMean[axis];
        m_gain.data[std::size_t(i)] = 1 / start.inputStd[axis];
    }
}

void Model::begin(int count)
{
    m_memory.work.batch = std::min(count, m_capacity);
    m_known = 0;
}

void Model::put(int row, const float *input, const std::array<float, 5> &target, float weight)
{
    std::copy_n(input, m_values, m_input.data.get() + std::ptrdiff_t(row) * m_values);
    const float smoothing = float(m_recipe.labelSmoothing);
    float *y = m_memory.work.target + std::ptrdiff_t(row) * m_layout.o,
          *share = m_memory.work.share + std::ptrdiff_t(row) * m_layout.o;
    for (std::size_t f = 0; f < target.size(); ++f) {
        const bool known = !std::isnan(target[f]);
        y[f] = known ? target[f] * (1 - smoothing) + smoothing / 2 : 0;
        share[f] = known ? weight : 0;
        m_known += known;
    }
}

void Model::transform(float noise)
{
    const Transform<float> how{
        m_mean.data.get(), m_gain.data.get(), m_network.inputScale, noise, noise > 0 ? m_random() : 0};
    m_kernels.transform(how, m_input.data.get(), m_memory.work.batch * m_values, m_x.data.get());
    const int edge = m_layout.kernel / 2 * m_layout.channels;
    for (int b = 0; b < m_memory.work.batch; ++b)
        std::copy_n(m_x.data.get() + std::ptrdiff_t(b) * m_values, m_values,
            m_memory.work.x + std::ptrdiff_t(b) * m_layout.padded + edge);
}

void Model::move(double learningRate)
{
    ++m_steps;
    OptimiserStep how;
    how.beta1 = m_recipe.beta1;
    how.beta2 = m_recipe.beta2;
    how.nesterov = m_recipe.optimiser == Optimiser::NAdamW;
    how.rate = learningRate / (1 - std::pow(how.beta1, m_steps));
    how.correction = 1 / std::sqrt(1 - std::pow(how.beta2, m_steps));
    const auto range = [&](int from, int to, bool kernel) {
        how.shrink = kernel && how.nesterov ? 1 - learningRate * m_recipe.weightDecay : 1;
        m_kernels.step(how, to - from, m_gradient.data.get() + from, m_state.data.get() + from,
            m_first.data.get() + from, m_second.data.get() + from);
    };
    const Layout &l = m_layout;
    range(l.conv, l.convBias, true);
    range(l.convBias, l.wx, false);
    range(l.wx, l.lstmBias, true);
    range(l.lstmBias, l.denseWeight, false);
    range(l.denseWeight, l.denseBias, true);
    range(l.denseBias, l.outWeight, false);
    range(l.outWeight, l.outBias, true);
    range(l.outBias, l.parameters, false);
}

double Model::learn(double learningRate, float noise)
{
    transform(noise);
    const float each = 1 / float(std::max(1.0, m_known));
    for (int i = 0; i < m_memory.work.batch * m_layout.o; ++i)
        m_memory.work.share[i] *= each;
    m_kernels.drawMasks(m_layout, m_memory.work, m_recipe.dropout, m_recipe.dropping, m_random());
    const double loss = m_kernels.gradient(
        m_layout, m_memory.work, m_state.data.get(), m_back.data.get(), m_gradient.data.get(), m_recipe.l2);
    move(learningRate);
    return loss;
}

Model::Sum Model::look()
{
    transform(0);
    return {m_kernels.loss(m_layout, m_memory.work, m_state.data.get()), m_known};
}

void Model::answer()
{
    transform(0);
    m_kernels.answer(m_layout, m_memory.work, m_state.data.get());
}

double Model::penalty() const
{
    double squares = 0;
    const auto add = [&](int at, int count) {
        for (int i = at; i < at + count; ++i)
            squares += double(m_state.data[std::size_t(i)]) * double(m_state.data[std::size_t(i)]);
    };
    add(m_layout.denseWeight, m_layout.h * m_layout.d);
    add(m_layout.outWeight, m_layout.d * m_layout.o);
    return m_recipe.l2 * squares;
}

void Model::restore(const std::vector<float> &state) { std::copy(state.begin(), state.end(), m_state.data.get()); }

Network Model::network() const
{
    Network n = m_network;
    fromState(m_state.data.get(), m_layout, n);
    return n;
}

} // namespace lodestone::fused
