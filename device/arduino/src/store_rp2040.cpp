// SPDX-License-Identifier: MIT
// Slots in the flash beside an RP2040, through the functions of the Pico SDK that the core "arduino-pico" brings. They
// lie below its file system. A word is programmed as a page of 256 bytes that is ones elsewhere, which leaves those as
// they are.
#include "lodestone_store.h"
#ifdef LODESTONE_STORE_RP2040
#include "device/firmware/hal.h"
#include <hardware/flash.h>
#include <hardware/sync.h>
#include <string.h>

extern "C" uint8_t _FS_start; // of the core's linker script; without a file system the end of what is free

enum : uint32_t { PAGE = FLASH_SECTOR_SIZE, SLOT = 64 * 1024, ALL = 2 * SLOT + 2 * PAGE };

const char lodestone_board[] = "rp2040";

static uint32_t begin() { return uint32_t(reinterpret_cast<uintptr_t>(&_FS_start) - XIP_BASE) / PAGE * PAGE - ALL; }

static bool writable(uint32_t address, uint32_t step)
{
    return address % step == 0 && address >= begin() && address <= begin() + ALL - step;
}

uint64_t lodestone_chip_number()
{
    uint64_t number = 0;
    uint8_t id[FLASH_UNIQUE_ID_SIZE_BYTES];
    const uint32_t interrupts = save_and_disable_interrupts();
    flash_get_unique_id(id);
    restore_interrupts(interrupts);
    for (const uint8_t byte : id)
        number = number << 8 | byte;
    return number;
}

extern "C" {
uint32_t hal_flash_page_bytes(void) { return PAGE; }
uint32_t hal_flash_slot_address(int slot) { return begin() + uint32_t(slot) * SLOT; }
uint32_t hal_flash_slot_bytes(void) { return SLOT; }
uint32_t hal_flash_record_address(int page) { return begin() + 2 * SLOT + uint32_t(page) * PAGE; }
const uint8_t *hal_flash_map(uint32_t address) { return reinterpret_cast<const uint8_t *>(XIP_BASE + address); }
bool hal_flash_lasts(void) { return true; }

bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    static uint8_t page[FLASH_PAGE_SIZE];
    if (!writable(address, 4))
        return false;
    memset(page, 0xFF, sizeof page);
    memcpy(page + address % FLASH_PAGE_SIZE, &word, 4);
    const uint32_t interrupts = save_and_disable_interrupts();
    flash_range_program(address / FLASH_PAGE_SIZE * FLASH_PAGE_SIZE, page, sizeof page);
    restore_interrupts(interrupts);
    return true;
}

bool hal_flash_erase_page(uint32_t address)
{
    if (!writable(address, PAGE))
        return false;
    const uint32_t interrupts = save_and_disable_interrupts();
    flash_range_erase(address, PAGE);
    restore_interrupts(interrupts);
    return true;
}
}
#endif
