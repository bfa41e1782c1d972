/* SPDX-License-Identifier: MIT
 * Sends samples in blocks and predictions of the network: for live samples every fifth sample, for injected ones every
 * sample. */
#ifndef LODESTONE_FIRMWARE_STREAM_H
#define LODESTONE_FIRMWARE_STREAM_H
#include "device/protocol/messages.h"
#include "device/runtime/runtime.h"

void stream_start(void);
void stream_begin(void);           /* LS_START: the index restarts at 0 */
void stream_end(void);             /* LS_STOP */
bool stream_set_rate(uint16_t hz); /* false outside 1..1000 */
uint16_t stream_rate(void);
bool stream_inject(const uint8_t *payload, size_t size); /* LS_INJECT; false: not a valid message */
bool stream_inject_waiting(void);             /* an injected block is not fully answered: read no more input */
bool stream_self_test(const ls_model *model); /* false: another result for the image's test window than the studio's */
void stream_model_changed(void);              /* windows start again, for the new image */
void stream_poll(void);
#endif
