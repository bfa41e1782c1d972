/* SPDX-License-Identifier: MIT
 * LSM303AGR (accelerometer and magnetometer, ST), of the micro:bit v1.5 and v2; registers as in its data sheet
 * (DS11120). The accelerometer at 4 g: 12 bits at the upper end of 16, 8192 LSB per g. The magnetometer: 150 nT per
 * LSB, converted here to 100. Both have the same axes. */
#include "device/firmware/sensor/chips.h"

enum { MOTION = 0x19, WHO_AM_I_A = 0x0F, IS_MOTION = 0x33, CTRL_REG1_A = 0x20, CTRL_REG4_A = 0x23, OUT_X_L_A = 0x28 };
enum { A_400_HZ_ALL_AXES = 0x77, BLOCK_UPDATE_4_G_12_BITS = 0x98, COUNT_UP = 0x80 };
enum {
    FIELD = 0x1E,
    WHO_AM_I_M = 0x4F,
    IS_FIELD = 0x40,
    CFG_REG_A_M = 0x60,
    CFG_REG_B_M = 0x61,
    CFG_REG_C_M = 0x62,
    OUTX_L_REG_M = 0x68
};
enum { COMPENSATED_100_HZ_CONTINUOUS = 0x8C, CANCEL_OFFSET = 0x02, BLOCK_UPDATE = 0x10 };

static bool start(void)
{
    return chip_is(MOTION, WHO_AM_I_A, IS_MOTION) && chip_is(FIELD, WHO_AM_I_M, IS_FIELD)
           && bus_write(MOTION, CTRL_REG1_A, A_400_HZ_ALL_AXES)
           && bus_write(MOTION, CTRL_REG4_A, BLOCK_UPDATE_4_G_12_BITS)
           && bus_write(FIELD, CFG_REG_A_M, COMPENSATED_100_HZ_CONTINUOUS)
           && bus_write(FIELD, CFG_REG_B_M, CANCEL_OFFSET) && bus_write(FIELD, CFG_REG_C_M, BLOCK_UPDATE);
}

/* Beyond 3.2 mT it stays at its end; the chip reaches 4.9 mT. */
static int16_t field(int16_t count)
{
    const int32_t v = count * 3 / 2;
    return (int16_t)(v > INT16_MAX ? INT16_MAX : v < INT16_MIN ? INT16_MIN : v);
}

static bool read(int16_t axes[9])
{
    uint8_t motion[6], magnetic[6];
    if (!bus_read(MOTION, OUT_X_L_A | COUNT_UP, motion, sizeof motion)
        || !bus_read(FIELD, OUTX_L_REG_M | COUNT_UP, magnetic, sizeof magnetic))
        return false;
    for (int i = 0; i < 3; ++i) {
        axes[i] = chip_signed16(motion[2 * i], motion[2 * i + 1]);
        axes[3 + i] = 0;
        axes[6 + i] = field(chip_signed16(magnetic[2 * i], magnetic[2 * i + 1]));
    }
    return true;
}

const sensor_chips lsm303agr = {{8192, 0, 100, 4, 0, 3200}, start, read};
