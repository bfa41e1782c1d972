/* SPDX-License-Identifier: MIT
 * Runs an image over windows on an emulated core and says how many timer ticks it took. The emulator puts both into memory
 * and gives each instruction the same time, so that ticks are instructions once a loop of known length has been timed.
 * Answers go out through semihosting, two lines and then one line a window. */
#include "device/runtime/runtime.h"
#include <string.h>

#define REGISTER(address) (*(volatile uint32_t *)(uintptr_t)(address))
#define SYSTICK_CONTROL REGISTER(0xE000E010)
#define SYSTICK_RELOAD REGISTER(0xE000E014)
#define SYSTICK_VALUE REGISTER(0xE000E018)

enum { IMAGE_AT = 0x20000, WINDOWS_AT = 0x30000, TURN = 1 << 24, LOOPS = 1000 };

extern uint32_t stack_top[], bss_start[], bss_end[];

static int32_t semihost(uint32_t operation, const void *argument)
{
    register uint32_t r0 __asm("r0") = operation;
    register const void *r1 __asm("r1") = argument;
    __asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return (int32_t)r0;
}

static void say(const char *text) { semihost(4, text); }

static void say_number(uint32_t value)
{
    char text[12], *at = text + sizeof text;
    *--at = '\0';
    do
        *--at = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    say(at);
}

static uint32_t ticks_since(uint32_t before) { return (before - SYSTICK_VALUE) % TURN; }

/* 2 LOOPS instructions. */
static void known_loop(void)
{
    uint32_t n = LOOPS;
    __asm volatile(".syntax unified\n1: subs %0, #1\n bne 1b" : "+l"(n) : : "cc");
}

static uint32_t scratch[LS_MODEL_SCRATCH_MAX / 4];
static int16_t input[LS_MODEL_MAX_WINDOW * 3];

static void run(void)
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

__attribute__((noreturn)) void reset_handler(void)
{
    memset(bss_start, 0, (size_t)((char *)bss_end - (char *)bss_start));
    run();
    semihost(0x18, (const void *)0x20026); /* the program ended */
    for (;;) {}
}

__attribute__((section(".vectors"), used)) static const void *const vectors[16] = {stack_top, (const void *)reset_handler};
