// SPDX-License-Identifier: MIT
// The int8 network, read in place from a model image. C11, no heap, no floats, integer arithmetic only: the same
// bits on host and glove. Layers: conv1d (same padding, ReLU, batch-norm folded), max-pool, LSTM, dense.
#ifndef LODESTONE_RUNTIME_H
#define LODESTONE_RUNTIME_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

enum { LS_MODEL_MAX_LAYERS = 8, LS_MODEL_OUTPUTS = 5, LS_MODEL_MAX_WINDOW = 32, LS_MODEL_MAX_CHANNELS = 16 };

typedef enum {
    LS_MODEL_OK = 0,
    LS_MODEL_TOO_SHORT,
    LS_MODEL_BAD_MAGIC,
    LS_MODEL_BAD_VERSION,
    LS_MODEL_BAD_SIZE,
    LS_MODEL_BAD_CRC,
    LS_MODEL_BAD_SHAPE,   // layers do not chain, or a shape is out of range
    LS_MODEL_UNSUPPORTED, // unknown layer, input transform or schema
    LS_MODEL_TOO_BIG      // needs more working memory than given
} ls_model_code;

typedef struct ls_model
{
    const uint8_t *image; // not owned; must outlive the model
    uint32_t size;
    uint16_t window, channels; // input shape, e.g. 10 x 3
    uint16_t layers;
    uint32_t scratch_bytes;    // working memory ls_model_run needs
    uint32_t parameters, macs; // as stated by the quantiser, and counted here
    uint32_t layer_offset[LS_MODEL_MAX_LAYERS];
    const uint8_t *channel_table; // image.h: LS_NAMED_*; NULL: the magnetometer's axes
    const uint8_t *test;          // a window and its answer, see IMAGE.md; NULL when the image carries none
} ls_model;

// Checks everything (magic, version, size, CRC-32, shapes chain, no read out of bounds) and fills *model. size must be
// exactly the size of the image; the image may lie at any address.
// Only an image that reads the magnetometer's axes: all that a glove feeds it.
ls_model_code ls_model_open(ls_model *model, const uint8_t *image, size_t size);
// Also an image that names other channels, for who can feed it those.
ls_model_code ls_model_open_channels(ls_model *model, const uint8_t *image, size_t size);
const char *ls_model_code_text(ls_model_code code);

// input: window x channels int16, row-major by time. The magnetometer (mx my mz) in 0.1 uT per LSB; of a named channel
// round(10 * (value - centre) * gain).
// scratch: scratch_bytes, aligned to 4. output: flexed probability 0..255 for thumb..pinky.
// probability >= 128 means flexed.
void ls_model_run(const ls_model *model, const int16_t *input, void *scratch, uint8_t output[LS_MODEL_OUTPUTS]);

// Runs the image's own test window: true when this core computes the studio's answers; false also without a window.
// input: room for window x channels; scratch as for ls_model_run.
bool ls_model_self_test(const ls_model *model, int16_t *input, void *scratch);

enum { LS_MODEL_SCRATCH_MAX = 4096 }; // bytes; the glove reserves this much
#ifdef __cplusplus
}
#endif
#endif
