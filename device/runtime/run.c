/* SPDX-License-Identifier: MIT
 * Runs an opened model. Every value between layers is an int16: the input keeps its 16 bits, all others hold int8. */
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"
#include "device/runtime/plan.h"
#include "device/runtime/runtime.h"
#include "device/runtime/tables.h"
#include <string.h>

/* Lengths known to the compiler (v4 has 9 and 32) become straight vector code; the sum is the same. */
static int32_t dot(const int16_t *x, const int8_t *w, unsigned terms)
{
    switch (terms) {
    case 9: return ls_dot(x, w, 9);
    case 16: return ls_dot(x, w, 16);
    case 32: return ls_dot(x, w, 32);
    default: return ls_dot(x, w, terms);
    }
}

static const int8_t *weights(const uint8_t *p) { return (const int8_t *)p; }

static int64_t row_value(const uint8_t *row, int32_t sum, unsigned relu)
{
    const int32_t value = ls_saturate32((int64_t)sum + ls_i32(row));
    return ls_round_shift((int64_t)(relu && value < 0 ? 0 : value) * ls_i16(row + 4), row[7]) + ls_i8(row + 6);
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
    const uint32_t header = ls_u16(m->image + LS_IMAGE_AT_HEADER_BYTES);
    const int has_curve = header == LS_IMAGE_CURVED_HEADER_BYTES;
    for (uint32_t c = 0; c < m->channels; ++c) {
        const uint8_t *p = m->image + header + c * LS_TRANSFORM_BYTES;
        const int32_t offset = ls_i16(p), multiplier = ls_i32(p + 4);
        const unsigned shift = ls_u16(p + 2);
        for (uint32_t i = c; i < (uint32_t)m->window * m->channels; i += m->channels)
            out[i] = ls_saturate16(ls_round_shift((int64_t)((has_curve ? curved(m->image, input[i]) : input[i]) - offset) * multiplier, shift));
    }
}

static void conv(const ls_layer *l, const uint8_t *tensors, uint32_t steps, int16_t *x, int16_t *y)
{
    const uint32_t in = l->inputs, half = l->extra / 2u, terms = in * l->extra;
    const uint8_t *pad = tensors + l->units * LS_ROW_BYTES;
    const int8_t *w = weights(pad + ((in + 3u) & ~3u));
    memmove(x + half * in, x, steps * in * sizeof *x);
    for (uint32_t t = 0; t < half; ++t)
        for (uint32_t c = 0; c < in; ++c)
            x[t * in + c] = x[(half + steps + t) * in + c] = (int16_t)ls_i8(pad + c);
    for (uint32_t t = 0; t < steps; ++t)
        for (uint32_t u = 0; u < l->units; ++u)
            y[t * l->units + u] = ls_saturate8(
                row_value(tensors + u * LS_ROW_BYTES, dot(x + t * in, w + u * terms, terms), l->flags & LS_FLAG_RELU));
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

/* All four gates of one time step, before their curve. */
static inline void gate_rows(const ls_layer *l, const uint8_t *rows, const int8_t *wx, const int8_t *wh, const int16_t *x,
                             const int16_t *h, unsigned in, unsigned n, int16_t *gates)
{
    for (uint32_t r = 0; r < 4u * n; ++r) {
        const uint8_t *row = rows + r * LS_GATE_BYTES;
        const int32_t sx = ls_saturate32((int64_t)ls_dot(x, wx + r * in, in) + ls_i32(row)), sh = ls_dot(h, wh + r * n, n);
        gates[r] = ls_saturate16(ls_round_shift((int64_t)sx * ls_i16(row + 4), l->shift_x) +
                                 ls_round_shift((int64_t)sh * ls_i16(row + 6), l->shift_h));
    }
}

/* Gates in order i f g o, Q12 before and Q15 after their curve; the cell is Q11 (+-16). */
static void lstm(const ls_layer *l, const uint8_t *tensors, uint32_t steps, const int16_t *x, int16_t *h, int16_t *state)
{
    const uint32_t n = l->units, in = l->inputs;
    const uint8_t *hidden = tensors + 4u * n * LS_GATE_BYTES;
    const int8_t *wx = weights(hidden + n * LS_HIDDEN_BYTES), *wh = wx + 4u * n * in;
    int16_t *cell = state, *gates = state + n;
    for (uint32_t j = 0; j < n; ++j) {
        cell[j] = 0;
        h[j] = (int16_t)ls_i8(hidden + j * LS_HIDDEN_BYTES + 2);
    }
    for (uint32_t t = 0; t < steps; ++t) {
        if (n == 32 && in == 32)
            gate_rows(l, tensors, wx, wh, x + t * in, h, 32, 32, gates);
        else
            gate_rows(l, tensors, wx, wh, x + t * in, h, in, n, gates);
        for (uint32_t j = 0; j < n; ++j) {
            const uint8_t *out = hidden + j * LS_HIDDEN_BYTES;
            const int32_t i = ls_sigmoid_q15(gates[j]), f = ls_sigmoid_q15(gates[n + j]);
            const int32_t g = ls_tanh_q15(gates[2u * n + j]), o = ls_sigmoid_q15(gates[3u * n + j]);
            /* f c is Q26 and i g is Q30; both stay within 2^30 and meet as Q30 in 64 bits */
            cell[j] = ls_saturate16(ls_round_shift((int64_t)f * cell[j] * 16 + (int64_t)i * g, 19));
            const int64_t value = ls_round_shift((int64_t)o * ls_tanh_q15(cell[j] * 2), 15);
            h[j] = ls_saturate8(ls_round_shift(value * ls_i16(out), out[3]) + ls_i8(out + 2));
        }
    }
}

static void dense(const ls_layer *l, const uint8_t *tensors, const int16_t *x, int16_t *y, uint8_t *output)
{
    const int8_t *w = weights(tensors + l->units * LS_ROW_BYTES);
    for (uint32_t u = 0; u < l->units; ++u) {
        const int64_t value = row_value(tensors + u * LS_ROW_BYTES, dot(x, w + u * l->inputs, l->inputs), l->flags & LS_FLAG_RELU);
        if (l->flags & LS_FLAG_SIGMOID)
            output[u] = (uint8_t)((ls_sigmoid_q15(ls_saturate16(value)) * 255 + 16384) / 32768);
        else
            y[u] = ls_saturate8(value);
    }
}

void ls_model_run(const ls_model *model, const int16_t *input, void *scratch, uint8_t output[LS_MODEL_OUTPUTS])
{
    ls_layer l;
    ls_plan plan;
    int16_t *buffer[2], *state;
    ls_plan_begin(&plan, model->window, model->channels);
    for (uint32_t i = 0; i < model->layers; ++i) {
        ls_layer_read(&l, model->image + model->layer_offset[i]);
        ls_plan_advance(&plan, &l);
    }
    buffer[0] = (int16_t *)scratch;
    buffer[1] = buffer[0] + plan.values[0];
    state = buffer[1] + plan.values[1];

    ls_plan_begin(&plan, model->window, model->channels);
    normalise(model, input, buffer[0]);
    for (uint32_t i = 0; i < model->layers; ++i) {
        const uint8_t *tensors = model->image + model->layer_offset[i] + LS_LAYER_HEADER_BYTES;
        int16_t *x = buffer[plan.from], *y = buffer[plan.from ^ 1u];
        ls_layer_read(&l, model->image + model->layer_offset[i]);
        switch (l.kind) {
        case LS_LAYER_CONV: conv(&l, tensors, plan.steps, x, y); break;
        case LS_LAYER_POOL: pool(&l, plan.steps, x); break;
        case LS_LAYER_LSTM: lstm(&l, tensors, plan.steps, x, y, state); break;
        default: dense(&l, tensors, x, y, output); break;
        }
        ls_plan_advance(&plan, &l);
    }
}
