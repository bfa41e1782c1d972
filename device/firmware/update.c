/* SPDX-License-Identifier: MIT */
#include "device/firmware/update.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/firmware/slots.h"
#include "device/firmware/stream.h"
#include "device/protocol/sha256.h"
#include <string.h>

enum { PHASE_IDLE = 0, PHASE_RECEIVING = 1, PHASE_VERIFYING = 2, PHASE_TRIAL = 3, PHASE_CONFIRMED = 4, PHASE_REVERTED = 5 };
enum { AHEAD = 32, HASH_STEP = 512 };

static struct {
    uint8_t phase, error;
    int slot;
    bool erasing;
    uint32_t bytes, next, after; /* after: bit i is chunk i + 1 behind next, as in PROTOCOL.md */
    uint32_t done;               /* bytes erased, or hashed */
    uint8_t hash[LS_HASH_BYTES];
    ls_sha256 sha;
} u;

/* The transfer is over; what ran before still runs. */
static void fail(ls_error_code code, const char *text)
{
    u.phase = PHASE_IDLE;
    u.erasing = false;
    u.error = (uint8_t)code;
    outbox_error(code, text);
    outbox_log(LS_LEVEL_ERROR, text);
    outbox_want_status();
}

/* One message was wrong; the transfer goes on. */
static void complain(ls_error_code code, const char *text)
{
    u.error = (uint8_t)code;
    outbox_error(code, text);
    outbox_want_status();
}

void update_start(void)
{
    memset(&u, 0, sizeof u);
    u.slot = slots_running() == SLOT_NONE ? 0 : slots_running();
    u.phase = slots_running() == SLOT_NONE ? PHASE_IDLE : PHASE_CONFIRMED;
}

void update_begin(const ls_image_begin *begin)
{
    if (begin->bytes == 0 || begin->bytes > hal_flash_slot_bytes()) {
        complain(LS_E_IMAGE_TOO_BIG, begin->bytes == 0 ? "The image is empty; send one with bytes." : "The image is larger than a slot; quantise a smaller network.");
        return;
    }
    if (slots_on_trial()) {
        complain(LS_E_BAD_STATE, "An image is on trial; confirm or revert it first.");
        return;
    }
    u.slot = slots_free();
    u.error = LS_E_NONE;
    u.bytes = begin->bytes;
    u.next = u.after = u.done = 0;
    memcpy(u.hash, begin->hash, LS_HASH_BYTES);
    u.phase = PHASE_RECEIVING;
    u.erasing = true;
    if (!slots_forget(u.slot))
        fail(LS_E_FLASH, "The commit record could not be written; the old image still runs.");
    else
        outbox_log(LS_LEVEL_INFO, u.slot == 0 ? "Receiving an image into slot A." : "Receiving an image into slot B.");
}

void update_data(const ls_image_data *data)
{
    if (u.phase != PHASE_RECEIVING || u.erasing) {
        complain(LS_E_BAD_STATE, u.erasing ? "The slot is still being erased; wait for the status." : "No image is being received; begin one first.");
        return;
    }
    if (data->offset % LS_IMAGE_CHUNK != 0 || data->offset >= u.bytes
        || data->size != (u.bytes - data->offset < LS_IMAGE_CHUNK ? u.bytes - data->offset : LS_IMAGE_CHUNK)) {
        complain(LS_E_OFFSET, "The chunk does not lie on a multiple of 512 inside the image; send it again.");
        return;
    }
    const uint32_t ahead = data->offset < u.next ? 0 : (data->offset - u.next) / LS_IMAGE_CHUNK;
    const bool here = data->offset < u.next || (ahead > 0 && ahead <= AHEAD && (u.after >> (ahead - 1) & 1u) != 0);
    if (ahead > AHEAD) {
        complain(LS_E_OFFSET, "The chunk is more than 32 ahead; send the missing ones first.");
        return;
    }
    if (!here) {
        if (!flash_write(hal_flash_slot_address(u.slot) + data->offset, data->bytes, data->size)) {
            fail(LS_E_FLASH, "The flash did not take the bytes; the old image still runs.");
            return;
        }
        if (ahead > 0) {
            u.after |= 1u << (ahead - 1);
        } else {
            bool more = true;
            while (more) {
                u.next = u.bytes - u.next < LS_IMAGE_CHUNK ? u.bytes : u.next + LS_IMAGE_CHUNK;
                more = (u.after & 1u) != 0;
                u.after >>= 1;
            }
        }
    }
    outbox_want_status();
}

void update_end(void)
{
    if (u.phase != PHASE_RECEIVING || u.next < u.bytes) {
        complain(LS_E_BAD_STATE, u.phase == PHASE_RECEIVING ? "Chunks are missing; send them first." : "No image is being received; begin one first.");
        return;
    }
    u.phase = PHASE_VERIFYING;
    u.done = 0;
    ls_sha256_init(&u.sha);
    outbox_log(LS_LEVEL_INFO, "The image is here; reading it back.");
    outbox_want_status();
}

static void switch_over(void)
{
    static ls_model model; /* only asked whether it opens */
    uint8_t digest[LS_HASH_BYTES];
    const char *why = "";
    ls_sha256_final(&u.sha, digest);
    if (memcmp(digest, u.hash, LS_HASH_BYTES) != 0) {
        fail(LS_E_HASH_MISMATCH, "The image in flash is not the one announced (SHA-256 differs); the old image still runs. Send it again.");
        return;
    }
    if (!slots_try_open(u.slot, u.bytes, &model, &why)) {
        static char text[LS_TEXT_MAX + 1];
        strcpy(text, "The image was refused, the old one still runs: ");
        strncat(text, why, LS_TEXT_MAX - strlen(text));
        fail(LS_E_IMAGE_REFUSED, text);
        return;
    }
    if (!slots_commit_trial(u.slot, u.bytes, u.hash)) {
        fail(LS_E_FLASH, "The commit record could not be written; the old image still runs.");
        return;
    }
    u.phase = PHASE_TRIAL;
    stream_model_changed();
    outbox_log(LS_LEVEL_GOOD, u.slot == 0 ? "Slot A runs on trial; confirm it, or it reverts at the next start."
                                          : "Slot B runs on trial; confirm it, or it reverts at the next start.");
    outbox_want_status();
    outbox_want_info();
}

void update_poll(void)
{
    if (u.erasing) {
        if (!hal_flash_erase_page(hal_flash_slot_address(u.slot) + u.done)) {
            fail(LS_E_FLASH, "A flash page could not be erased; the old image still runs.");
            return;
        }
        u.done += hal_flash_page_bytes();
        if (u.done >= u.bytes) {
            u.erasing = false;
            outbox_want_status();
        }
    } else if (u.phase == PHASE_VERIFYING) {
        const uint32_t step = u.bytes - u.done < HASH_STEP ? u.bytes - u.done : HASH_STEP;
        ls_sha256_update(&u.sha, hal_flash_map(hal_flash_slot_address(u.slot) + u.done), step);
        u.done += step;
        if (u.done == u.bytes)
            switch_over();
    }
}

bool update_busy(void) { return u.erasing || u.phase == PHASE_VERIFYING; }

void update_confirm(void)
{
    const ls_error_code code = slots_confirm();
    if (code != LS_E_NONE) {
        complain(code, code == LS_E_NO_IMAGE ? "No image runs; flash one first." : "The commit record could not be written; confirm again.");
        return;
    }
    u.phase = PHASE_CONFIRMED;
    u.error = LS_E_NONE;
    outbox_log(LS_LEVEL_GOOD, "The image is confirmed.");
    outbox_want_status();
    outbox_want_info();
}

void update_revert(void)
{
    const ls_error_code code = slots_revert();
    if (code != LS_E_NONE) {
        complain(code, code == LS_E_NO_IMAGE ? "There is no other image to go back to; flash one first." : "The commit record could not be written; revert again.");
        return;
    }
    u.phase = PHASE_REVERTED;
    u.error = LS_E_NONE;
    u.erasing = false;
    u.slot = slots_running() == SLOT_NONE ? u.slot : slots_running();
    stream_model_changed();
    outbox_log(LS_LEVEL_WARNING, slots_running() == SLOT_NONE ? "Reverted: no image runs." : slots_running() == 0 ? "Reverted: slot A runs." : "Reverted: slot B runs.");
    outbox_want_status();
    outbox_want_info();
}

ls_image_status update_status(void)
{
    const ls_image_status status = {u.phase, u.error, (uint8_t)u.slot, u.next, u.after};
    return status;
}
