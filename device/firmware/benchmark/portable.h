/* SPDX-License-Identifier: MIT
 * The portable kernel under other names, so that one program can hold both it and a core's own. */
#ifndef LODESTONE_FIRMWARE_BENCHMARK_PORTABLE_H
#define LODESTONE_FIRMWARE_BENCHMARK_PORTABLE_H
#include "device/runtime/kernel.h"

void portable_dot_rows(const int16_t *x, const uint8_t *weights, uint32_t terms, uint32_t rows, int32_t *sums);
void portable_saturate_rows(const ls_rows *rows, int32_t least, int16_t *y);
void portable_step_cells(const ls_rows *rows, const uint8_t *hidden, int16_t *cells, int16_t *state);
#endif
