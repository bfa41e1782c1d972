// SPDX-License-Identifier: MIT
// What the firmware's core needs of a board (hal.h), on Arduino's functions.
#include "Lodestone.h"
#include "device/firmware/firmware.h"
#include "device/firmware/hal.h"
#include "device/protocol/messages.h"
#include "lodestone_store.h"
#include <string.h>

LodestoneGlove Lodestone;

namespace {

// A frame waits here whole until the port takes it: most ports have room for 64 bytes or less.
constexpr uint16_t kOut = 768;
constexpr uint16_t kUntold = 16;                                    // 1.4 ms at 115200 baud
constexpr float kAccelLsb = 4096, kGyroLsb = 16.384f, kMagLsb = 10; // a g, a degree a second, a microtesla

struct
{
    Stream *port;
    bool (*read)(LodestoneReading &);
    char serial[16];
    sensor_scales scales;
    uint8_t out[kOut];
    uint16_t head, held; // of out: the first byte that waits, how many wait
    bool tells;          // the port has ever said how much it takes
    uint32_t high, newest;
    uint32_t period;
    uint64_t next;
} board;

int16_t lsb(float value, float scale)
{
    const float v = value * scale;
    return int16_t(v > 32767 ? 32767 : v < -32768 ? -32768 : v < 0 ? v - 0.5f : v + 0.5f);
}

// A port that never says how much it takes gets a few bytes at a time, and may make the sketch wait for those.
void push()
{
    const int takes = board.port->availableForWrite();
    board.tells = board.tells || takes > 0;
    uint16_t room = board.tells ? uint16_t(takes > 0 ? takes : 0) : kUntold;
    while (room > 0 && board.held > 0) {
        const uint16_t to_end = uint16_t(kOut - board.head), whole = board.held < to_end ? board.held : to_end;
        const uint16_t asked = room < whole ? room : whole;
        const uint16_t n = uint16_t(board.port->write(board.out + board.head, asked));
        board.head = uint16_t((board.head + n) % kOut);
        board.held = uint16_t(board.held - n);
        room = n < asked ? 0 : uint16_t(room - n);
    }
}

} // namespace

void LodestoneGlove::begin(Stream &port, bool (*read)(LodestoneReading &), int sensors, const char *serial)
{
    board.port = &port;
    board.read = read;
    board.scales = {};
    if (sensors & LODESTONE_ACCEL) {
        board.scales.accel_lsb_per_g = uint16_t(kAccelLsb);
        board.scales.accel_range_g = 8;
    }
    if (sensors & LODESTONE_GYRO) {
        board.scales.gyro_millilsb_per_dps = uint32_t(kGyroLsb * 1000);
        board.scales.gyro_range_dps = 2000;
    }
    if (sensors & LODESTONE_MAG) {
        board.scales.mag_nanotesla_per_lsb = uint16_t(1000 / kMagLsb);
        board.scales.mag_range_ut = 3200;
    }
    memset(board.serial, 0, sizeof board.serial);
    if (serial) {
        strncpy(board.serial, serial, sizeof board.serial - 1);
    } else if (uint64_t number = lodestone_chip_number()) {
        for (int i = 0; i < 15; ++i, number >>= 4)
            board.serial[14 - i] = "0123456789ABCDEF"[number & 15];
    }
    firmware_start();
}

void LodestoneGlove::poll() { firmware_poll(); }

extern "C" {

size_t hal_uart_read(uint8_t *out, size_t room)
{
    size_t n = 0;
    push();
    for (; n < room && board.port->available() > 0; ++n)
        out[n] = uint8_t(board.port->read());
    return n;
}

size_t hal_uart_room(void)
{
    push();
    return size_t(kOut - board.held);
}

size_t hal_uart_write(const uint8_t *bytes, size_t size)
{
    const size_t room = size_t(kOut - board.held), n = size < room ? size : room;
    for (size_t i = 0; i < n; ++i)
        board.out[(board.head + board.held + i) % kOut] = bytes[i];
    board.held = uint16_t(board.held + n);
    push();
    return n;
}

// USB has no rate, and a UART's belongs to the sketch.
bool hal_uart_baud_ok(uint32_t baud) { return baud == LS_BAUD_DEFAULT; }
void hal_uart_set_baud(uint32_t baud) { (void)baud; }

// Read at every poll, so no overflow of the 32 bits (every 71 minutes) is missed.
uint64_t hal_clock_us(void)
{
    const uint32_t t = uint32_t(micros());
    board.high += t < board.newest;
    board.newest = t;
    return uint64_t(board.high) << 32 | t;
}

void hal_tick_start(uint32_t period_us)
{
    board.period = period_us;
    if (period_us != 0) // multiples of the period since reset, as on every board
        board.next = (hal_clock_us() / period_us + 1) * period_us;
}

bool hal_tick_due(uint64_t *t_us)
{
    if (board.period == 0 || hal_clock_us() < board.next)
        return false;
    *t_us = board.next;
    board.next += board.period;
    return true;
}

bool hal_message(uint8_t type, const uint8_t *payload, size_t size)
{
    return (void)type, (void)payload, (void)size, false;
}
const sensor_scales *hal_sensor_scales(void) { return &board.scales; }

bool hal_sensor_read(int16_t axes[9])
{
    LodestoneReading r = {};
    if (!board.read(r))
        return false;
    for (int i = 0; i < 3; ++i) {
        axes[i] = board.scales.accel_range_g ? lsb(r.accel[i], kAccelLsb) : int16_t(0);
        axes[3 + i] = board.scales.gyro_range_dps ? lsb(r.gyro[i], kGyroLsb) : int16_t(0);
        axes[6 + i] = board.scales.mag_range_ut ? lsb(r.mag[i], kMagLsb) : int16_t(0);
    }
    return true;
}

void hal_reset(void) {}
hal_reset_reason hal_reset_cause(void) { return HAL_RESET_POWER; }
void hal_idle(void) {}

void hal_identity(char name[16], char serial[16])
{
    memset(name, 0, 16);
    strncpy(name, lodestone_board, 15);
    memcpy(serial, board.serial, 16);
}

} // extern "C"
