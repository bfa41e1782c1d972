// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes into the frame reader; whatever a decoder accepts must encode to the same bytes again, but for flags that
// only a later version knows.
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

constexpr std::uint8_t kInfoFlags = 3; // the last byte of an info

template<typename Message, typename Decode, typename Encode>
void through(const ls_frame &frame, Decode decode, Encode encode, std::uint8_t lastByte = 0xFF)
{
    Message message{};
    std::uint8_t again[LS_FRAME_MAX_PAYLOAD];
    if (!decode(frame.payload, frame.size, &message))
        return;
    const std::size_t size = encode(&message, again, sizeof again);
    if (size != frame.size || (size > 0 && std::memcmp(again, frame.payload, size - 1) != 0)
        || (size > 0 && again[size - 1] != (frame.payload[size - 1] & lastByte)))
        std::abort();
}

void decodeAll(const ls_frame &frame)
{
    through<ls_info>(frame, ls_decode_info, ls_encode_info, kInfoFlags);
    through<ls_samples>(frame, ls_decode_samples, ls_encode_samples);
    through<ls_prediction>(frame, ls_decode_prediction, ls_encode_prediction);
    through<ls_inject>(frame, ls_decode_inject, ls_encode_inject);
    through<ls_want>(frame, ls_decode_want, ls_encode_want);
    through<ls_sense>(frame, ls_decode_sense, ls_encode_sense);
    through<ls_image_begin>(frame, ls_decode_image_begin, ls_encode_image_begin);
    through<ls_image_data>(frame, ls_decode_image_data, ls_encode_image_data);
    through<ls_image_key>(frame, ls_decode_image_key, ls_encode_image_key);
    through<ls_image_status>(frame, ls_decode_image_status, ls_encode_image_status);
    through<ls_log>(frame, ls_decode_log, ls_encode_log);
    through<ls_error>(frame, ls_decode_error, ls_encode_error);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ls_frame_reader reader;
    ls_frame frame{};
    ls_frame_reader_init(&reader);
    for (std::size_t i = 0; i < size; ++i) // as bytes of the line
        if (ls_frame_reader_push(&reader, data[i], &frame))
            decodeAll(frame);
    if (size < 2 || size > 2 + LS_FRAME_MAX_PAYLOAD)
        return 0;
    std::uint8_t wire[LS_FRAME_MAX_WIRE]; // and as one whole frame, so that the CRC keeps nothing out
    const std::size_t length = ls_frame_encode(data[0], data[1], data + 2, size - 2, wire, sizeof wire);
    int frames = 0;
    ls_frame_reader_init(&reader);
    for (std::size_t i = 0; i < length; ++i)
        if (ls_frame_reader_push(&reader, wire[i], &frame)) {
            ++frames;
            if (frame.type != data[0] || frame.size != size - 2
                || std::memcmp(frame.payload, data + 2, frame.size) != 0)
                std::abort();
            decodeAll(frame);
        }
    if (frames != 1)
        std::abort();
    return 0;
}
