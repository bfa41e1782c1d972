#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Writes tables.c: python3 tables.py > tables.c
import math

def table(name, size, entry):
    values = [round(entry(i)) for i in range(size)]
    lines = [", ".join(str(v) for v in values[i:i + 16]) for i in range(0, size, 16)]
    return f"const uint16_t {name} = {{\n    " + ",\n    ".join(lines) + "\n};\n"

print("""/* SPDX-License-Identifier: MIT
 * Written by tables.py; the formulas stand in tables.h. */
#include "device/runtime/tables.h"
""")
print(table("ls_sigmoid_table[LS_SIGMOID_SIZE]", 2048, lambda i: 32768 / (1 + math.exp((1023.5 - i) / 128))))
print(table("ls_asinh_table[LS_ASINH_SIZE]", 257, lambda i: 4096 * math.asinh(2 ** (i // 32) * (1 + i % 32 / 32) - 1)), end="")
print("""
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
