// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/network.h"
#include "device/runtime/runtime.h"
#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lodestone {
namespace {

using Kind = NetworkLayer::Kind;
constexpr quint32 kMagic = 0x4c534e57;             // "LSNW"
constexpr quint16 kFieldVersion = 2, kVersion = 3; // 1 had no input scale; 3 names its channels
constexpr std::size_t kLongestName = 200;          // bytes
constexpr quint32 kMostMeans = 64;
constexpr int kMostLayers = 64, kMostUnits = 4096, kMostFloats = 1 << 22;
// Multiplications for one window: some hundred times those of the networks trained here. A file with a larger one would
// keep whoever evaluates it busy for minutes.
constexpr double kMostWork = 2e6;

struct Shape
{
    int steps = 0, features = 0;
};

float sigmoid(float x) { return 1.f / (1.f + std::exp(-x)); }

bool sizes(const NetworkLayer &l, std::size_t weight, std::size_t bias, std::size_t statistics)
{
    return l.weight.size() == weight && l.bias.size() == bias && l.mean.size() == statistics
           && l.variance.size() == statistics;
}

// Checks one layer against the shape it is given and moves the shape on.
std::string advance(const NetworkLayer &l, Shape &s)
{
    const auto u = static_cast<std::size_t>(l.units), in = static_cast<std::size_t>(l.inputs),
               k = static_cast<std::size_t>(l.kernel);
    const bool weighted = l.kind == Kind::Conv1d || l.kind == Kind::Lstm || l.kind == Kind::Dense;
    if (weighted && (l.units < 1 || l.units > kMostUnits || l.inputs < 1 || l.inputs > kMostUnits))
        return "its shape is out of range";
    switch (l.kind) {
    case Kind::Conv1d:
        if (l.inputs != s.features)
            return "its inputs are not the features before it";
        if (l.kernel < 1 || l.kernel > 31 || l.kernel % 2 == 0)
            return "its kernel must be odd, 1 to 31";
        if (!sizes(l, u * in * k, u, 0))
            return "its weights do not fit its shape";
        s.features = l.units;
        return {};
    case Kind::Lstm:
        if (l.inputs != s.features)
            return "its inputs are not the features before it";
        if (!sizes(l, 4 * u * (in + u), 4 * u, 0))
            return "its weights do not fit its shape";
        s = {1, l.units};
        return {};
    case Kind::Dense:
        if (l.inputs != s.steps * s.features)
            return "its inputs are not the values before it";
        if (!sizes(l, u * in, u, 0))
            return "its weights do not fit its shape";
        s = {1, l.units};
        return {};
    case Kind::BatchNorm: {
        const auto f = static_cast<std::size_t>(s.features);
        if (!sizes(l, f, f, f))
            return "its arrays do not fit the features before it";
        return {};
    }
    case Kind::MaxPool:
        if (l.units < 1 || l.units > s.steps)
            return "its pool is longer than the window before it";
        s.steps /= l.units;
        return {};
    case Kind::Relu:
    case Kind::Sigmoid: return {};
    }
    return "its kind is unknown";
}

double workOf(const NetworkLayer &l, const Shape &s)
{
    const double steps = s.steps, features = s.features, units = l.units;
    switch (l.kind) {
    case Kind::Conv1d: return steps * units * features * l.kernel;
    case Kind::Lstm: return steps * 4 * units * (features + units);
    case Kind::Dense: return units * steps * features;
    default: return steps * features;
    }
}

std::vector<float> convolve(const NetworkLayer &l, const std::vector<float> &x, int steps)
{
    std::vector<float> y(static_cast<std::size_t>(steps * l.units));
    const int half = l.kernel / 2;
    for (int t = 0; t < steps; ++t)
        for (int u = 0; u < l.units; ++u) {
            float sum = l.bias[u];
            for (int k = 0; k < l.kernel; ++k) {
                const int at = t + k - half;
                if (at < 0 || at >= steps)
                    continue;
                for (int c = 0; c < l.inputs; ++c)
                    sum += l.weight[(u * l.inputs + c) * l.kernel + k] * x[at * l.inputs + c];
            }
            y[t * l.units + u] = sum;
        }
    return y;
}

std::vector<float> recur(const NetworkLayer &l, const std::vector<float> &x, int steps, std::vector<float> &hidden)
{
    const int n = l.units;
    std::vector<float> h(n), c(n), gates(4 * static_cast<std::size_t>(n));
    const float *wx = l.weight.data(), *wh = wx + 4 * n * l.inputs;
    hidden.clear();
    for (int t = 0; t < steps; ++t) {
        for (int r = 0; r < 4 * n; ++r) {
            float sum = l.bias[r];
            for (int i = 0; i < l.inputs; ++i)
                sum += wx[r * l.inputs + i] * x[t * l.inputs + i];
            for (int i = 0; i < n; ++i)
                sum += wh[r * n + i] * h[i];
            gates[r] = sum;
        }
        for (int j = 0; j < n; ++j) {
            c[j] = sigmoid(gates[n + j]) * c[j] + sigmoid(gates[j]) * std::tanh(gates[2 * n + j]);
            h[j] = sigmoid(gates[3 * n + j]) * std::tanh(c[j]);
        }
        hidden.insert(hidden.end(), h.begin(), h.end());
    }
    return h;
}

std::vector<float> run(const NetworkLayer &l, const std::vector<float> &x, Shape s, std::vector<float> &hidden)
{
    std::vector<float> y;
    switch (l.kind) {
    case Kind::Conv1d: return convolve(l, x, s.steps);
    case Kind::Lstm: return recur(l, x, s.steps, hidden);
    case Kind::Dense:
        y = l.bias;
        for (int u = 0; u < l.units; ++u)
            for (int i = 0; i < l.inputs; ++i)
                y[u] += l.weight[u * l.inputs + i] * x[i];
        return y;
    case Kind::MaxPool:
        y.assign(x.begin(), x.begin() + (s.steps / l.units) * s.features);
        for (int t = 0; t < s.steps / l.units; ++t)
            for (int f = 0; f < s.features; ++f) {
                float most = x[t * l.units * s.features + f];
                for (int k = 1; k < l.units; ++k)
                    most = std::max(most, x[(t * l.units + k) * s.features + f]);
                y[t * s.features + f] = most;
            }
        return y;
    case Kind::BatchNorm:
        y = x;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const std::size_t f = i % static_cast<std::size_t>(s.features);
            y[i] = l.weight[f] * (x[i] - l.mean[f]) / std::sqrt(l.variance[f] + kBatchNormEpsilon) + l.bias[f];
        }
        return y;
    case Kind::Relu:
        y = x;
        for (float &v : y)
            v = std::max(v, 0.f);
        return y;
    case Kind::Sigmoid:
        y = x;
        for (float &v : y)
            v = sigmoid(v);
        return y;
    }
    return y;
}

void write(QDataStream &out, const std::vector<float> &values)
{
    out << static_cast<quint32>(values.size());
    for (const float v : values)
        out << v;
}

bool read(QDataStream &in, std::vector<float> &values)
{
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > kMostFloats || in.device()->bytesAvailable() < qint64(count) * 4)
        return false;
    values.resize(count);
    for (float &v : values) {
        in >> v;
        if (!std::isfinite(v))
            return false;
    }
    return in.status() == QDataStream::Ok;
}

} // namespace

QStringList namesOf(const std::vector<InputChannel> &channels)
{
    QStringList names;
    for (const InputChannel &c : channels)
        names << QString::fromStdString(c.name);
    return names;
}

std::vector<float> inputOf(const std::vector<InputChannel> &channels, std::vector<float> values)
{
    for (std::size_t i = 0; i < values.size() && !channels.empty(); ++i) {
        const InputChannel &c = channels[i % channels.size()];
        values[i] = (values[i] - c.centre) * c.gain;
    }
    return values;
}

std::string Network::problem() const
{
    if (window < 1 || window > 1024 || channels < 1 || channels > 64)
        return "the input shape is out of range";
    if (inputMean.empty() || inputMean.size() != inputStd.size())
        return "the input's mean and deviation are not of its channels";
    if (inputs.size() > LS_MODEL_MAX_CHANNELS)
        return "it reads more channels than an image holds";
    if (!inputs.empty() && inputs.size() != std::size_t(channels))
        return "its channels have not one name each";
    for (const InputChannel &c : inputs)
        if (c.name.empty() || c.name.size() > kLongestName || !std::isfinite(c.centre) || !std::isfinite(c.gain)
            || !(c.gain > 0))
            return "a channel's name, centre or gain is out of range";
    for (const float s : inputStd)
        if (!(s > 0))
            return "the input's standard deviation must be above zero";
    if (layers.empty() || layers.size() > kMostLayers)
        return "the network has no layers, or too many";
    Shape s{window, channels};
    double work = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        work += workOf(layers[i], s);
        if (const std::string why = advance(layers[i], s); !why.empty())
            return "layer " + std::to_string(i + 1) + ": " + why;
    }
    if (work > kMostWork)
        return "its layers are too large";
    if (s.steps * s.features != 5)
        return "the last layer must give five values, one a finger";
    if (layers.back().kind != Kind::Sigmoid)
        return "the last layer must be a sigmoid";
    return {};
}

int Network::parameters() const
{
    std::size_t count = 0;
    for (const NetworkLayer &l : layers)
        count += l.weight.size() + l.bias.size();
    return static_cast<int>(count);
}

int Network::parametersWithStatistics() const
{
    std::size_t count = static_cast<std::size_t>(parameters());
    for (const NetworkLayer &l : layers)
        count += l.mean.size() + l.variance.size();
    return static_cast<int>(count);
}

QByteArray Network::serialise() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out.setByteOrder(QDataStream::LittleEndian);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    const bool field = inputs.empty() && inputMean.size() == 3;
    // A field's network keeps the bytes it always had: its image carries their hash.
    out << kMagic << (field ? kFieldVersion : kVersion) << qint32(window) << qint32(channels)
        << QByteArray::fromStdString(recipe) << inputScale;
    if (!field)
        out << static_cast<quint32>(inputMean.size()) << static_cast<quint32>(inputs.size());
    for (const InputChannel &c : inputs)
        out << QByteArray::fromStdString(c.name) << c.centre << c.gain;
    for (const float v : inputMean)
        out << v;
    for (const float v : inputStd)
        out << v;
    out << static_cast<quint32>(layers.size());
    for (const NetworkLayer &l : layers) {
        out << qint32(l.kind) << qint32(l.units) << qint32(l.inputs) << qint32(l.kernel);
        for (const auto *values : {&l.weight, &l.bias, &l.mean, &l.variance})
            write(out, *values);
    }
    return bytes;
}

bool Network::deserialise(const QByteArray &bytes, Network &out)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in.setByteOrder(QDataStream::LittleEndian);
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint32 magic = 0, count = 0;
    quint16 version = 0;
    qint32 window = 0, channels = 0;
    QByteArray recipe;
    in >> magic >> version;
    if (in.status() != QDataStream::Ok || magic != kMagic || version < 1 || version > kVersion)
        return false;
    in >> window >> channels >> recipe;
    Network network;
    network.window = window;
    network.channels = channels;
    network.recipe = recipe.toStdString();
    if (version >= 2)
        in >> network.inputScale;
    if (!std::isfinite(network.inputScale) || network.inputScale < 0)
        return false;
    if (version >= 3) {
        quint32 means = 0, names = 0;
        in >> means >> names;
        if (in.status() != QDataStream::Ok || means < 1 || means > kMostMeans || names > LS_MODEL_MAX_CHANNELS)
            return false;
        for (quint32 c = 0; c < names; ++c) {
            QByteArray name;
            InputChannel channel;
            in >> name >> channel.centre >> channel.gain;
            if (in.status() != QDataStream::Ok)
                return false;
            channel.name = name.toStdString();
            network.inputs.push_back(channel);
        }
        network.inputMean.resize(means);
        network.inputStd.resize(means);
    }
    for (float &v : network.inputMean)
        in >> v;
    for (float &v : network.inputStd)
        in >> v;
    in >> count;
    if (in.status() != QDataStream::Ok || count > kMostLayers)
        return false;
    for (const float v : network.inputMean)
        if (!std::isfinite(v))
            return false;
    for (quint32 i = 0; i < count; ++i) {
        qint32 kind = 0, units = 0, inputs = 0, kernel = 0;
        in >> kind >> units >> inputs >> kernel;
        NetworkLayer l;
        l.kind = static_cast<Kind>(kind);
        l.units = units;
        l.inputs = inputs;
        l.kernel = kernel;
        for (auto *values : {&l.weight, &l.bias, &l.mean, &l.variance})
            if (!read(in, *values))
                return false;
        network.layers.push_back(std::move(l));
    }
    if (in.status() != QDataStream::Ok || !in.atEnd() || !network.problem().empty())
        return false;
    out = std::move(network);
    return true;
}

void trace(const Network &network, const float *input, Trace &out)
{
    const std::size_t channels = static_cast<std::size_t>(network.channels),
                      values = channels * static_cast<std::size_t>(network.window);
    out.input.assign(input, input + values);
    for (std::size_t i = 0; i < values; ++i) {
        const std::size_t axis = i % channels % network.inputMean.size();
        const float value = network.inputScale > 0 ? std::asinh(input[i] / network.inputScale) : input[i];
        out.input[i] = (value - network.inputMean[axis]) / network.inputStd[axis];
    }
    out.outputs.resize(network.layers.size());
    out.hidden.resize(network.layers.size());
    Shape s{network.window, network.channels};
    const std::vector<float> *x = &out.input;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        out.outputs[i] = run(network.layers[i], *x, s, out.hidden[i]);
        x = &out.outputs[i];
        advance(network.layers[i], s);
    }
}

std::array<float, 5> forward(const Network &network, const float *input)
{
    if (const std::string why = network.problem(); !why.empty())
        throw std::invalid_argument(why);
    Trace t;
    trace(network, input, t);
    std::array<float, 5> out{};
    std::copy(t.outputs.back().begin(), t.outputs.back().end(), out.begin());
    return out;
}

} // namespace lodestone
