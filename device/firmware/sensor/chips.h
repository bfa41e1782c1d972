/* SPDX-License-Identifier: MIT
 * Sensors on the bus of bus.h: one file a set of chips, and one line in the list of driver.c. */
#ifndef LODESTONE_FIRMWARE_CHIPS_H
#define LODESTONE_FIRMWARE_CHIPS_H
#include "device/firmware/sensor/bus.h"
#include "device/firmware/sensor/sensor.h"

typedef struct
{
    sensor_scales scales;
    bool (*start)(void); /* looks for the chips by what they say they are, and sets them up; false: one is missing */
    bool (*read)(int16_t axes[9]); /* false: a chip did not answer; start it again */
} sensor_chips;

extern const sensor_chips lsm6ds3_mmc5603, lsm303agr, mma8653_mag3110;

static inline bool chip_is(uint8_t address, uint8_t at, uint8_t expected)
{
    uint8_t id;
    return bus_read(address, at, &id, 1) && id == expected;
}

static inline int16_t chip_signed16(uint8_t low, uint8_t high)
{
    const int32_t v = low | high << 8;
    return (int16_t)(v < 0x8000 ? v : v - 0x10000);
}
#endif
