/* SPDX-License-Identifier: MIT */
#include "device/firmware/stream.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/firmware/slots.h"
#include "device/protocol/frame.h"
#include <string.h>

enum { FLUSH_US = 50000, STRIDE = 5, PREDICTION_BYTES = 21, TICKS_A_POLL = 32, WAIT_US = 2000000 };

/* The last contiguous samples of one source, newest last. */
typedef struct
{
    int16_t mag[LS_MODEL_MAX_WINDOW][3];
    uint32_t next;
    uint16_t held;
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
    bool reply_waits; /* computed for an injected window, not yet sent */
    uint64_t reply_since;
    int16_t input[LS_MODEL_MAX_WINDOW * 3];
    uint32_t scratch[LS_MODEL_SCRATCH_MAX / 4];
} st;

void stream_init(void)
{
    memset(&st, 0, sizeof st);
    st.rate = 50;
    st.period_us = 20000;
}

uint16_t stream_rate(void) { return st.rate; }

static void flush(void)
{
    if (st.block.count == 0)
        return;
    st.block.gaps = (uint16_t)(st.gaps > 0xFFFF ? 0xFFFF : st.gaps);
    uint8_t *payload = outbox_payload();
    if (!outbox_send(LS_SAMPLES, payload, ls_encode_samples(&st.block, payload, LS_FRAME_MAX_PAYLOAD)))
        st.gaps += st.block.count; /* never wait for the line: the sensor does not */
    st.block.count = 0;
}

void stream_begin(void)
{
    st.running = true;
    st.index = st.gaps = 0;
    st.block.count = 0;
    st.live.held = 0;
    st.ticked = st.live_due = st.sensor_failed = false;
    hal_tick_start(st.period_us);
}

void stream_end(void)
{
    flush();
    st.running = false;
    hal_tick_start(0);
}

bool stream_set_rate(uint16_t hz)
{
    if (hz < 1 || hz > 1000)
        return false;
    flush();
    st.rate = hz;
    st.period_us = 1000000u / hz;
    st.live.held = 0;
    st.ticked = false;
    if (st.running)
        hal_tick_start(st.period_us);
    return true;
}

bool stream_self_test(const ls_model *model) { return ls_model_self_test(model, st.input, st.scratch); }
void stream_model_changed(void)
{
    st.live.held = st.injected.held = 0;
    st.live_due = false;
}

static void remember(history *h, uint32_t index, const int16_t axes[LS_AXES])
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
    memcpy(st.input, h->mag[LS_MODEL_MAX_WINDOW - model->window], (size_t)model->window * sizeof h->mag[0]);
    const uint64_t before = hal_clock_us();
    ls_model_run(model, st.input, st.scratch, p.probability);
    p.inference_us = (uint32_t)(hal_clock_us() - before);
    memcpy(p.hash, slots_hash(), sizeof p.hash);
    return p;
}

static bool send_prediction(const ls_prediction *p)
{
    uint8_t payload[PREDICTION_BYTES];
    return outbox_send(LS_PREDICTION, payload, ls_encode_prediction(p, payload, sizeof payload));
}

static void take_tick(uint64_t t)
{
    int16_t axes[LS_AXES];
    if (st.ticked && t > st.last_t) { /* ticks the board slept through */
        const uint32_t missed = (uint32_t)((t - st.last_t + st.period_us / 2) / st.period_us) - 1;
        if (missed > 0 && missed < 0x80000000u) {
            flush();
            st.index += missed;
            st.gaps += missed;
        }
    }
    st.last_t = t;
    st.ticked = true;
    if (!hal_sensor_read(axes)) {
        flush();
        ++st.index;
        ++st.gaps;
        if (!st.sensor_failed)
            outbox_error(LS_E_SENSOR, "The sensor gave no reading; check its wiring and restart the glove.");
        st.sensor_failed = true;
        return;
    }
    st.sensor_failed = false;
    if (st.block.count == 0) {
        st.block.first = st.index;
        st.block.t_us = t;
        st.block.period_us = st.period_us;
    }
    memcpy(st.block.samples[st.block.count++], axes, sizeof axes);
    remember(&st.live, st.index++, axes);
    if (window_full(&st.live) && (st.live.next - slots_model()->window) % STRIDE == 0)
        st.live_due = true;
    if (st.block.count == LS_BLOCK_MAX_SAMPLES || t - st.block.t_us + st.period_us > FLUSH_US)
        flush();
}

bool stream_inject(const uint8_t *payload, size_t size)
{
    if (!ls_decode_inject(payload, size, &st.inject))
        return false;
    st.inject_at = 0;
    st.inject_ready = true;
    if (st.inject.reset)
        st.injected.held = 0;
    if (slots_model() == NULL) {
        st.inject_ready = false;
        outbox_error(LS_E_NO_IMAGE, "No image runs, so injected samples cannot be answered; flash one first.");
    }
    return true;
}

bool stream_inject_waiting(void) { return st.inject_ready || st.reply_waits; }

static void poll_injected(void)
{
    if (st.reply_waits) {
        if (send_prediction(&st.reply))
            st.reply_waits = false;
        else if (hal_clock_us() - st.reply_since > WAIT_US)
            st.reply_waits = false; /* the asker is gone; the glove must stay reachable */
        return;
    }
    while (st.inject_ready) {
        const uint32_t index = st.inject.first + st.inject_at;
        remember(&st.injected, index, st.inject.samples[st.inject_at]);
        if (++st.inject_at >= st.inject.count)
            st.inject_ready = false;
        if (window_full(&st.injected)) { /* one window a poll */
            st.reply = predict(&st.injected);
            st.reply_since = hal_clock_us();
            st.reply_waits = !send_prediction(&st.reply);
            return;
        }
    }
}

void stream_poll(void)
{
    uint64_t t;
    for (int i = 0; i < TICKS_A_POLL && hal_tick_due(&t); ++i) {
        if (st.running)
            take_tick(t);
        if (st.live_due)
            break;
    }
    if (st.live_due) {
        st.live_due = false;
        if (window_full(&st.live) && outbox_has_room(PREDICTION_BYTES)) {
            const ls_prediction p = predict(&st.live);
            send_prediction(&p);
        }
    } else {
        poll_injected();
    }
}
