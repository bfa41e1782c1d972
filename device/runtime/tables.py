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
