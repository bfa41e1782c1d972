/* SPDX-License-Identifier: MIT
 * The network's inner loop, the one part worth writing for a core: a matrix times a vector, all exact integers, so that every
 * kernel gives the same bits. kernel.c is portable; a build for a core puts another in its place. */
#ifndef LODESTONE_RUNTIME_KERNEL_H
#define LODESTONE_RUNTIME_KERNEL_H
#include <stdint.h>

/* sums[r] = x . w_r for so many rows, a multiple of four and at least four, over so many terms, an even number and at least two.
 * Rows stand in pairs: for each term one little-endian i16, 256 w_(r+1) + w_r with w an i8, and then the next pair. One product
 * with such a number counts for both rows: x . (256 w_(r+1) + w_r) less x . w_r is 256 times the other row's sum.
 * The sum of |x| must not exceed LS_MOST_REACH, so that no sum leaves 32 bits. */
void ls_dot_rows(const int16_t *x, const uint8_t *weights, uint32_t terms, uint32_t rows, int32_t *sums);
#endif
