/* SPDX-License-Identifier: MIT
 * Two image slots and the commit record that says which one runs. A record holds the whole state, is appended to one of
 * two pages, and is valid only with its CRC-32, which is written last: after a power cut at any moment the record
 * before it is still valid. */
#ifndef LODESTONE_FIRMWARE_SLOTS_H
#define LODESTONE_FIRMWARE_SLOTS_H
#include "device/protocol/messages.h"
#include "device/runtime/runtime.h"

enum { SLOT_NONE = -1 };

const uint8_t *slots_key(void);                      /* LS_KEY_BYTES; NULL when images need no signature */
bool slots_set_key(const uint8_t key[LS_KEY_BYTES]); /* all zeros: none; false: flash error */
uint64_t slots_issued(void); /* of the newest image taken under this key, as in ls_image_begin; 0: none */

void slots_start(void);  /* reads the newest record, reverts an unconfirmed trial, opens the image that runs */
int slots_running(void); /* 0, 1 or SLOT_NONE */
bool slots_on_trial(void);
const ls_model *slots_model(void); /* of the running slot; NULL when none runs */
const uint8_t *slots_hash(void);   /* 32 bytes, of the running slot */
ls_slot_info slots_info(int slot);

int slots_free(void); /* the slot an update may overwrite */
bool slots_holds(int slot, uint32_t bytes,
    const uint8_t hash[LS_HASH_BYTES]); /* the slot holds that image, and its hash was right */
bool slots_forget(int slot);            /* call before erasing the slot; false: flash error */
/* Checks an image before it may run: structure, working memory and input. When false, *why is the reason. */
bool slots_try_open(int slot, uint32_t bytes, ls_model *model, const char **why);
bool slots_commit_trial(int slot, uint32_t bytes, const uint8_t hash[LS_HASH_BYTES], uint64_t issued);
ls_error_code slots_confirm(void);
ls_error_code slots_revert(void); /* LS_E_NO_IMAGE when there is nothing to go back to */

/* Any bytes to any word-aligned flash address; the last word is padded with 0xFF. False when the bytes read back
 * differ. */
bool flash_write(uint32_t address, const uint8_t *bytes, uint32_t size);
#endif
