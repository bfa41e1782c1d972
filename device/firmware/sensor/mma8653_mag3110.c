/* SPDX-License-Identifier: MIT
 * MMA8653FC (accelerometer, NXP) and MAG3110 (magnetometer, NXP), of the micro:bit v1; registers as in their data
 * sheets. The MMA8653 at 4 g: 10 bits at the upper end of 16, 8192 LSB per g. The MAG3110: 100 nT per LSB, and its z
 * against the accelerometer's, as the micro:bit's public runtime has it. */
#include "device/firmware/sensor/chips.h"

enum {
    MOTION = 0x1D,
    OUT_X_MSB = 0x01,
    WHO_AM_I_A = 0x0D,
    IS_MMA8653 = 0x5A,
    XYZ_DATA_CFG = 0x0E,
    CTRL_REG1_A = 0x2A,
    CTRL_REG2_A = 0x2B
};
enum { STANDBY = 0x00, RANGE_4_G = 0x01, HIGH_RESOLUTION = 0x02, A_200_HZ_ACTIVE = 0x11 };
enum { FIELD = 0x0E, M_OUT_X_MSB = 0x01, WHO_AM_I_M = 0x07, IS_MAG3110 = 0xC4, CTRL_REG1_M = 0x10, CTRL_REG2_M = 0x11 };
enum { RESET_EACH_TIME_RAW = 0xA0, M_80_HZ_ACTIVE = 0x01 };

static bool start(void)
{
    return chip_is(MOTION, WHO_AM_I_A, IS_MMA8653) && chip_is(FIELD, WHO_AM_I_M, IS_MAG3110)
           && bus_write(MOTION, CTRL_REG1_A, STANDBY) && bus_write(MOTION, XYZ_DATA_CFG, RANGE_4_G)
           && bus_write(MOTION, CTRL_REG2_A, HIGH_RESOLUTION) && bus_write(MOTION, CTRL_REG1_A, A_200_HZ_ACTIVE)
           && bus_write(FIELD, CTRL_REG1_M, STANDBY) && bus_write(FIELD, CTRL_REG2_M, RESET_EACH_TIME_RAW)
           && bus_write(FIELD, CTRL_REG1_M, M_80_HZ_ACTIVE);
}

static bool read(int16_t axes[9])
{
    uint8_t motion[6], magnetic[6];
    if (!bus_read(MOTION, OUT_X_MSB, motion, sizeof motion) || !bus_read(FIELD, M_OUT_X_MSB, magnetic, sizeof magnetic))
        return false;
    for (int i = 0; i < 3; ++i) {
        axes[i] = chip_signed16(motion[2 * i + 1], motion[2 * i]);
        axes[3 + i] = 0;
        axes[6 + i] = chip_signed16(magnetic[2 * i + 1], magnetic[2 * i]);
    }
    axes[8] = (int16_t)(axes[8] == INT16_MIN ? INT16_MAX : -axes[8]);
    return true;
}

const sensor_chips mma8653_mag3110 = {{8192, 0, 100, 4, 0, 1000}, start, read};
