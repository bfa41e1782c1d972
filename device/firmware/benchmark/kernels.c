/* SPDX-License-Identifier: MIT
 * Compares a core's kernels with the portable ones, on unusual shapes and on numbers at their limits. Prints for each
 * kernel how many cases it tried, and how many differed or wrote outside their output. */
#include "device/firmware/benchmark/host.h"
#include "device/firmware/benchmark/portable.h"
#include "device/runtime/image.h"
#include "device/runtime/tables.h"
#include <string.h>

enum { MOST_TERMS = 96, MOST_ROWS = 24, GUARD = 0x5A };

typedef struct
{
    int32_t sums[MOST_ROWS + 1];
    int16_t y[MOST_ROWS + 1], cells[MOST_ROWS + 1], state[MOST_ROWS + 1];
} result;

static result expected, got;
static int16_t x[MOST_TERMS + 2];
static uint32_t weights[MOST_TERMS * MOST_ROWS / 4], rows_of_bytes[MOST_ROWS * LS_ROW_BYTES / 4], hidden[MOST_ROWS];
static uint32_t seed = 1;

static uint32_t draw(void) { return (seed = seed * 1664525u + 1013904223u) >> 8; }
static uint32_t draw_word(void) { return draw() << 16 ^ draw(); }

/* Every second case is at the limits. */
static int32_t draw_between(int32_t low, int32_t high, int at_limits)
{
    return at_limits ? draw() & 64 ? low : high : low + (int32_t)(draw() % (uint32_t)(high - low + 1));
}

static void clear(void)
{
    memset(&expected, GUARD, sizeof expected);
    memset(&got, GUARD, sizeof got);
}

static uint32_t differ(void) { return memcmp(&expected, &got, sizeof got) != 0; }

static void report(const char *name, uint32_t cases, uint32_t wrong)
{
    say(name);
    say(" ");
    say_number(cases);
    say(" ");
    say_number(wrong);
    say("\n");
}

static void dot_rows(void)
{
    uint32_t cases = 0, wrong = 0;
    for (uint32_t terms = 2; terms <= MOST_TERMS; terms += 2)
        for (uint32_t rows = 4; rows <= MOST_ROWS; rows += 4)
            for (uint32_t start = 0; start < 4; ++start, ++cases) { /* odd halves of a word, and limits, or not */
                const int32_t most = start & 2 ? 128 : LS_MOST_REACH / (int32_t)terms;
                const int32_t limit = most > INT16_MAX ? INT16_MAX : most;
                int16_t *const from = x + (start & 1);
                clear();
                for (uint32_t i = 0; i < terms; ++i)
                    from[i] = (int16_t)draw_between(-limit, limit, cases % 3 == 0);
                for (uint32_t i = 0; i < terms * rows / 4; ++i)
                    weights[i] = cases % 3 ? draw_word() : draw() & 1 ? 0x7F7F7F7Fu : 0x80808080u;
                portable_dot_rows(from, (const uint8_t *)weights, terms, rows, expected.sums);
                ls_dot_rows(from, (const uint8_t *)weights, terms, rows, got.sums);
                wrong += differ();
            }
    report("dot_rows", cases, wrong);
}

static ls_rows draw_rows(uint32_t count, uint32_t rows, int at_limits)
{
    const ls_rows all = {expected.sums, (const uint8_t *)rows_of_bytes, draw() % 32, draw() % 32, count};
    for (uint32_t r = 0; r < rows; ++r) {
        expected.sums[r] = got.sums[r] = at_limits ? (int32_t)(0x7FFFFFFFu + (draw() & 1))
                                                   : (int32_t)(draw_word() >> draw() % 24);
        rows_of_bytes[2 * r] = at_limits ? 0x7FFFFFFFu + (draw() & 1) : draw_word() >> draw() % 24;
        rows_of_bytes[2 * r + 1] = at_limits ? 0x7FFF007Fu + (draw() & 1) * 0x10001u : draw_word() & 0xFFFF00FFu;
    }
    return all;
}

static void saturate_rows(void)
{
    uint32_t cases = 0, wrong = 0;
    for (; cases < 2000; ++cases) {
        const uint32_t count = 1 + cases % MOST_ROWS;
        clear();
        const ls_rows rows = draw_rows(count, count, cases % 3 == 0);
        const int32_t least = draw() & 64 ? 0 : INT32_MIN;
        portable_saturate_rows(&rows, least, expected.y);
        ls_saturate_rows(&rows, least, got.y);
        wrong += differ();
    }
    report("saturate_rows", cases, wrong);
}

static void step_cells(void)
{
    const int32_t most_cell = 32767;
    uint32_t cases = 0, wrong = 0;
    for (; cases < 2000; ++cases) {
        const uint32_t units = 1 + cases % (MOST_ROWS / 4);
        clear();
        ls_rows rows = draw_rows(units, 4 * units, cases % 3 == 0);
        if (cases & 1) { /* as the quantiser makes them: gates within the table */
            rows.before = 2;
            rows.after = 16;
        }
        for (uint32_t j = 0; j < units; ++j) {
            hidden[j] = cases % 5 ? draw_word() & 0xFFFF00FFu : 0x7FFF0080u;
            expected.cells[j] = got.cells[j] = (int16_t)draw_between(-most_cell, most_cell, cases % 3 == 0);
        }
        portable_step_cells(&rows, (const uint8_t *)hidden, expected.cells, expected.state);
        ls_step_cells(&rows, (const uint8_t *)hidden, got.cells, got.state);
        wrong += differ();
    }
    report("step_cells", cases, wrong);
}

void run(void)
{
    dot_rows();
    saturate_rows();
    step_cells();
}
