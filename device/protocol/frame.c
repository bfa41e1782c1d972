// SPDX-License-Identifier: MIT
// C that a C++ compiler takes as well: an exported model has this file.
#include "device/protocol/frame.h"
#include <string.h>

// Sixteen entries instead of 256: 64 bytes of the glove's flash instead of 1 KB, and two look-ups per byte.
static const uint32_t crc_nibble[16] = {
    0x00000000u,
    0x1DB71064u,
    0x3B6E20C8u,
    0x26D930ACu,
    0x76DC4190u,
    0x6B6B51F4u,
    0x4DB26158u,
    0x5005713Cu,
    0xEDB88320u,
    0xF00F9344u,
    0xD6D6A3E8u,
    0xCB61B38Cu,
    0x9B64C2B0u,
    0x86D3D2D4u,
    0xA00AE278u,
    0xBDBDF21Cu,
};

uint32_t ls_crc32(uint32_t crc, const void *data, size_t size)
{
    const uint8_t *bytes = (const uint8_t *)data;
    crc = ~crc;
    for (size_t i = 0; i < size; ++i) {
        crc ^= bytes[i];
        crc = (crc >> 4) ^ crc_nibble[crc & 15u];
        crc = (crc >> 4) ^ crc_nibble[crc & 15u];
    }
    return ~crc;
}

// Consistent overhead byte stuffing (Cheshire and Baker, 1999), written forward: `code` is where the running
// block's length goes once it is known.
typedef struct
{
    uint8_t *out;
    size_t room, used, code;
    bool overflow;
} stuffer;

static void stuffer_open(stuffer *s)
{
    s->code = s->used;
    if (s->used < s->room)
        ++s->used;
    else
        s->overflow = true;
}

static void stuffer_close(stuffer *s)
{
    if (!s->overflow)
        s->out[s->code] = (uint8_t)(s->used - s->code);
}

static void stuffer_put(stuffer *s, const void *data, size_t size)
{
    const uint8_t *bytes = (const uint8_t *)data;
    for (size_t i = 0; i < size && !s->overflow; ++i) {
        if (s->used - s->code == 0xFF) {
            stuffer_close(s);
            stuffer_open(s);
        }
        if (bytes[i] == 0) {
            stuffer_close(s);
            stuffer_open(s);
        } else if (s->used < s->room) {
            s->out[s->used++] = bytes[i];
        } else {
            s->overflow = true;
        }
    }
}

size_t ls_frame_encode(uint8_t type, uint8_t sequence, const void *payload, size_t size, uint8_t *out, size_t room)
{
    if (size > LS_FRAME_MAX_PAYLOAD || (size > 0 && !payload))
        return 0;
    const uint8_t head[2] = {type, sequence};
    uint32_t crc = ls_crc32(0, head, sizeof head);
    crc = ls_crc32(crc, payload, size);
    const uint8_t tail[4] = {(uint8_t)crc, (uint8_t)(crc >> 8), (uint8_t)(crc >> 16), (uint8_t)(crc >> 24)};

    stuffer s = {out, room, 0, 0, false};
    stuffer_open(&s);
    stuffer_put(&s, head, sizeof head);
    stuffer_put(&s, payload, size);
    stuffer_put(&s, tail, sizeof tail);
    stuffer_close(&s);
    if (s.overflow || s.used >= room)
        return 0;
    out[s.used++] = 0;
    return s.used;
}

// Decodes in place (the write position never overtakes the read position); false when a block runs past the end.
static bool unstuff(uint8_t *bytes, size_t size, size_t *decoded)
{
    size_t in = 0, out = 0;
    while (in < size) {
        const size_t length = bytes[in];
        if (length == 0 || in + length > size)
            return false;
        memmove(bytes + out, bytes + in + 1, length - 1);
        in += length;
        out += length - 1;
        if (length < 0xFF && in < size)
            bytes[out++] = 0;
    }
    *decoded = out;
    return true;
}

void ls_frame_reader_init(ls_frame_reader *reader) { memset(reader, 0, sizeof *reader); }

static bool finish(ls_frame_reader *reader, size_t stuffed, ls_frame *frame)
{
    // What precedes the first delimiter may be the end of a frame whose beginning was not read: not an error of the
    // line.
    const bool counts = reader->synced;
    size_t size = 0;
    reader->synced = true;
    if (!unstuff(reader->buffer, stuffed, &size) || size < 6 || size > LS_FRAME_MAX_RAW) {
        reader->malformed += counts;
        return false;
    }
    const uint8_t *tail = reader->buffer + size - 4;
    const uint32_t stated = (uint32_t)tail[0] | (uint32_t)tail[1] << 8 | (uint32_t)tail[2] << 16
                            | (uint32_t)tail[3] << 24;
    if (ls_crc32(0, reader->buffer, size - 4) != stated) {
        reader->crc_errors += counts;
        return false;
    }
    ++reader->frames;
    frame->type = reader->buffer[0];
    frame->sequence = reader->buffer[1];
    frame->size = (uint16_t)(size - 6);
    frame->payload = reader->buffer + 2;
    return true;
}

bool ls_frame_reader_push(ls_frame_reader *reader, uint8_t byte, ls_frame *frame)
{
    if (byte != 0) {
        if (reader->skipping)
            return false;
        if (reader->used == LS_FRAME_MAX_WIRE - 1) {
            reader->skipping = true;
            reader->malformed += reader->synced;
            return false;
        }
        reader->buffer[reader->used++] = byte;
        return false;
    }
    const size_t stuffed = reader->used;
    const bool skipped = reader->skipping;
    reader->used = 0;
    reader->skipping = false;
    if (skipped || stuffed == 0) {
        reader->synced = true;
        return false;
    }
    return finish(reader, stuffed, frame);
}
