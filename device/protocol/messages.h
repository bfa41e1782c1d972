// SPDX-License-Identifier: MIT
// Messages between studio and glove, little-endian, packed; byte layouts and golden vectors in PROTOCOL.md.
// encode: returns payload bytes written, 0 when it does not fit. decode: false when the payload is not exactly that
// message.
#ifndef LODESTONE_PROTOCOL_MESSAGES_H
#define LODESTONE_PROTOCOL_MESSAGES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

enum {
    LS_PROTOCOL_VERSION = 2,
    LS_AXES = 9,
    LS_FINGERS = 5,
    LS_SLOTS = 2,
    LS_HASH_BYTES = 32,
    LS_SCHEMA_BYTES = 8,
    LS_SCHEMA_AT = 24 /* in an image */,
    LS_KEY_BYTES = 32,
    LS_BLOCK_MAX_SAMPLES = 24,
    LS_SENSE_MAX_SAMPLES = 12,
    LS_IMAGE_CHUNK = 512,
    LS_TEXT_MAX = 160,
    LS_BAUD_DEFAULT = 115200,
    LS_BAUD_SILENCE_MS =
        2000, // at another rate: without a whole frame for this long the glove goes back to the default
    LS_TRIAL_SECONDS = 600
}; // LS_TRIAL_SECONDS: an image that is not confirmed in this time is reverted

typedef enum {
    // studio to glove
    LS_HELLO = 0x01, // asks for LS_INFO
    LS_START = 0x02, // start streaming sample blocks and predictions; sample index restarts at 0
    LS_STOP = 0x03,
    LS_RATE = 0x04,   // u16 Hz, 1..1000
    LS_INJECT = 0x05, // recorded samples for the network; each full window is answered by LS_PREDICTION
    LS_SENSE = 0x06,  // the samples of coming ticks, for a board without sensors; answers LS_WANT
    LS_BAUD = 0x07,   // asks for another line rate; answered by LS_BAUD_ANSWER
    LS_IMAGE_BEGIN = 0x10,
    LS_IMAGE_DATA = 0x11,
    LS_IMAGE_CONFIRM = 0x13, // keep the slot on trial
    LS_IMAGE_REVERT = 0x14,  // go back to the other slot
    LS_IMAGE_KEY = 0x15,     // from now on accept only images signed with this key
    // glove to studio
    LS_INFO = 0x81,
    LS_SAMPLES = 0x82,
    LS_PREDICTION = 0x83,
    LS_WANT = 0x84, // a board without sensors asks for LS_SENSE
    LS_BAUD_ANSWER = 0x85,
    LS_IMAGE_STATUS = 0x90,
    LS_LOG = 0xA0,
    LS_ERROR = 0xA1
} ls_message_type;

typedef enum {
    LS_SLOT_EMPTY = 0,
    LS_SLOT_STANDBY = 1,
    LS_SLOT_CONFIRMED = 2,
    LS_SLOT_TRIAL = 3,
    LS_SLOT_DAMAGED = 4
} ls_slot_state;
// CONFIRMED: runs and is kept. TRIAL: runs, not yet confirmed. STANDBY: whole image, not running.

typedef enum {
    LS_E_NONE = 0,
    LS_E_BAD_MESSAGE = 1,
    LS_E_UNSUPPORTED = 2,
    LS_E_BAD_STATE = 3,
    LS_E_IMAGE_TOO_BIG = 4,
    LS_E_FLASH = 5,
    LS_E_HASH_MISMATCH = 6,
    LS_E_IMAGE_REFUSED = 7,
    LS_E_NO_IMAGE = 8,
    LS_E_OFFSET = 9,
    LS_E_SENSOR = 10,
    LS_E_SELF_TEST = 11,
    LS_E_SIGNATURE = 12,
    LS_E_NO_TRANSFER = 13,
    LS_E_OLD_SIGNATURE = 14
} ls_error_code;

typedef struct
{
    uint8_t state;
    uint32_t bytes;
    uint8_t hash[LS_HASH_BYTES];
} ls_slot_info; // hash: SHA-256 of the image
typedef struct
{
    uint8_t protocol;
    uint8_t firmware[3];        // major, minor, patch
    char board[16], serial[16]; // NUL-padded ASCII
    uint16_t rate_hz;
    uint16_t accel_lsb_per_g;                             // 8192 with the present drivers
    uint32_t gyro_millilsb_per_dps;                       // 114280
    uint16_t mag_nanotesla_per_lsb;                       // 100
    uint16_t accel_range_g, gyro_range_dps, mag_range_ut; // full scales: 4, 286, 3000; 0: no such sensor
    uint32_t slot_bytes;                                  // room for one image
    ls_slot_info slot[LS_SLOTS];                          // A, B
    uint8_t keyed;                                        // 1: accepts signed images only
    uint8_t fleeting;                                     // 1: images are in RAM, lost without power
} ls_info;

typedef struct
{
    uint32_t first;                                 // index of the first sample since LS_START
    uint64_t t_us;                                  // device clock of the first sample
    uint32_t period_us;                             // between samples
    uint16_t gaps;                                  // samples the glove could not send, since LS_START
    uint8_t count;                                  // 1..LS_BLOCK_MAX_SAMPLES
    int16_t samples[LS_BLOCK_MAX_SAMPLES][LS_AXES]; // ax ay az gx gy gz mx my mz in LSB of ls_info
} ls_samples;

// probability: 0..255 -> p/255, of "flexed", thumb first. The raw network output is int8 q; probability = ls_model's u8
// output.
typedef struct
{
    uint32_t window;
    uint8_t probability[LS_FINGERS];
    uint8_t hash[8];
    uint32_t inference_us;
} ls_prediction;
// window: index of the window's FIRST sample (stream index, or the index given in LS_INJECT); hash: first 8 bytes of
// the image's SHA-256

typedef struct
{
    uint32_t first;
    uint8_t reset, count;
    int16_t samples[LS_BLOCK_MAX_SAMPLES][LS_AXES];
} ls_inject;
// reset 1: forget samples before this block. With a window length W the glove answers one prediction for every injected
// sample that completes W contiguous ones (stride 1). While streaming live, the glove predicts every 5th sample.

typedef struct
{
    uint64_t t_us;
    uint32_t period_us;
} ls_want; // device clock of the first sample wanted; time between samples
typedef struct
{
    uint64_t t_us;
    uint8_t count;
    int16_t samples[LS_SENSE_MAX_SAMPLES][LS_AXES];
} ls_sense; // t_us as in ls_want

// schema: of the input, as in the image's header; the glove refuses any other before it erases anything.
// issued: when it was signed, ms since 1970-01-01 UTC by the studio's clock; 0: not on the wire, as without a key.
// tag: ls_image_tag() under the glove's key; zeros when it has none.
typedef struct
{
    uint32_t bytes;
    uint8_t hash[LS_HASH_BYTES], schema[LS_SCHEMA_BYTES];
    uint64_t issued;
    uint8_t tag[LS_HASH_BYTES];
} ls_image_begin;
enum { LS_BEGIN_MOST = 4 + LS_HASH_BYTES + LS_SCHEMA_BYTES + 8 + LS_HASH_BYTES };
typedef struct
{
    uint32_t offset;
    uint16_t size;
    const uint8_t *bytes;
} ls_image_data; // bytes points into the payload
// phase: 0 idle, 1 receiving, 2 verifying, 3 trial running, 4 confirmed, 5 reverted
typedef struct
{
    uint8_t phase, error, slot;
    uint32_t next_offset, received_after, transfer;
    uint16_t trial_left;
} ls_image_status;
// next_offset: all bytes before it are written. received_after: bit i set = chunk i after next_offset is written too
// (selective repeat). transfer: the first four bytes of the hash in the begin this is about. trial_left: seconds until
// the glove reverts by itself. key: all zeros removes the key. proof: HMAC-SHA-256 of key under the present key; zeros
// when there is none.
typedef struct
{
    uint8_t key[LS_KEY_BYTES], proof[LS_HASH_BYTES];
} ls_image_key;
typedef struct
{
    uint8_t level;
    char text[LS_TEXT_MAX + 1];
} ls_log; // level 0 info, 1 good, 2 warning, 3 error
typedef struct
{
    uint8_t code;
    char text[LS_TEXT_MAX + 1];
} ls_error;

size_t ls_encode_hello(uint8_t protocol, uint8_t *out, size_t room);
bool ls_decode_hello(const uint8_t *payload, size_t size, uint8_t *protocol);
size_t ls_encode_rate(uint16_t hz, uint8_t *out, size_t room);
bool ls_decode_rate(const uint8_t *payload, size_t size, uint16_t *hz);
size_t ls_encode_baud(
    uint32_t baud, uint8_t *out, size_t room); // LS_BAUD, and LS_BAUD_ANSWER: 0 when the rate does not change
bool ls_decode_baud(const uint8_t *payload, size_t size, uint32_t *baud);
// What a begin is signed with: HMAC-SHA-256 (RFC 2104) of all that comes before the tag.
void ls_image_tag(const uint8_t key[LS_KEY_BYTES], const ls_image_begin *begin, uint8_t tag[LS_HASH_BYTES]);
#define LS_MESSAGE(name)                                                          \
    size_t ls_encode_##name(const ls_##name *message, uint8_t *out, size_t room); \
    bool ls_decode_##name(const uint8_t *payload, size_t size, ls_##name *message);
// clang-format off
LS_MESSAGE(info)
LS_MESSAGE(samples)
LS_MESSAGE(prediction)
LS_MESSAGE(inject)
LS_MESSAGE(want)
LS_MESSAGE(sense)
LS_MESSAGE(image_begin)
LS_MESSAGE(image_data)
LS_MESSAGE(image_key)
LS_MESSAGE(image_status)
LS_MESSAGE(log)
LS_MESSAGE(error)
// clang-format on
#undef LS_MESSAGE
// LS_START, LS_STOP, LS_IMAGE_CONFIRM, LS_IMAGE_REVERT carry no payload.

#ifdef __cplusplus
}
#endif
#endif
