/* SPDX-License-Identifier: MIT
 * Flash, identity and idling of a micro:bit. */
#include "device/firmware/hal.h"
#include "chip.h"
#include "device/firmware/sensor/sensor.h"
#include <string.h>

static void flash_mode(uint32_t mode)
{
    NVMC_CONFIG = mode;
    while (NVMC_READY == 0) {}
}

uint32_t hal_flash_page_bytes(void) { return CHIP_PAGE_BYTES; }
uint32_t hal_flash_slot_address(int slot) { return CHIP_SLOTS_AT + (uint32_t)slot * CHIP_SLOT_BYTES; }
uint32_t hal_flash_slot_bytes(void) { return CHIP_SLOT_BYTES; }
uint32_t hal_flash_record_address(int page) { return CHIP_RECORDS_AT + (uint32_t)page * CHIP_PAGE_BYTES; }
const uint8_t *hal_flash_map(uint32_t address) { return (const uint8_t *)(uintptr_t)address; }

static bool writable(uint32_t address, uint32_t step)
{
    return address % step == 0 && address >= CHIP_SLOTS_AT && address <= CHIP_FLASH_END - step;
}

__attribute__((noinline)) bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    if (!writable(address, 4))
        return false;
    flash_mode(NVMC_WRITE);
    REGISTER(address) = word;
    flash_mode(NVMC_READ);
    return true;
}

/* The core stops for about 22 ms while a page is erased; what the studio sends meanwhile is lost and sent again.
 */
__attribute__((noinline)) bool hal_flash_erase_page(uint32_t address)
{
    if (!writable(address, CHIP_PAGE_BYTES))
        return false;
    flash_mode(NVMC_ERASE);
    NVMC_ERASEPAGE = address;
    flash_mode(NVMC_READ);
    return true;
}

bool hal_flash_lasts(void) { return true; }

bool hal_message(uint8_t type, const uint8_t *payload, size_t size) { return sensor_message(type, payload, size); }

/* With interrupts disabled a pending one still ends wait_for_interrupt, so none is missed between the check and the
 * wait. */
void hal_idle(void)
{
    interrupts_off();
    if (uart_idle() && tick_idle())
        wait_for_interrupt();
    interrupts_on();
}

void hal_identity(char board[16], char serial[16])
{
    static const char digits[] = "0123456789ABCDEF";
    const uint32_t id = FICR_DEVICEID;
    memset(board, 0, 16);
    memset(serial, 0, 16);
    memcpy(board, CHIP_BOARD, sizeof CHIP_BOARD - 1);
    memcpy(serial, "MB-", 3);
    for (unsigned i = 0; i < 8; ++i)
        serial[3 + i] = digits[id >> (28 - 4 * i) & 15u];
}
