/* SPDX-License-Identifier: MIT
 * Where the model slots and the commit records are: store_CHIP.cpp for each chip whose flash this library writes, and
 * store_ram.cpp for all others. Each file is empty but on its chip. */
#ifndef LODESTONE_STORE_H
#define LODESTONE_STORE_H
#include <stdint.h>

#if defined(LODESTONE_IN_RAM)
#define LODESTONE_STORE_RAM
#elif defined(NRF52840_XXAA)
#define LODESTONE_STORE_NRF52
#elif defined(ARDUINO_ARCH_RP2040) && !defined(ARDUINO_ARCH_MBED)
#define LODESTONE_STORE_RP2040
#elif defined(__SAMD21__) || defined(__SAMD21G18A__) || defined(__SAMD21E18A__) || defined(__SAMD21J18A__)
#define LODESTONE_STORE_SAMD21
#else
#define LODESTONE_STORE_RAM
#endif

/* A store implements the functions hal_flash_* of hal.h, and these two. */
extern const char lodestone_board[]; /* at most 15 characters */
uint64_t lodestone_chip_number();    /* of this chip; 0: not known */
#endif
