/* SPDX-License-Identifier: MIT
 * Runs an image over windows on an emulated core and prints how many timer ticks it took. The emulator loads both into
 * memory and gives each instruction the same time, so ticks count instructions once a loop of known length has been
 * timed. Output goes through semihosting, two lines and then one line a window. */
#include "device/firmware/benchmark/host.h"
#include "device/runtime/runtime.h"
#include <string.h>

#define REGISTER(address) (*(volatile uint32_t *)(uintptr_t)(address))
#define SYSTICK_CONTROL REGISTER(0xE000E010)
#define SYSTICK_RELOAD REGISTER(0xE000E014)
#define SYSTICK_VALUE REGISTER(0xE000E018)

enum { IMAGE_AT = 0x20000, WINDOWS_AT = 0x30000, TURN = 1 << 24, LOOPS = 1000 };

static uint32_t ticks_since(uint32_t before) { return (before - SYSTICK_VALUE) % TURN; }

/* 2 LOOPS instructions. */
static void known_loop(void)
{
    uint32_t n = LOOPS;
    __asm volatile(".syntax unified\n1: subs %0, #1\n bne 1b" : "+l"(n) : : "cc");
}

static uint32_t scratch[LS_MODEL_SCRATCH_MAX / 4];
static int16_t input[LS_MODEL_MAX_WINDOW * 3];

void run(void)
{
    ls_model model;
    uint8_t output[LS_MODEL_OUTPUTS];
    uint32_t size, windows, ticks = 0;
    memcpy(&size, (const uint8_t *)IMAGE_AT + 8, sizeof size);
    memcpy(&windows, (const void *)WINDOWS_AT, sizeof windows);
    if (ls_model_open(&model, (const uint8_t *)IMAGE_AT, size) != LS_MODEL_OK || model.channels != 3) {
        say("no image\n");
        return;
    }
    const uint32_t bytes = (uint32_t)model.window * 3 * 2;
    SYSTICK_RELOAD = TURN - 1;
    SYSTICK_VALUE = 0;
    SYSTICK_CONTROL = 5;
    uint32_t before = SYSTICK_VALUE;
    known_loop();
    const uint32_t known = ticks_since(before);
    for (uint32_t i = 0; i < windows; ++i) {
        memcpy(input, (const uint8_t *)WINDOWS_AT + 4 + i * bytes, bytes);
        before = SYSTICK_VALUE;
        ls_model_run(&model, input, scratch, output);
        ticks += ticks_since(before);
        for (int k = 0; k < LS_MODEL_OUTPUTS; ++k) {
            say_number(output[k]);
            say(k + 1 < LS_MODEL_OUTPUTS ? " " : "\n");
        }
    }
    say("known ");
    say_number(known);
    say(" instructions ");
    say_number(2 * LOOPS);
    say(" ticks ");
    say_number(ticks);
    say(" macs ");
    say_number(model.macs);
    say("\n");
}
