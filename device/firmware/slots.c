/* SPDX-License-Identifier: MIT */
#include "device/firmware/slots.h"
#include "device/firmware/hal.h"
#include "device/firmware/outbox.h"
#include "device/protocol/frame.h"
#include "device/protocol/sha256.h"
#include <string.h>

/* magic 0, sequence 4, running slot 8 (0xFF none), trial 9, keyed 10, two of { bytes u32, hash 32 } from 12, key 84,
 * issued 116, CRC-32 of what is before it at the end. An older firmware's record has no `issued` and another magic. */
enum {
    RECORD_BYTES = 128,
    OLD_RECORD_BYTES = 120,
    RECORD_STEP = 8, /* both are multiples of it */
    RECORD_KEY_AT = 84,
    RECORD_ISSUED_AT = 116,
    MAGIC = 0x33534C52,
    OLD_MAGIC = 0x32534C52,
    RECORD_PAGES = 2
};

/* What the newest commit record says, and the model opened from it. */
static struct
{
    uint32_t sequence;
    int running;
    bool trial, keyed;
    uint32_t bytes[LS_SLOTS];
    uint8_t hash[LS_SLOTS][LS_HASH_BYTES];
    bool damaged[LS_SLOTS];
    uint8_t key[LS_KEY_BYTES];
    uint64_t issued;
    int page;      /* that holds the newest record; -1: none */
    uint32_t next; /* offset in that page behind the record */
    bool open;
    ls_model model;
} slots;

static uint32_t u32_at(const uint8_t *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static void put_u32(uint8_t *p, uint32_t v)
{
    for (int i = 0; i < 4; ++i)
        p[i] = (uint8_t)(v >> (8 * i));
}

bool flash_write(uint32_t address, const uint8_t *bytes, uint32_t size)
{
    for (uint32_t at = 0; at < size; at += 4) {
        uint8_t word[4] = {0xFF, 0xFF, 0xFF, 0xFF};
        memcpy(word, bytes + at, size - at < 4 ? size - at : 4);
        if (!hal_flash_write_word(address + at, u32_at(word)))
            return false;
    }
    return memcmp(hal_flash_map(address), bytes, size) == 0;
}

/* Bytes of the record at r, which has `left` bytes; 0: there is no valid one. */
static uint32_t record_size(const uint8_t *r, uint32_t left)
{
    const uint32_t size = left < OLD_RECORD_BYTES  ? 0
                          : u32_at(r) == MAGIC     ? RECORD_BYTES
                          : u32_at(r) == OLD_MAGIC ? OLD_RECORD_BYTES
                                                   : 0;
    return size != 0 && size <= left && u32_at(r + size - 4) == ls_crc32(0, r, size - 4)
                   && (r[8] < LS_SLOTS || r[8] == 0xFF)
               ? size
               : 0;
}

static bool is_erased(const uint8_t *p, uint32_t size)
{
    for (uint32_t i = 0; i < size; ++i)
        if (p[i] != 0xFF)
            return false;
    return true;
}

static void find_newest(void)
{
    const uint32_t page_bytes = hal_flash_page_bytes();
    slots.page = -1;
    slots.running = SLOT_NONE;
    for (int page = 0; page < RECORD_PAGES; ++page) {
        const uint8_t *base = hal_flash_map(hal_flash_record_address(page));
        for (uint32_t at = 0; at < page_bytes; at += RECORD_STEP) {
            const uint8_t *r = base + at;
            const uint32_t size = record_size(r, page_bytes - at);
            if (size == 0 || (slots.page >= 0 && (int32_t)(u32_at(r + 4) - slots.sequence) <= 0))
                continue;
            slots.page = page;
            slots.next = at + size;
            slots.sequence = u32_at(r + 4);
            slots.running = r[8] == 0xFF ? SLOT_NONE : r[8];
            slots.trial = r[9] == 1;
            slots.keyed = r[10] == 1;
            memcpy(slots.key, r + RECORD_KEY_AT, LS_KEY_BYTES);
            slots.issued = size == RECORD_BYTES
                               ? u32_at(r + RECORD_ISSUED_AT) | (uint64_t)u32_at(r + RECORD_ISSUED_AT + 4) << 32
                               : 0;
            for (int slot = 0; slot < LS_SLOTS; ++slot) {
                slots.bytes[slot] = u32_at(r + 12 + 36 * slot);
                memcpy(slots.hash[slot], r + 16 + 36 * slot, LS_HASH_BYTES);
            }
        }
    }
}

/* Appends the present state. A page that is full, or damaged by a power cut, is left for the other one. */
static bool write_record(void)
{
    uint8_t r[RECORD_BYTES] = {0};
    put_u32(r, MAGIC);
    put_u32(r + 4, slots.sequence + 1);
    r[8] = slots.running == SLOT_NONE ? 0xFF : (uint8_t)slots.running;
    r[9] = slots.trial ? 1 : 0;
    r[10] = slots.keyed ? 1 : 0;
    memcpy(r + RECORD_KEY_AT, slots.key, LS_KEY_BYTES);
    put_u32(r + RECORD_ISSUED_AT, (uint32_t)slots.issued);
    put_u32(r + RECORD_ISSUED_AT + 4, (uint32_t)(slots.issued >> 32));
    for (int slot = 0; slot < LS_SLOTS; ++slot) {
        put_u32(r + 12 + 36 * slot, slots.bytes[slot]);
        memcpy(r + 16 + 36 * slot, slots.hash[slot], LS_HASH_BYTES);
    }
    put_u32(r + RECORD_BYTES - 4, ls_crc32(0, r, RECORD_BYTES - 4));
    int page = slots.page;
    uint32_t at = slots.next;
    if (page < 0 || at + RECORD_BYTES > hal_flash_page_bytes()
        || !is_erased(hal_flash_map(hal_flash_record_address(page) + at), RECORD_BYTES)) {
        page = page == 0 ? 1 : 0;
        at = 0;
        if (!hal_flash_erase_page(hal_flash_record_address(page)))
            return false;
    }
    if (!flash_write(hal_flash_record_address(page) + at, r, RECORD_BYTES))
        return false;
    slots.page = page;
    slots.next = at + RECORD_BYTES;
    ++slots.sequence;
    return true;
}

static bool image_matches_hash(int slot)
{
    uint8_t digest[LS_HASH_BYTES];
    ls_sha256 sha;
    if (slots.bytes[slot] == 0 || slots.bytes[slot] > hal_flash_slot_bytes())
        return false;
    ls_sha256_init(&sha);
    ls_sha256_update(&sha, hal_flash_map(hal_flash_slot_address(slot)), slots.bytes[slot]);
    ls_sha256_final(&sha, digest);
    return memcmp(digest, slots.hash[slot], LS_HASH_BYTES) == 0;
}

bool slots_try_open(int slot, uint32_t bytes, ls_model *model, const char **why)
{
    const ls_model_code code = ls_model_open(model, hal_flash_map(hal_flash_slot_address(slot)), bytes);
    if (code != LS_MODEL_OK)
        *why = ls_model_code_text(code);
    else if (model->scratch_bytes > LS_MODEL_SCRATCH_MAX)
        *why = ls_model_code_text(LS_MODEL_TOO_BIG);
    else if (model->channels != 3 || model->window > LS_MODEL_MAX_WINDOW)
        *why = "this glove feeds three magnetometer axes, at most 32 samples a window";
    else
        return true;
    return false;
}

static void open_running(void)
{
    const char *why = "";
    slots.open = slots.running != SLOT_NONE && !slots.damaged[slots.running]
                 && slots_try_open(slots.running, slots.bytes[slots.running], &slots.model, &why);
}

static int other(int slot) { return slot == SLOT_NONE ? SLOT_NONE : 1 - slot; }
static bool usable(int slot) { return slot != SLOT_NONE && slots.bytes[slot] != 0 && !slots.damaged[slot]; }

void slots_start(void)
{
    memset(&slots, 0, sizeof slots);
    find_newest();
    for (int slot = 0; slot < LS_SLOTS; ++slot)
        slots.damaged[slot] = slots.bytes[slot] != 0 && !image_matches_hash(slot);
    if (slots.trial) {
        const int back = other(slots.running);
        slots.running = usable(back) ? back : SLOT_NONE;
        slots.trial = false;
        outbox_log(
            LS_LEVEL_WARNING, slots.running == SLOT_NONE
                                  ? "The image on trial was not confirmed before the restart: no image runs."
                                  : "The image on trial was not confirmed before the restart: back to the other slot.");
        if (!write_record())
            outbox_error(LS_E_FLASH, "The commit record could not be written; flash the image again.");
    } else if (slots.running != SLOT_NONE && slots.damaged[slots.running]) {
        const int back = other(slots.running);
        slots.running = usable(back) ? back : SLOT_NONE;
        outbox_log(LS_LEVEL_ERROR, slots.running == SLOT_NONE
                                       ? "The image in flash is damaged: no image runs; flash it again."
                                       : "The image in flash is damaged: the other slot runs; flash it again.");
    }
    open_running();
    if (slots.open)
        outbox_log(LS_LEVEL_INFO, slots.running == 0 ? "Slot A runs." : "Slot B runs.");
}

const uint8_t *slots_key(void) { return slots.keyed ? slots.key : NULL; }
uint64_t slots_issued(void) { return slots.issued; }

bool slots_set_key(const uint8_t key[LS_KEY_BYTES])
{
    uint8_t before[LS_KEY_BYTES];
    const bool keyed = slots.keyed;
    const uint64_t issued = slots.issued;
    if (memcmp(key, slots.key, sizeof slots.key) != 0)
        slots.issued = 0; /* what was signed with another key is worth nothing anyway */
    memcpy(before, slots.key, sizeof before);
    memcpy(slots.key, key, sizeof slots.key);
    slots.keyed = false;
    for (size_t i = 0; i < sizeof slots.key; ++i)
        slots.keyed |= key[i] != 0;
    if (write_record())
        return true;
    memcpy(slots.key, before, sizeof slots.key);
    slots.keyed = keyed;
    slots.issued = issued;
    return false;
}

int slots_running(void) { return slots.open ? slots.running : SLOT_NONE; }
bool slots_on_trial(void) { return slots.trial; }
const ls_model *slots_model(void) { return slots.open ? &slots.model : NULL; }
const uint8_t *slots_hash(void) { return slots.hash[slots.running == SLOT_NONE ? 0 : slots.running]; }
bool slots_holds(int slot, uint32_t bytes, const uint8_t hash[LS_HASH_BYTES])
{
    return usable(slot) && slots.bytes[slot] == bytes && memcmp(slots.hash[slot], hash, LS_HASH_BYTES) == 0;
}

int slots_free(void) { return slots.running == SLOT_NONE ? (usable(0) ? 1 : 0) : 1 - slots.running; }

ls_slot_info slots_info(int slot)
{
    ls_slot_info info = {LS_SLOT_EMPTY, slots.bytes[slot], {0}};
    memcpy(info.hash, slots.hash[slot], LS_HASH_BYTES);
    if (slots.damaged[slot])
        info.state = LS_SLOT_DAMAGED;
    else if (slots.bytes[slot] != 0)
        info.state = slot != slots.running ? LS_SLOT_STANDBY : slots.trial ? LS_SLOT_TRIAL : LS_SLOT_CONFIRMED;
    return info;
}

bool slots_forget(int slot)
{
    if (slots.bytes[slot] == 0)
        return true;
    slots.bytes[slot] = 0;
    slots.damaged[slot] = false;
    memset(slots.hash[slot], 0, LS_HASH_BYTES);
    return write_record();
}

bool slots_commit_trial(int slot, uint32_t bytes, const uint8_t hash[LS_HASH_BYTES], uint64_t issued)
{
    const int before = slots.running;
    const uint64_t issued_before = slots.issued;
    if (issued > slots.issued)
        slots.issued = issued;
    slots.running = slot;
    slots.trial = true;
    slots.bytes[slot] = bytes;
    slots.damaged[slot] = false;
    memcpy(slots.hash[slot], hash, LS_HASH_BYTES);
    if (!write_record()) {
        slots.running = before;
        slots.trial = false;
        slots.bytes[slot] = 0;
        slots.issued = issued_before;
        return false;
    }
    open_running();
    return true;
}

ls_error_code slots_confirm(void)
{
    if (!slots.open)
        return LS_E_NO_IMAGE;
    if (!slots.trial)
        return LS_E_NONE;
    slots.trial = false;
    if (write_record())
        return LS_E_NONE;
    slots.trial = true;
    return LS_E_FLASH;
}

ls_error_code slots_revert(void)
{
    const int back = slots.running == SLOT_NONE ? (usable(0) ? 0 : 1) : other(slots.running);
    if (!usable(back) && !slots.trial)
        return LS_E_NO_IMAGE;
    const int before = slots.running;
    const bool trial = slots.trial;
    slots.running = usable(back) ? back : SLOT_NONE;
    slots.trial = false;
    if (!write_record()) {
        slots.running = before;
        slots.trial = trial;
        return LS_E_FLASH;
    }
    open_running();
    return LS_E_NONE;
}
