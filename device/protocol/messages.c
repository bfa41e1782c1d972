// SPDX-License-Identifier: MIT
#include "device/protocol/messages.h"
#include "device/protocol/frame.h"
#include "device/protocol/sha256.h"
#include <string.h>

enum { INFO_KEYED = 1, INFO_FLEETING = 2 }; // bits of the last byte of an info

// A cursor over the bytes: a put past `end` writes nothing and clears `good`, so encoders need one check at the end.
typedef struct
{
    uint8_t *at, *end;
    bool good;
} writer;

typedef struct
{
    const uint8_t *at, *end;
    bool good;
} reader;

static writer writing(uint8_t *out, size_t room) { return (writer){out, out + room, true}; }

static size_t written(const writer *w, const uint8_t *out) { return w->good ? (size_t)(w->at - out) : 0; }

static void put_bytes(writer *w, const void *bytes, size_t size)
{
    if ((size_t)(w->end - w->at) < size) {
        w->good = false;
    } else if (size > 0) {
        memcpy(w->at, bytes, size);
        w->at += size;
    }
}

static void put(writer *w, uint64_t value, size_t size)
{
    uint8_t bytes[8];
    for (size_t i = 0; i < size; ++i)
        bytes[i] = (uint8_t)(value >> (8 * i));
    put_bytes(w, bytes, size);
}

static reader reading(const uint8_t *payload, size_t size) { return (reader){payload, payload + size, true}; }

static void get_bytes(reader *r, void *bytes, size_t size)
{
    if ((size_t)(r->end - r->at) < size) {
        r->good = false;
        memset(bytes, 0, size);
    } else if (size > 0) {
        memcpy(bytes, r->at, size);
        r->at += size;
    }
}

static uint64_t get(reader *r, size_t size)
{
    uint8_t bytes[8];
    uint64_t value = 0;
    get_bytes(r, bytes, size);
    for (size_t i = size; i-- > 0;)
        value = value << 8 | bytes[i];
    return value;
}

static uint8_t get8(reader *r) { return (uint8_t)get(r, 1); }
static uint16_t get16(reader *r) { return (uint16_t)get(r, 2); }
static uint32_t get32(reader *r) { return (uint32_t)get(r, 4); }

static bool whole(const reader *r) { return r->good && r->at == r->end; }

static void put_samples(writer *w, const int16_t samples[][LS_AXES], size_t count)
{
    for (size_t i = 0; i < count; ++i)
        for (size_t axis = 0; axis < LS_AXES; ++axis)
            put(w, (uint16_t)samples[i][axis], 2);
}

static void get_samples(reader *r, int16_t samples[][LS_AXES], size_t count)
{
    for (size_t i = 0; i < count && r->good; ++i)
        for (size_t axis = 0; axis < LS_AXES; ++axis)
            samples[i][axis] = (int16_t)get16(r);
}

static bool countable(uint8_t count) { return count >= 1 && count <= LS_BLOCK_MAX_SAMPLES; }

size_t ls_encode_hello(uint8_t protocol, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, protocol, 1);
    return written(&w, out);
}

bool ls_decode_hello(const uint8_t *payload, size_t size, uint8_t *protocol)
{
    reader r = reading(payload, size);
    *protocol = get8(&r);
    return whole(&r);
}

size_t ls_encode_rate(uint16_t hz, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, hz, 2);
    return hz >= 1 && hz <= 1000 ? written(&w, out) : 0;
}

bool ls_decode_rate(const uint8_t *payload, size_t size, uint16_t *hz)
{
    reader r = reading(payload, size);
    *hz = get16(&r);
    return whole(&r) && *hz >= 1 && *hz <= 1000;
}

size_t ls_encode_baud(uint32_t baud, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, baud, 4);
    return written(&w, out);
}

bool ls_decode_baud(const uint8_t *payload, size_t size, uint32_t *baud)
{
    reader r = reading(payload, size);
    *baud = get32(&r);
    return whole(&r);
}

size_t ls_encode_info(const ls_info *message, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, message->protocol, 1);
    put_bytes(&w, message->firmware, sizeof message->firmware);
    put_bytes(&w, message->board, sizeof message->board);
    put_bytes(&w, message->serial, sizeof message->serial);
    put(&w, message->rate_hz, 2);
    put(&w, message->accel_lsb_per_g, 2);
    put(&w, message->gyro_millilsb_per_dps, 4);
    put(&w, message->mag_nanotesla_per_lsb, 2);
    put(&w, message->accel_range_g, 2);
    put(&w, message->gyro_range_dps, 2);
    put(&w, message->mag_range_ut, 2);
    put(&w, message->slot_bytes, 4);
    for (size_t i = 0; i < LS_SLOTS; ++i) {
        put(&w, message->slot[i].state, 1);
        put(&w, message->slot[i].bytes, 4);
        put_bytes(&w, message->slot[i].hash, LS_HASH_BYTES);
    }
    put(&w, (message->keyed ? INFO_KEYED : 0u) | (message->fleeting ? INFO_FLEETING : 0u), 1);
    return written(&w, out);
}

bool ls_decode_info(const uint8_t *payload, size_t size, ls_info *message)
{
    reader r = reading(payload, size);
    message->protocol = get8(&r);
    get_bytes(&r, message->firmware, sizeof message->firmware);
    get_bytes(&r, message->board, sizeof message->board);
    get_bytes(&r, message->serial, sizeof message->serial);
    message->rate_hz = get16(&r);
    message->accel_lsb_per_g = get16(&r);
    message->gyro_millilsb_per_dps = get32(&r);
    message->mag_nanotesla_per_lsb = get16(&r);
    message->accel_range_g = get16(&r);
    message->gyro_range_dps = get16(&r);
    message->mag_range_ut = get16(&r);
    message->slot_bytes = get32(&r);
    for (size_t i = 0; i < LS_SLOTS; ++i) {
        message->slot[i].state = get8(&r);
        message->slot[i].bytes = get32(&r);
        get_bytes(&r, message->slot[i].hash, LS_HASH_BYTES);
    }
    const uint8_t flags = get8(&r);
    message->keyed = (flags & INFO_KEYED) != 0;
    message->fleeting = (flags & INFO_FLEETING) != 0;
    return whole(&r);
}

size_t ls_encode_samples(const ls_samples *message, uint8_t *out, size_t room)
{
    if (!countable(message->count))
        return 0;
    writer w = writing(out, room);
    put(&w, message->first, 4);
    put(&w, message->t_us, 8);
    put(&w, message->period_us, 4);
    put(&w, message->gaps, 2);
    put(&w, message->count, 1);
    put_samples(&w, message->samples, message->count);
    return written(&w, out);
}

bool ls_decode_samples(const uint8_t *payload, size_t size, ls_samples *message)
{
    reader r = reading(payload, size);
    message->first = get32(&r);
    message->t_us = get(&r, 8);
    message->period_us = get32(&r);
    message->gaps = get16(&r);
    message->count = get8(&r);
    if (!r.good || !countable(message->count))
        return false;
    get_samples(&r, message->samples, message->count);
    return whole(&r);
}

size_t ls_encode_prediction(const ls_prediction *message, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, message->window, 4);
    put_bytes(&w, message->probability, sizeof message->probability);
    put_bytes(&w, message->hash, sizeof message->hash);
    put(&w, message->inference_us, 4);
    return written(&w, out);
}

bool ls_decode_prediction(const uint8_t *payload, size_t size, ls_prediction *message)
{
    reader r = reading(payload, size);
    message->window = get32(&r);
    get_bytes(&r, message->probability, sizeof message->probability);
    get_bytes(&r, message->hash, sizeof message->hash);
    message->inference_us = get32(&r);
    return whole(&r);
}

size_t ls_encode_inject(const ls_inject *message, uint8_t *out, size_t room)
{
    if (!countable(message->count) || message->reset > 1)
        return 0;
    writer w = writing(out, room);
    put(&w, message->first, 4);
    put(&w, message->reset, 1);
    put(&w, message->count, 1);
    put_samples(&w, message->samples, message->count);
    return written(&w, out);
}

bool ls_decode_inject(const uint8_t *payload, size_t size, ls_inject *message)
{
    reader r = reading(payload, size);
    message->first = get32(&r);
    message->reset = get8(&r);
    message->count = get8(&r);
    if (!r.good || !countable(message->count) || message->reset > 1)
        return false;
    get_samples(&r, message->samples, message->count);
    return whole(&r);
}

size_t ls_encode_want(const ls_want *message, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, message->t_us, 8);
    put(&w, message->period_us, 4);
    return written(&w, out);
}

bool ls_decode_want(const uint8_t *payload, size_t size, ls_want *message)
{
    reader r = reading(payload, size);
    message->t_us = get(&r, 8);
    message->period_us = get32(&r);
    return whole(&r);
}

size_t ls_encode_sense(const ls_sense *message, uint8_t *out, size_t room)
{
    if (message->count < 1 || message->count > LS_SENSE_MAX_SAMPLES)
        return 0;
    writer w = writing(out, room);
    put(&w, message->t_us, 8);
    put(&w, message->count, 1);
    put_samples(&w, message->samples, message->count);
    return written(&w, out);
}

bool ls_decode_sense(const uint8_t *payload, size_t size, ls_sense *message)
{
    reader r = reading(payload, size);
    message->t_us = get(&r, 8);
    message->count = get8(&r);
    if (!r.good || message->count < 1 || message->count > LS_SENSE_MAX_SAMPLES)
        return false;
    get_samples(&r, message->samples, message->count);
    return whole(&r);
}

size_t ls_encode_image_begin(const ls_image_begin *message, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, message->bytes, 4);
    put_bytes(&w, message->hash, LS_HASH_BYTES);
    put_bytes(&w, message->schema, LS_SCHEMA_BYTES);
    if (message->issued != 0)
        put(&w, message->issued, 8);
    put_bytes(&w, message->tag, LS_HASH_BYTES);
    return written(&w, out);
}

bool ls_decode_image_begin(const uint8_t *payload, size_t size, ls_image_begin *message)
{
    reader r = reading(payload, size);
    message->bytes = get32(&r);
    get_bytes(&r, message->hash, LS_HASH_BYTES);
    get_bytes(&r, message->schema, LS_SCHEMA_BYTES);
    message->issued = size == LS_BEGIN_MOST ? get(&r, 8) : 0;
    get_bytes(&r, message->tag, LS_HASH_BYTES);
    return whole(&r) && (size < LS_BEGIN_MOST || message->issued != 0);
}

void ls_image_tag(const uint8_t key[LS_KEY_BYTES], const ls_image_begin *begin, uint8_t tag[LS_HASH_BYTES])
{
    uint8_t payload[LS_BEGIN_MOST];
    const size_t size = ls_encode_image_begin(begin, payload, sizeof payload);
    ls_hmac_sha256(key, LS_KEY_BYTES, payload, size - LS_HASH_BYTES, tag);
}

size_t ls_encode_image_key(const ls_image_key *message, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put_bytes(&w, message->key, LS_KEY_BYTES);
    put_bytes(&w, message->proof, LS_HASH_BYTES);
    return written(&w, out);
}

bool ls_decode_image_key(const uint8_t *payload, size_t size, ls_image_key *message)
{
    reader r = reading(payload, size);
    get_bytes(&r, message->key, LS_KEY_BYTES);
    get_bytes(&r, message->proof, LS_HASH_BYTES);
    return whole(&r);
}

size_t ls_encode_image_data(const ls_image_data *message, uint8_t *out, size_t room)
{
    if (message->size < 1 || message->size > LS_IMAGE_CHUNK)
        return 0;
    writer w = writing(out, room);
    put(&w, message->offset, 4);
    put_bytes(&w, message->bytes, message->size);
    return written(&w, out);
}

bool ls_decode_image_data(const uint8_t *payload, size_t size, ls_image_data *message)
{
    if (size < 5 || size > 4 + LS_IMAGE_CHUNK)
        return false;
    reader r = reading(payload, size);
    message->offset = get32(&r);
    message->size = (uint16_t)(size - 4);
    message->bytes = r.at;
    return true;
}

size_t ls_encode_image_status(const ls_image_status *message, uint8_t *out, size_t room)
{
    writer w = writing(out, room);
    put(&w, message->phase, 1);
    put(&w, message->error, 1);
    put(&w, message->slot, 1);
    put(&w, message->next_offset, 4);
    put(&w, message->received_after, 4);
    put(&w, message->transfer, 4);
    put(&w, message->trial_left, 2);
    return written(&w, out);
}

bool ls_decode_image_status(const uint8_t *payload, size_t size, ls_image_status *message)
{
    reader r = reading(payload, size);
    message->phase = get8(&r);
    message->error = get8(&r);
    message->slot = get8(&r);
    message->next_offset = get32(&r);
    message->received_after = get32(&r);
    message->transfer = get32(&r);
    message->trial_left = get16(&r);
    return whole(&r);
}

// Log lines and errors have the same layout: one byte, then text up to the end of the payload.
static size_t encode_text(uint8_t kind, const char *text, uint8_t *out, size_t room)
{
    size_t length = 0;
    while (length < LS_TEXT_MAX && text[length])
        ++length;
    writer w = writing(out, room);
    put(&w, kind, 1);
    put_bytes(&w, text, length);
    return written(&w, out);
}

static bool decode_text(const uint8_t *payload, size_t size, uint8_t *kind, char text[LS_TEXT_MAX + 1])
{
    if (size < 1 || size > 1 + LS_TEXT_MAX)
        return false;
    *kind = payload[0];
    memcpy(text, payload + 1, size - 1);
    text[size - 1] = '\0';
    return strlen(text) == size - 1;
}

size_t ls_encode_log(const ls_log *message, uint8_t *out, size_t room)
{
    return encode_text(message->level, message->text, out, room);
}

bool ls_decode_log(const uint8_t *payload, size_t size, ls_log *message)
{
    return decode_text(payload, size, &message->level, message->text);
}

size_t ls_encode_error(const ls_error *message, uint8_t *out, size_t room)
{
    return encode_text(message->code, message->text, out, room);
}

bool ls_decode_error(const uint8_t *payload, size_t size, ls_error *message)
{
    return decode_text(payload, size, &message->code, message->text);
}

_Static_assert(19 + LS_BLOCK_MAX_SAMPLES * LS_AXES * 2 <= LS_FRAME_MAX_PAYLOAD, "a full sample block fits one frame");
_Static_assert(4 + LS_IMAGE_CHUNK <= LS_FRAME_MAX_PAYLOAD, "an image chunk fits one frame");
