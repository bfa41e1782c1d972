/* SPDX-License-Identifier: MIT
 * Runs an opened model. Every value between layers is an int16: the input keeps its 16 bits, all others hold int8. */
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"
#include "device/runtime/kernel.h"
#include "device/runtime/plan.h"
#include "device/runtime/runtime.h"
#include "device/runtime/tables.h"
#include <string.h>

/* What the next layer reads of a row: see IMAGE.md. The word holds offset, nothing and multiplier. */
static inline int32_t row_value(const ls_layer *l, const uint8_t *row, int32_t sum)
{
    const int32_t value = ls_add(sum, ls_i32(row + LS_ROW_AT_BIAS)), word = ls_i32(row + LS_ROW_AT_OFFSET);
    return ls_scale(l->flags & LS_FLAG_RELU && value < 0 ? 0 : value, l->before, word >> 16, l->after) + (int8_t)word;
}

/* asinh(lsb / scale) in Q12. |lsb| * multiplier stays below 2^31, so the header's 1 / scale needs 32 bits only. */
static int32_t curved(const uint8_t *image, int16_t lsb)
{
    const uint32_t size = lsb < 0 ? (uint32_t)-(int32_t)lsb : (uint32_t)lsb;
    const int32_t y = ls_asinh_q12((size * ls_u16(image + LS_IMAGE_AT_CURVE_MULTIPLIER)) >> image[LS_IMAGE_AT_CURVE_SHIFT]);
    return lsb < 0 ? -y : y;
}

static void normalise(const ls_model *m, const int16_t *input, int16_t *out)
{
    const int32_t limit = ls_u16(m->image + LS_IMAGE_AT_LIMIT);
    const int has_curve = m->image[LS_IMAGE_AT_CURVE] != LS_CURVE_NONE;
    for (uint32_t c = 0; c < m->channels; ++c) {
        const uint8_t *p = m->image + LS_IMAGE_HEADER_BYTES + c * LS_TRANSFORM_BYTES;
        const int32_t offset = ls_i16(p), multiplier = ls_i32(p + 4);
        const unsigned shift = ls_u16(p + 2);
        const int32_t half = (int32_t)1 << (shift - 1);
        for (uint32_t i = c; i < (uint32_t)m->window * m->channels; i += m->channels) {
            const int32_t value = (has_curve ? curved(m->image, input[i]) : input[i]) - offset;
            out[i] = (int16_t)ls_within(ls_add(ls_times(value, multiplier), half) >> shift, -limit, limit);
        }
    }
}

static void conv(const ls_layer *l, const uint8_t *tensors, uint32_t steps, int16_t *x, int16_t *y, int32_t *sums)
{
    const uint32_t in = l->inputs, units = l->units, half = l->extra / 2u;
    const uint8_t *pad = tensors + units * LS_ROW_BYTES, *weights = pad + ((in + 3u) & ~3u);
    memmove(x + half * in, x, steps * in * sizeof *x);
    x[(steps + 2 * half) * in] = 0; /* where the last row's terms are padded */
    for (uint32_t t = 0; t < half; ++t)
        for (uint32_t c = 0; c < in; ++c)
            x[t * in + c] = x[(half + steps + t) * in + c] = (int16_t)ls_i8(pad + c);
    for (uint32_t t = 0; t < steps; ++t, x += in, y += units) {
        ls_dot_rows(x, weights, ls_layer_terms(l), ls_layer_rows(l), sums);
        for (uint32_t u = 0; u < units; ++u)
            y[u] = (int16_t)ls_within(row_value(l, tensors + u * LS_ROW_BYTES, sums[u]), -128, 127);
    }
}

static void pool(const ls_layer *l, uint32_t steps, int16_t *x)
{
    const uint32_t n = l->inputs;
    for (uint32_t t = 0; t < steps / l->extra; ++t)
        for (uint32_t c = 0; c < n; ++c) {
            int16_t most = x[t * l->extra * n + c];
            for (uint32_t k = 1; k < l->extra; ++k)
                if (x[(t * l->extra + k) * n + c] > most) most = x[(t * l->extra + k) * n + c];
            x[t * n + c] = most;
        }
}

/* Rows of a unit in order i f g o: Q15 after their curve; the cell is Q10, and in so many steps as a window has it cannot
 * come to 32. `together` is the input of a step and the state behind it, which is what the rows read. */
static void lstm(const ls_layer *l, const uint8_t *tensors, uint32_t steps, const int16_t *x, int16_t *y, int16_t *state, int32_t *sums)
{
    const uint32_t n = l->units, in = l->inputs, terms = ls_layer_terms(l);
    const uint8_t *hidden = tensors + 4u * n * LS_ROW_BYTES, *weights = hidden + n * LS_HIDDEN_BYTES;
    int16_t *together = state, *h = state + in, *cell = state + terms;
    together[terms - 1] = 0; /* the state's last, or where the terms are padded */
    for (uint32_t j = 0; j < n; ++j) {
        cell[j] = 0;
        h[j] = (int16_t)ls_i8(hidden + j * LS_HIDDEN_BYTES + LS_HIDDEN_AT_OFFSET);
    }
    for (uint32_t t = 0; t < steps; ++t, x += in) {
        memcpy(together, x, in * sizeof *x);
        ls_dot_rows(together, weights, terms, 4u * n, sums);
        for (uint32_t j = 0; j < n; ++j) {
            const uint8_t *row = tensors + 4u * j * LS_ROW_BYTES, *out = hidden + j * LS_HIDDEN_BYTES;
            const int32_t i = ls_sigmoid_q15(row_value(l, row, sums[4 * j]));
            const int32_t f = ls_sigmoid_q15(row_value(l, row + LS_ROW_BYTES, sums[4 * j + 1]));
            const int32_t g = ls_tanh_q15(row_value(l, row + 2 * LS_ROW_BYTES, sums[4 * j + 2]));
            const int32_t o = ls_sigmoid_q15(row_value(l, row + 3 * LS_ROW_BYTES, sums[4 * j + 3]));
            const int32_t c = (f * cell[j] + ((i * g) >> 5) + 16384) >> 15;
            const int32_t value = (o * ls_tanh_q15(c >> 2)) >> 15;
            cell[j] = (int16_t)c;
            h[j] = (int16_t)ls_within(((value * ls_i16(out + LS_HIDDEN_AT_MULTIPLIER) + 32768) >> 16) + ls_i8(out + LS_HIDDEN_AT_OFFSET), -128, 127);
        }
    }
    memcpy(y, h, n * sizeof *h);
}

static void dense(const ls_layer *l, const uint8_t *tensors, int16_t *x, int16_t *y, int32_t *sums, uint8_t *output)
{
    x[l->inputs] = 0; /* where the terms are padded */
    ls_dot_rows(x, tensors + l->units * LS_ROW_BYTES, ls_layer_terms(l), ls_layer_rows(l), sums);
    for (uint32_t u = 0; u < l->units; ++u) {
        const int32_t value = row_value(l, tensors + u * LS_ROW_BYTES, sums[u]);
        if (l->flags & LS_FLAG_SIGMOID)
            output[u] = (uint8_t)((ls_sigmoid_q15(value) * 255 + 16384) >> 15);
        else
            y[u] = (int16_t)ls_within(value, -128, 127);
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
