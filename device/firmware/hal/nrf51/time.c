/* SPDX-License-Identifier: MIT
 * TIMER0 counts microseconds and is never cleared: the tick comes from adding the period to its compare register. */
#include "device/firmware/hal.h"
#include "device/firmware/hal/nrf51/chip.h"
#include "device/firmware/sensor/sensor.h"

enum { PATIENCE_US = 1000000 }; /* for a reading that is on its way */

static uint32_t period, high, newest;
static volatile uint32_t passed; /* ticks since hal_tick_start */
static uint32_t taken;
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

void hal_tick_start(uint32_t period_us)
{
    TIMER_INTENCLR = TIMER_INT_COMPARE0;
    TIMER_COMPARE(0) = 0;
    period = period_us;
    passed = taken = 0;
    if (period_us == 0)
        return;
    next_tick = (hal_clock_us() / period_us + 1) * period_us; /* on a grid from reset on, as every board */
    if (next_tick - hal_clock_us() < 50)
        next_tick += period_us; /* too near to be set in time */
    TIMER_CC(0) = (uint32_t)next_tick;
    TIMER_INTENSET = TIMER_INT_COMPARE0;
    sensor_begin(next_tick, period_us);
}

void timer_interrupt(void)
{
    TIMER_COMPARE(0) = 0;
    do { /* a tick that was slept through would otherwise come a whole turn of the counter later */
        TIMER_CC(0) += period;
        ++passed;
    } while ((int32_t)(now() - TIMER_CC(0)) >= 0);
}

bool hal_tick_due(uint64_t *t_us)
{
    const uint64_t t = hal_clock_us();
    sensor_poll(t);
    if (period == 0 || taken == passed || (!sensor_ready(next_tick) && t - next_tick < PATIENCE_US))
        return false;
    ++taken;
    *t_us = next_tick;
    next_tick += period;
    return true;
}

bool hal_sensor_read(int16_t axes[9]) { return sensor_read(next_tick - period, axes); }

bool tick_idle(void) { return period == 0 || taken == passed || !sensor_ready(next_tick); }
