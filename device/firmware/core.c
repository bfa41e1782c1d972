/* SPDX-License-Identifier: MIT */
#include "device/firmware/firmware.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/firmware/slots.h"
#include "device/firmware/stream.h"
#include "device/firmware/update.h"
#include "device/firmware/version.h"
#include "device/protocol/frame.h"
#include <string.h>

/* What comes in from the serial line. */
static struct
{
    ls_frame_reader reader;
    uint8_t bytes[128];
    size_t at, held; /* of bytes: the next to read, how many are valid */
    uint32_t baud;
    uint64_t last_frame_us; /* device time of the last whole frame */
} input;

static void bad_message(void)
{
    outbox_error(LS_E_BAD_MESSAGE, "A message had the wrong length or values; check the protocol version.");
}

static void handle_hello(const ls_frame *f)
{
    uint8_t protocol;
    if (!ls_decode_hello(f->payload, f->size, &protocol))
        bad_message();
    else
        outbox_want_info(); /* also for another protocol version: info says which one this is */
}

static void handle_rate(const ls_frame *f)
{
    uint16_t hz;
    if (!ls_decode_rate(f->payload, f->size, &hz) || !stream_set_rate(hz))
        outbox_error(LS_E_BAD_MESSAGE, "The rate must be 1 to 1000 Hz; choose one in that range.");
    else
        outbox_want_info();
}

/* The answer still goes out at the rate the question came in with. */
static void handle_baud(const ls_frame *f)
{
    uint32_t baud;
    uint8_t payload[4];
    if (!ls_decode_baud(f->payload, f->size, &baud)) {
        bad_message();
        return;
    }
    const bool can = hal_uart_baud_ok(baud);
    if (outbox_send(LS_BAUD_ANSWER, payload, ls_encode_baud(can ? baud : 0, payload, sizeof payload)) && can)
        hal_uart_set_baud(input.baud = baud);
}

/* No frames at a raised rate: the studio is gone, or the line does not work at that rate. */
static void fall_back_to_default_rate(void)
{
    if (input.baud != LS_BAUD_DEFAULT && hal_clock_us() - input.last_frame_us > LS_BAUD_SILENCE_MS * 1000u)
        hal_uart_set_baud(input.baud = LS_BAUD_DEFAULT);
}

static void handle_inject(const ls_frame *f)
{
    if (!stream_inject(f->payload, f->size))
        bad_message();
}

static void handle_image_begin(const ls_frame *f)
{
    ls_image_begin message;
    if (ls_decode_image_begin(f->payload, f->size, &message))
        update_begin(&message);
    else
        bad_message();
}

static void handle_image_data(const ls_frame *f)
{
    ls_image_data message;
    if (ls_decode_image_data(f->payload, f->size, &message))
        update_data(&message);
    else
        bad_message();
}

static void handle_key(const ls_frame *f)
{
    ls_image_key message;
    if (ls_decode_image_key(f->payload, f->size, &message))
        update_key(&message);
    else
        bad_message();
}

static void handle_without_payload(const ls_frame *f)
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

static void handle(const ls_frame *f)
{
    input.last_frame_us = hal_clock_us();
    switch (f->type) {
    case LS_HELLO: handle_hello(f); break;
    case LS_RATE: handle_rate(f); break;
    case LS_BAUD: handle_baud(f); break;
    case LS_INJECT: handle_inject(f); break;
    case LS_IMAGE_BEGIN: handle_image_begin(f); break;
    case LS_IMAGE_DATA: handle_image_data(f); break;
    case LS_IMAGE_KEY: handle_key(f); break;
    case LS_START:
    case LS_STOP:
    case LS_IMAGE_CONFIRM:
    case LS_IMAGE_REVERT: handle_without_payload(f); break;
    default:
        if (!hal_message(f->type, f->payload, f->size))
            outbox_error(LS_E_UNSUPPORTED, "This glove does not know that message; update its firmware.");
        break;
    }
}

static const char *greeting(void)
{
    switch (hal_reset_cause()) {
    case HAL_RESET_WATCHDOG: return "Lodestone glove " FIRMWARE_VERSION ", restarted by the watchdog.";
    case HAL_RESET_FAULT: return "Lodestone glove " FIRMWARE_VERSION ", restarted after a fault.";
    default: return "Lodestone glove " FIRMWARE_VERSION ".";
    }
}

static size_t fill_info(uint8_t *payload, size_t room)
{
    static ls_info info; /* too large for a small stack */
    const sensor_scales *scales = hal_sensor_scales();
    memset(&info, 0, sizeof info);
    info.protocol = LS_PROTOCOL_VERSION;
    info.firmware[0] = FIRMWARE_MAJOR;
    info.firmware[1] = FIRMWARE_MINOR;
    info.firmware[2] = FIRMWARE_PATCH;
    hal_identity(info.board, info.serial);
    info.rate_hz = stream_rate();
    info.accel_lsb_per_g = scales->accel_lsb_per_g;
    info.gyro_millilsb_per_dps = scales->gyro_millilsb_per_dps;
    info.mag_nanotesla_per_lsb = scales->mag_nanotesla_per_lsb;
    info.accel_range_g = scales->accel_range_g;
    info.gyro_range_dps = scales->gyro_range_dps;
    info.mag_range_ut = scales->mag_range_ut;
    info.slot_bytes = hal_flash_slot_bytes();
    for (int slot = 0; slot < LS_SLOTS; ++slot)
        info.slot[slot] = slots_info(slot);
    info.keyed = slots_key() != NULL;
    info.fleeting = !hal_flash_lasts();
    return ls_encode_info(&info, payload, room);
}

static size_t fill_status(uint8_t *payload, size_t room)
{
    const ls_image_status status = update_status();
    return ls_encode_image_status(&status, payload, room);
}

void firmware_start(void)
{
    memset(&input, 0, sizeof input);
    input.baud = LS_BAUD_DEFAULT;
    ls_frame_reader_init(&input.reader);
    outbox_start(fill_info, fill_status);
    stream_start();
    outbox_log(LS_LEVEL_INFO, greeting());
    slots_start();
    update_start();
}

/* Nothing is read while an injected block is answered, so its answers cannot be lost for want of room. */
static void read_input(void)
{
    while (!stream_inject_waiting()) {
        if (input.at == input.held) {
            input.at = 0;
            input.held = hal_uart_read(input.bytes, sizeof input.bytes);
            if (input.held == 0)
                return;
        }
        ls_frame frame;
        if (ls_frame_reader_push(&input.reader, input.bytes[input.at++], &frame)) {
            handle(&frame);
            return; /* one message a poll */
        }
    }
}

bool firmware_set_rate(uint16_t hz) { return stream_set_rate(hz); }

void firmware_poll(void)
{
    read_input();
    fall_back_to_default_rate();
    update_poll();
    stream_poll();
    outbox_poll();
    if (!stream_inject_waiting() && !update_busy() && input.at == input.held)
        hal_idle();
}
