/* SPDX-License-Identifier: MIT
 * From power on to firmware_poll, and what happens when the core faults. */
#include "device/firmware/firmware.h"
#include "device/firmware/hal.h"
#include "chip.h"
#include <string.h>

extern uint32_t stack_end[], stack_top[], data_start[], data_end[], data_from[], bss_start[], bss_end[];

enum { NOTE_MAGIC = 0x4C535246, UNUSED_STACK = 0x5A5A5A5A };

/* Why the program restarts. Kept over a reset, lost without power. */
static struct
{
    uint32_t magic, cause, fault_pc;
} restart_note __attribute__((section(".noinit")));
static hal_reset_reason cause;

static void restart(hal_reset_reason why)
{
    restart_note.magic = NOTE_MAGIC;
    restart_note.cause = (uint32_t)why;
    __asm volatile("dsb" ::: "memory");
    SCB_AIRCR = 0x05FA0004;
    for (;;) {}
}

void hal_reset(void) { restart(HAL_RESET_REQUEST); }
hal_reset_reason hal_reset_cause(void) { return cause; }

/* frame: what the core put on the stack; its seventh word is the address that faulted. */
__attribute__((used)) static void fault(const uint32_t *frame)
{
    restart_note.fault_pc = frame[6];
    restart(HAL_RESET_FAULT);
}

__attribute__((naked)) static void fault_handler(void) { __asm("mov r0, sp\n b fault"); }

__attribute__((noreturn)) void reset_handler(void)
{
    for (uint32_t *p = stack_end; (uintptr_t)p < (uintptr_t)__builtin_frame_address(0) - 128;
         ++p) /* a debugger can read how much of the stack was ever used */
        *p = UNUSED_STACK;
    memcpy(data_start, data_from, (size_t)((char *)data_end - (char *)data_start));
    memset(bss_start, 0, (size_t)((char *)bss_end - (char *)bss_start));
    cause = restart_note.magic == NOTE_MAGIC ? (hal_reset_reason)restart_note.cause : HAL_RESET_POWER;
    restart_note.magic = 0;
    CLOCK_HFCLKSTART = 1;
    while (CLOCK_HFCLKSTARTED == 0) {}
    uart_start();
    clock_start(); /* last: QEMU looks at the UART's input again only when a timer is set */
    firmware_start();
    for (;;)
        firmware_poll();
}

typedef void (*vector)(void);
__attribute__((section(".vectors"), used)) static const struct
{
    uint32_t *stack;
    vector core[15], device[CHIP_INTERRUPTS];
} vectors = {
    stack_top,
    {reset_handler, fault_handler, fault_handler, fault_handler, fault_handler, fault_handler, fault_handler,
        fault_handler, fault_handler, fault_handler, fault_handler, fault_handler, fault_handler, fault_handler,
        fault_handler},
    {[UART_IRQ] = uart_interrupt, [TIMER_IRQ] = timer_interrupt},
};
