// SPDX-License-Identifier: GPL-3.0-or-later
// Eager LibTorch building blocks: the network of a recipe as a module, and the ways in and out of tensors. For recipes with new
// ideas, and the oracle that the fused network is held against. A file that includes this includes torch's headers first:
// Qt's word "slots" must not reach them.
#pragma once
#include "engine/learning/network_fit.h"
#include "engine/learning/trainer.h"
#include <algorithm>
#include <mutex>
#include <stdexcept>

namespace lodestone::eager {

namespace nn = torch::nn;
using torch::Tensor;

inline void useOneThread()
{
    at::set_num_threads(1); // on layers this small two threads are slower, and one keeps sums in one order
}

// Held by every eager training as long as it draws random numbers: torch's belong to the whole process, and two trainings
// at once would share one stream. Seeds them; taking it again in the same thread is fine.
[[nodiscard]] inline std::unique_lock<std::recursive_mutex> trainAlone(std::uint64_t seed)
{
    static std::recursive_mutex mutex;
    std::unique_lock lock(mutex);
    useOneThread();
    torch::manual_seed(seed);
    return lock;
}

struct BodyImpl : nn::Module {
    explicit BodyImpl(const Recipe &recipe)
        : conv(register_module("conv", nn::Conv1d(nn::Conv1dOptions(recipe.channels, recipe.filters, recipe.kernel).padding(recipe.kernel / 2)))),
          // Keras: epsilon 1e-3, momentum 0.99, which torch counts from the other end.
          norm(register_module("norm", nn::BatchNorm1d(nn::BatchNorm1dOptions(recipe.filters).eps(kBatchNormEpsilon).momentum(0.01)))),
          lstm(register_module("lstm", nn::LSTM(nn::LSTMOptions(recipe.filters, recipe.lstm).batch_first(true)))),
          dense(register_module("dense", nn::Linear(recipe.lstm, recipe.dense))),
          out(register_module("out", nn::Linear(recipe.dense, 5))),
          m_pool(recipe.pool), m_dropout(recipe.dropout)
    {
        torch::NoGradGuard guard;
        auto weights = lstm->named_parameters();
        for (Tensor kernel : {conv->weight, weights["weight_ih_l0"], dense->weight, out->weight})
            nn::init::xavier_uniform_(kernel);
        nn::init::orthogonal_(weights["weight_hh_l0"]);
        for (Tensor bias : {conv->bias, weights["bias_ih_l0"], weights["bias_hh_l0"], dense->bias, out->bias})
            bias.zero_();
        weights["bias_ih_l0"].slice(0, recipe.lstm, 2 * recipe.lstm).fill_(1); // forget gate open at first
        weights["bias_hh_l0"].set_requires_grad(false);                       // one bias, as Keras; this one stays zero
    }
    // batch x time x channels, transformed -> batch x filters x pooled time, before its dropout.
    Tensor convolved(const Tensor &x)
    {
        return torch::max_pool1d(norm(torch::relu(conv(x.transpose(1, 2)))), m_pool);
    }
    // The rest, from there to batch x 5 logits.
    Tensor answered(const Tensor &features)
    {
        const Tensor y = torch::dropout(features, m_dropout[0], is_training());
        return head(std::get<0>(lstm(y.transpose(1, 2))).select(1, y.size(2) - 1));
    }
    Tensor head(const Tensor &last) // batch x lstm, the last hidden state -> batch x 5 logits
    {
        const Tensor y = torch::dropout(last, m_dropout[1], is_training());
        return out(torch::dropout(torch::relu(dense(y)), m_dropout[2], is_training()));
    }
    Tensor forward(const Tensor &x) { return answered(convolved(x)); }
    Tensor penalty() const { return dense->weight.square().sum() + out->weight.square().sum(); }
    std::vector<Tensor> trained() const // what an optimiser moves
    {
        std::vector<Tensor> some;
        for (const Tensor &p : parameters())
            if (p.requires_grad())
                some.push_back(p);
        return some;
    }

    nn::Conv1d conv;
    nn::BatchNorm1d norm;
    nn::LSTM lstm;
    nn::Linear dense, out;
private:
    int m_pool;
    std::array<double, 3> m_dropout;
};
TORCH_MODULE(Body);

// x: windows x time x channels, transformed; y: windows x 5 targets; known: 1 where the target is known, else 0.
struct Batch { Tensor x, y, known; };

inline Batch toTensors(const LabelledWindows &windows, const Recipe &recipe, const Standardisation &scale, int first = 0, int last = -1)
{
    const std::int64_t count = (last < 0 ? windows.count() : last) - first;
    Batch b{torch::empty({count, recipe.window, recipe.channels}), torch::zeros({count, 5}), torch::zeros({count, 5})};
    float *x = b.x.data_ptr<float>(), *y = b.y.data_ptr<float>(), *known = b.known.data_ptr<float>();
    const float *mag = windows.mag.data() + std::ptrdiff_t(first) * windows.values;
    for (std::int64_t i = 0; i < count * windows.values; ++i)
        x[i] = scale.apply(mag[i], std::size_t(i % recipe.channels % 3));
    for (std::int64_t w = 0; w < count; ++w)
        for (std::size_t f = 0; f < 5; ++f) {
            const Finger finger = windows.fingers[std::size_t(first + w)][f];
            y[std::size_t(w) * 5 + f] = finger == Finger::Flexed ? 1.f : 0.f;
            known[std::size_t(w) * 5 + f] = finger == Finger::Unknown ? 0.f : 1.f;
        }
    return b;
}

// Binary cross entropy over the known fingers, with the recipe's label smoothing; logits: windows x 5.
inline Tensor crossEntropy(const Tensor &logits, const Recipe &recipe, const Batch &batch)
{
    const Tensor smooth = batch.y * (1 - recipe.labelSmoothing) + recipe.labelSmoothing / 2;
    const Tensor each = torch::binary_cross_entropy_with_logits(logits, smooth, {}, {}, at::Reduction::None);
    return (each * batch.known).sum() / batch.known.sum().clamp_min(1);
}

inline Tensor lossOf(Body &body, const Recipe &recipe, const Batch &batch)
{
    const Tensor loss = crossEntropy(body->forward(batch.x), recipe, batch);
    return recipe.l2 > 0 ? loss + recipe.l2 * body->penalty() : loss;
}

inline std::vector<Tensor> stateOf(const nn::Module &module)
{
    std::vector<Tensor> state = module.parameters();
    for (const Tensor &buffer : module.buffers())
        state.push_back(buffer);
    return state;
}

inline std::vector<float> floats(const Tensor &tensor)
{
    const Tensor flat = tensor.detach().to(torch::kFloat).contiguous();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

inline void load(const Tensor &to, const float *from)
{
    torch::NoGradGuard guard;
    to.copy_(torch::from_blob(const_cast<float *>(from), to.sizes()));
}

inline Network toNetwork(const Body &body, const Recipe &recipe, const Standardisation &scale)
{
    using Kind = NetworkLayer::Kind;
    Network n;
    n.window = recipe.window;
    n.channels = recipe.channels;
    n.recipe = recipe.name;
    n.inputScale = scale.scale;
    n.inputMean = scale.mean;
    n.inputStd = scale.deviation;
    const auto weights = body->lstm->named_parameters();
    std::vector<float> lstm = floats(weights["weight_ih_l0"]);
    const std::vector<float> recurrent = floats(weights["weight_hh_l0"]);
    lstm.insert(lstm.end(), recurrent.begin(), recurrent.end());
    n.layers = {
        {Kind::Conv1d, recipe.filters, recipe.channels, recipe.kernel, floats(body->conv->weight), floats(body->conv->bias), {}, {}},
        {Kind::Relu, 0, 0, 0, {}, {}, {}, {}},
        {Kind::BatchNorm, recipe.filters, recipe.filters, 0, floats(body->norm->weight), floats(body->norm->bias),
         floats(body->norm->running_mean), floats(body->norm->running_var)},
        {Kind::MaxPool, recipe.pool, 0, 0, {}, {}, {}, {}},
        {Kind::Lstm, recipe.lstm, recipe.filters, 0, lstm, floats(weights["bias_ih_l0"]), {}, {}},
        {Kind::Dense, recipe.dense, recipe.lstm, 0, floats(body->dense->weight), floats(body->dense->bias), {}, {}},
        {Kind::Relu, 0, 0, 0, {}, {}, {}, {}},
        {Kind::Dense, 5, recipe.dense, 0, floats(body->out->weight), floats(body->out->bias), {}, {}},
        {Kind::Sigmoid, 0, 0, 0, {}, {}, {}, {}},
    };
    return n;
}

// network: of the recipe's shape. Throws std::invalid_argument when it is not.
inline Body toBody(const Network &network, const Recipe &recipe)
{
    const auto &l = network.layers;
    if (l.size() != 9 || !network.problem().empty() || l[0].units != recipe.filters || l[4].units != recipe.lstm || l[5].units != recipe.dense)
        throw std::invalid_argument("the network is not of this recipe's shape");
    Body body(recipe);
    auto weights = body->lstm->named_parameters();
    load(body->conv->weight, l[0].weight.data());
    load(body->conv->bias, l[0].bias.data());
    load(body->norm->weight, l[2].weight.data());
    load(body->norm->bias, l[2].bias.data());
    load(body->norm->running_mean, l[2].mean.data());
    load(body->norm->running_var, l[2].variance.data());
    load(weights["weight_ih_l0"], l[4].weight.data());
    load(weights["weight_hh_l0"], l[4].weight.data() + std::ptrdiff_t(4) * recipe.lstm * recipe.filters);
    load(weights["bias_ih_l0"], l[4].bias.data());
    load(body->dense->weight, l[5].weight.data());
    load(body->dense->bias, l[5].bias.data());
    load(body->out->weight, l[7].weight.data());
    load(body->out->bias, l[7].bias.data());
    return body;
}

} // namespace lodestone::eager
