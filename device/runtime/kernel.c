/* SPDX-License-Identifier: MIT */
#include "device/runtime/kernel.h"
#include "device/runtime/arithmetic.h"
#include "device/runtime/image.h"
#include "device/runtime/tables.h"

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

/* Lengths known to the compiler (v4 has 10, 32 and 64, the default recipe 10, 16 and 32) become straight vector code.
 */
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

void ls_saturate_rows(const ls_rows *rows, int32_t least, int16_t *y)
{
    const uint32_t before = rows->before, after = rows->after;
    for (uint32_t r = 0; r < rows->count; ++r) {
        const uint8_t *row = rows->rows + r * LS_ROW_BYTES;
        const int32_t value = ls_row_biased(row, rows->sums[r]);
        y[r] = (int16_t)ls_within(
            ls_row_scaled(row, value < least ? least : value, before, after) + ls_i8(row + LS_ROW_AT_OFFSET), -128,
            127);
    }
}

static inline int32_t gate(const uint8_t *row, int32_t sum, uint32_t before, uint32_t after)
{
    return ls_sigmoid_q15(ls_row_scaled(row, ls_row_biased(row, sum), before, after));
}

void ls_step_cells(const ls_rows *rows, const uint8_t *hidden, int16_t *cells, int16_t *state)
{
    const uint32_t before = rows->before, after = rows->after;
    const uint8_t *row = rows->rows;
    const int32_t *sum = rows->sums;
    for (uint32_t j = 0; j < rows->count; ++j, row += 4 * LS_ROW_BYTES, sum += 4) {
        const int32_t i = gate(row, sum[0], before, after), f = gate(row + LS_ROW_BYTES, sum[1], before, after);
        const int32_t g = ls_tanh_of(gate(row + 2 * LS_ROW_BYTES, sum[2], before, after));
        const int32_t o = gate(row + 3 * LS_ROW_BYTES, sum[3], before, after);
        const int32_t c = (f * cells[j] + ((i * g) >> 5) + 16384) >> 15;
        const int32_t value = (o * ls_tanh_of(ls_sigmoid_q15((c >> 2) + LS_SIGMOID_SIZE / 2))) >> 15;
        const uint8_t *out = hidden + j * LS_HIDDEN_BYTES;
        cells[j] = (int16_t)c;
        state[j] = (int16_t)ls_within(
            ((value * ls_i16(out + LS_HIDDEN_AT_MULTIPLIER) + 32768) >> 16) + ls_i8(out + LS_HIDDEN_AT_OFFSET), -128,
            127);
    }
}
