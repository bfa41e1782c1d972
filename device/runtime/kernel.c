/* SPDX-License-Identifier: MIT */
#include "device/runtime/kernel.h"

static inline int32_t dot_of(const int16_t *x, const int8_t *w, unsigned terms)
{
    int32_t sum = 0;
    for (unsigned i = 0; i < terms; ++i) sum += (int32_t)x[i] * (int16_t)w[i];
    return sum;
}

/* Lengths known to the compiler (v4 has 9 and 32, the default recipe 9 and 16) become straight vector code. */
static int32_t dot(const int16_t *x, const int8_t *w, unsigned terms)
{
    switch (terms) {
    case 9: return dot_of(x, w, 9);
    case 16: return dot_of(x, w, 16);
    case 32: return dot_of(x, w, 32);
    default: return dot_of(x, w, terms);
    }
}

void ls_dot4(const int16_t *x, const int8_t *w, unsigned stride, unsigned terms, int32_t sum[4])
{
    for (unsigned k = 0; k < 4; ++k) sum[k] = dot(x, w + k * stride, terms);
}
