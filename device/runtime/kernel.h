/* SPDX-License-Identifier: MIT
 * The network's inner loops, the parts worth writing for a core: a matrix times a vector, and what becomes of its sums.
 * All exact integers, so that every kernel gives the same bits. kernel.c is portable; a build for a core puts another
 * in its place. */
#ifndef LODESTONE_RUNTIME_KERNEL_H
#define LODESTONE_RUNTIME_KERNEL_H
#include <stdint.h>

/* sums[r] = x . w_r for so many rows, a multiple of four and at least four, over so many terms, an even number and at
 * least two. Rows stand in pairs: for each term one little-endian i16, 256 w_(r+1) + w_r with w an i8, and then the
 * next pair. One product with such a number counts for both rows: x . (256 w_(r+1) + w_r) less x . w_r is 256 times the
 * other row's sum. The sum of |x| must not exceed LS_MOST_REACH, so that no sum leaves 32 bits. */
void ls_dot_rows(const int16_t *x, const uint8_t *weights, uint32_t terms, uint32_t rows, int32_t *sums);
/* The shifts of a layer's rows and where rows and sums stand; IMAGE.md has the arithmetic. count is at least 1. */
typedef struct
{
    const int32_t *sums;
    const uint8_t *rows;
    uint32_t before, after;
    uint32_t count; /* rows; for cells, units of four rows */
} ls_rows;

/* y[r] = saturate8 of row r; `least` is what a biased sum is brought up to: 0 for a ReLU, INT32_MIN without. */
void ls_saturate_rows(const ls_rows *rows, int32_t least, int16_t *y);

/* One step of an LSTM's cells and its state. */
void ls_step_cells(const ls_rows *rows, const uint8_t *hidden, int16_t *cells, int16_t *state);
#endif
