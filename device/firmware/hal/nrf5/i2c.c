/* SPDX-License-Identifier: MIT
 * The sensors' I2C bus on TWI0 (which an nRF52 has as well), polled: nine axes take less than a millisecond at 400 kHz.
 * A transfer on a bus that hangs fails after some milliseconds. */
#include "device/firmware/hal.h"
#include "chip.h"
#include "device/firmware/sensor/bus.h"

enum { TIMEOUT_LOOPS = 20000 }; /* some milliseconds */

static bool wait_for(volatile uint32_t *event)
{
    for (int i = 0; i < TIMEOUT_LOOPS && TWI_ERROR == 0; ++i)
        if (*event != 0) {
            *event = 0;
            return true;
        }
    return false;
}

static void address(uint8_t chip)
{
    const uint32_t scl = chip_scl_pin(chip), sda = chip_sda_pin(chip);
    TWI_ENABLE = 0; /* pins may be another bus's now */
    GPIO_PIN_CNF(scl) = GPIO_OPEN_DRAIN_PULLED_UP;
    GPIO_PIN_CNF(sda) = GPIO_OPEN_DRAIN_PULLED_UP;
    TWI_PSELSCL = scl;
    TWI_PSELSDA = sda;
    TWI_FREQUENCY = TWI_400_KHZ;
    TWI_ENABLE = TWI_ON;
    TWI_ADDRESS = chip;
    TWI_ERROR = TWI_STOPPED = TWI_RXDREADY = TWI_TXDSENT = 0;
    TWI_SHORTS = 0;
}

static bool send(uint8_t byte)
{
    TWI_TXD = byte;
    return wait_for(&TWI_TXDSENT);
}

static bool stop(bool good)
{
    TWI_ERROR = 0;
    TWI_STOP = 1;
    return wait_for(&TWI_STOPPED) && good;
}

bool bus_write(uint8_t chip, uint8_t first, uint8_t value)
{
    address(chip);
    TWI_STARTTX = 1;
    return stop(send(first) && send(value));
}

/* The peripheral would read on by itself: a shortcut suspends it after each byte and stops it after the last one. */
bool bus_read(uint8_t chip, uint8_t first, uint8_t *out, size_t size)
{
    address(chip);
    TWI_STARTTX = 1;
    if (!send(first))
        return stop(false);
    TWI_SHORTS = size == 1 ? TWI_BYTE_STOPS : TWI_BYTE_SUSPENDS;
    TWI_STARTRX = 1;
    for (size_t i = 0; i < size; ++i) {
        if (!wait_for(&TWI_RXDREADY))
            return stop(false);
        out[i] = (uint8_t)TWI_RXD;
        if (i + 2 == size)
            TWI_SHORTS = TWI_BYTE_STOPS;
        if (i + 1 < size)
            TWI_RESUME = 1;
    }
    return wait_for(&TWI_STOPPED);
}

void bus_wait_us(uint32_t microseconds)
{
    const uint64_t end = hal_clock_us() + microseconds;
    while (hal_clock_us() < end) {}
}
