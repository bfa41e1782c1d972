/* SPDX-License-Identifier: MIT */
#include "device/firmware/benchmark/host.h"
#include <stddef.h>
#include <string.h>

extern uint32_t stack_top[], bss_start[], bss_end[];

static int32_t semihost(uint32_t operation, const void *argument)
{
    register uint32_t r0 __asm("r0") = operation;
    register const void *r1 __asm("r1") = argument;
    __asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return (int32_t)r0;
}

void say(const char *text) { semihost(4, text); }

void say_number(uint32_t value)
{
    char text[12], *at = text + sizeof text;
    *--at = '\0';
    do
        *--at = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    say(at);
}

__attribute__((noreturn)) void reset_handler(void)
{
    memset(bss_start, 0, (size_t)((char *)bss_end - (char *)bss_start));
    run();
    semihost(0x18, (const void *)0x20026); /* the program ended */
    for (;;) {}
}

__attribute__((section(".vectors"), used)) static const void *const vectors[16] = {
    stack_top, (const void *)reset_handler};
