/* SPDX-License-Identifier: MIT
 * The master side of a pseudo-terminal, and whether anybody has the other side open. */
#ifndef LODESTONE_FIRMWARE_HAL_TERMINAL_H
#define LODESTONE_FIRMWARE_HAL_TERMINAL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool terminal_open(char *error, size_t room);
const char *terminal_name(void);
void terminal_wait(int64_t ns); /* until input, or that long */
void terminal_close(void);
#endif
