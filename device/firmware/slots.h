/* SPDX-License-Identifier: MIT
 * Two image slots and the commit record that says which one runs. A record states everything, is appended to one of
 * two pages, and counts only when its CRC-32, written last, is right: a cut at any moment leaves the one before in
 * force. */
#ifndef LODESTONE_FIRMWARE_SLOTS_H
#define LODESTONE_FIRMWARE_SLOTS_H
#include "device/protocol/messages.h"
#include "device/runtime/runtime.h"

enum { SLOT_NONE = -1 };

const uint8_t *slots_key(void);                      /* LS_KEY_BYTES; NULL when images need no signature */
bool slots_set_key(const uint8_t key[LS_KEY_BYTES]); /* all zeros: none; false when flash refuses */

void slots_start(void);  /* newest record; an unconfirmed trial goes back; opens the image that runs */
int slots_running(void); /* 0, 1 or SLOT_NONE */
bool slots_on_trial(void);
const ls_model *slots_model(void); /* of the running slot; NULL when none runs */
const uint8_t *slots_hash(void);   /* 32 bytes, of the running slot */
ls_slot_info slots_info(int slot);

int slots_free(void); /* the slot an update may overwrite */
bool slots_hold(
    int slot, uint32_t bytes, const uint8_t hash[LS_HASH_BYTES]); /* whole, as found at the start or committed */
bool slots_forget(int slot);                                      /* before erasing it; false when flash refuses */
/* The checks before a switch: shape, working memory and input. On refusal *why says what is wrong. */
bool slots_try_open(int slot, uint32_t bytes, ls_model *model, const char **why);
bool slots_commit_trial(int slot, uint32_t bytes, const uint8_t hash[LS_HASH_BYTES]);
ls_error_code slots_confirm(void);
ls_error_code slots_revert(void); /* LS_E_NO_IMAGE when there is nothing to go back to */

/* Any bytes to any word-aligned flash address; the last word is filled up with 0xFF. False when read-back differs. */
bool flash_write(uint32_t address, const uint8_t *bytes, uint32_t size);
#endif
