// SPDX-License-Identifier: GPL-3.0-or-later
// A trained network as plain data: what leaves engine/learning, and what the quantiser takes. Floats, row-major.
#pragma once
#include <QByteArray>
#include <QStringList>
#include <array>
#include <string>
#include <vector>

namespace lodestone {

struct NetworkLayer
{
    enum class Kind : int {
        Conv1d = 1,
        Relu = 2,
        BatchNorm = 3,
        MaxPool = 4,
        Lstm = 5,
        Dense = 6,
        Sigmoid = 7
    }; // dropout is no layer here
    Kind kind{};
    int units = 0;  // out channels / hidden / out features; MaxPool: pool size
    int inputs = 0; // in channels / features
    int kernel = 0; // Conv1d, same padding, stride 1
    // Conv1d: weight[units][inputs][kernel], bias[units].   Dense: weight[units][inputs], bias[units].
    // Lstm (last hidden state is the output): weight = Wx[4*units][inputs] then Wh[4*units][units], gate order i f g o;
    // bias[4*units]. BatchNorm: weight = gamma[units], bias = beta[units], mean[units], variance[units]; epsilon 1e-3
    // (as Keras).
    std::vector<float> weight, bias, mean, variance;
};
// A channel that is no field, by the name its session or board has for it. Learning and networks take
// (value - centre) * gain: one spread of the channel is kInputScale (engine/signal/feature.h says why).
struct InputChannel
{
    std::string name;
    float centre = 0, gain = 1; // of the raw value; gain above 0
    bool operator==(const InputChannel &) const = default;
};
// Without channels a network reads the first magnetometer, whatever its axes are called: three values, uT.
inline std::size_t channelsOf(const std::vector<InputChannel> &channels)
{
    return channels.empty() ? 3 : channels.size();
}
QStringList namesOf(const std::vector<InputChannel> &channels); // as InputReader of engine/signal/inputs.h wants them
// Rows back to back, as InputReader reads them, to what a network takes; of a field they are that already.
std::vector<float> inputOf(const std::vector<InputChannel> &channels, std::vector<float> values);
struct Network
{
    int window = 10, channels = 3;
    std::vector<InputChannel> inputs; // one a channel; empty: the three axes of the first magnetometer, uT
    // x = (input - mean) / std, mean and std in the input's unit (uT, or inputOf()'s); or, where inputScale > 0 (the
    // same unit), x = (asinh(input / inputScale) - mean) / std with mean and std of the asinh: a finger near and a
    // finger far count alike. Both repeat where there are fewer of them than channels.
    float inputScale = 0;
    std::vector<float> inputMean = std::vector<float>(3), inputStd = std::vector<float>(3, 1);
    std::vector<NetworkLayer> layers;
    std::string recipe;
    int parameters() const;               // trainable: 9,925 for v4-regularized
    int parametersWithStatistics() const; // plus batch-norm mean and variance: the 9,989 its paper counts
    std::string problem() const;          // empty when the layers chain and every array has its size
    QByteArray serialise() const;
    static bool deserialise(const QByteArray &bytes, Network &out);
};
// Float forward pass in plain C++ (no torch): input is window x channels, as inputOf() gives it. Probability of flexed,
// thumb first. Throws std::invalid_argument with problem() when the network does not chain to five outputs.
std::array<float, 5> forward(const Network &network, const float *input);

// What every layer gave for one window, for calibration: outputs[l] is steps x features, row-major by time;
// hidden[l] is steps x units for an LSTM and empty otherwise. problem() must be empty.
struct Trace
{
    std::vector<float> input;
    std::vector<std::vector<float>> outputs, hidden;
};
void trace(const Network &network, const float *input, Trace &out);
inline constexpr float kBatchNormEpsilon = 1e-3f;

} // namespace lodestone
