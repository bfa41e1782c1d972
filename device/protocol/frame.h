// SPDX-License-Identifier: MIT
// Frames on the wire: COBS( type u8 | sequence u8 | payload | crc32 u32le ) 0x00.
// The CRC (CRC-32/ISO-HDLC, poly 0xEDB88320) covers type, sequence and payload. See PROTOCOL.md.
#ifndef LODESTONE_PROTOCOL_FRAME_H
#define LODESTONE_PROTOCOL_FRAME_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

enum {
    LS_FRAME_MAX_PAYLOAD = 520,                                       // bytes; 512 image bytes and their offset fit
    LS_FRAME_MAX_RAW = 2 + LS_FRAME_MAX_PAYLOAD + 4,                  // before stuffing
    LS_FRAME_MAX_WIRE = LS_FRAME_MAX_RAW + LS_FRAME_MAX_RAW / 254 + 2 // stuffed, with the delimiter
};

typedef struct
{
    uint8_t type;           // ls_message_type
    uint8_t sequence;       // counts every frame a sender sends, wraps
    uint16_t size;          // payload bytes
    const uint8_t *payload; // points into the reader; valid until the next ls_frame_reader_push
} ls_frame;

// CRC-32/ISO-HDLC, incremental: start with 0, pass the last result to continue.
uint32_t ls_crc32(uint32_t crc, const void *data, size_t size);

// Writes one whole frame with its delimiter to out; returns its length, 0 when the payload is too big or the room too
// small.
size_t ls_frame_encode(uint8_t type, uint8_t sequence, const void *payload, size_t size, uint8_t *out, size_t room);

// Reads bytes one at a time. Bytes before the first delimiter are discarded without an error, unless they are a whole
// valid frame. Two delimiters in a row are no frame and no error.
typedef struct
{
    uint8_t buffer[LS_FRAME_MAX_WIRE];
    size_t used;
    bool skipping;                          // after an overlong frame, until the next delimiter
    bool synced;                            // a delimiter was seen
    uint32_t frames, crc_errors, malformed; // counters since init
} ls_frame_reader;

void ls_frame_reader_init(ls_frame_reader *reader);
// True when this byte completed a good frame, which is then in *frame.
bool ls_frame_reader_push(ls_frame_reader *reader, uint8_t byte, ls_frame *frame);

#ifdef __cplusplus
}
#endif
#endif
