// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/image_writer.h"
#include "device/protocol/frame.h"
#include "device/runtime/image.h"
#include <QtEndian>
#include <algorithm>
#include <bit>

namespace lodestone {
namespace {

template<typename T>
void put(QByteArray &out, T value)
{
    char bytes[sizeof(T)];
    qToLittleEndian(value, bytes);
    out.append(bytes, sizeof bytes);
}

template<typename T>
void patch(QByteArray &out, int at, T value)
{
    qToLittleEndian(value, out.data() + at);
}

void put(QByteArray &out, const std::vector<std::int8_t> &values)
{
    out.append(reinterpret_cast<const char *>(values.data()), static_cast<qsizetype>(values.size()));
    out.append((4 - out.size() % 4) % 4, '\0'); // layers start at multiples of four, so this pads the tensor
}

void put(QByteArray &out, const Requantise &r)
{
    put(out, r.offset);
    put(out, quint8(0));
    put(out, r.multiplier);
}

void put(QByteArray &out, const InputChannel &c)
{
    for (const float value : {c.centre, c.gain})
        put(out, std::bit_cast<quint32>(value));
    put(out, static_cast<quint8>(c.name.size()));
    out.append(c.name.data(), static_cast<qsizetype>(c.name.size()));
    out.append((4 - out.size() % 4) % 4, '\0');
}

void putMatrix(QByteArray &out, const ImageLayer &l)
{
    const std::size_t terms = static_cast<std::size_t>(l.terms()), rows = l.bias.size();
    const auto at = [&](std::size_t row, std::size_t term) {
        return row < rows && term < terms ? l.weight[row * terms + term] : 0;
    };
    for (std::size_t r = 0; r < LS_PADDED_ROWS(rows); r += 2)
        for (std::size_t t = 0; t < LS_PADDED_TERMS(terms); ++t)
            put(out, static_cast<qint16>(256 * at(r + 1, t) + at(r, t)));
}

void putTensors(QByteArray &out, const ImageLayer &l)
{
    for (std::size_t r = 0; r < l.bias.size(); ++r) {
        put(out, l.bias[r]);
        put(out, l.requantise[r]);
    }
    for (const Requantise &h : l.hidden)
        put(out, h);
    put(out, l.pad);
    putMatrix(out, l);
}

void seal(QByteArray &out)
{
    patch(out, LS_IMAGE_AT_SIZE, static_cast<quint32>(out.size()));
    patch(out, LS_IMAGE_AT_CRC,
        ls_crc32(0, out.constData() + LS_IMAGE_CRC_FROM, static_cast<std::size_t>(out.size() - LS_IMAGE_CRC_FROM)));
}

} // namespace

std::uint32_t ImageLayer::macs(int steps) const
{
    switch (kind) {
    case Kind::Conv: return static_cast<std::uint32_t>(steps * units * inputs * extra);
    case Kind::Lstm: return static_cast<std::uint32_t>(steps * 4 * units * (inputs + units));
    case Kind::Dense: return static_cast<std::uint32_t>(units * inputs);
    case Kind::Pool: break;
    }
    return 0;
}

int ImageLayer::terms() const
{
    return kind == Kind::Conv ? inputs * extra : kind == Kind::Lstm ? inputs + units : inputs;
}

QByteArray writeImage(const ImagePlan &plan)
{
    QByteArray out(LS_IMAGE_HEADER_BYTES, '\0');
    std::uint32_t macs = 0;
    int steps = plan.window;
    for (const InputTransform &t : plan.inputs) {
        put(out, t.offset);
        put(out, t.shift);
        put(out, t.multiplier);
    }
    for (const InputChannel &c : plan.named)
        put(out, c);
    for (const ImageLayer &l : plan.layers) {
        const auto start = static_cast<int>(out.size());
        out.append(LS_LAYER_HEADER_BYTES, '\0');
        patch(out, start + LS_LAYER_AT_KIND, static_cast<quint8>(l.kind));
        patch(out, start + LS_LAYER_AT_FLAGS,
            static_cast<quint8>((l.relu ? LS_FLAG_RELU : 0) | (l.sigmoid ? LS_FLAG_SIGMOID : 0)));
        patch(out, start + LS_LAYER_AT_INPUTS, static_cast<quint16>(l.inputs));
        patch(out, start + LS_LAYER_AT_UNITS, static_cast<quint16>(l.units));
        patch(out, start + LS_LAYER_AT_EXTRA, static_cast<quint16>(l.extra));
        patch(out, start + LS_LAYER_AT_BEFORE, static_cast<quint8>(l.before));
        patch(out, start + LS_LAYER_AT_AFTER, static_cast<quint8>(l.after));
        putTensors(out, l);
        patch(out, start + LS_LAYER_AT_BYTES, static_cast<quint32>(out.size() - start));
        macs += l.macs(steps);
        if (l.kind == ImageLayer::Kind::Pool)
            steps /= l.extra;
        else if (l.kind != ImageLayer::Kind::Conv)
            steps = 1;
    }
    std::copy_n(LS_IMAGE_MAGIC, 4, out.data());
    patch(out, LS_IMAGE_AT_VERSION, quint16(LS_IMAGE_VERSION));
    patch(out, LS_IMAGE_AT_HEADER_BYTES, quint16(LS_IMAGE_HEADER_BYTES));
    patch(out, LS_IMAGE_AT_WINDOW, static_cast<quint16>(plan.window));
    patch(out, LS_IMAGE_AT_CHANNELS, static_cast<quint16>(plan.channels));
    patch(out, LS_IMAGE_AT_LAYERS, static_cast<quint16>(plan.layers.size()));
    patch(out, LS_IMAGE_AT_NANOTESLA, quint16(LS_IMAGE_NANOTESLA));
    static_assert(
        sizeof LS_IMAGE_SCHEMA == LS_IMAGE_SCHEMA_BYTES && sizeof LS_IMAGE_SCHEMA_CHANNELS == LS_IMAGE_SCHEMA_BYTES);
    std::copy_n(plan.named.empty() ? LS_IMAGE_SCHEMA : LS_IMAGE_SCHEMA_CHANNELS, LS_IMAGE_SCHEMA_BYTES,
        out.data() + LS_IMAGE_AT_SCHEMA);
    patch(out, LS_IMAGE_AT_PARAMETERS, plan.parameters);
    patch(out, LS_IMAGE_AT_MACS, macs);
    std::copy(plan.provenance.begin(), plan.provenance.end(),
        reinterpret_cast<std::uint8_t *>(out.data()) + LS_IMAGE_AT_PROVENANCE);
    patch(out, LS_IMAGE_AT_LIMIT, static_cast<quint16>(plan.limit));
    if (plan.curve.multiplier != 0) {
        patch(out, LS_IMAGE_AT_CURVE, quint8(LS_CURVE_ASINH));
        patch(out, LS_IMAGE_AT_CURVE_SHIFT, plan.curve.shift);
        patch(out, LS_IMAGE_AT_CURVE_MULTIPLIER, plan.curve.multiplier);
    }
    seal(out);
    return out;
}

QByteArray withTestWindow(
    const QByteArray &image, const std::vector<std::int16_t> &input, const std::array<std::uint8_t, 5> &answer)
{
    QByteArray out(image);
    for (const std::int16_t value : input)
        put(out, value);
    out.append(reinterpret_cast<const char *>(answer.data()), static_cast<qsizetype>(answer.size()));
    out.append((4 - out.size() % 4) % 4, '\0');
    seal(out);
    return out;
}

} // namespace lodestone
