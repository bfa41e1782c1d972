/* SPDX-License-Identifier: MIT
 * In place of the micro:bit's I2C bus on an emulated one: an MMA8653 that lies flat, and a MAG3110 whose field changes
 * with every reading. They give nothing before they are set up. */
#include "device/firmware/hal.h"
#include "device/firmware/sensor/bus.h"
#include <string.h>

enum { MOTION = 0x1D, MOTION_ID_AT = 0x0D, MOTION_RANGE = 0x0E, MOTION_CONTROL = 0x2A };
enum { FIELD = 0x0E, FIELD_ID_AT = 0x07, FIELD_CONTROL = 0x10 };
enum { DATA_AT = 0x01 };

static uint8_t range, motion, field; /* what was written to the registers of that name */

bool bus_write(uint8_t address, uint8_t first, uint8_t value)
{
    if (address == MOTION && first == MOTION_RANGE)
        range = value;
    if (address == MOTION && first == MOTION_CONTROL)
        motion = value;
    if (address == FIELD && first == FIELD_CONTROL)
        field = value;
    return address == MOTION || address == FIELD;
}

static void put(uint8_t *at, int value)
{
    at[0] = (uint8_t)(value >> 8);
    at[1] = (uint8_t)value;
}

bool bus_read(uint8_t address, uint8_t first, uint8_t *out, size_t size)
{
    static int n;
    if (address != MOTION && address != FIELD)
        return false;
    memset(out, 0, size);
    if (address == MOTION && first == MOTION_ID_AT)
        out[0] = 0x5A;
    if (address == FIELD && first == FIELD_ID_AT)
        out[0] = 0xC4;
    if (first != DATA_AT || size != 6)
        return true;
    n = (n + 7) % 1000;
    if (address == MOTION && motion == 0x11 && range == 0x01)
        put(out + 4, 8192);
    if (address == FIELD && field == 0x01) {
        put(out, n - 500);
        put(out + 2, 300 - n / 2);
        put(out + 4, n * n / 1000 - 400);
    }
    return true;
}

void bus_wait_us(uint32_t microseconds)
{
    const uint64_t end = hal_clock_us() + microseconds;
    while (hal_clock_us() < end) {}
}
