/* SPDX-License-Identifier: MIT
 * The network's inner loops, which a core may have its own version of: a matrix times a vector, and the steps on its
 * sums. All are exact integer arithmetic, so every kernel gives the same bits. kernel.c is portable; a build for a core
 * replaces it. */
#ifndef LODESTONE_RUNTIME_KERNEL_H
#define LODESTONE_RUNTIME_KERNEL_H
#include <stdint.h>

/* sums[r] = x . w_r. rows: a multiple of four, at least four. terms: an even number, at least two. Rows are stored in
 * pairs: for each term one little-endian i16, 256 w_(r+1) + w_r with w an i8, and then the
 * next pair. One product with such a number counts for both rows: x . (256 w_(r+1) + w_r) less x . w_r is 256 times the
 * other row's sum. The sum of |x| must not exceed LS_MOST_REACH, so that no sum leaves 32 bits. */
void ls_dot_rows(const int16_t *x, const uint8_t *weights, uint32_t terms, uint32_t rows, int32_t *sums);
/* The shifts of a layer's rows, and where its rows and sums are stored; IMAGE.md has the arithmetic. count is at
 * least 1. */
typedef struct
{
    const int32_t *sums;
    const uint8_t *rows;
    uint32_t before, after;
    uint32_t count; /* rows; for cells, units of four rows */
} ls_rows;

/* y[r] = saturate8 of row r; `least` is the lower limit of a biased sum: 0 for a ReLU, INT32_MIN without one. */
void ls_saturate_rows(const ls_rows *rows, int32_t least, int16_t *y);

/* One step of an LSTM's cells and its state. */
void ls_step_cells(const ls_rows *rows, const uint8_t *hidden, int16_t *cells, int16_t *state);
#endif
