/* SPDX-License-Identifier: MIT */
#include "device/firmware/firmware.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/firmware/slots.h"
#include "device/firmware/stream.h"
#include "device/firmware/update.h"
#include "device/protocol/frame.h"
#include <string.h>

static struct
{
    ls_frame_reader reader;
    uint8_t bytes[128];
    size_t at, held;
    uint32_t baud;
    uint64_t heard; /* when the last whole frame came */
} core;

static void bad_message(void)
{
    outbox_error(LS_E_BAD_MESSAGE, "A message had the wrong length or values; check the protocol version.");
}

static void take_hello(const ls_frame *f)
{
    uint8_t protocol;
    if (!ls_decode_hello(f->payload, f->size, &protocol))
        bad_message();
    else
        outbox_want_info(); /* also to another version: info says which one this is */
}

static void take_rate(const ls_frame *f)
{
    uint16_t hz;
    if (!ls_decode_rate(f->payload, f->size, &hz) || !stream_set_rate(hz))
        outbox_error(LS_E_BAD_MESSAGE, "The rate must be 1 to 1000 Hz; choose one in that range.");
    else
        outbox_want_info();
}

/* The answer still goes out at the rate the question came in with. */
static void take_baud(const ls_frame *f)
{
    uint32_t baud;
    uint8_t payload[4];
    if (!ls_decode_baud(f->payload, f->size, &baud)) {
        bad_message();
        return;
    }
    const bool can = hal_uart_baud_ok(baud);
    if (outbox_send(LS_BAUD_ANSWER, payload, ls_encode_baud(can ? baud : 0, payload, sizeof payload)) && can)
        hal_uart_set_baud(core.baud = baud);
}

/* Whoever asked for the rate is gone, or cannot be heard at it. */
static void fall_back(void)
{
    if (core.baud != LS_BAUD_DEFAULT && hal_clock_us() - core.heard > LS_BAUD_SILENCE_MS * 1000u)
        hal_uart_set_baud(core.baud = LS_BAUD_DEFAULT);
}

static void take_inject(const ls_frame *f)
{
    if (!stream_inject(f->payload, f->size))
        bad_message();
}

static void take_image_begin(const ls_frame *f)
{
    ls_image_begin message;
    if (ls_decode_image_begin(f->payload, f->size, &message))
        update_begin(&message);
    else
        bad_message();
}

static void take_image_data(const ls_frame *f)
{
    ls_image_data message;
    if (ls_decode_image_data(f->payload, f->size, &message))
        update_data(&message);
    else
        bad_message();
}

static void take_key(const ls_frame *f)
{
    ls_image_key message;
    if (ls_decode_image_key(f->payload, f->size, &message))
        update_key(&message);
    else
        bad_message();
}

static void take_bare(const ls_frame *f)
{
    if (f->size != 0) {
        bad_message();
        return;
    }
    switch (f->type) {
    case LS_START: stream_begin(); break;
    case LS_STOP: stream_end(); break;
    case LS_IMAGE_CONFIRM: update_confirm(); break;
    default: update_revert(); break;
    }
}

static void take(const ls_frame *f)
{
    core.heard = hal_clock_us();
    switch (f->type) {
    case LS_HELLO: take_hello(f); break;
    case LS_RATE: take_rate(f); break;
    case LS_BAUD: take_baud(f); break;
    case LS_INJECT: take_inject(f); break;
    case LS_IMAGE_BEGIN: take_image_begin(f); break;
    case LS_IMAGE_DATA: take_image_data(f); break;
    case LS_IMAGE_KEY: take_key(f); break;
    case LS_START:
    case LS_STOP:
    case LS_IMAGE_CONFIRM:
    case LS_IMAGE_REVERT: take_bare(f); break;
    default:
        if (!hal_message(f->type, f->payload, f->size))
            outbox_error(LS_E_UNSUPPORTED, "This glove does not know that message; update its firmware.");
        break;
    }
}

static const char *greeting(void)
{
    switch (hal_reset_cause()) {
    case HAL_RESET_WATCHDOG: return "Lodestone glove 0.1.0, restarted by the watchdog.";
    case HAL_RESET_FAULT: return "Lodestone glove 0.1.0, restarted after a fault.";
    default: return "Lodestone glove 0.1.0.";
    }
}

void firmware_start(void)
{
    memset(&core, 0, sizeof core);
    core.baud = LS_BAUD_DEFAULT;
    ls_frame_reader_init(&core.reader);
    outbox_start();
    stream_init();
    outbox_log(LS_LEVEL_INFO, greeting());
    slots_start();
    update_start();
}

/* While an injected block is being answered nothing more is read, so no answer can be lost. */
static void take_bytes(void)
{
    while (!stream_inject_waiting()) {
        if (core.at == core.held) {
            core.at = 0;
            core.held = hal_uart_read(core.bytes, sizeof core.bytes);
            if (core.held == 0)
                return;
        }
        ls_frame frame;
        if (ls_frame_reader_push(&core.reader, core.bytes[core.at++], &frame)) {
            take(&frame);
            return; /* one message a poll */
        }
    }
}

bool firmware_set_rate(uint16_t hz) { return stream_set_rate(hz); }

void firmware_poll(void)
{
    take_bytes();
    fall_back();
    update_poll();
    stream_poll();
    outbox_poll();
    if (!stream_inject_waiting() && !update_busy() && core.at == core.held)
        hal_idle();
}
