/* SPDX-License-Identifier: MIT
 * TIMER0 counts microseconds and is never cleared: the tick comes from adding the period to its compare register. */
#include "device/firmware/hal.h"
#include "device/firmware/hal/nrf51/chip.h"
#include "device/firmware/sensor/sensor.h"

enum { PATIENCE_US = 1000000 }; /* for a reading that is on its way */

static uint32_t period, high, newest;
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

/* Asked at every poll, so no turn of the 32 bits (71 minutes) is missed. */
uint64_t hal_clock_us(void)
{
    const uint32_t t = now();
    high += t < newest;
    newest = t;
    return (uint64_t)high << 32 | t;
}

/* The compare register moves on by whole periods until it lies ahead: one set too late would wait a turn of the
 * counter. */
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
    const uint64_t last = hal_clock_us() / period_us * period_us; /* on a grid from reset on, as every board */
    next_tick = last + period_us;
    TIMER_COMPARE(0) = 0;
    TIMER_CC(0) = (uint32_t)last;
    arm();
    TIMER_INTENSET = TIMER_INT_COMPARE0;
    sensor_begin(next_tick, period_us);
}

static bool reached(uint64_t t)
{
    return period != 0 && t >= next_tick && (sensor_ready(next_tick) || t - next_tick >= PATIENCE_US);
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

bool hal_sensor_read(int16_t axes[9]) { return sensor_read(next_tick - period, axes); }

/* The interrupt only wakes the core; what is due is read from the clock. */
bool tick_idle(void) { return !reached(hal_clock_us()); }
