/* SPDX-License-Identifier: MIT
 * TIMER0 counts microseconds and is never cleared: the tick comes from adding the period to its compare register. */
#include "device/firmware/hal.h"
#include "chip.h"
#include "device/firmware/sensor/sensor.h"

enum { READING_TIMEOUT_US = 1000000 }; /* wait this long for a reading, then report it as missing */

static uint32_t period;       /* us; 0: no ticks */
static uint32_t high, newest; /* the clock's upper 32 bits; the timer when last read */
static uint64_t next_tick;

static uint32_t now(void)
{
    TIMER_CAPTURE(1) = 1;
    return TIMER_CC(1);
}

void clock_start(void)
{
    TIMER_BITMODE = TIMER_32_BIT;
    TIMER_PRESCALER = TIMER_1_MHZ;
    TIMER_START = 1;
    NVIC_ENABLE = 1u << TIMER_IRQ;
}

/* Read at every poll, so no overflow of the 32 bits (every 71 minutes) is missed. */
uint64_t hal_clock_us(void)
{
    const uint32_t t = now();
    high += t < newest;
    newest = t;
    return (uint64_t)high << 32 | t;
}

/* Adds whole periods until the compare register lies in the future: a value in the past would only match after the
 * counter's next overflow. */
static void arm(void)
{
    do
        TIMER_CC(0) += period;
    while ((int32_t)(now() - TIMER_CC(0)) >= 0);
}

void timer_interrupt(void)
{
    TIMER_COMPARE(0) = 0;
    arm();
}

void hal_tick_start(uint32_t period_us)
{
    TIMER_INTENCLR = TIMER_INT_COMPARE0;
    period = period_us;
    if (period_us == 0)
        return;
    const uint64_t last = hal_clock_us() / period_us
                          * period_us; /* multiples of the period since reset, as on every board */
    next_tick = last + period_us;
    TIMER_COMPARE(0) = 0;
    TIMER_CC(0) = (uint32_t)last;
    arm();
    TIMER_INTENSET = TIMER_INT_COMPARE0;
    sensor_begin(next_tick, period_us);
}

static bool reached(uint64_t t)
{
    return period != 0 && t >= next_tick && (sensor_ready(next_tick) || t - next_tick >= READING_TIMEOUT_US);
}

bool hal_tick_due(uint64_t *t_us)
{
    const uint64_t t = hal_clock_us();
    sensor_poll(t);
    if (!reached(t))
        return false;
    *t_us = next_tick;
    next_tick += period;
    return true;
}

const sensor_scales *hal_sensor_scales(void) { return sensor_get_scales(); }
bool hal_sensor_read(int16_t axes[9]) { return sensor_read(next_tick - period, axes); }

/* The interrupt only wakes the core; what is due is read from the clock. */
bool tick_idle(void) { return !reached(hal_clock_us()); }
