/* SPDX-License-Identifier: MIT
 * A program on an emulated core: host.c starts it, and it talks to the emulator's console. */
#ifndef LODESTONE_FIRMWARE_BENCHMARK_HOST_H
#define LODESTONE_FIRMWARE_BENCHMARK_HOST_H
#include <stdint.h>

void run(void); /* the program; the emulator ends when it returns */
void say(const char *text);
void say_number(uint32_t value);
#endif
