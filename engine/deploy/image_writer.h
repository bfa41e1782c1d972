// SPDX-License-Identifier: GPL-3.0-or-later
// Integer layers to image bytes, as device/runtime/IMAGE.md lays them out.
#pragma once
#include "engine/deploy/network.h"
#include <QByteArray>
#include <array>
#include <cstdint>
#include <vector>

namespace lodestone {

// q = floor(floor(v / 2^before) m / 2^after) + offset, with the layer's two shifts.
struct Requantise
{
    std::int16_t multiplier = 0;
    std::int8_t offset = 0;
};
struct InputTransform
{
    std::int16_t offset = 0;
    std::uint16_t shift = 1;
    std::int32_t multiplier = 0;
};

// asinh(lsb / scale) before the transforms, whose offset then is Q12: 65536 / scale = multiplier / 2^shift. None:
// multiplier 0.
struct InputCurve
{
    std::uint16_t multiplier = 0;
    std::uint8_t shift = 0;
};

struct ImageLayer
{
    enum class Kind : std::uint8_t { Conv = 1, Pool = 2, Lstm = 3, Dense = 4 };
    Kind kind{};
    bool relu = false, sigmoid = false;
    int inputs = 0, units = 0, extra = 0; // extra: kernel of a convolution, size of a pool
    std::vector<std::int32_t> bias;       // one a row; an LSTM has 4 * units rows, a unit's i f g o together
    std::vector<Requantise> requantise;   // one a row; empty for a pool
    std::vector<Requantise> hidden;       // LSTM, one a unit: Q15 to the state, with shifts 0 and 16 and rounded
    std::vector<std::int8_t>
        weight; // conv [units][kernel][inputs], dense [units][inputs], LSTM [4 * units][inputs + units]
    std::vector<std::int8_t> pad; // conv: the integer that stands for zero, one an input
    int before = 0, after = 0;    // shifts of the rows
    std::uint32_t macs(int steps) const;
    int terms() const; // of one row
};

struct ImagePlan
{
    int window = 0, channels = 0;
    std::uint32_t parameters = 0;
    std::array<std::uint8_t, 8> provenance{}; // names the float network the image came from
    InputCurve curve;
    std::vector<InputTransform> inputs; // one a channel
    std::vector<InputChannel> named;    // the same; empty: the magnetometer's axes
    int limit = 32767;                  // of |x| after the transforms; see IMAGE.md
    std::vector<ImageLayer> layers;
};
QByteArray writeImage(const ImagePlan &plan);
// The image with a window (as ls_model_run() takes it, window x channels) at its end and what it answers: the glove
// asks itself the same question before it lets the image run.
QByteArray withTestWindow(
    const QByteArray &image, const std::vector<std::int16_t> &input, const std::array<std::uint8_t, 5> &answer);

} // namespace lodestone
