/* SPDX-License-Identifier: MIT
 * Where a board's nine axes come from. One implementation is chosen when the firmware is built:
 * wire.c has them sent over the line, lsm6ds3_mmc5603.c reads two chips. */
#ifndef LODESTONE_FIRMWARE_SENSOR_H
#define LODESTONE_FIRMWARE_SENSOR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void sensor_begin(uint64_t first_us, uint32_t period_us); /* readings will be asked for at these ticks */
void sensor_poll(uint64_t now_us);                        /* once a round; never waits */
bool sensor_ready(uint64_t t_us);                         /* the reading for that tick can be had now */
bool sensor_read(uint64_t t_us, int16_t axes[9]);         /* ax ay az gx gy gz mx my mz in LSB; false: none */
bool sensor_message(uint8_t type, const uint8_t *payload, size_t size); /* false: not for the sensor */
#endif
