/* SPDX-License-Identifier: MIT
 * Runs an opened model. Every value between layers is an int16: the input keeps its 16 bits, all others hold int8. */
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"
#include "device/runtime/kernel.h"
#include "device/runtime/plan.h"
#include "device/runtime/runtime.h"
#include "device/runtime/tables.h"
#include <string.h>

/* asinh(lsb / scale) in Q12. |lsb| * multiplier stays below 2^31, so the header's 1 / scale needs 32 bits only. */
static inline int32_t curved(int32_t lsb, uint32_t multiplier, uint32_t shift)
{
    const int32_t y = ls_asinh_q12(((uint32_t)(lsb < 0 ? -lsb : lsb) * multiplier) >> shift);
    return lsb < 0 ? -y : y;
}

static void normalise(const ls_model *m, const int16_t *input, int16_t *out)
{
    const int32_t limit = ls_u16(m->image + LS_IMAGE_AT_LIMIT);
    const uint32_t channels = m->channels, values = m->window * channels;
    const uint32_t curve = m->image[LS_IMAGE_AT_CURVE],
                   curve_multiplier = ls_u16(m->image + LS_IMAGE_AT_CURVE_MULTIPLIER);
    const uint32_t curve_shift = m->image[LS_IMAGE_AT_CURVE_SHIFT];
    for (uint32_t c = 0; c < channels; ++c) {
        const uint8_t *p = m->image + LS_IMAGE_HEADER_BYTES + c * LS_TRANSFORM_BYTES;
        const int32_t offset = ls_i16(p), multiplier = ls_i32(p + 4);
        const unsigned shift = ls_u16(p + 2);
        const int32_t half = (int32_t)1 << (shift - 1);
        for (uint32_t i = c; i < values; i += channels) {
            const int32_t value = curve ? curved(input[i], curve_multiplier, curve_shift) : input[i];
            out[i] = (int16_t)ls_within(ls_add(ls_times(value - offset, multiplier), half) >> shift, -limit, limit);
        }
    }
}

static ls_rows rows_of(const ls_layer *l, const uint8_t *tensors, const int32_t *sums)
{
    const ls_rows rows = {sums, tensors, l->before, l->after, l->units};
    return rows;
}

static int32_t least_of(const ls_layer *l) { return l->flags & LS_FLAG_RELU ? 0 : INT32_MIN; }

static void conv(const ls_layer *l, const uint8_t *tensors, uint32_t steps, int16_t *x, int16_t *y, int32_t *sums)
{
    const uint32_t in = l->inputs, units = l->units, half = l->extra / 2u, terms = ls_layer_terms(l),
                   matrix_rows = ls_layer_rows(l);
    const ls_rows rows = rows_of(l, tensors, sums);
    const uint8_t *pad = tensors + units * LS_ROW_BYTES, *weights = pad + ((in + 3u) & ~3u);
    memmove(x + half * in, x, steps * in * sizeof *x);
    x[(steps + 2 * half) * in] = 0; /* the padding of the last row's terms */
    for (uint32_t t = 0; t < half; ++t)
        for (uint32_t c = 0; c < in; ++c)
            x[t * in + c] = x[(half + steps + t) * in + c] = (int16_t)ls_i8(pad + c);
    for (uint32_t t = 0; t < steps; ++t, x += in, y += units) {
        ls_dot_rows(x, weights, terms, matrix_rows, sums);
        ls_saturate_rows(&rows, least_of(l), y);
    }
}

static void pool(const ls_layer *l, uint32_t steps, int16_t *x)
{
    const uint32_t n = l->inputs, second = l->extra > 1 ? n : 0;
    for (int16_t *out = x; steps >= l->extra; steps -= l->extra, x += (l->extra - 1) * n)
        for (const int16_t *end = out + n; out != end; ++out, ++x) {
            int16_t most = x[0] > x[second] ? x[0] : x[second];
            for (uint32_t k = 2; k < l->extra; ++k)
                if (x[k * n] > most)
                    most = x[k * n];
            *out = most;
        }
}

/* The matrix reads `together`: the input of a step, then the state. */
static void lstm(const ls_layer *l, const uint8_t *tensors, uint32_t steps, const int16_t *x, int16_t *y,
    int16_t *state, int32_t *sums)
{
    const uint32_t n = l->units, in = l->inputs, terms = ls_layer_terms(l);
    const uint8_t *hidden = tensors + 4u * n * LS_ROW_BYTES, *weights = hidden + n * LS_HIDDEN_BYTES;
    const ls_rows rows = rows_of(l, tensors, sums);
    int16_t *together = state, *h = state + in, *cells = state + terms;
    together[terms - 1] = 0; /* the last value of the state, or the padding of the terms */
    for (uint32_t j = 0; j < n; ++j) {
        cells[j] = 0;
        h[j] = (int16_t)ls_i8(hidden + j * LS_HIDDEN_BYTES + LS_HIDDEN_AT_OFFSET);
    }
    for (uint32_t t = 0; t < steps; ++t, x += in) {
        memcpy(together, x, in * sizeof *x);
        ls_dot_rows(together, weights, terms, 4u * n, sums);
        ls_step_cells(&rows, hidden, cells, h);
    }
    memcpy(y, h, n * sizeof *h);
}

static void dense(const ls_layer *l, const uint8_t *tensors, int16_t *x, int16_t *y, int32_t *sums, uint8_t *output)
{
    x[l->inputs] = 0; /* the padding of the terms */
    ls_dot_rows(x, tensors + l->units * LS_ROW_BYTES, ls_layer_terms(l), ls_layer_rows(l), sums);
    if (!(l->flags & LS_FLAG_SIGMOID)) {
        const ls_rows rows = rows_of(l, tensors, sums);
        ls_saturate_rows(&rows, least_of(l), y);
        return;
    }
    for (uint32_t u = 0; u < l->units; ++u, tensors += LS_ROW_BYTES) {
        const int32_t logit = ls_row_scaled(tensors, ls_row_biased(tensors, sums[u]), l->before, l->after);
        output[u] = (uint8_t)((ls_sigmoid_q15(logit) * 255 + 16384) >> 15);
    }
}

void ls_model_run(const ls_model *model, const int16_t *input, void *scratch, uint8_t output[LS_MODEL_OUTPUTS])
{
    ls_layer l;
    ls_plan plan;
    int16_t *buffer[2], *state;
    int32_t *sums;
    ls_plan_begin(&plan, model->window, model->channels);
    for (uint32_t i = 0; i < model->layers; ++i) {
        ls_layer_read(&l, model->image + model->layer_offset[i]);
        ls_plan_advance(&plan, &l);
    }
    sums = (int32_t *)scratch;
    buffer[0] = (int16_t *)(sums + plan.sums);
    buffer[1] = buffer[0] + plan.values[0];
    state = buffer[1] + plan.values[1];

    ls_plan_begin(&plan, model->window, model->channels);
    normalise(model, input, buffer[0]);
    for (uint32_t i = 0; i < model->layers; ++i) {
        const uint8_t *tensors = model->image + model->layer_offset[i] + LS_LAYER_HEADER_BYTES;
        int16_t *x = buffer[plan.from], *y = buffer[plan.from ^ 1u];
        ls_layer_read(&l, model->image + model->layer_offset[i]);
        switch (l.kind) {
        case LS_LAYER_CONV: conv(&l, tensors, plan.steps, x, y, sums); break;
        case LS_LAYER_POOL: pool(&l, plan.steps, x); break;
        case LS_LAYER_LSTM: lstm(&l, tensors, plan.steps, x, y, state, sums); break;
        default: dense(&l, tensors, x, y, sums, output); break;
        }
        ls_plan_advance(&plan, &l);
    }
}
