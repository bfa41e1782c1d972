/* SPDX-License-Identifier: MIT
 * Receives an image: idle, receiving (with erasing), verifying, trial. Each poll does one small step, so that streaming
 * continues. */
#ifndef LODESTONE_FIRMWARE_UPDATE_H
#define LODESTONE_FIRMWARE_UPDATE_H
#include "device/protocol/messages.h"

void update_start(void);
void update_begin(const ls_image_begin *begin);
void update_data(const ls_image_data *data);
void update_confirm(void);
void update_revert(void);
void update_key(const ls_image_key *key);
void update_poll(void);
bool update_busy(void); /* the next poll has a step to do */
ls_image_status update_status(void);
#endif
