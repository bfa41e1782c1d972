// SPDX-License-Identifier: MIT
// Slots in the flash of an nRF52840, registers as in Nordic's Product Specification (chapters NVMC and FICR). They lie
// below the file system of Adafruit's core (0xED000), so a sketch may have 660 KB behind its SoftDevice. While a
// SoftDevice is on (Bluetooth), it owns the flash: begin Bluetooth in no sketch that takes models.
#include "lodestone_store.h"
#ifdef LODESTONE_STORE_NRF52
#include "device/firmware/hal.h"

#define REGISTER(address) (*reinterpret_cast<volatile uint32_t *>(address))
#define NVMC_READY REGISTER(0x4001E400u)
#define NVMC_CONFIG REGISTER(0x4001E504u)
#define NVMC_ERASEPAGE REGISTER(0x4001E508u)
#define FICR_DEVICEID(n) REGISTER(0x10000060u + 4 * (n))

enum : uint32_t { PAGE = 4096, SLOT = 64 * 1024, END = 0xED000, RECORDS = END - 2 * PAGE, SLOTS = RECORDS - 2 * SLOT };
enum : uint32_t { READ = 0, WRITE = 1, ERASE = 2 };

const char lodestone_board[] = "nrf52840";
uint64_t lodestone_chip_number() { return uint64_t(FICR_DEVICEID(1)) << 32 | FICR_DEVICEID(0); }

static void mode(uint32_t wanted)
{
    NVMC_CONFIG = wanted;
    while (NVMC_READY == 0) {}
}

static bool writable(uint32_t address, uint32_t step)
{
    return address % step == 0 && address >= SLOTS && address <= END - step;
}

extern "C" {
uint32_t hal_flash_page_bytes(void) { return PAGE; }
uint32_t hal_flash_slot_address(int slot) { return SLOTS + uint32_t(slot) * SLOT; }
uint32_t hal_flash_slot_bytes(void) { return SLOT; }
uint32_t hal_flash_record_address(int page) { return RECORDS + uint32_t(page) * PAGE; }
const uint8_t *hal_flash_map(uint32_t address) { return reinterpret_cast<const uint8_t *>(address); }
bool hal_flash_lasts(void) { return true; }

bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    if (!writable(address, 4))
        return false;
    mode(WRITE);
    REGISTER(address) = word;
    mode(READ);
    return true;
}

// The core stops for about 85 ms meanwhile.
bool hal_flash_erase_page(uint32_t address)
{
    if (!writable(address, PAGE))
        return false;
    mode(ERASE);
    NVMC_ERASEPAGE = address;
    mode(READ);
    return true;
}
}
#endif
