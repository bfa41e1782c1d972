/* SPDX-License-Identifier: MIT
 * The board's sensors: nine axes and their scales. driver.c finds the chips that are there; a board without any gets
 * its samples over the serial line. */
#ifndef LODESTONE_FIRMWARE_SENSOR_H
#define LODESTONE_FIRMWARE_SENSOR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* Scales and full-scale ranges of the readings, as LS_INFO reports them; both 0 of a sensor that is not there. */
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
