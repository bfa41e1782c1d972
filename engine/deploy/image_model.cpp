// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/runtime/image.h"
#include "device/runtime/runtime.h"
#include "engine/deploy/quantiser.h"
#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>

namespace lodestone {
namespace {

const ls_model *modelIn(const std::vector<std::uint64_t> &storage)
{
    return reinterpret_cast<const ls_model *>(storage.data());
}

} // namespace

bool ImageModel::open(const QByteArray &image, ImageModel &out, QString *error)
{
    ImageModel opened;
    opened.m_image = QByteArray(image.constData(), image.size()); // its own copy: the model points into it
    opened.m_model.resize((sizeof(ls_model) + 7) / 8);
    auto *model = reinterpret_cast<ls_model *>(opened.m_model.data());
    const ls_model_code code = ls_model_open_channels(model,
        reinterpret_cast<const std::uint8_t *>(opened.m_image.constData()), static_cast<std::size_t>(image.size()));
    if (code != LS_MODEL_OK) {
        if (error)
            *error = QString::fromLatin1(ls_model_code_text(code));
        return false;
    }
    const std::uint8_t *entry = model->channel_table;
    for (int n = 0; entry && n < model->channels; ++n) {
        const auto real = [entry](int at) { return std::bit_cast<float>(qFromLittleEndian<quint32>(entry + at)); };
        const std::size_t length = entry[LS_NAMED_AT_LENGTH];
        opened.m_inputs.push_back({{reinterpret_cast<const char *>(entry) + LS_NAMED_AT_NAME, length},
            real(LS_NAMED_AT_CENTRE), real(LS_NAMED_AT_GAIN)});
        const InputChannel &c = opened.m_inputs.back();
        if (!std::isfinite(c.centre) || !std::isfinite(c.gain) || !(c.gain > 0)) {
            if (error)
                *error = QString::fromLatin1(ls_model_code_text(LS_MODEL_UNSUPPORTED));
            return false;
        }
        entry += LS_NAMED_BYTES(length);
    }
    opened.m_scratch.resize((model->scratch_bytes + 3) / 4);
    out = std::move(opened);
    return true;
}

int ImageModel::window() const { return isOpen() ? modelIn(m_model)->window : 0; }
int ImageModel::channels() const { return isOpen() ? modelIn(m_model)->channels : 0; }
QByteArray ImageModel::hash() const { return QCryptographicHash::hash(m_image, QCryptographicHash::Sha256); }

std::array<std::uint8_t, 5> ImageModel::run(const std::int16_t *lsb) const
{
    std::array<std::uint8_t, 5> out{};
    if (isOpen())
        ls_model_run(modelIn(m_model), lsb, m_scratch.data(), out.data());
    return out;
}

std::array<std::uint8_t, 5> ImageModel::runInput(const float *input) const
{
    static_assert(kLongestWindow == LS_MODEL_MAX_WINDOW);
    std::array<std::int16_t, LS_MODEL_MAX_WINDOW * LS_MODEL_MAX_CHANNELS> lsb{};
    const std::size_t values = static_cast<std::size_t>(window() * channels());
    for (std::size_t i = 0; i < values; ++i)
        lsb[i] = static_cast<std::int16_t>(std::fmin(std::fmax(std::round(input[i] * 10.0f), -32768.0f), 32767.0f));
    return run(lsb.data());
}

std::array<std::uint8_t, 5> ImageModel::run(const float *values) const
{
    return runInput(inputOf(m_inputs, {values, values + window() * channels()}).data());
}

} // namespace lodestone
