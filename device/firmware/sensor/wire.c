/* SPDX-License-Identifier: MIT
 * The sensor of a board that has none: it asks the other end for what the axes will be at the coming ticks, one block
 * ahead. An emulated board feels the simulated hand this way. */
#include "device/firmware/outbox.h"
#include "device/firmware/sensor/sensor.h"
#include "device/protocol/messages.h"

enum { BLOCKS = 2, AGAIN_US = 250000 };

static struct
{
    ls_sense block[BLOCKS]; /* count 0: free. The older is `now` */
    uint8_t now, used;      /* of the older, samples already taken */
    uint64_t wanted;        /* time of the first sample not yet here */
    uint32_t period;
    bool asked;
    uint64_t asked_at;
} w;

void sensor_begin(uint64_t first_us, uint32_t period_us)
{
    w.block[0].count = w.block[1].count = 0;
    w.now = w.used = 0;
    w.wanted = first_us;
    w.period = period_us;
    w.asked = false;
}

static ls_sense *vacant(void)
{
    return w.block[w.now].count == 0 ? &w.block[w.now] : w.block[w.now ^ 1u].count == 0 ? &w.block[w.now ^ 1u] : NULL;
}

void sensor_poll(uint64_t now_us)
{
    if (w.period == 0 || vacant() == NULL || (w.asked && now_us - w.asked_at < AGAIN_US))
        return;
    const ls_want want = {w.wanted, w.period};
    uint8_t payload[12];
    w.asked = outbox_send(LS_WANT, payload, ls_encode_want(&want, payload, sizeof payload));
    w.asked_at = now_us;
}

static void next_block(void)
{
    w.block[w.now].count = 0;
    w.now ^= 1u;
    w.used = 0;
}

bool sensor_ready(uint64_t t_us)
{
    while (w.block[w.now].count > 0) {
        const ls_sense *b = &w.block[w.now];
        const uint64_t t = b->t_us + (uint64_t)w.used * w.period;
        if (t >= t_us)
            return t == t_us;
        if (++w.used == b->count)
            next_block();
    }
    if (w.wanted < t_us) { /* what was asked for came too late */
        w.wanted = t_us;
        w.asked = false;
    }
    return false;
}

bool sensor_read(uint64_t t_us, int16_t axes[9])
{
    if (!sensor_ready(t_us))
        return false;
    const ls_sense *b = &w.block[w.now];
    for (int i = 0; i < LS_AXES; ++i)
        axes[i] = b->samples[w.used][i];
    if (++w.used == b->count)
        next_block();
    return true;
}

bool sensor_message(uint8_t type, const uint8_t *payload, size_t size)
{
    ls_sense *room = vacant();
    if (type != LS_SENSE)
        return false;
    if (room == NULL)
        return true; /* an answer to a question asked twice */
    if (!ls_decode_sense(payload, size, room) || room->t_us != w.wanted) {
        room->count = 0;
        return true;
    }
    w.wanted += (uint64_t)room->count * w.period;
    w.asked = false;
    return true;
}
