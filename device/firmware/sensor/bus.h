/* SPDX-License-Identifier: MIT
 * A bus of chips with registers, such as I2C: chip addresses of seven bits. False: the chip did not answer. */
#ifndef LODESTONE_FIRMWARE_BUS_H
#define LODESTONE_FIRMWARE_BUS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool bus_write(uint8_t address, uint8_t first, uint8_t value);
bool bus_read(uint8_t address, uint8_t first, uint8_t *out, size_t size); /* consecutive registers */
void bus_wait_us(uint32_t microseconds);
#endif
