#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Writes tables.c: python3 tables.py > tables.c
import math

def table(name, f):
    values = [min(32767, round(32768 * f(i / 32))) for i in range(257)]
    lines = [", ".join(str(v) for v in values[i:i + 16]) for i in range(0, 257, 16)]
    return f"const uint16_t {name}[LS_TABLE_SIZE] = {{\n    " + ",\n    ".join(lines) + "\n};\n"

print("""/* SPDX-License-Identifier: MIT
 * Written by tables.py; the formulas stand in tables.h. */
#include "device/runtime/tables.h"
""")
print(table("ls_sigmoid_table", lambda x: 1 / (1 + math.exp(-x))))
print(table("ls_tanh_table", math.tanh), end="")
print("""
static int32_t clamp(int32_t x)
{
    return x > 32767 ? 32767 : x < -32767 ? -32767 : x;
}

static int32_t interpolate(const uint16_t *table, int32_t at) /* 0..32767 */
{
    const int32_t i = at / 128, part = at % 128;
    const int32_t low = table[i], high = table[i + 1];
    return low + ((high - low) * part + 64) / 128; /* both tables rise, so nothing here is negative */
}

int32_t ls_sigmoid_q15(int32_t x_q12)
{
    x_q12 = clamp(x_q12);
    return x_q12 < 0 ? 32768 - interpolate(ls_sigmoid_table, -x_q12) : interpolate(ls_sigmoid_table, x_q12);
}

int32_t ls_tanh_q15(int32_t x_q12)
{
    x_q12 = clamp(x_q12);
    return x_q12 < 0 ? -interpolate(ls_tanh_table, -x_q12) : interpolate(ls_tanh_table, x_q12);
}""")
