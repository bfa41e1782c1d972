/* SPDX-License-Identifier: MIT
 * Starts a C program with main() on an emulated core; its console is the emulator's, through newlib's rdimon. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

extern uint32_t stack_top[], data_start[], data_end[], data_from[], bss_start[], bss_end[];
void initialise_monitor_handles(void);
int main(void);

__attribute__((noreturn)) void reset_handler(void)
{
    memcpy(data_start, data_from, (size_t)((char *)data_end - (char *)data_start));
    memset(bss_start, 0, (size_t)((char *)bss_end - (char *)bss_start));
    initialise_monitor_handles();
    exit(main());
}

void _init(void);
void _fini(void);
void _init(void) {}
void _fini(void) {}

__attribute__((section(".vectors"), used)) static const void *const vectors[16] = {
    stack_top, (const void *)reset_handler};
