// SPDX-License-Identifier: MIT
// Slots in RAM, of any chip. LODESTONE_SLOT_BYTES may be defined for the build: a multiple of 512; 12288 takes the
// largest published network.
#include "lodestone_store.h"
#ifdef LODESTONE_STORE_RAM
#include "device/firmware/hal.h"
#include <string.h>

#ifndef LODESTONE_SLOT_BYTES
#define LODESTONE_SLOT_BYTES 5120
#endif
enum { PAGE = 512, SLOT = LODESTONE_SLOT_BYTES, RECORDS = 2 * SLOT, ALL = RECORDS + 2 * PAGE };
static_assert(SLOT > 0 && SLOT % PAGE == 0, "LODESTONE_SLOT_BYTES must be a multiple of 512");

static uint32_t memory[ALL / 4];

const char lodestone_board[] = "arduino";
uint64_t lodestone_chip_number() { return 0; }

extern "C" {
uint32_t hal_flash_page_bytes(void) { return PAGE; }
uint32_t hal_flash_slot_address(int slot) { return uint32_t(slot) * SLOT; }
uint32_t hal_flash_slot_bytes(void) { return SLOT; }
uint32_t hal_flash_record_address(int page) { return RECORDS + uint32_t(page) * PAGE; }
const uint8_t *hal_flash_map(uint32_t address) { return reinterpret_cast<const uint8_t *>(memory) + address; }
bool hal_flash_lasts(void) { return false; }

bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    if (address % 4 != 0 || address + 4 > ALL)
        return false;
    uint32_t there; // little-endian, as every chip with an Arduino core of 32 bits
    memcpy(&there, &memory[address / 4], 4);
    memory[address / 4] = there & word;
    return true;
}

bool hal_flash_erase_page(uint32_t address)
{
    if (address % PAGE != 0 || address + PAGE > ALL)
        return false;
    memset(&memory[address / 4], 0xFF, PAGE);
    return true;
}
}
#endif
