/* SPDX-License-Identifier: MIT
 * Clock, tick, sensor and flash of the board that is this computer. */
#define _GNU_SOURCE
#include "device/firmware/hal.h"
#include "device/firmware/hal/posix/terminal.h"
#include "device/firmware/hal/posix/posix.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    PAGE = 1024,
    SLOT = 64 * PAGE,
    RECORDS_AT = 2 * SLOT,
    FLASH = RECORDS_AT + 2 * PAGE,
    LONGEST_IDLE_MS = 50,
    MAX_TICKS_BEHIND = 1000
};

static struct
{
    posix_board options;
    uint64_t zero_ns; /* wall clock at reset */
    uint32_t period_us;
    uint64_t next_tick, last_tick;
    uint8_t *flash;
    int file;
    bool reset;
    hal_reset_reason cause;
} device = {.file = -1};

static uint64_t wall_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static bool open_flash(char *error, size_t room)
{
    const char *name = device.options.flash_file;
    struct stat status;
    if (name != NULL) {
        device.file = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (device.file < 0 || fstat(device.file, &status) != 0) {
            snprintf(error, room, "%s: cannot open the flash file (%s); check the path and its permissions.", name,
                strerror(errno));
            return false;
        }
        if (flock(device.file, LOCK_EX | LOCK_NB) != 0) {
            snprintf(
                error, room, "%s: another virtual glove uses this flash file; stop it or name another file.", name);
            return false;
        }
        if (status.st_size != 0 && status.st_size != FLASH) {
            snprintf(error, room, "%s: not a flash file of this glove (%lld bytes, not %d); name another file.", name,
                (long long)status.st_size, FLASH);
            return false;
        }
        if (status.st_size == 0 && ftruncate(device.file, FLASH) != 0) {
            snprintf(error, room, "%s: cannot make the flash file (%s); free some space.", name, strerror(errno));
            return false;
        }
    }
    void *map = mmap(
        NULL, FLASH, PROT_READ | PROT_WRITE, name ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS, device.file, 0);
    if (map == MAP_FAILED) {
        snprintf(error, room, "The flash memory could not be mapped (%s); free some memory.", strerror(errno));
        return false;
    }
    device.flash = map;
    if (name == NULL || status.st_size == 0)
        memset(device.flash, 0xFF, FLASH);
    return true;
}

bool posix_start(const posix_board *options, char *error, size_t room)
{
    device.options = *options;
    device.cause = HAL_RESET_POWER;
    device.zero_ns = wall_ns();
    if (open_flash(error, room) && terminal_open(error, room))
        return true;
    posix_stop();
    return false;
}

const char *posix_port(void) { return terminal_name(); }

bool posix_reset_asked(void)
{
    const bool asked = device.reset;
    device.reset = false;
    return asked;
}

void posix_stop(void)
{
    terminal_close();
    if (device.flash != NULL)
        munmap(device.flash, FLASH);
    if (device.file >= 0)
        close(device.file);
    device.flash = NULL;
    device.file = -1;
}

uint64_t hal_clock_us(void) { return (uint64_t)((double)(wall_ns() - device.zero_ns) * 1e-3 * device.options.speed); }

void hal_tick_start(uint32_t period_us)
{
    device.period_us = period_us;
    if (period_us
        != 0) /* multiples of the period since reset: samples do not depend on when the studio starts the stream */
        device.next_tick = (hal_clock_us() / period_us + 1) * period_us;
}

bool hal_tick_due(uint64_t *t_us)
{
    if (device.period_us == 0)
        return false;
    const uint64_t now = hal_clock_us();
    if (now < device.next_tick)
        return false;
    const uint64_t behind = (now - device.next_tick) / device.period_us;
    if (behind > MAX_TICKS_BEHIND) /* this process was suspended: those samples do not exist */
        device.next_tick += behind * device.period_us;
    *t_us = device.last_tick = device.next_tick;
    device.next_tick += device.period_us;
    return true;
}

bool hal_message(uint8_t type, const uint8_t *payload, size_t size)
{
    return (void)type, (void)payload, (void)size, false;
}
const sensor_scales *hal_sensor_scales(void) { return &device.options.scales; }
bool hal_sensor_read(int16_t axes[9]) { return device.options.sensor(device.options.context, device.last_tick, axes); }

uint32_t hal_flash_page_bytes(void) { return PAGE; }
uint32_t hal_flash_slot_address(int slot) { return (uint32_t)slot * SLOT; }
uint32_t hal_flash_slot_bytes(void) { return SLOT; }
uint32_t hal_flash_record_address(int page) { return RECORDS_AT + (uint32_t)page * PAGE; }
const uint8_t *hal_flash_map(uint32_t address) { return device.flash + address; }

static void maybe_cut(void)
{
    if (device.options.cut_flash > 0 && --device.options.cut_flash == 0)
        _exit(POSIX_POWER_CUT);
}

bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    maybe_cut();
    if (address % 4 != 0 || address + 4 > FLASH)
        return false;
    for (uint32_t i = 0; i < 4; ++i)
        device.flash[address + i] &= (uint8_t)(word >> (8 * i));
    return true;
}

bool hal_flash_erase_page(uint32_t address)
{
    maybe_cut();
    if (address % PAGE != 0 || address + PAGE > FLASH)
        return false;
    memset(device.flash + address, 0xFF, PAGE);
    return true;
}

bool hal_flash_lasts(void) { return device.options.flash_file != NULL; }

void hal_reset(void)
{
    device.reset = true;
    device.cause = HAL_RESET_REQUEST;
    device.period_us = 0;
}

hal_reset_reason hal_reset_cause(void) { return device.cause; }

void hal_idle(void)
{
    int64_t ns = (int64_t)LONGEST_IDLE_MS * 1000000;
    if (device.period_us != 0) {
        const uint64_t now = hal_clock_us();
        const double wait = now >= device.next_tick ? 0 : (double)(device.next_tick - now) * 1e3 / device.options.speed;
        if (wait < (double)ns)
            ns = (int64_t)wait;
    }
    terminal_wait(ns);
}

void hal_identity(char board[16], char serial[16])
{
    memset(board, 0, 16);
    memset(serial, 0, 16);
    memcpy(board, "posix", 5);
    const size_t length = strlen(device.options.serial);
    memcpy(serial, device.options.serial, length < 15 ? length : 15);
}
