// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a model image, with size and CRC put right so that the checks behind them are reached. What is accepted
// must run inside the working memory it asked for.
#include "device/protocol/frame.h"
#include "device/runtime/image.h"
#include "device/runtime/runtime.h"
#include <cstdint>
#include <memory>
#include <vector>

static void put32(std::vector<std::uint8_t> &image, int at, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        image[std::size_t(at + i)] = std::uint8_t(value >> (8 * i));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ls_model model;
    ls_model_open(&model, data, size);
    if (size < LS_IMAGE_HEADER_BYTES)
        return 0;
    std::vector<std::uint8_t> image(data, data + size);
    put32(image, LS_IMAGE_AT_SIZE, std::uint32_t(size));
    put32(image, LS_IMAGE_AT_CRC, ls_crc32(0, image.data() + LS_IMAGE_CRC_FROM, size - LS_IMAGE_CRC_FROM));
    if (ls_model_open_channels(&model, image.data(), size) != LS_MODEL_OK)
        return 0;
    const std::uint8_t *entry = model.channel_table;
    for (int c = 0; entry && c < model.channels; ++c) { // as the host reads the names
        const std::uint8_t *const name = entry + LS_NAMED_AT_NAME;
        const std::vector<std::uint8_t> read(name, name + entry[LS_NAMED_AT_LENGTH]);
        entry += LS_NAMED_BYTES(read.size());
    }
    const auto values = std::size_t(model.window) * model.channels;
    const std::unique_ptr<std::int16_t[]> input(
        new std::int16_t[values]); // exactly as much, so that one too many is seen
    const std::unique_ptr<std::uint32_t[]> scratch(new std::uint32_t[(model.scratch_bytes + 3) / 4]);
    std::uint8_t output[LS_MODEL_OUTPUTS];
    for (const int scale : {0, 700, -32768}) {
        for (std::size_t i = 0; i < values; ++i)
            input[i] = std::int16_t(scale * int(i % 3));
        ls_model_run(&model, input.get(), scratch.get(), output);
    }
    ls_model_self_test(&model, input.get(), scratch.get());
    return 0;
}
