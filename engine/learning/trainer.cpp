// SPDX-License-Identifier: GPL-3.0-or-later
// Torch first: Qt's word "slots" (through network.h) must not reach torch's headers.
#include <torch/torch.h>
#include "engine/learning/trainer.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace lodestone {
namespace {

namespace nn = torch::nn;
using torch::Tensor;

void useOneThread()
{
    at::set_num_threads(1); // on layers this small two threads are slower, and one keeps sums in one order
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
    Tensor forward(const Tensor &x) // batch x time x channels, standardised -> batch x 5 logits
    {
        Tensor y = norm(torch::relu(conv(x.transpose(1, 2))));
        y = torch::dropout(torch::max_pool1d(y, m_pool), m_dropout[0], is_training());
        const auto steps = std::get<0>(lstm(y.transpose(1, 2)));
        y = torch::dropout(steps.select(1, steps.size(1) - 1), m_dropout[1], is_training());
        y = torch::dropout(torch::relu(dense(y)), m_dropout[2], is_training());
        return out(y);
    }
    Tensor penalty() const { return dense->weight.square().sum() + out->weight.square().sum(); }

    nn::Conv1d conv;
    nn::BatchNorm1d norm;
    nn::LSTM lstm;
    nn::Linear dense, out;
private:
    int m_pool;
    std::array<double, 3> m_dropout;
};
TORCH_MODULE(Body);

struct Batch { Tensor x, y, known; };

Batch toTensors(const LabelledWindows &windows, const Recipe &recipe, const Standardisation &scale)
{
    const std::int64_t count = windows.count();
    Batch b{torch::empty({count, recipe.window, recipe.channels}), torch::zeros({count, 5}), torch::zeros({count, 5})};
    float *x = b.x.data_ptr<float>(), *y = b.y.data_ptr<float>(), *known = b.known.data_ptr<float>();
    for (std::size_t i = 0; i < windows.mag.size(); ++i) {
        const std::size_t axis = i % static_cast<std::size_t>(recipe.channels) % 3;
        x[i] = (windows.mag[i] - scale.mean[axis]) / scale.deviation[axis];
    }
    for (std::size_t w = 0; w < windows.fingers.size(); ++w)
        for (std::size_t f = 0; f < 5; ++f) {
            y[w * 5 + f] = windows.fingers[w][f] == Finger::Flexed ? 1.f : 0.f;
            known[w * 5 + f] = windows.fingers[w][f] == Finger::Unknown ? 0.f : 1.f;
        }
    return b;
}

Tensor lossOf(Body &body, const Recipe &recipe, const Batch &batch)
{
    const Tensor smooth = batch.y * (1 - recipe.labelSmoothing) + recipe.labelSmoothing / 2;
    const Tensor each = torch::binary_cross_entropy_with_logits(body->forward(batch.x), smooth, {}, {}, at::Reduction::None);
    Tensor loss = (each * batch.known).sum() / batch.known.sum().clamp_min(1);
    if (recipe.l2 > 0)
        loss = loss + recipe.l2 * body->penalty();
    return loss;
}

std::vector<Tensor> stateOf(const Body &body)
{
    std::vector<Tensor> state = body->parameters();
    for (const Tensor &buffer : body->buffers())
        state.push_back(buffer);
    return state;
}

std::vector<float> floats(const Tensor &tensor)
{
    const Tensor flat = tensor.detach().contiguous();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

void load(const Tensor &to, const float *from)
{
    std::copy_n(from, to.numel(), to.data_ptr<float>());
}

Network toNetwork(const Body &body, const Recipe &recipe, const Standardisation &scale)
{
    using Kind = NetworkLayer::Kind;
    Network n;
    n.window = recipe.window;
    n.channels = recipe.channels;
    n.recipe = recipe.name;
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

} // namespace

TrainOutcome train(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    return (recipe.learner ? recipe.learner : trainNetwork)(recipe, data, options);
}

TrainOutcome trainNetwork(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    if (data.source.count() == 0)
        throw std::invalid_argument("there are no labelled windows to train on");
    const auto start = std::chrono::steady_clock::now();
    useOneThread();
    torch::manual_seed(options.seed);
    const int epochs = options.epochs > 0 ? options.epochs : recipe.epochs;
    const Standardisation scale = standardise(data.source, data.target);
    EpochMaker maker(recipe, data, options.seed, options.windowsPerEpoch);
    Body body(recipe);
    std::vector<Tensor> trained;
    for (const Tensor &p : body->parameters())
        if (p.requires_grad())
            trained.push_back(p);
    torch::optim::Adam adam(trained, torch::optim::AdamOptions(recipe.learningRate).eps(1e-7));
    const Batch holdout = toTensors(data.holdout, recipe, scale);
    const bool watch = data.holdout.count() > 0;
    const bool mayStop = watch && options.earlyStop && recipe.patience > 0 && data.target.count() == 0;

    TrainOutcome outcome;
    outcome.windowsPerEpoch = maker.windowsPerEpoch();
    double best = std::numeric_limits<double>::infinity();
    int since = 0;
    std::vector<Tensor> bestState;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const Batch all = toTensors(maker.next(), recipe, scale);
        const std::int64_t count = all.x.size(0);
        double sum = 0;
        body->train();
        for (std::int64_t at = 0; at < count; at += recipe.batch) {
            if (options.cancelled && options.cancelled())
                throw TrainCancelled{};
            const std::int64_t end = std::min<std::int64_t>(at + recipe.batch, count);
            const Tensor loss = lossOf(body, recipe, {all.x.slice(0, at, end), all.y.slice(0, at, end), all.known.slice(0, at, end)});
            adam.zero_grad();
            loss.backward();
            adam.step();
            sum += loss.item<double>() * static_cast<double>(end - at);
        }
        EpochReport report{epoch + 1, epochs, sum / static_cast<double>(count), 0, watch};
        outcome.loss.push_back(report.loss);
        if (watch) {
            torch::NoGradGuard guard;
            body->eval();
            report.lossHoldout = lossOf(body, recipe, holdout).item<double>();
            outcome.lossHoldout.push_back(report.lossHoldout);
        }
        if (options.progress)
            options.progress(report);
        if (!mayStop)
            continue;
        if (report.lossHoldout < best) {
            best = report.lossHoldout;
            since = 0;
            bestState.clear();
            for (const Tensor &t : stateOf(body))
                bestState.push_back(t.detach().clone());
        } else if (++since >= recipe.patience) {
            break;
        }
    }
    if (!bestState.empty()) {
        torch::NoGradGuard guard;
        const std::vector<Tensor> state = stateOf(body);
        for (std::size_t i = 0; i < state.size(); ++i)
            state[i].copy_(bestState[i]);
    }
    outcome.network = toNetwork(body, recipe, scale);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

std::vector<std::array<float, 5>> forwardWithTorch(const Recipe &recipe, const Network &network, const std::vector<float> &mag)
{
    if (network.layers.size() != 9)
        throw std::invalid_argument("the network is not of this recipe's shape");
    useOneThread();
    torch::NoGradGuard guard;
    Body body(recipe);
    body->eval();
    auto weights = body->lstm->named_parameters();
    const auto &l = network.layers;
    load(body->conv->weight, l[0].weight.data());
    load(body->conv->bias, l[0].bias.data());
    load(body->norm->weight, l[2].weight.data());
    load(body->norm->bias, l[2].bias.data());
    load(body->norm->running_mean, l[2].mean.data());
    load(body->norm->running_var, l[2].variance.data());
    load(weights["weight_ih_l0"], l[4].weight.data());
    load(weights["weight_hh_l0"], l[4].weight.data() + 4 * recipe.lstm * recipe.filters);
    load(weights["bias_ih_l0"], l[4].bias.data());
    load(body->dense->weight, l[5].weight.data());
    load(body->dense->bias, l[5].bias.data());
    load(body->out->weight, l[7].weight.data());
    load(body->out->bias, l[7].bias.data());
    LabelledWindows windows;
    windows.values = recipe.window * recipe.channels;
    windows.mag = mag;
    windows.fingers.resize(mag.size() / static_cast<std::size_t>(windows.values));
    const Tensor p = torch::sigmoid(body->forward(toTensors(windows, recipe, {network.inputMean, network.inputStd}).x));
    std::vector<std::array<float, 5>> out(windows.fingers.size());
    const std::vector<float> flat = floats(p);
    for (std::size_t i = 0; i < flat.size(); ++i)
        out[i / 5][i % 5] = flat[i];
    return out;
}

} // namespace lodestone
