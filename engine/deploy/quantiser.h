// SPDX-License-Identifier: GPL-3.0-or-later
// Post-training quantisation: per-row int8 weights, int8 activations, int16 LSTM gates and cell -> a model image.
#pragma once
#include "engine/deploy/network.h"
#include <QString>
#include <array>
#include <cstdint>
#include <vector>

namespace lodestone {

struct QuantiseError
{
    std::string text;
};
struct QuantiseReport
{
    int bytes = 0, parameters = 0;
    QByteArray hash;
}; // SHA-256
// Nearest: each weight by itself. Calibrated: a row's weights together, by what they do to the calibration windows;
// slower, and for the few networks whose decisions int8 changes too often.
enum class Rounding { Nearest, Calibrated };
// calibration: windows (window x channels floats, as inputOf() gives them) of training AND unlabelled target data, back
// to back.
QByteArray quantise(const Network &network, const std::vector<float> &calibration, QuantiseReport *report = nullptr,
    Rounding rounding = Rounding::Nearest);

// What one integer step of each weight is worth, in the order of NetworkLayer::weight; empty for layers whose weights
// the image does not hold as integers of their own. Throws QuantiseError.
std::vector<std::vector<float>> weightSteps(const Network &network, const std::vector<float> &calibration);

// The glove's C code, run here. One per image; not thread-safe.
class ImageModel
{
public:
    static constexpr int kLongestWindow = 32; // samples that an image may read at a time
    static bool open(const QByteArray &image, ImageModel &out, QString *error = nullptr);
    bool isOpen() const { return !m_image.isEmpty(); }
    int window() const;
    int channels() const;
    const std::vector<InputChannel> &inputs() const { return m_inputs; } // as Network::inputs
    QByteArray hash() const;                                             // SHA-256 of the image
    const QByteArray &image() const { return m_image; }
    // A window, window x channels, row by row: as the glove's code takes it; as inputOf() gives it, rounded to a tenth
    // and clamped; as InputReader reads it from a board or a session.
    std::array<std::uint8_t, 5> run(const std::int16_t *lsb) const;
    std::array<std::uint8_t, 5> runInput(const float *input) const;
    std::array<std::uint8_t, 5> run(const float *values) const;

private:
    std::vector<InputChannel> m_inputs;
    QByteArray m_image;
    std::vector<std::uint64_t> m_model; // storage of ls_model
    mutable std::vector<std::uint32_t> m_scratch;
};

} // namespace lodestone
