/* SPDX-License-Identifier: MIT */
#include "device/runtime/kernel.h"
#include "device/runtime/arithmetic.h"

static inline void dot_pair(const int16_t *x, const uint8_t *weights, uint32_t terms, int32_t sums[2])
{
    int32_t both = 0, first = 0;
    for (uint32_t i = 0; i < terms; ++i) {
        const int16_t pair = ls_i16(weights + 2 * i);
        both += (int32_t)x[i] * pair;
        first += (int32_t)x[i] * (int16_t)(int8_t)pair;
    }
    sums[0] = first;
    sums[1] = (both - first) / 256;
}

/* Lengths known to the compiler (v4 has 10, 32 and 64, the default recipe 10, 16 and 32) become straight vector code. */
void ls_dot_rows(const int16_t *x, const uint8_t *weights, uint32_t terms, uint32_t rows, int32_t *sums)
{
    for (uint32_t r = 0; r < rows; r += 2, weights += 2 * terms, sums += 2) {
        switch (terms) {
        case 10: dot_pair(x, weights, 10, sums); break;
        case 16: dot_pair(x, weights, 16, sums); break;
        case 32: dot_pair(x, weights, 32, sums); break;
        case 64: dot_pair(x, weights, 64, sums); break;
        default: dot_pair(x, weights, terms, sums); break;
        }
    }
}
