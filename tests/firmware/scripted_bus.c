/* SPDX-License-Identifier: MIT
 * In place of the micro:bit's I2C bus on an emulated one: an MMA8653 that lies flat, and a MAG3110 whose field changes
 * with every reading. They give nothing before they are set up. */
#include "device/firmware/hal.h"
#include "device/firmware/sensor/bus.h"

enum { MOTION = 0x1D, FIELD = 0x0E };

static uint8_t motion[48] = {[0x0D] = 0x5A}, field[24] = {[0x07] = 0xC4}; /* up to the last register in use */

static uint8_t *chip(uint8_t address) { return address == MOTION ? motion : address == FIELD ? field : NULL; }

bool bus_write(uint8_t address, uint8_t first, uint8_t value)
{
    uint8_t *registers = chip(address);
    if (registers == NULL)
        return false;
    registers[first] = value;
    return true;
}

static void put(uint8_t *at, int value)
{
    at[0] = (uint8_t)(value >> 8);
    at[1] = (uint8_t)value;
}

static void measure(void)
{
    static int n;
    n = (n + 7) % 1000;
    if (motion[0x2A] == 0x11 && motion[0x0E] == 0x01)
        put(motion + 5, 8192);
    if (field[0x10] == 0x01) {
        put(field + 1, n - 500);
        put(field + 3, 300 - n / 2);
        put(field + 5, n * n / 1000 - 400);
    }
}

bool bus_read(uint8_t address, uint8_t first, uint8_t *out, size_t size)
{
    const uint8_t *registers = chip(address);
    if (registers == NULL)
        return false;
    measure();
    for (size_t i = 0; i < size; ++i)
        out[i] = registers[first + i];
    return true;
}

void bus_wait_us(uint32_t microseconds)
{
    const uint64_t end = hal_clock_us() + microseconds;
    while (hal_clock_us() < end) {}
}
