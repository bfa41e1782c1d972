// SPDX-License-Identifier: MIT
// The functions of the Pico SDK that store_rp2040.cpp calls, to compile it; nothing here runs.
#pragma once
#include <stddef.h>
#include <stdint.h>
#define XIP_BASE 0x10000000u
#define FLASH_SECTOR_SIZE 4096u
#define FLASH_PAGE_SIZE 256u
#define FLASH_UNIQUE_ID_SIZE_BYTES 8
extern "C" {
void flash_range_erase(uint32_t offset, size_t count);
void flash_range_program(uint32_t offset, const uint8_t *data, size_t count);
void flash_get_unique_id(uint8_t *id);
}
