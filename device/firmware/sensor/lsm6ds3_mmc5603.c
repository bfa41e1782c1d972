/* SPDX-License-Identifier: MIT
 * LSM6DS3 or LSM6DS3TR-C (accelerometer and gyroscope, ST) and MMC5603 (magnetometer, Memsic), registers as in their
 * data sheets; the two of ST differ in what they say they are. The LSM6DS3 at 4 g and 245 degrees a second: 8192 LSB
 * per g, 8.75 mdps per LSB. The MMC5603: 16384 counts per gauss, converted here to 100 nT per LSB. */
#include "device/firmware/sensor/chips.h"

enum {
    MOTION = 0x6A,
    WHO_AM_I = 0x0F,
    IS_LSM6DS3 = 0x69,
    IS_LSM6DS3TR_C = 0x6A,
    CTRL1_XL = 0x10,
    CTRL2_G = 0x11,
    CTRL3_C = 0x12,
    OUTX_L_G = 0x22
};
enum { XL_416_HZ_4_G = 0x68, G_416_HZ_245_DPS = 0x60, BLOCK_UPDATE_AND_COUNT_UP = 0x44 };
enum {
    FIELD = 0x30,
    X_OUT = 0x00,
    CONTROL_0 = 0x1B,
    CONTROL_1 = 0x1C,
    CONTROL_2 = 0x1D,
    RATE = 0x1A,
    PRODUCT_ID = 0x39,
    IS_MMC5603 = 0x10
};
enum {
    DO_SET = 0x08,
    DO_RESET = 0x10,
    AUTO_SET_RESET = 0x20,
    CONTINUOUS_FREQUENCY = 0x80,
    BANDWIDTH_1_2_MS = 0x03,
    CONTINUOUS = 0x10
};
enum { COIL_US = 1000, RATE_HZ = 150, ZERO_FIELD = 1 << 19 /* of 20 bits */ };

/* Set and reset pulses through the chip's coil remove the magnetisation that a strong magnet left in the sensor. */
static bool degauss(void)
{
    if (!bus_write(FIELD, CONTROL_0, DO_SET))
        return false;
    bus_wait_us(COIL_US);
    if (!bus_write(FIELD, CONTROL_0, DO_RESET))
        return false;
    bus_wait_us(COIL_US);
    return true;
}

static bool start(void)
{
    return (chip_is(MOTION, WHO_AM_I, IS_LSM6DS3) || chip_is(MOTION, WHO_AM_I, IS_LSM6DS3TR_C))
           && chip_is(FIELD, PRODUCT_ID, IS_MMC5603) && bus_write(MOTION, CTRL3_C, BLOCK_UPDATE_AND_COUNT_UP)
           && bus_write(MOTION, CTRL1_XL, XL_416_HZ_4_G) && bus_write(MOTION, CTRL2_G, G_416_HZ_245_DPS) && degauss()
           && bus_write(FIELD, CONTROL_1, BANDWIDTH_1_2_MS) && bus_write(FIELD, RATE, RATE_HZ)
           && bus_write(FIELD, CONTROL_0, CONTINUOUS_FREQUENCY | AUTO_SET_RESET)
           && bus_write(FIELD, CONTROL_2, CONTINUOUS);
}

static int32_t divide(int32_t v, int32_t by)
{
    return (v + (v < 0 ? -by : by) / 2) / by;
} /* rounds halves away from zero */

/* In units of 100 nT: one count is 1000 / 16384 of it. Beyond 3.2 mT the 20 bits saturate, which gives 32000. */
static int16_t field(const uint8_t *r, int axis)
{
    const int32_t count = (int32_t)r[2 * axis] << 12 | (int32_t)r[2 * axis + 1] << 4 | r[6 + axis] >> 4;
    return (int16_t)divide((count - ZERO_FIELD) * 125, 2048);
}

static bool read(int16_t axes[9])
{
    uint8_t motion[12], magnetic[9];
    if (!bus_read(MOTION, OUTX_L_G, motion, sizeof motion) || !bus_read(FIELD, X_OUT, magnetic, sizeof magnetic))
        return false;
    for (int i = 0; i < 3; ++i) {
        axes[i] = chip_signed16(motion[6 + 2 * i], motion[7 + 2 * i]);
        axes[3 + i] = chip_signed16(motion[2 * i], motion[2 * i + 1]);
        axes[6 + i] = field(magnetic, i);
    }
    return true;
}

/* 1000 / 8.75 LSB per degree a second; 16 bits reach 286 degrees a second. The 20 bits of an axis reach 3.2 mT, and the
 * data sheet promises 3 mT. */
const sensor_chips lsm6ds3_mmc5603 = {{8192, 114280, 100, 4, 286, 3000}, start, read};
