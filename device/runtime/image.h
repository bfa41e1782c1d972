/* SPDX-License-Identifier: MIT
 * Byte offsets of the model image, shared by the writer and the reader. IMAGE.md describes each field. */
#ifndef LODESTONE_RUNTIME_IMAGE_H
#define LODESTONE_RUNTIME_IMAGE_H

#define LS_IMAGE_MAGIC "LSIM"
#define LS_IMAGE_SCHEMA "mag-xyz"
#define LS_IMAGE_SCHEMA_CHANNELS "channel" /* their names follow the transforms */

enum {
    LS_IMAGE_VERSION = 3,
    LS_IMAGE_NANOTESLA = 100, /* per LSB of the input */
    LS_IMAGE_AT_VERSION = 4,
    LS_IMAGE_AT_HEADER_BYTES = 6,
    LS_IMAGE_AT_SIZE = 8,
    LS_IMAGE_AT_CRC = 12,
    LS_IMAGE_CRC_FROM = 16,
    LS_IMAGE_AT_WINDOW = 16,
    LS_IMAGE_AT_CHANNELS = 18,
    LS_IMAGE_AT_LAYERS = 20,
    LS_IMAGE_AT_NANOTESLA = 22,
    LS_IMAGE_AT_SCHEMA = 24,
    LS_IMAGE_SCHEMA_BYTES = 8,
    LS_IMAGE_AT_PARAMETERS = 32,
    LS_IMAGE_AT_MACS = 36,
    LS_IMAGE_AT_PROVENANCE = 40,
    LS_IMAGE_PROVENANCE_BYTES = 8,
    LS_IMAGE_AT_CURVE = 48,
    LS_IMAGE_AT_CURVE_SHIFT = 49,
    LS_IMAGE_AT_CURVE_MULTIPLIER = 50,
    LS_IMAGE_AT_LIMIT = 52,
    LS_IMAGE_AT_ZERO = 54,
    LS_IMAGE_HEADER_BYTES = 56,

    LS_CURVE_NONE = 0,
    LS_CURVE_ASINH = 1,

    LS_TRANSFORM_BYTES = 8, /* offset i16, shift u16, multiplier i32; one per channel, after the header */

    /* Of the schema "channel", one per channel after the transforms; see LS_NAMED_BYTES. */
    LS_NAMED_AT_CENTRE = 0, /* IEEE 754 binary32 */
    LS_NAMED_AT_GAIN = 4,   /* the same */
    LS_NAMED_AT_LENGTH = 8, /* of the name, u8 */
    LS_NAMED_AT_NAME = 9,

    LS_LAYER_CONV = 1,
    LS_LAYER_POOL = 2,
    LS_LAYER_LSTM = 3,
    LS_LAYER_DENSE = 4,
    LS_FLAG_RELU = 1,
    LS_FLAG_SIGMOID = 2,
    LS_LAYER_AT_KIND = 0,
    LS_LAYER_AT_FLAGS = 1,
    LS_LAYER_AT_INPUTS = 2,
    LS_LAYER_AT_UNITS = 4,
    LS_LAYER_AT_EXTRA = 6,
    LS_LAYER_AT_BYTES = 8,
    LS_LAYER_AT_BEFORE = 12,
    LS_LAYER_AT_AFTER = 13,
    LS_LAYER_AT_ZERO = 14,
    LS_LAYER_HEADER_BYTES = 16,

    LS_ROW_BYTES = 8,
    LS_ROW_AT_BIAS = 0,
    LS_ROW_AT_OFFSET = 4,
    LS_ROW_AT_MULTIPLIER = 6,
    LS_HIDDEN_BYTES = 4,
    LS_HIDDEN_AT_OFFSET = 0,
    LS_HIDDEN_AT_MULTIPLIER = 2,

    LS_MOST_REACH =
        65535, /* sum of |x| over a row's terms: times 2^15, the most of a pair of weights, it stays below 2^31 */
    LS_MOST_UNITS = 512,
    LS_MOST_SHIFT = 31
};
/* Of the entry of a channel with so long a name, padded with zeros to a multiple of four. */
#define LS_NAMED_BYTES(length) ((LS_NAMED_AT_NAME + (unsigned)(length) + 3u) & ~3u)

/* Weights are stored in blocks of four rows, in pairs: a row's terms are padded to an even number, the rows to a
 * multiple of four. */
#define LS_PADDED_TERMS(terms) (((terms) + 1u) & ~1u)
#define LS_PADDED_ROWS(rows) (((rows) + 3u) & ~3u)
#endif
