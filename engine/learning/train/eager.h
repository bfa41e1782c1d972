// SPDX-License-Identifier: GPL-3.0-or-later
// Eager LibTorch building blocks: the network of a recipe as a module, and the ways in and out of tensors. For recipes
// with new ideas, and the oracle that the fused network is held against. A file that includes this includes torch's
// headers first: Qt's word "slots" must not reach them.
#pragma once
#include "engine/learning/train/epochs.h"
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lodestone::eager {

namespace nn = torch::nn;
using torch::Tensor;

inline void useOneThread()
{
    at::set_num_threads(1); // on layers this small two threads are slower, and one keeps sums in one order
}

// Everything random comes from a training's own generator: torch's global one is shared, and with several trainings at
// once their results would depend on whose turn it was.
inline at::Generator generator(std::uint64_t seed) { return at::make_generator<at::CPUGeneratorImpl>(seed); }

inline void fillXavier(const Tensor &kernel, const at::Generator &random) // Glorot and Bengio, AISTATS 2010
{
    torch::NoGradGuard guard;
    const auto [in, out] = nn::init::_calculate_fan_in_and_fan_out(kernel);
    const double bound = std::sqrt(6.0 / static_cast<double>(in + out));
    kernel.uniform_(-bound, bound, random);
}

inline void fillOrthogonal(const Tensor &kernel, const at::Generator &random) // Saxe et al., ICLR 2014
{
    torch::NoGradGuard guard;
    const auto [q, r] = torch::linalg_qr(torch::empty(kernel.sizes()).normal_(0, 1, random));
    kernel.copy_(q * r.diagonal().sign());
}

// features: batch x dimensions (x time). What is kept is scaled up, so that the mean stays.
inline Tensor dropped(const Tensor &features, double rate, Dropping dropping, const at::Generator &random)
{
    if (rate <= 0)
        return features;
    std::vector<std::int64_t> shape = features.sizes().vec();
    if (dropping == Dropping::Units)
        return features * torch::empty(shape).bernoulli_(1 - rate, random) / (1 - rate);
    std::fill(shape.begin() + 2, shape.end(), 1);
    if (dropping == Dropping::Dimensions)
        return features * torch::empty(shape).bernoulli_(1 - rate, random) / (1 - rate);
    const std::int64_t all = shape[1], run = std::llround(rate * static_cast<double>(all));
    std::vector<std::int64_t> along(shape.size(), 1), across = along;
    along[1] = all;
    across[0] = shape[0];
    const Tensor start = torch::empty(across, torch::kLong).random_(0, all - run + 1, random);
    const Tensor place = torch::arange(all).reshape(along);
    const Tensor kept = torch::logical_or(place < start, place >= start + run).to(torch::kFloat);
    return features * kept * (static_cast<double>(all) / static_cast<double>(all - run));
}

struct BodyImpl : nn::Module
{
    BodyImpl(const Recipe &recipe, std::uint64_t seed)
        : conv(register_module("conv",
            nn::Conv1d(nn::Conv1dOptions(recipe.channels, recipe.filters, recipe.kernel).padding(recipe.kernel / 2)))),
          // Keras: epsilon 1e-3, momentum 0.99, which torch counts from the other end.
          norm(register_module(
              "norm", nn::BatchNorm1d(nn::BatchNorm1dOptions(recipe.filters).eps(kBatchNormEpsilon).momentum(0.01)))),
          lstm(register_module("lstm", nn::LSTM(nn::LSTMOptions(recipe.filters, recipe.lstm).batch_first(true)))),
          dense(register_module("dense", nn::Linear(recipe.lstm, recipe.dense))),
          out(register_module("out", nn::Linear(recipe.dense, 5))), random(generator(seed)), m_pool(recipe.pool),
          m_dropping(recipe.dropping), m_dropout(recipe.dropout)
    {
        torch::NoGradGuard guard;
        auto weights = lstm->named_parameters();
        for (const Tensor &kernel : {conv->weight, weights["weight_ih_l0"], dense->weight, out->weight})
            fillXavier(kernel, random);
        fillOrthogonal(weights["weight_hh_l0"], random);
        for (Tensor bias : {conv->bias, weights["bias_ih_l0"], weights["bias_hh_l0"], dense->bias, out->bias})
            bias.zero_();
        weights["bias_ih_l0"].slice(0, recipe.lstm, 2 * recipe.lstm).fill_(1); // forget gate open at first
        weights["bias_hh_l0"].set_requires_grad(false); // one bias, as Keras; this one stays zero
    }
    // The three parts of forward(), for recipes that do something in between. Kernels may come from elsewhere.
    // batch x time x channels, transformed -> batch x filters x pooled time, before its dropout
    Tensor convolved(const Tensor &x, const Tensor &kernel)
    {
        const Tensor y = torch::conv1d(x.transpose(1, 2), kernel, conv->bias, 1, kernel.size(2) / 2);
        return torch::max_pool1d(norm(torch::relu(y)), m_pool);
    }
    // -> batch x lstm, the last hidden state
    Tensor remembered(const Tensor &convolved)
    {
        const Tensor y = is_training() ? dropped(convolved, m_dropout[0], m_dropping, random) : convolved;
        return std::get<0>(lstm(y.transpose(1, 2))).select(1, y.size(2) - 1);
    }
    // -> batch x 5 logits
    Tensor answered(const Tensor &remembered, const Tensor &kernel)
    {
        const bool drop = is_training();
        const Tensor y = torch::relu(dense(drop ? dropped(remembered, m_dropout[1], m_dropping, random) : remembered));
        return torch::linear(drop ? dropped(y, m_dropout[2], Dropping::Units, random) : y, kernel, out->bias);
    }
    Tensor features(const Tensor &x) { return remembered(convolved(x, conv->weight)); }
    Tensor forward(const Tensor &x) { return answered(features(x), out->weight); }
    Tensor penalty() const { return dense->weight.square().sum() + out->weight.square().sum(); }

    nn::Conv1d conv;
    nn::BatchNorm1d norm;
    nn::LSTM lstm;
    nn::Linear dense, out;
    at::Generator random;

private:
    int m_pool;
    Dropping m_dropping;
    std::array<double, 3> m_dropout;
};
TORCH_MODULE(Body);

// x: windows x time x channels, transformed; y: windows x 5 targets; known: 1 where the target is known, else 0.
struct Batch
{
    Tensor x, y, known;
};

inline Batch toTensors(
    const LabelledWindows &windows, const Recipe &recipe, const Standardisation &scale, int first = 0, int last = -1)
{
    const std::int64_t count = (last < 0 ? windows.count() : last) - first;
    Batch b{torch::empty({count, recipe.window, recipe.channels}), torch::zeros({count, 5}), torch::zeros({count, 5})};
    float *x = b.x.data_ptr<float>(), *y = b.y.data_ptr<float>(), *known = b.known.data_ptr<float>();
    const float *input = windows.input.data() + std::ptrdiff_t(first) * windows.values;
    for (std::int64_t i = 0; i < count * windows.values; ++i)
        x[i] = scale.apply(input[i], std::size_t(i % recipe.channels) % scale.mean.size());
    for (std::int64_t w = 0; w < count; ++w)
        for (std::size_t f = 0; f < 5; ++f) {
            const Finger finger = windows.fingers[std::size_t(first + w)][f];
            y[std::size_t(w) * 5 + f] = finger == Finger::Flexed ? 1.f : 0.f;
            known[std::size_t(w) * 5 + f] = finger == Finger::Unknown ? 0.f : 1.f;
        }
    return b;
}

// Binary cross entropy over the known fingers; logits: windows x 5; smoothing: one for each finger, or one for all.
inline Tensor crossEntropy(const Tensor &logits, const Tensor &smoothing, const Batch &batch)
{
    const Tensor smooth = batch.y * (1 - smoothing) + smoothing / 2;
    const Tensor each = torch::binary_cross_entropy_with_logits(logits, smooth, {}, {}, at::Reduction::None);
    return (each * batch.known).sum() / batch.known.sum().clamp_min(1);
}

inline Tensor crossEntropy(const Tensor &logits, const Recipe &recipe, const Batch &batch)
{
    return crossEntropy(logits, torch::tensor(recipe.labelSmoothing, torch::kFloat), batch);
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

inline std::vector<Tensor> trainedOf(const nn::Module &module) // what an optimiser moves
{
    std::vector<Tensor> some;
    for (const Tensor &p : module.parameters())
        if (p.requires_grad())
            some.push_back(p);
    return some;
}

// One step of Adam for every batch, down the gradient of loss(windows, first, last); all three outlive the learnable.
using LossOfBatch = std::function<Tensor(const LabelledWindows &windows, int first, int last)>;
inline Learnable learnable(nn::Module &module, const Recipe &recipe, const LossOfBatch &loss)
{
    const auto adam = std::make_shared<torch::optim::Adam>(trainedOf(module),
        torch::optim::AdamOptions(recipe.learningRate).betas({recipe.beta1, recipe.beta2}).eps(1e-7));
    const auto best = std::make_shared<std::vector<Tensor>>();
    Learnable learner;
    learner.step = [&module, &loss, adam](const LabelledWindows &epoch, int first, int last) {
        module.train();
        const Tensor value = loss(epoch, first, last);
        adam->zero_grad();
        value.backward();
        adam->step();
        return value.item<double>();
    };
    learner.loss = [&module, &loss](const LabelledWindows &holdout) {
        torch::NoGradGuard guard;
        module.eval();
        return loss(holdout, 0, holdout.count()).item<double>();
    };
    learner.keep = [&module, best] {
        best->clear();
        for (const Tensor &t : stateOf(module))
            best->push_back(t.detach().clone());
    };
    learner.restore = [&module, best] {
        torch::NoGradGuard guard;
        const std::vector<Tensor> state = stateOf(module);
        for (std::size_t i = 0; i < state.size(); ++i)
            state[i].copy_((*best)[i]);
    };
    return learner;
}

inline std::vector<float> floats(const Tensor &tensor)
{
    const Tensor flat = tensor.detach().to(torch::kFloat).contiguous();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

inline std::vector<std::array<float, 5>> answersOf(const Tensor &logits) // windows x 5
{
    const std::vector<float> flat = floats(torch::sigmoid(logits));
    std::vector<std::array<float, 5>> out(flat.size() / 5);
    for (std::size_t i = 0; i < flat.size(); ++i)
        out[i / 5][i % 5] = flat[i];
    return out;
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
        {Kind::Conv1d, recipe.filters, recipe.channels, recipe.kernel, floats(body->conv->weight),
            floats(body->conv->bias), {}, {}},
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
    if (l.size() != 9 || !network.problem().empty() || l[0].units != recipe.filters || l[4].units != recipe.lstm
        || l[5].units != recipe.dense)
        throw std::invalid_argument("the network is not of this recipe's shape");
    Body body(recipe, 0);
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
