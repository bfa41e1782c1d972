/* SPDX-License-Identifier: MIT
 * The network's inner loop, the one part worth writing for a core: four rows of weights against one input, all exact
 * integers, so that every kernel gives the same bits. kernel.c is portable; a build for a core puts another in its place. */
#ifndef LODESTONE_RUNTIME_KERNEL_H
#define LODESTONE_RUNTIME_KERNEL_H
#include <stdint.h>

/* sum[k] = x . (w + k stride) over so many terms, at least 1; |sum| <= terms * 2^22, which fits for terms <= LS_MOST_TERMS. */
void ls_dot4(const int16_t *x, const int8_t *w, unsigned stride, unsigned terms, int32_t sum[4]);
#endif
