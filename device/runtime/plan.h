/* SPDX-License-Identifier: MIT
 * A layer as read from the image, and where its values live in the working memory. Private to the runtime.
 *
 * Working memory: two buffers of int16 that layers write in turn (pooling works in place), then the sums of a layer's
 * rows and, for an LSTM, its cells and what its rows read, an input and the state behind it. A buffer that feeds a
 * convolution has room for its padding rows at both ends, and one more value where a row's terms are padded. */
#ifndef LODESTONE_RUNTIME_PLAN_H
#define LODESTONE_RUNTIME_PLAN_H
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"

typedef struct
{
    uint8_t kind, flags, before, after; /* two shifts, see ls_scale */
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
    l->before = p[LS_LAYER_AT_BEFORE];
    l->after = p[LS_LAYER_AT_AFTER];
    l->zero = ls_u16(p + LS_LAYER_AT_ZERO);
}

/* Of the layer's matrix, with the padding of kernel.h. */
static inline uint32_t ls_layer_terms(const ls_layer *l)
{
    const uint32_t in = l->inputs;
    return LS_PADDED_TERMS(l->kind == LS_LAYER_CONV ? in * l->extra : l->kind == LS_LAYER_LSTM ? in + l->units : in);
}
static inline uint32_t ls_layer_rows(const ls_layer *l)
{
    return LS_PADDED_ROWS(l->kind == LS_LAYER_LSTM ? 4u * l->units : l->units);
}

typedef struct
{
    uint32_t steps, features; /* of the values so far */
    unsigned from;            /* the buffer they are in */
    uint32_t values[2];       /* int16 values each buffer needs */
    uint32_t sums;            /* int32 values */
    uint32_t state;           /* int16 values of an LSTM's cells, its input and its state */
} ls_plan;

static inline void ls_plan_need(ls_plan *p, unsigned buffer, uint32_t values)
{
    values = (values + 1u) & ~1u;
    if (p->values[buffer] < values)
        p->values[buffer] = values;
}

static inline void ls_plan_begin(ls_plan *p, uint32_t window, uint32_t channels)
{
    p->steps = window;
    p->features = channels;
    p->from = 0;
    p->values[0] = p->values[1] = p->sums = p->state = 0;
    ls_plan_need(p, 0, window * channels + 1u);
}

static inline void ls_plan_advance(ls_plan *p, const ls_layer *l)
{
    if (l->kind == LS_LAYER_POOL) {
        p->steps /= l->extra;
        return;
    }
    if (p->sums < ls_layer_rows(l))
        p->sums = ls_layer_rows(l);
    if (l->kind == LS_LAYER_CONV) {
        ls_plan_need(p, p->from, (p->steps + l->extra - 1u) * p->features + 1u);
    } else {
        p->steps = 1;
        if (l->kind == LS_LAYER_LSTM && p->state < ls_layer_terms(l) + l->units)
            p->state = ls_layer_terms(l) + l->units;
    }
    p->features = l->units;
    p->from ^= 1u;
    ls_plan_need(p, p->from, p->steps * p->features + 1u);
}

static inline uint32_t ls_plan_bytes(const ls_plan *p)
{
    return 2u * (p->values[0] + p->values[1] + p->state) + 4u * p->sums;
}
#endif
