/* SPDX-License-Identifier: MIT */
#include "device/firmware/stream.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/firmware/slots.h"
#include "device/protocol/frame.h"
#include <string.h>

enum {
    FLUSH_US = 50000, /* longest span of a block of samples */
    STRIDE = 5,       /* samples from one live window to the next */
    PREDICTION_BYTES = 21,
    POLL_TICKS = 32, /* handled in one poll at most */
    REPLY_TIMEOUT_US = 2000000
};

/* The last contiguous samples of one source, newest last. */
typedef struct
{
    int16_t mag[LS_MODEL_MAX_WINDOW][3];
    uint32_t next; /* index of the sample that continues it */
    uint16_t held; /* at most LS_MODEL_MAX_WINDOW */
} history;

static struct
{
    bool running, sensor_failed;
    uint16_t rate;
    uint32_t period_us, index, gaps;
    uint64_t last_t;
    bool ticked;
    ls_samples block;
    history live, injected;
    bool live_due, inject_ready;
    ls_inject inject;
    uint8_t inject_at;
    ls_prediction reply;
    bool reply_waits; /* the reply to an injected window, not sent yet */
    uint64_t reply_since;
    int16_t input[LS_MODEL_MAX_WINDOW * 3];
    uint32_t scratch[LS_MODEL_SCRATCH_MAX / 4];
} stream;

void stream_start(void)
{
    memset(&stream, 0, sizeof stream);
    stream.rate = 50;
    stream.period_us = 20000;
}

uint16_t stream_rate(void) { return stream.rate; }

static void flush_block(void)
{
    if (stream.block.count == 0)
        return;
    stream.block.gaps = (uint16_t)(stream.gaps > 0xFFFF ? 0xFFFF : stream.gaps);
    uint8_t *payload = outbox_payload();
    if (!outbox_send(LS_SAMPLES, payload, ls_encode_samples(&stream.block, payload, LS_FRAME_MAX_PAYLOAD)))
        stream.gaps += stream.block.count; /* the line has no room: dropped, because the next samples come anyway */
    stream.block.count = 0;
}

void stream_begin(void)
{
    stream.running = true;
    stream.index = stream.gaps = 0;
    stream.block.count = 0;
    stream.live.held = 0;
    stream.ticked = stream.live_due = stream.sensor_failed = false;
    hal_tick_start(stream.period_us);
}

void stream_end(void)
{
    flush_block();
    stream.running = false;
    hal_tick_start(0);
}

bool stream_set_rate(uint16_t hz)
{
    if (hz < 1 || hz > 1000)
        return false;
    flush_block();
    stream.rate = hz;
    stream.period_us = 1000000u / hz;
    stream.live.held = 0;
    stream.ticked = false;
    if (stream.running)
        hal_tick_start(stream.period_us);
    return true;
}

bool stream_self_test(const ls_model *model) { return ls_model_self_test(model, stream.input, stream.scratch); }
void stream_model_changed(void)
{
    stream.live.held = stream.injected.held = 0;
    stream.live_due = false;
}

static void append(history *h, uint32_t index, const int16_t axes[LS_AXES])
{
    if (index != h->next)
        h->held = 0;
    h->next = index + 1;
    memmove(&h->mag[0], &h->mag[1], sizeof h->mag[0] * (LS_MODEL_MAX_WINDOW - 1));
    memcpy(h->mag[LS_MODEL_MAX_WINDOW - 1], &axes[6], sizeof h->mag[0]);
    if (h->held < LS_MODEL_MAX_WINDOW)
        ++h->held;
}

static bool window_full(const history *h) { return slots_model() != NULL && h->held >= slots_model()->window; }

static ls_prediction predict(const history *h)
{
    const ls_model *model = slots_model();
    ls_prediction p;
    p.window = h->next - model->window;
    memcpy(stream.input, h->mag[LS_MODEL_MAX_WINDOW - model->window], (size_t)model->window * sizeof h->mag[0]);
    const uint64_t before = hal_clock_us();
    ls_model_run(model, stream.input, stream.scratch, p.probability);
    p.inference_us = (uint32_t)(hal_clock_us() - before);
    memcpy(p.hash, slots_hash(), sizeof p.hash);
    return p;
}

static bool send_prediction(const ls_prediction *p)
{
    uint8_t payload[PREDICTION_BYTES];
    return outbox_send(LS_PREDICTION, payload, ls_encode_prediction(p, payload, sizeof payload));
}

static void handle_tick(uint64_t t)
{
    int16_t axes[LS_AXES];
    if (stream.ticked && t > stream.last_t) { /* ticks that were missed */
        const uint32_t missed = (uint32_t)((t - stream.last_t + stream.period_us / 2) / stream.period_us) - 1;
        if (missed > 0 && missed < 0x80000000u) {
            flush_block();
            stream.index += missed;
            stream.gaps += missed;
        }
    }
    stream.last_t = t;
    stream.ticked = true;
    if (!hal_sensor_read(axes)) {
        flush_block();
        ++stream.index;
        ++stream.gaps;
        if (!stream.sensor_failed)
            outbox_error(LS_E_SENSOR, "The sensor gave no reading; check its wiring and restart the glove.");
        stream.sensor_failed = true;
        return;
    }
    stream.sensor_failed = false;
    if (stream.block.count == 0) {
        stream.block.first = stream.index;
        stream.block.t_us = t;
        stream.block.period_us = stream.period_us;
    }
    memcpy(stream.block.samples[stream.block.count++], axes, sizeof axes);
    append(&stream.live, stream.index++, axes);
    if (window_full(&stream.live) && (stream.live.next - slots_model()->window) % STRIDE == 0)
        stream.live_due = true;
    if (stream.block.count == LS_BLOCK_MAX_SAMPLES || t - stream.block.t_us + stream.period_us > FLUSH_US)
        flush_block();
}

bool stream_inject(const uint8_t *payload, size_t size)
{
    if (!ls_decode_inject(payload, size, &stream.inject))
        return false;
    stream.inject_at = 0;
    stream.inject_ready = true;
    if (stream.inject.reset)
        stream.injected.held = 0;
    if (slots_model() == NULL) {
        stream.inject_ready = false;
        outbox_error(LS_E_NO_IMAGE, "No image runs, so injected samples cannot be answered; flash one first.");
    }
    return true;
}

bool stream_inject_waiting(void) { return stream.inject_ready || stream.reply_waits; }

static void poll_injected(void)
{
    if (stream.reply_waits) {
        if (send_prediction(&stream.reply))
            stream.reply_waits = false;
        else if (hal_clock_us() - stream.reply_since > REPLY_TIMEOUT_US)
            stream.reply_waits = false; /* the studio does not read; go on, so that the glove can be reached */
        return;
    }
    while (stream.inject_ready) {
        const uint32_t index = stream.inject.first + stream.inject_at;
        append(&stream.injected, index, stream.inject.samples[stream.inject_at]);
        if (++stream.inject_at >= stream.inject.count)
            stream.inject_ready = false;
        if (window_full(&stream.injected)) { /* one window per poll */
            stream.reply = predict(&stream.injected);
            stream.reply_since = hal_clock_us();
            stream.reply_waits = !send_prediction(&stream.reply);
            return;
        }
    }
}

void stream_poll(void)
{
    uint64_t t;
    for (int i = 0; i < POLL_TICKS && hal_tick_due(&t); ++i) {
        if (stream.running)
            handle_tick(t);
        if (stream.live_due)
            break;
    }
    if (stream.live_due) {
        stream.live_due = false;
        if (window_full(&stream.live) && outbox_has_room(PREDICTION_BYTES)) {
            const ls_prediction p = predict(&stream.live);
            send_prediction(&p);
        }
    } else {
        poll_injected();
    }
}
