/* SPDX-License-Identifier: MIT
 * The sensors of a board that has none: its samples come over the serial line. As in sensor.h. */
#ifndef LODESTONE_FIRMWARE_WIRE_H
#define LODESTONE_FIRMWARE_WIRE_H
#include "device/firmware/sensor/sensor.h"

const sensor_scales *wire_get_scales(void);
void wire_begin(uint64_t first_us, uint32_t period_us);
void wire_poll(uint64_t now_us);
bool wire_ready(uint64_t t_us);
bool wire_read(uint64_t t_us, int16_t axes[9]);
bool wire_message(uint8_t type, const uint8_t *payload, size_t size);
#endif
