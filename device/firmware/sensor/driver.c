/* SPDX-License-Identifier: MIT
 * Finds the board's sensors: the first set of chips that is whole on the bus, else the serial line. Chips that are
 * gone, or came later, are looked for again when a stream begins, and at each sample for as long as they do not answer.
 */
#include "device/firmware/sensor/chips.h"
#include "device/firmware/sensor/wire.h"

/* Nine axes first: a glove's own chips stand beside the ones of its board. */
static const sensor_chips *const known[] = {&lsm6ds3_mmc5603, &lsm303agr, &mma8653_mag3110};

static const sensor_chips *found; /* NULL: none */
static bool looked, started;

static void look(void)
{
    looked = started = true;
    for (size_t i = 0; i < sizeof known / sizeof *known; ++i) {
        found = known[i];
        if (found->start())
            return;
    }
    found = NULL;
}

/* An info may be asked for before anything else. */
const sensor_scales *sensor_get_scales(void)
{
    if (!looked)
        look();
    return found != NULL ? &found->scales : wire_get_scales();
}

void sensor_begin(uint64_t first_us, uint32_t period_us)
{
    look();
    if (found == NULL)
        wire_begin(first_us, period_us);
}

void sensor_poll(uint64_t now_us)
{
    if (found == NULL)
        wire_poll(now_us);
}

bool sensor_ready(uint64_t t_us) { return found != NULL || wire_ready(t_us); }

bool sensor_read(uint64_t t_us, int16_t axes[9])
{
    if (found == NULL)
        return wire_read(t_us, axes);
    if (!started) /* it lost its power, or its cable */
        started = found->start();
    started = started && found->read(axes);
    return started;
}

bool sensor_message(uint8_t type, const uint8_t *payload, size_t size)
{
    return found == NULL && wire_message(type, payload, size);
}
