/* SPDX-License-Identifier: MIT */
#include "device/firmware/benchmark/portable.h"
#define ls_dot_rows portable_dot_rows
#define ls_saturate_rows portable_saturate_rows
#define ls_step_cells portable_step_cells
#include "device/runtime/kernel.c"
