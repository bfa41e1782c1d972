/* SPDX-License-Identifier: MIT */
#include "device/firmware/outbox.h"
#include "device/firmware/hal.h"
#include "device/protocol/frame.h"
#include <string.h>

enum { LOGS = 4, ERRORS = 4 };

static struct
{
    outbox_fill fill_info, fill_status;
    uint8_t sequence;
    bool info, status; /* wanted and not sent yet */
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
} outbox;

static size_t wire_bytes(size_t payload)
{
    size_t raw = payload + 6;
    return raw + raw / 254 + 2;
}

void outbox_start(outbox_fill info, outbox_fill status)
{
    memset(&outbox, 0, sizeof outbox);
    outbox.fill_info = info;
    outbox.fill_status = status;
}

void outbox_want_info(void) { outbox.info = true; }
void outbox_want_status(void) { outbox.status = true; }
uint8_t *outbox_payload(void) { return outbox.payload; }

void outbox_log(ls_level level, const char *text)
{
    if (outbox.logs == LOGS) {
        memmove(&outbox.log[0], &outbox.log[1], sizeof outbox.log[0] * (LOGS - 1));
        --outbox.logs;
    }
    outbox.log[outbox.logs].level = (uint8_t)level;
    outbox.log[outbox.logs++].text = text;
}

void outbox_error(ls_error_code code, const char *text)
{
    if (outbox.errors == ERRORS)
        return;
    outbox.error[outbox.errors].code = (uint8_t)code;
    outbox.error[outbox.errors++].text = text;
}

bool outbox_has_room(size_t payload)
{
    return !outbox.info && !outbox.status && outbox.logs == 0 && outbox.errors == 0
           && hal_uart_room() >= wire_bytes(payload);
}

bool outbox_send(ls_message_type type, const uint8_t *payload, size_t size)
{
    if (hal_uart_room() < wire_bytes(size))
        return false;
    size_t wire = ls_frame_encode((uint8_t)type, outbox.sequence, payload, size, outbox.wire, sizeof outbox.wire);
    if (wire == 0)
        return false;
    ++outbox.sequence;
    return hal_uart_write(outbox.wire, wire) == wire;
}

static bool send_filled(ls_message_type type, outbox_fill fill)
{
    return outbox_send(type, outbox.payload, fill(outbox.payload, sizeof outbox.payload));
}

/* Logs and errors have the same layout: one byte, then the text. */
static bool send_text(ls_message_type type, uint8_t kind, const char *text)
{
    const size_t length = strlen(text) < LS_TEXT_MAX ? strlen(text) : LS_TEXT_MAX;
    outbox.payload[0] = kind;
    memcpy(outbox.payload + 1, text, length);
    return outbox_send(type, outbox.payload, 1 + length);
}

void outbox_poll(void)
{
    while (outbox.errors > 0) {
        if (!send_text(LS_ERROR, outbox.error[0].code, outbox.error[0].text))
            return;
        memmove(&outbox.error[0], &outbox.error[1], sizeof outbox.error[0] * (ERRORS - 1));
        --outbox.errors;
    }
    if (outbox.info) {
        if (!send_filled(LS_INFO, outbox.fill_info))
            return;
        outbox.info = false;
    }
    if (outbox.status) {
        if (!send_filled(LS_IMAGE_STATUS, outbox.fill_status))
            return;
        outbox.status = false;
    }
    while (outbox.logs > 0) {
        if (!send_text(LS_LOG, outbox.log[0].level, outbox.log[0].text))
            return;
        memmove(&outbox.log[0], &outbox.log[1], sizeof outbox.log[0] * (LOGS - 1));
        --outbox.logs;
    }
}
