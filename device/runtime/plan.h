/* SPDX-License-Identifier: MIT
 * A layer as read from the image, and where its values live in the working memory. Private to the runtime.
 *
 * Working memory: two buffers of int16 that layers write in turn (pooling works in place), then the LSTM's cell and
 * gates. A buffer that feeds a convolution has room for its padding rows at both ends. */
#ifndef LODESTONE_RUNTIME_PLAN_H
#define LODESTONE_RUNTIME_PLAN_H
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"

typedef struct {
    uint8_t kind, flags, shift_x, shift_h;
    uint16_t inputs, units, extra, zero;
    uint32_t bytes;
} ls_layer;

static inline void ls_layer_read(ls_layer *l, const uint8_t *p)
{
    l->kind = p[LS_LAYER_AT_KIND];
    l->flags = p[LS_LAYER_AT_FLAGS];
    l->inputs = ls_u16(p + LS_LAYER_AT_INPUTS);
    l->units = ls_u16(p + LS_LAYER_AT_UNITS);
    l->extra = ls_u16(p + LS_LAYER_AT_EXTRA);
    l->bytes = ls_u32(p + LS_LAYER_AT_BYTES);
    l->shift_x = p[LS_LAYER_AT_SHIFT_X];
    l->shift_h = p[LS_LAYER_AT_SHIFT_H];
    l->zero = ls_u16(p + LS_LAYER_AT_ZERO);
}

typedef struct {
    uint32_t steps, features; /* of the values so far */
    unsigned from;            /* the buffer they are in */
    uint32_t values[2];       /* int16 values each buffer needs */
    uint32_t state;           /* int16 values of cell and gates */
} ls_plan;

static inline void ls_plan_need(ls_plan *p, unsigned buffer, uint32_t values)
{
    values = (values + 1u) & ~1u;
    if (p->values[buffer] < values) p->values[buffer] = values;
}

static inline void ls_plan_begin(ls_plan *p, uint32_t window, uint32_t channels)
{
    p->steps = window;
    p->features = channels;
    p->from = 0;
    p->values[0] = p->values[1] = p->state = 0;
    ls_plan_need(p, 0, window * channels);
}

static inline void ls_plan_advance(ls_plan *p, const ls_layer *l)
{
    if (l->kind == LS_LAYER_POOL) {
        p->steps /= l->extra;
        return;
    }
    if (l->kind == LS_LAYER_CONV) {
        ls_plan_need(p, p->from, (p->steps + l->extra - 1u) * p->features);
    } else {
        p->steps = 1;
        if (l->kind == LS_LAYER_LSTM && p->state < 5u * l->units) p->state = 5u * l->units;
    }
    p->features = l->units;
    p->from ^= 1u;
    ls_plan_need(p, p->from, p->steps * p->features);
}

static inline uint32_t ls_plan_bytes(const ls_plan *p) { return 2u * (p->values[0] + p->values[1] + p->state); }
#endif
