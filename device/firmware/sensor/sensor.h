/* SPDX-License-Identifier: MIT
 * A driver of the sensors: reads nine axes and states their scales. One driver is chosen when the firmware is built:
 * lsm6ds3_mmc5603.c reads two chips, wire.c receives the samples over the serial line. */
#ifndef LODESTONE_FIRMWARE_SENSOR_H
#define LODESTONE_FIRMWARE_SENSOR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* Scales and full-scale ranges of a driver's readings, as LS_INFO reports them. */
typedef struct
{
    uint16_t accel_lsb_per_g;
    uint32_t gyro_millilsb_per_dps; /* thousandths of an LSB per degree a second */
    uint16_t mag_nanotesla_per_lsb;
    uint16_t accel_range_g, gyro_range_dps, mag_range_ut; /* g, degrees a second, microtesla */
} sensor_scales;

const sensor_scales *sensor_get_scales(void);
void sensor_begin(uint64_t first_us, uint32_t period_us); /* readings will be asked for at these ticks */
void sensor_poll(uint64_t now_us);                        /* once a poll of the firmware; never waits */
bool sensor_ready(uint64_t t_us);                         /* the reading for that tick is available */
bool sensor_read(uint64_t t_us, int16_t axes[9]);         /* ax ay az gx gy gz mx my mz in LSB; false: no reading */
bool sensor_message(uint8_t type, const uint8_t *payload, size_t size); /* false: not a message for the driver */

#ifdef __cplusplus
}
#endif
#endif
