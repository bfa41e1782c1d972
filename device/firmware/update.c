/* SPDX-License-Identifier: MIT */
#include "device/firmware/update.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/firmware/slots.h"
#include "device/firmware/stream.h"
#include "device/protocol/sha256.h"
#include "device/runtime/image.h"
#include <string.h>

enum {
    PHASE_IDLE = 0,
    PHASE_RECEIVING = 1,
    PHASE_VERIFYING = 2,
    PHASE_TRIAL = 3,
    PHASE_CONFIRMED = 4,
    PHASE_REVERTED = 5
};
enum { AHEAD = 32, HASH_STEP = 256 };

_Static_assert((int)LS_IMAGE_AT_SCHEMA == (int)LS_SCHEMA_AT && (int)LS_IMAGE_SCHEMA_BYTES == (int)LS_SCHEMA_BYTES,
    "the wire and the image agree");

/* The image being received, or the last one. */
static struct
{
    uint8_t phase, error;
    int slot;
    uint32_t bytes, next, after; /* after: bit i is chunk i + 1 behind next, as in PROTOCOL.md */
    uint32_t erased, hashed;     /* bytes of the slot erased ahead of the data, and read back behind it */
    uint8_t hash[LS_HASH_BYTES];
    uint64_t issued;
    ls_sha256 sha;
    uint64_t trial_since;
} transfer;

/* Ends the transfer; the image that ran before still runs. */
static void fail_transfer(ls_error_code code, const char *text)
{
    transfer.phase = PHASE_IDLE;
    transfer.error = (uint8_t)code;
    outbox_error(code, text);
    outbox_log(LS_LEVEL_ERROR, text);
    outbox_want_status();
}

/* One message was wrong; the transfer continues. */
static void reject_message(ls_error_code code, const char *text)
{
    transfer.error = (uint8_t)code;
    outbox_error(code, text);
    outbox_want_status();
}

void update_start(void)
{
    memset(&transfer, 0, sizeof transfer);
    transfer.slot = slots_running() == SLOT_NONE ? 0 : slots_running();
    transfer.phase = slots_running() == SLOT_NONE ? PHASE_IDLE : PHASE_CONFIRMED;
}

/* Constant time, so that the time says nothing about the right value. */
static bool same_secret(const uint8_t *a, const uint8_t *b, size_t size)
{
    uint8_t difference = 0;
    for (size_t i = 0; i < size; ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

static bool signature_valid(const ls_image_begin *begin)
{
    uint8_t tag[LS_HASH_BYTES];
    if (slots_key() == NULL)
        return true;
    ls_image_tag(slots_key(), begin, tag);
    return same_secret(tag, begin->tag, sizeof tag);
}

/* A begin that was signed before the newest image was taken may be a recording of an older one. */
static bool signature_new(const ls_image_begin *begin)
{
    return slots_key() == NULL || slots_issued() == 0 || begin->issued > slots_issued();
}

static bool check_begin(const ls_image_begin *begin)
{
    static const char schema[LS_SCHEMA_BYTES] = LS_IMAGE_SCHEMA;
    if (begin->bytes == 0 || begin->bytes > hal_flash_slot_bytes())
        reject_message(LS_E_IMAGE_TOO_BIG, begin->bytes == 0
                                               ? "The image is empty; send one with bytes."
                                               : "The image is larger than a slot; quantise a smaller network.");
    else if (slots_on_trial())
        reject_message(LS_E_BAD_STATE, "An image is on trial; confirm or revert it first.");
    else if (memcmp(begin->schema, schema, sizeof schema) != 0)
        reject_message(LS_E_IMAGE_REFUSED, "The image is for another input than this glove's three magnetometer axes; "
                                           "quantise a model for this glove.");
    else if (!signature_valid(begin))
        reject_message(LS_E_SIGNATURE,
            "This glove takes signed images only, and the signature is missing or wrong; flash with its key.");
    else if (!signature_new(begin))
        reject_message(LS_E_OLD_SIGNATURE,
            "The image was signed before the newest one taken; set the studio's clock and flash again.");
    else
        return true;
    return false;
}

void update_begin(const ls_image_begin *begin)
{
    if (!check_begin(begin))
        return;
    transfer.error = LS_E_NONE;
    outbox_want_status();
    if ((transfer.phase == PHASE_RECEIVING || transfer.phase == PHASE_VERIFYING) && transfer.bytes == begin->bytes
        && memcmp(transfer.hash, begin->hash, LS_HASH_BYTES) == 0)
        return; /* the link was lost in between: continue where it stopped */
    transfer.slot = slots_free();
    transfer.bytes = begin->bytes;
    transfer.next = transfer.after = transfer.erased = transfer.hashed = 0;
    memcpy(transfer.hash, begin->hash, LS_HASH_BYTES);
    transfer.issued = slots_key() != NULL ? begin->issued : 0;
    ls_sha256_init(&transfer.sha);
    transfer.phase = PHASE_RECEIVING;
    if (slots_holds(transfer.slot, transfer.bytes, transfer.hash)) {
        transfer.next = transfer.erased = transfer.bytes; /* the slot has it already: only read it back */
        transfer.phase = PHASE_VERIFYING;
        outbox_log(LS_LEVEL_INFO, "The image is in the standby slot already; reading it back.");
    } else if (!slots_forget(transfer.slot)) {
        fail_transfer(LS_E_FLASH, "The commit record could not be written; the old image still runs.");
    } else {
        outbox_log(
            LS_LEVEL_INFO, transfer.slot == 0 ? "Receiving an image into slot A." : "Receiving an image into slot B.");
    }
}

/* Erases the pages up to that byte; false: flash error. */
static bool erase_to(uint32_t end)
{
    while (transfer.erased < end) {
        if (!hal_flash_erase_page(hal_flash_slot_address(transfer.slot) + transfer.erased)) {
            fail_transfer(LS_E_FLASH, "A flash page could not be erased; the old image still runs.");
            return false;
        }
        transfer.erased += hal_flash_page_bytes();
    }
    return true;
}

/* The chunk `ahead` chunks behind next is written. */
static void mark_received(uint32_t ahead)
{
    if (ahead > 0) {
        transfer.after |= 1u << (ahead - 1);
        return;
    }
    bool more = true;
    while (more) {
        transfer.next = transfer.bytes - transfer.next < LS_IMAGE_CHUNK ? transfer.bytes
                                                                        : transfer.next + LS_IMAGE_CHUNK;
        more = (transfer.after & 1u) != 0;
        transfer.after >>= 1;
    }
    if (transfer.next == transfer.bytes) {
        transfer.phase = PHASE_VERIFYING;
        outbox_log(LS_LEVEL_INFO, "The image is here; reading it back.");
    }
}

void update_data(const ls_image_data *data)
{
    if (transfer.phase == PHASE_VERIFYING || transfer.phase == PHASE_TRIAL) {
        outbox_want_status(); /* a repeated chunk that had arrived the first time */
        return;
    }
    if (transfer.phase != PHASE_RECEIVING) {
        reject_message(LS_E_NO_TRANSFER, "No image is being received; begin one first.");
        return;
    }
    if (data->offset % LS_IMAGE_CHUNK != 0 || data->offset >= transfer.bytes
        || data->size
               != (transfer.bytes - data->offset < LS_IMAGE_CHUNK ? transfer.bytes - data->offset : LS_IMAGE_CHUNK)) {
        reject_message(LS_E_OFFSET, "The chunk does not lie on a multiple of 512 inside the image; send it again.");
        return;
    }
    const uint32_t ahead = data->offset < transfer.next ? 0 : (data->offset - transfer.next) / LS_IMAGE_CHUNK;
    if (ahead > AHEAD) {
        reject_message(LS_E_OFFSET, "The chunk is more than 32 ahead; send the missing ones first.");
        return;
    }
    const bool here = data->offset < transfer.next || (ahead > 0 && (transfer.after >> (ahead - 1) & 1u) != 0);
    if (!here) {
        if (!erase_to(data->offset + data->size))
            return;
        if (!flash_write(hal_flash_slot_address(transfer.slot) + data->offset, data->bytes, data->size)) {
            fail_transfer(LS_E_FLASH, "The flash did not take the bytes; the old image still runs.");
            return;
        }
        mark_received(ahead);
    }
    transfer.error = LS_E_NONE; /* an earlier error no longer matters */
    outbox_want_status();
}

/* The image is in flash and read back: checks it, then runs it on trial. */
static void start_trial(void)
{
    static ls_model model; /* only to check it; static because it is too large for the stack */
    uint8_t digest[LS_HASH_BYTES];
    const char *why = "";
    ls_sha256_final(&transfer.sha, digest);
    if (memcmp(digest, transfer.hash, LS_HASH_BYTES) != 0) {
        fail_transfer(LS_E_HASH_MISMATCH,
            "The image in flash is not the one announced (SHA-256 differs); the old image still runs. Send it again.");
        return;
    }
    if (!slots_try_open(transfer.slot, transfer.bytes, &model, &why)) {
        static char text[LS_TEXT_MAX + 1];
        strcpy(text, "The image was refused, the old one still runs: ");
        strncat(text, why, LS_TEXT_MAX - strlen(text));
        fail_transfer(LS_E_IMAGE_REFUSED, text);
        return;
    }
    if (!stream_self_test(&model)) {
        fail_transfer(LS_E_SELF_TEST,
            model.test == NULL ? "The image carries no test window; quantise the model again. The old image still runs."
                               : "The image answers its test window otherwise than in the studio; the old image still "
                                 "runs. Update the firmware.");
        return;
    }
    if (!slots_commit_trial(transfer.slot, transfer.bytes, transfer.hash, transfer.issued)) {
        fail_transfer(LS_E_FLASH, "The commit record could not be written; the old image still runs.");
        return;
    }
    transfer.phase = PHASE_TRIAL;
    transfer.trial_since = hal_clock_us();
    stream_model_changed();
    outbox_log(LS_LEVEL_GOOD,
        transfer.slot == 0 ? "Slot A runs on trial; confirm it, or it goes back at the next start or in ten minutes."
                           : "Slot B runs on trial; confirm it, or it goes back at the next start or in ten minutes.");
    outbox_want_status();
    outbox_want_info();
}

static uint32_t trial_seconds(void) { return (uint32_t)((hal_clock_us() - transfer.trial_since) / 1000000u); }

bool update_busy(void)
{
    return (transfer.phase == PHASE_RECEIVING && (transfer.erased < transfer.bytes || transfer.hashed < transfer.next))
           || transfer.phase == PHASE_VERIFYING;
}

void update_poll(void)
{
    if (transfer.phase == PHASE_RECEIVING && transfer.erased < transfer.bytes) {
        erase_to(transfer.erased + 1); /* one page, before its data arrives */
    } else if (update_busy()) {        /* reads back what has no gap, while the rest arrives */
        const uint32_t step = transfer.next - transfer.hashed < HASH_STEP ? transfer.next - transfer.hashed : HASH_STEP;
        ls_sha256_update(&transfer.sha, hal_flash_map(hal_flash_slot_address(transfer.slot) + transfer.hashed), step);
        transfer.hashed += step;
        if (transfer.hashed == transfer.bytes)
            start_trial();
    } else if (slots_on_trial() && trial_seconds() >= LS_TRIAL_SECONDS) {
        outbox_log(LS_LEVEL_WARNING, "Nobody confirmed the image on trial in ten minutes.");
        transfer.trial_since = hal_clock_us(); /* after a flash error it is tried again later */
        update_revert();
    }
}

void update_confirm(void)
{
    const ls_error_code code = slots_confirm();
    if (code != LS_E_NONE) {
        reject_message(code, code == LS_E_NO_IMAGE ? "No image runs; flash one first."
                                                   : "The commit record could not be written; confirm again.");
        return;
    }
    transfer.phase = PHASE_CONFIRMED;
    transfer.error = LS_E_NONE;
    outbox_log(LS_LEVEL_GOOD, "The image is confirmed.");
    outbox_want_status();
    outbox_want_info();
}

void update_revert(void)
{
    const ls_error_code code = slots_revert();
    if (code != LS_E_NONE) {
        reject_message(code, code == LS_E_NO_IMAGE ? "There is no other image to go back to; flash one first."
                                                   : "The commit record could not be written; revert again.");
        return;
    }
    transfer.phase = PHASE_REVERTED;
    transfer.error = LS_E_NONE;
    transfer.slot = slots_running() == SLOT_NONE ? transfer.slot : slots_running();
    stream_model_changed();
    outbox_log(LS_LEVEL_WARNING, slots_running() == SLOT_NONE ? "Reverted: no image runs."
                                 : slots_running() == 0       ? "Reverted: slot A runs."
                                                              : "Reverted: slot B runs.");
    outbox_want_status();
    outbox_want_info();
}

void update_key(const ls_image_key *message)
{
    uint8_t proof[LS_HASH_BYTES];
    if (slots_key() != NULL) {
        ls_hmac_sha256(slots_key(), LS_KEY_BYTES, message->key, LS_KEY_BYTES, proof);
        if (!same_secret(proof, message->proof, sizeof proof)) {
            outbox_error(LS_E_SIGNATURE, "This glove has another key; change it with the one it has.");
            return;
        }
    }
    if (!slots_set_key(message->key)) {
        outbox_error(LS_E_FLASH, "The commit record could not be written; the key stays as it was.");
        return;
    }
    outbox_log(LS_LEVEL_GOOD,
        slots_key() != NULL ? "From now on only signed images are taken." : "Images need no signature any more.");
    outbox_want_info();
}

ls_image_status update_status(void)
{
    const uint32_t id = (uint32_t)transfer.hash[0] | (uint32_t)transfer.hash[1] << 8 | (uint32_t)transfer.hash[2] << 16
                        | (uint32_t)transfer.hash[3] << 24;
    const uint32_t left = slots_on_trial() && trial_seconds() < LS_TRIAL_SECONDS ? LS_TRIAL_SECONDS - trial_seconds()
                                                                                 : 0;
    const ls_image_status status = {
        transfer.phase, transfer.error, (uint8_t)transfer.slot, transfer.next, transfer.after, id, (uint16_t)left};
    return status;
}
