// SPDX-License-Identifier: GPL-3.0-or-later
// Integer layers to image bytes, as device/runtime/IMAGE.md lays them out.
#pragma once
#include <QByteArray>
#include <array>
#include <cstdint>
#include <vector>

namespace lodestone {

struct Requantise { std::int16_t multiplier = 0; std::int8_t offset = 0; std::uint8_t shift = 1; }; // q = round(v m / 2^shift) + offset
struct InputTransform { std::int16_t offset = 0; std::uint16_t shift = 1; std::int32_t multiplier = 0; };

// asinh(lsb / scale) before the transforms, whose offset then is Q12: 65536 / scale = multiplier / 2^shift. None: multiplier 0.
struct InputCurve { std::uint16_t multiplier = 0; std::uint8_t shift = 0; };

struct ImageLayer {
    enum class Kind : std::uint8_t { Conv = 1, Pool = 2, Lstm = 3, Dense = 4 };
    Kind kind{};
    bool relu = false, sigmoid = false;
    int inputs = 0, units = 0, extra = 0;         // extra: kernel of a convolution, size of a pool
    std::vector<std::int32_t> bias;               // one a row; an LSTM has 4 * units rows, gates i f g o
    std::vector<Requantise> requantise;           // one a unit; empty for a pool
    std::vector<std::int8_t> weight;              // conv [units][kernel][inputs], dense [units][inputs], LSTM input part
    std::vector<std::int8_t> pad;                 // conv: the integer that stands for zero, one an input
    std::vector<std::int8_t> recurrent;           // LSTM [4 * units][units]
    std::vector<std::int16_t> inputMultiplier, stateMultiplier; // LSTM, one a row: sum to Q12
    int inputShift = 0, stateShift = 0;           // LSTM, one for all rows
    std::uint32_t macs(int steps) const;
};

struct ImagePlan {
    int window = 0, channels = 0;
    std::uint32_t parameters = 0;
    std::array<std::uint8_t, 8> provenance{};     // names the float network the image came from
    InputCurve curve;                             // none gives an image of version 1
    std::vector<InputTransform> inputs;           // one a channel
    std::vector<ImageLayer> layers;
};
QByteArray writeImage(const ImagePlan &plan);
// The image with a window (0.1 uT, window x channels) at its end and what it answers: the glove asks itself the same question
// before it lets the image run.
QByteArray withTestWindow(const QByteArray &image, const std::vector<std::int16_t> &input, const std::array<std::uint8_t, 5> &answer);

} // namespace lodestone
