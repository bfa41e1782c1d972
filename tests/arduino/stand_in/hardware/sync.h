// SPDX-License-Identifier: MIT
// As flash.h.
#pragma once
#include <stdint.h>
extern "C" {
uint32_t save_and_disable_interrupts(void);
void restore_interrupts(uint32_t status);
}
