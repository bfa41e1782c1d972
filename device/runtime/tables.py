#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Writes tables.c: python3 tables.py > tables.c
import math

def table(name, entry):
    values = [min(32767, round(entry(i))) for i in range(257)]
    lines = [", ".join(str(v) for v in values[i:i + 16]) for i in range(0, 257, 16)]
    return f"const uint16_t {name}[LS_TABLE_SIZE] = {{\n    " + ",\n    ".join(lines) + "\n};\n"

print("""/* SPDX-License-Identifier: MIT
 * Written by tables.py; the formulas stand in tables.h. */
#include "device/runtime/tables.h"
""")
print(table("ls_sigmoid_table", lambda i: 32768 / (1 + math.exp(-i / 32))))
print(table("ls_tanh_table", lambda i: 32768 * math.tanh(i / 32)))
print(table("ls_asinh_table", lambda i: 4096 * math.asinh(2 ** (i // 32) * (1 + i % 32 / 32) - 1)), end="")
print("""
static int32_t clamp(int32_t x)
{
    return x > 32767 ? 32767 : x < -32767 ? -32767 : x;
}

static int32_t interpolate(const uint16_t *table, int32_t at) /* 0..32767 */
{
    const uint32_t i = (uint32_t)at / 128, part = (uint32_t)at % 128;
    const uint32_t low = table[i], high = table[i + 1];
    return (int32_t)(low + ((high - low) * part + 64) / 128); /* both tables rise, so nothing here is negative */
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
}

int32_t ls_asinh_q12(uint32_t u_q16)
{
    const uint32_t one = 65536, last = 255 * one;
    const uint32_t w = one + (u_q16 < last ? u_q16 : last - 1); /* below 2^24 */
    uint32_t octave = 0, at;
    int32_t low, high;
    while (w >> (17 + octave)) ++octave;
    at = (w - (one << octave)) >> octave; /* 0..65535 within the octave */
    low = ls_asinh_table[32 * octave + at / 2048];
    high = ls_asinh_table[32 * octave + at / 2048 + 1];
    return low + ((high - low) * (int32_t)(at % 2048) + 1024) / 2048;
}""")
