/* SPDX-License-Identifier: MIT
 * Runs an opened model. Every value between layers is an int16: the input keeps its 16 bits, all others hold int8. */
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"
#include "device/runtime/kernel.h"
#include "device/runtime/plan.h"
#include "device/runtime/runtime.h"
#include "device/runtime/tables.h"
#include <string.h>

static const int8_t *weights(const uint8_t *p) { return (const int8_t *)p; }

static inline int32_t row_value(const uint8_t *row, int32_t sum, unsigned relu)
{
    const int32_t value = ls_add32(sum, ls_i32(row));
    return ls_scale(relu && value < 0 ? 0 : value, ls_i16(row + 4), row[7]) + ls_i8(row + 6);
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

/* The next four rows, or as many as are left. A stride of nothing repeats the first row, so that none is read beyond the end. */
static uint32_t dot_rows(const int16_t *x, const int8_t *w, uint32_t terms, uint32_t left, int32_t sum[4])
{
    if (left >= 4) {
        ls_dot4(x, w, terms, terms, sum);
        return 4;
    }
    for (uint32_t k = left; k-- > 0;) {
        int32_t alone[4];
        ls_dot4(x, w + k * terms, 0, terms, alone);
        sum[k] = alone[0];
    }
    return left;
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
        for (uint32_t u = 0; u < l->units; u += 4) {
            int32_t sum[4];
            const uint32_t rows = dot_rows(x + t * in, w + u * terms, terms, l->units - u, sum);
            for (uint32_t k = 0; k < rows; ++k)
                y[t * l->units + u + k] = (int16_t)ls_within(row_value(tensors + (u + k) * LS_ROW_BYTES, sum[k], l->flags & LS_FLAG_RELU), -128, 127);
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

/* The four gates of one unit before their curve, rows j, n + j, 2 n + j and 3 n + j, Q12. */
static inline void gates_of(const ls_layer *l, const uint8_t *rows, const int8_t *wx, const int8_t *wh, const int16_t *x,
                            const int16_t *h, uint32_t j, int16_t gate[4])
{
    const uint32_t n = l->units, in = l->inputs;
    int32_t sx[4], sh[4];
    ls_dot4(x, wx + j * in, n * in, in, sx);
    ls_dot4(h, wh + j * n, n * n, n, sh);
    for (uint32_t k = 0; k < 4; ++k) {
        const uint8_t *row = rows + (k * n + j) * LS_GATE_BYTES;
        gate[k] = (int16_t)ls_within(ls_scale(ls_add32(sx[k], ls_i32(row)), ls_i16(row + 4), l->shift_x)
                                + ls_scale(sh[k], ls_i16(row + 6), l->shift_h), INT16_MIN, INT16_MAX);
    }
}

/* (16 fc + ig) / 2^19, halves away from zero, in 32 bits: |fc| and |ig| stay within 2^30, and what is below a sixteenth
 * decides only whether a negative sum lies beyond the half. */
static inline int32_t cell_value(int32_t fc, int32_t ig)
{
    const int32_t low = ig & 15, high = fc + (ig - low) / 16;
    return high >= 0 ? (high + 16384) / 32768 : -((-high - (low > 0) + 16384) / 32768);
}

static inline int32_t round32(int32_t value, unsigned shift) /* |value| <= 2^30 */
{
    if (shift > 31) return 0;
    const uint32_t v = value < 0 ? 0u - (uint32_t)value : (uint32_t)value;
    const int32_t r = (int32_t)((v + ((uint32_t)1 << (shift - 1))) >> shift);
    return value < 0 ? -r : r;
}

/* Gates in order i f g o, Q12 before and Q15 after their curve; the cell is Q11 (+-16). The new state waits in `next`
 * until every unit has read the old one. */
static void lstm(const ls_layer *l, const uint8_t *tensors, uint32_t steps, const int16_t *x, int16_t *h, int16_t *state)
{
    const uint32_t n = l->units, in = l->inputs;
    const uint8_t *hidden = tensors + 4u * n * LS_GATE_BYTES;
    const int8_t *wx = weights(hidden + n * LS_HIDDEN_BYTES), *wh = wx + 4u * n * in;
    int16_t *cell = state, *next = state + n;
    for (uint32_t j = 0; j < n; ++j) {
        cell[j] = 0;
        h[j] = (int16_t)ls_i8(hidden + j * LS_HIDDEN_BYTES + 2);
    }
    for (uint32_t t = 0; t < steps; ++t) {
        for (uint32_t j = 0; j < n; ++j) {
            const uint8_t *out = hidden + j * LS_HIDDEN_BYTES;
            int16_t gate[4];
            gates_of(l, tensors, wx, wh, x + t * in, h, j, gate);
            const int32_t i = ls_sigmoid_q15(gate[0]), f = ls_sigmoid_q15(gate[1]);
            const int32_t g = ls_tanh_q15(gate[2]), o = ls_sigmoid_q15(gate[3]);
            cell[j] = (int16_t)ls_within(cell_value(f * cell[j], i * g), INT16_MIN, INT16_MAX);
            const int32_t value = round32(o * ls_tanh_q15(cell[j] * 2), 15);
            next[j] = (int16_t)ls_within(round32(value * ls_i16(out), out[3]) + ls_i8(out + 2), -128, 127);
        }
        memcpy(h, next, n * sizeof *h);
    }
}

static void dense(const ls_layer *l, const uint8_t *tensors, const int16_t *x, int16_t *y, uint8_t *output)
{
    const int8_t *w = weights(tensors + l->units * LS_ROW_BYTES);
    for (uint32_t u = 0; u < l->units; u += 4) {
        int32_t sum[4];
        const uint32_t rows = dot_rows(x, w + u * l->inputs, l->inputs, l->units - u, sum);
        for (uint32_t k = 0; k < rows; ++k) {
            const int32_t value = row_value(tensors + (u + k) * LS_ROW_BYTES, sum[k], l->flags & LS_FLAG_RELU);
            if (l->flags & LS_FLAG_SIGMOID)
                output[u + k] = (uint8_t)((ls_sigmoid_q15(ls_within(value, INT16_MIN, INT16_MAX)) * 255 + 16384) / 32768);
            else
                y[u + k] = (int16_t)ls_within(value, -128, 127);
        }
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
