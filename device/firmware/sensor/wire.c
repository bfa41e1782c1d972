/* SPDX-License-Identifier: MIT
 * A board without sensors requests the samples of the coming ticks over the serial line, one block
 * ahead (messages `want` and `sense` of PROTOCOL.md). An emulated board gets the simulated hand's samples this way. */
#include "device/firmware/outbox.h"
#include "device/firmware/sensor/wire.h"
#include "device/protocol/messages.h"

enum { BLOCKS = 2, RETRY_US = 250000 };

static struct
{
    ls_sense block[BLOCKS]; /* count 0: free */
    uint8_t current, used;  /* index of the older block, and how many of its samples were read */
    uint64_t wanted;        /* device time of the first sample not received yet */
    uint32_t period;
    bool requested;
    uint64_t requested_at;
} wire;

/* The units of the simulated hand, which are those of lsm6ds3_mmc5603.c. */
static const sensor_scales scales = {8192, 114280, 100, 4, 286, 3000};

const sensor_scales *wire_get_scales(void) { return &scales; }

void wire_begin(uint64_t first_us, uint32_t period_us)
{
    wire.block[0].count = wire.block[1].count = 0;
    wire.current = wire.used = 0;
    wire.wanted = first_us;
    wire.period = period_us;
    wire.requested = false;
}

static ls_sense *free_block(void)
{
    return wire.block[wire.current].count == 0        ? &wire.block[wire.current]
           : wire.block[wire.current ^ 1u].count == 0 ? &wire.block[wire.current ^ 1u]
                                                      : NULL;
}

void wire_poll(uint64_t now_us)
{
    if (wire.period == 0 || free_block() == NULL || (wire.requested && now_us - wire.requested_at < RETRY_US))
        return;
    const ls_want want = {wire.wanted, wire.period};
    uint8_t payload[12];
    wire.requested = outbox_send(LS_WANT, payload, ls_encode_want(&want, payload, sizeof payload));
    wire.requested_at = now_us;
}

static void next_block(void)
{
    wire.block[wire.current].count = 0;
    wire.current ^= 1u;
    wire.used = 0;
}

bool wire_ready(uint64_t t_us)
{
    while (wire.block[wire.current].count > 0) {
        const ls_sense *b = &wire.block[wire.current];
        const uint64_t t = b->t_us + (uint64_t)wire.used * wire.period;
        if (t >= t_us)
            return t == t_us;
        if (++wire.used == b->count)
            next_block();
    }
    if (wire.wanted < t_us) { /* the requested samples came too late */
        wire.wanted = t_us;
        wire.requested = false;
    }
    return false;
}

bool wire_read(uint64_t t_us, int16_t axes[9])
{
    if (!wire_ready(t_us))
        return false;
    const ls_sense *b = &wire.block[wire.current];
    for (int i = 0; i < LS_AXES; ++i)
        axes[i] = b->samples[wire.used][i];
    if (++wire.used == b->count)
        next_block();
    return true;
}

bool wire_message(uint8_t type, const uint8_t *payload, size_t size)
{
    ls_sense *room = free_block();
    if (type != LS_SENSE)
        return false;
    if (room == NULL)
        return true; /* the answer to a repeated request */
    if (!ls_decode_sense(payload, size, room) || room->t_us != wire.wanted) {
        room->count = 0;
        return true;
    }
    wire.wanted += (uint64_t)room->count * wire.period;
    wire.requested = false;
    return true;
}
