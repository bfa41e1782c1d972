// SPDX-License-Identifier: MIT
// What a board provides to the firmware core: some twenty functions, one implementation per board in hal/.
#ifndef LODESTONE_FIRMWARE_HAL_H
#define LODESTONE_FIRMWARE_HAL_H
#include "device/firmware/sensor/sensor.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef enum { HAL_RESET_POWER, HAL_RESET_REQUEST, HAL_RESET_FAULT, HAL_RESET_WATCHDOG } hal_reset_reason;

size_t hal_uart_read(uint8_t *out, size_t room);          // non-blocking, bytes read
size_t hal_uart_write(const uint8_t *bytes, size_t size); // non-blocking, bytes taken (all or a prefix)
size_t hal_uart_room(void);                               // bytes hal_uart_write would take now
bool hal_uart_baud_ok(uint32_t baud);                     // the board can do this line rate
void hal_uart_set_baud(
    uint32_t baud);          // a rate of hal_uart_baud_ok; takes effect after the bytes written so far are sent
uint64_t hal_clock_us(void); // device clock, monotonic from reset
void hal_tick_start(uint32_t period_us);                             // sensor tick; 0 stops it
bool hal_tick_due(uint64_t *t_us);                                   // true once per tick, with the tick's device time
bool hal_message(uint8_t type, const uint8_t *payload, size_t size); // a message only this board knows; false: unknown
const sensor_scales *hal_sensor_scales(void);
bool hal_sensor_read(int16_t axes[9]); // ax ay az gx gy gz mx my mz in LSB; false: no sample
uint32_t hal_flash_page_bytes(void);
uint32_t hal_flash_slot_address(int slot); // 0, 1; page aligned
uint32_t hal_flash_slot_bytes(void);
uint32_t hal_flash_record_address(int page);                // two pages for commit records: 0, 1
const uint8_t *hal_flash_map(uint32_t address);             // flash is memory-mapped for reading
bool hal_flash_write_word(uint32_t address, uint32_t word); // AND semantics: bits only go 1 -> 0
bool hal_flash_erase_page(uint32_t address);                // to 0xFF
bool hal_flash_lasts(void);                                 // false: it is RAM, lost without power
void hal_reset(void);
hal_reset_reason hal_reset_cause(void);
void hal_idle(void); // waits for input or the next tick
void hal_identity(char board[16], char serial[16]);
#ifdef __cplusplus
}
#endif
#endif
