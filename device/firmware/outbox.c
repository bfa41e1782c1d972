/* SPDX-License-Identifier: MIT */
#include "device/firmware/outbox.h"
#include "device/firmware/hal.h"
#include "device/firmware/slots.h"
#include "device/firmware/stream.h"
#include "device/firmware/update.h"
#include "device/protocol/frame.h"
#include <string.h>

enum { LOGS = 4, ERRORS = 4 };

static struct
{
    uint8_t sequence;
    bool info, status;
    uint8_t logs, errors;
    struct
    {
        uint8_t level;
        const char *text;
    } log[LOGS];
    struct
    {
        uint8_t code;
        const char *text;
    } error[ERRORS];
    uint8_t payload[LS_FRAME_MAX_PAYLOAD], wire[LS_FRAME_MAX_WIRE];
} box;

static size_t wire_bytes(size_t payload)
{
    size_t raw = payload + 6;
    return raw + raw / 254 + 2;
}

void outbox_start(void) { memset(&box, 0, sizeof box); }
void outbox_want_info(void) { box.info = true; }
void outbox_want_status(void) { box.status = true; }
uint8_t *outbox_payload(void) { return box.payload; }

void outbox_log(ls_level level, const char *text)
{
    if (box.logs == LOGS) {
        memmove(&box.log[0], &box.log[1], sizeof box.log[0] * (LOGS - 1));
        --box.logs;
    }
    box.log[box.logs].level = (uint8_t)level;
    box.log[box.logs++].text = text;
}

void outbox_error(ls_error_code code, const char *text)
{
    if (box.errors == ERRORS)
        return;
    box.error[box.errors].code = (uint8_t)code;
    box.error[box.errors++].text = text;
}

bool outbox_has_room(size_t payload)
{
    return !box.info && !box.status && box.logs == 0 && box.errors == 0 && hal_uart_room() >= wire_bytes(payload);
}

bool outbox_send(ls_message_type type, const uint8_t *payload, size_t size)
{
    if (hal_uart_room() < wire_bytes(size))
        return false;
    size_t wire = ls_frame_encode((uint8_t)type, box.sequence, payload, size, box.wire, sizeof box.wire);
    if (wire == 0)
        return false;
    ++box.sequence;
    return hal_uart_write(box.wire, wire) == wire;
}

static bool send_info(void)
{
    static ls_info info; /* large for a small stack */
    memset(&info, 0, sizeof info);
    info.protocol = LS_PROTOCOL_VERSION;
    info.firmware[1] = 1;
    hal_identity(info.board, info.serial);
    info.rate_hz = stream_rate();
    info.accel_lsb_per_g = 8192;
    info.gyro_millilsb_per_dps = 114280;
    info.mag_nanotesla_per_lsb = 100;
    info.accel_range_g = 4;
    info.gyro_range_dps = 286;
    info.mag_range_ut = 3000;
    info.slot_bytes = hal_flash_slot_bytes();
    for (int slot = 0; slot < LS_SLOTS; ++slot)
        info.slot[slot] = slots_info(slot);
    info.keyed = slots_key() != NULL;
    return outbox_send(LS_INFO, box.payload, ls_encode_info(&info, box.payload, sizeof box.payload));
}

static bool send_status(void)
{
    ls_image_status status = update_status();
    return outbox_send(LS_IMAGE_STATUS, box.payload, ls_encode_image_status(&status, box.payload, sizeof box.payload));
}

/* Logs and errors are alike: one byte, then the text. */
static bool send_text(ls_message_type type, uint8_t kind, const char *text)
{
    const size_t length = strlen(text) < LS_TEXT_MAX ? strlen(text) : LS_TEXT_MAX;
    box.payload[0] = kind;
    memcpy(box.payload + 1, text, length);
    return outbox_send(type, box.payload, 1 + length);
}

void outbox_poll(void)
{
    while (box.errors > 0) {
        if (!send_text(LS_ERROR, box.error[0].code, box.error[0].text))
            return;
        memmove(&box.error[0], &box.error[1], sizeof box.error[0] * (ERRORS - 1));
        --box.errors;
    }
    if (box.info) {
        if (!send_info())
            return;
        box.info = false;
    }
    if (box.status) {
        if (!send_status())
            return;
        box.status = false;
    }
    while (box.logs > 0) {
        if (!send_text(LS_LOG, box.log[0].level, box.log[0].text))
            return;
        memmove(&box.log[0], &box.log[1], sizeof box.log[0] * (LOGS - 1));
        --box.logs;
    }
}
