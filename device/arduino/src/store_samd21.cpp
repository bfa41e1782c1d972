// SPDX-License-Identifier: MIT
// Slots in the flash of a SAMD21 with 256 KB, registers as in Microchip's data sheet (chapter NVMCTRL). A row of four
// pages may be written eight times before it is erased, so words gather in a page until another one is written or
// anybody reads.
#include "lodestone_store.h"
#ifdef LODESTONE_STORE_SAMD21
#include "device/firmware/hal.h"
#include <string.h>

#define REGISTER8(address) (*reinterpret_cast<volatile uint8_t *>(address))
#define REGISTER16(address) (*reinterpret_cast<volatile uint16_t *>(address))
#define REGISTER32(address) (*reinterpret_cast<volatile uint32_t *>(address))
#define NVM_COMMAND REGISTER16(0x41004000u)
#define NVM_CONTROL REGISTER32(0x41004004u)
#define NVM_READY REGISTER8(0x41004014u)
#define NVM_ADDRESS REGISTER32(0x4100401Cu)

enum : uint32_t {
    PAGE = 64,
    ROW = 256,
    SECTOR = 1024, // what hal.h calls a page: more than a row, so that several records fit
    SLOT = 32 * 1024,
    END = 0x40000,
    RECORDS = END - 2 * SECTOR,
    SLOTS = RECORDS - 2 * SLOT,
    NONE = 0,
    MANUAL_WRITE = 1 << 7
};
enum : uint16_t { KEY = 0xA500, ERASE_ROW = 0x02, WRITE_PAGE = 0x04, CLEAR_BUFFER = 0x44, FORGET_CACHE = 0x46 };

static uint32_t words[PAGE / 4], at = NONE; // the page that gathers

const char lodestone_board[] = "samd21";
uint64_t lodestone_chip_number() { return uint64_t(REGISTER32(0x0080A044u)) << 32 | REGISTER32(0x0080A048u); }

static void command(uint16_t what)
{
    while ((NVM_READY & 1) == 0) {}
    NVM_COMMAND = uint16_t(KEY | what);
    while ((NVM_READY & 1) == 0) {}
}

static void write_page()
{
    if (at == NONE)
        return;
    NVM_CONTROL = NVM_CONTROL | MANUAL_WRITE;
    command(CLEAR_BUFFER);
    for (uint32_t i = 0; i < PAGE / 4; ++i) // into the chip's page buffer; where it is all ones the flash stays
        REGISTER32(at + 4 * i) = words[i];
    command(WRITE_PAGE);
    command(FORGET_CACHE);
    at = NONE;
}

static bool writable(uint32_t address, uint32_t step)
{
    return address % step == 0 && address >= SLOTS && address <= END - step;
}

extern "C" {
uint32_t hal_flash_page_bytes(void) { return SECTOR; }
uint32_t hal_flash_slot_address(int slot) { return SLOTS + uint32_t(slot) * SLOT; }
uint32_t hal_flash_slot_bytes(void) { return SLOT; }
uint32_t hal_flash_record_address(int page) { return RECORDS + uint32_t(page) * SECTOR; }
bool hal_flash_lasts(void) { return true; }

const uint8_t *hal_flash_map(uint32_t address)
{
    write_page();
    return reinterpret_cast<const uint8_t *>(address);
}

bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    if (!writable(address, 4))
        return false;
    if (at != address / PAGE * PAGE) {
        write_page();
        at = address / PAGE * PAGE;
        memset(words, 0xFF, sizeof words);
    }
    words[address % PAGE / 4] &= word;
    return true;
}

bool hal_flash_erase_page(uint32_t address)
{
    if (!writable(address, SECTOR))
        return false;
    write_page();
    for (uint32_t row = address; row < address + SECTOR; row += ROW) {
        while ((NVM_READY & 1) == 0) {}
        NVM_ADDRESS = row / 2; // counted in 16 bits
        command(ERASE_ROW);
    }
    command(FORGET_CACHE);
    return true;
}
}
#endif
