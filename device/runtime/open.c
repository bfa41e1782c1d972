/* SPDX-License-Identifier: MIT
 * Checks a whole model image once, so that running it needs no checks. */
#include "device/protocol/frame.h"
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"
#include "device/runtime/plan.h"
#include "device/runtime/runtime.h"
#include <string.h>

static uint32_t padded(uint32_t bytes) { return (bytes + 3u) & ~3u; }

static bool shift_ok(unsigned shift) { return shift <= LS_MOST_SHIFT; }

/* Bytes of the layer's tensors, by its shape alone. Units and terms are bounded before, so nothing overflows. */
static uint32_t tensor_bytes(const ls_layer *l)
{
    const uint32_t in = l->inputs, u = l->units, matrix = ls_layer_rows(l) * ls_layer_terms(l);
    switch (l->kind) {
    case LS_LAYER_CONV: return u * LS_ROW_BYTES + padded(in) + matrix;
    case LS_LAYER_DENSE: return u * LS_ROW_BYTES + matrix;
    case LS_LAYER_LSTM: return 4 * u * LS_ROW_BYTES + u * LS_HIDDEN_BYTES + matrix;
    default: return 0;
    }
}

/* An upper bound of the sum of |x| over a row's terms, when no input exceeds `most`. */
static uint32_t reach(const ls_layer *l, uint32_t most)
{
    switch (l->kind) {
    case LS_LAYER_LSTM: return l->inputs * most + (ls_layer_terms(l) - l->inputs) * 128u;
    default: return ls_layer_terms(l) * most;
    }
}

static ls_model_code check_shape(const ls_layer *l, const ls_plan *plan, uint32_t most, bool last)
{
    const bool final = (l->flags & LS_FLAG_SIGMOID) != 0;
    if (l->kind < LS_LAYER_CONV || l->kind > LS_LAYER_DENSE)
        return LS_MODEL_UNSUPPORTED;
    if (l->flags & ~(LS_FLAG_RELU | LS_FLAG_SIGMOID) || l->zero)
        return LS_MODEL_UNSUPPORTED;
    if ((l->kind == LS_LAYER_POOL || l->kind == LS_LAYER_LSTM) && l->flags)
        return LS_MODEL_UNSUPPORTED;
    if (final != last
        || (final && (l->kind != LS_LAYER_DENSE || l->units != LS_MODEL_OUTPUTS || l->flags & LS_FLAG_RELU)))
        return LS_MODEL_BAD_SHAPE;
    if (l->units < 1 || l->units > LS_MOST_UNITS || l->inputs < 1)
        return LS_MODEL_BAD_SHAPE;
    if (l->inputs != (l->kind == LS_LAYER_DENSE ? plan->steps * plan->features : plan->features))
        return LS_MODEL_BAD_SHAPE;
    if (l->kind == LS_LAYER_CONV) {
        if (l->extra < 1 || l->extra > LS_MODEL_MAX_WINDOW || l->extra % 2 == 0)
            return LS_MODEL_BAD_SHAPE;
    } else if (l->kind == LS_LAYER_POOL) {
        if (l->extra < 1 || l->extra > plan->steps || l->units != l->inputs)
            return LS_MODEL_BAD_SHAPE;
    } else if (l->extra != 0) {
        return LS_MODEL_BAD_SHAPE;
    }
    if (l->kind == LS_LAYER_POOL)
        return l->before || l->after ? LS_MODEL_UNSUPPORTED : LS_MODEL_OK;
    if (!shift_ok(l->before) || !shift_ok(l->after))
        return LS_MODEL_UNSUPPORTED;
    return reach(l, most) > LS_MOST_REACH ? LS_MODEL_BAD_SHAPE : LS_MODEL_OK;
}

static uint32_t count_macs(const ls_layer *l, uint32_t steps)
{
    const uint32_t in = l->inputs, u = l->units;
    switch (l->kind) {
    case LS_LAYER_CONV: return steps * u * in * l->extra;
    case LS_LAYER_DENSE: return u * in;
    case LS_LAYER_LSTM: return steps * 4 * u * (in + u);
    default: return 0;
    }
}

static ls_model_code check_layers(ls_model *model, uint32_t at)
{
    ls_plan plan;
    uint32_t macs = 0, most = ls_u16(model->image + LS_IMAGE_AT_LIMIT);
    ls_plan_begin(&plan, model->window, model->channels);
    for (uint32_t i = 0; i < model->layers; ++i) {
        ls_layer l;
        ls_model_code code;
        uint32_t steps = plan.steps;
        if (model->size - at < LS_LAYER_HEADER_BYTES)
            return LS_MODEL_BAD_SIZE;
        ls_layer_read(&l, model->image + at);
        code = check_shape(&l, &plan, most, i + 1u == model->layers);
        if (code != LS_MODEL_OK)
            return code;
        if (l.bytes != LS_LAYER_HEADER_BYTES + tensor_bytes(&l))
            return LS_MODEL_BAD_SHAPE;
        if (l.bytes > model->size - at)
            return LS_MODEL_BAD_SIZE;
        macs += count_macs(&l, steps);
        ls_plan_advance(&plan, &l);
        if (l.kind != LS_LAYER_POOL)
            most = 128;
        if (ls_plan_bytes(&plan) > LS_MODEL_SCRATCH_MAX)
            return LS_MODEL_TOO_BIG;
        model->layer_offset[i] = at;
        at += l.bytes;
    }
    if (model->size - at == padded(2u * model->window * model->channels + LS_MODEL_OUTPUTS))
        model->test = model->image + at;
    else if (at != model->size)
        return LS_MODEL_BAD_SIZE;
    if (macs != ls_u32(model->image + LS_IMAGE_AT_MACS))
        return LS_MODEL_BAD_SHAPE;
    model->macs = macs;
    model->scratch_bytes = ls_plan_bytes(&plan);
    return LS_MODEL_OK;
}

static bool input_ok(const uint8_t *image)
{
    const unsigned curve = image[LS_IMAGE_AT_CURVE], limit = ls_u16(image + LS_IMAGE_AT_LIMIT);
    return (curve == LS_CURVE_NONE || curve == LS_CURVE_ASINH) && shift_ok(image[LS_IMAGE_AT_CURVE_SHIFT])
           && limit <= INT16_MAX && ls_u16(image + LS_IMAGE_AT_ZERO) == 0;
}

/* The entry of a named channel; 0: it does not fit into the room, or its padding is not zero. */
static uint32_t named_bytes(const uint8_t *entry, uint32_t room)
{
    uint32_t length, bytes;
    if (room < LS_NAMED_AT_NAME)
        return 0;
    length = entry[LS_NAMED_AT_LENGTH];
    bytes = LS_NAMED_BYTES(length);
    if (length == 0 || bytes > room)
        return 0;
    for (uint32_t i = LS_NAMED_AT_NAME + length; i < bytes; ++i)
        if (entry[i] != 0)
            return 0;
    return bytes;
}

static ls_model_code check(ls_model *model, const uint8_t *image, size_t size, bool channels)
{
    static const char schema[LS_IMAGE_SCHEMA_BYTES] = LS_IMAGE_SCHEMA;
    static const char named_schema[LS_IMAGE_SCHEMA_BYTES] = LS_IMAGE_SCHEMA_CHANNELS;
    bool named;
    uint32_t at = LS_IMAGE_HEADER_BYTES;
    if (!image || size < LS_IMAGE_HEADER_BYTES)
        return LS_MODEL_TOO_SHORT;
#ifdef LS_IMAGE_ALIGNED
    if ((uintptr_t)image % 4 != 0)
        return LS_MODEL_UNSUPPORTED;
#endif
    if (memcmp(image, LS_IMAGE_MAGIC, 4) != 0)
        return LS_MODEL_BAD_MAGIC;
    if (ls_u16(image + LS_IMAGE_AT_VERSION) != LS_IMAGE_VERSION)
        return LS_MODEL_BAD_VERSION;
    if (ls_u32(image + LS_IMAGE_AT_SIZE) != size)
        return LS_MODEL_BAD_SIZE;
    if (ls_u16(image + LS_IMAGE_AT_HEADER_BYTES) != at)
        return LS_MODEL_BAD_VERSION;
    if (ls_crc32(0, image + LS_IMAGE_CRC_FROM, size - LS_IMAGE_CRC_FROM) != ls_u32(image + LS_IMAGE_AT_CRC))
        return LS_MODEL_BAD_CRC;
    named = channels && memcmp(image + LS_IMAGE_AT_SCHEMA, named_schema, sizeof named_schema) == 0;
    if (!named && memcmp(image + LS_IMAGE_AT_SCHEMA, schema, sizeof schema) != 0)
        return LS_MODEL_UNSUPPORTED;
    if (ls_u16(image + LS_IMAGE_AT_NANOTESLA) != LS_IMAGE_NANOTESLA)
        return LS_MODEL_UNSUPPORTED;
    if (!input_ok(image))
        return LS_MODEL_UNSUPPORTED;

    model->image = image;
    model->size = (uint32_t)size;
    model->window = ls_u16(image + LS_IMAGE_AT_WINDOW);
    model->channels = ls_u16(image + LS_IMAGE_AT_CHANNELS);
    model->layers = ls_u16(image + LS_IMAGE_AT_LAYERS);
    model->parameters = ls_u32(image + LS_IMAGE_AT_PARAMETERS);
    if (model->window < 1 || model->window > LS_MODEL_MAX_WINDOW)
        return LS_MODEL_BAD_SHAPE;
    if (model->channels < 1 || model->channels > LS_MODEL_MAX_CHANNELS)
        return LS_MODEL_BAD_SHAPE;
    if (model->layers < 1 || model->layers > LS_MODEL_MAX_LAYERS)
        return LS_MODEL_BAD_SHAPE;
    if (model->size - at < (uint32_t)model->channels * LS_TRANSFORM_BYTES)
        return LS_MODEL_BAD_SIZE;
    for (uint32_t c = 0; c < model->channels; ++c, at += LS_TRANSFORM_BYTES)
        if (ls_u16(image + at + 2) < 1 || !shift_ok(ls_u16(image + at + 2)))
            return LS_MODEL_UNSUPPORTED;
    if (named)
        model->channel_table = image + at;
    for (uint32_t c = 0; named && c < model->channels; ++c) {
        const uint32_t bytes = named_bytes(image + at, model->size - at);
        if (bytes == 0)
            return LS_MODEL_BAD_SIZE;
        at += bytes;
    }
    return check_layers(model, at);
}

static ls_model_code open_checked(ls_model *model, const uint8_t *image, size_t size, bool channels)
{
    ls_model_code code;
    memset(model, 0, sizeof *model);
    code = check(model, image, size, channels);
    if (code != LS_MODEL_OK)
        memset(model, 0, sizeof *model);
    return code;
}

ls_model_code ls_model_open(ls_model *model, const uint8_t *image, size_t size)
{
    return open_checked(model, image, size, false);
}

ls_model_code ls_model_open_channels(ls_model *model, const uint8_t *image, size_t size)
{
    return open_checked(model, image, size, true);
}

bool ls_model_self_test(const ls_model *model, int16_t *input, void *scratch)
{
    const unsigned values = (unsigned)model->window * model->channels;
    uint8_t output[LS_MODEL_OUTPUTS];
    if (!model->test)
        return false;
    for (unsigned i = 0; i < values; ++i)
        input[i] = (int16_t)ls_u16(model->test + 2 * i);
    ls_model_run(model, input, scratch, output);
    return memcmp(output, model->test + 2 * values, sizeof output) == 0;
}

const char *ls_model_code_text(ls_model_code code)
{
    switch (code) {
    case LS_MODEL_OK: return "The model image is whole.";
    case LS_MODEL_TOO_SHORT: return "The model image is shorter than its header; quantise the model again.";
    case LS_MODEL_BAD_MAGIC: return "This is not a model image; choose one that Lodestone made.";
    case LS_MODEL_BAD_VERSION:
        return "The model image has a format version that is not known here; update the firmware, or quantise the "
               "model again.";
    case LS_MODEL_BAD_SIZE: return "The model image is cut off or has bytes too many; send it again.";
    case LS_MODEL_BAD_CRC: return "The model image is damaged (its CRC does not match); send it again.";
    case LS_MODEL_BAD_SHAPE: return "The layers of the model image do not fit together; quantise the model again.";
    case LS_MODEL_UNSUPPORTED:
        return "The model image needs something this runtime does not know; update the firmware.";
    case LS_MODEL_TOO_BIG: return "The model needs more working memory than the glove has; choose a smaller recipe.";
    }
    return "Unknown answer of the model check; update the studio.";
}
