/* SPDX-License-Identifier: MIT
 * Samples out in blocks, windows into the network, predictions out; live ones every fifth sample, injected ones every
 * one. */
#ifndef LODESTONE_FIRMWARE_STREAM_H
#define LODESTONE_FIRMWARE_STREAM_H
#include "device/protocol/messages.h"
#include "device/runtime/runtime.h"

void stream_init(void);
void stream_begin(void);           /* LS_START: the index restarts at 0 */
void stream_end(void);             /* LS_STOP */
bool stream_set_rate(uint16_t hz); /* false outside 1..1000 */
uint16_t stream_rate(void);
bool stream_inject(const uint8_t *payload, size_t size); /* LS_INJECT; false: not a good one */
bool stream_inject_waiting(void);                        /* an injected block is not yet answered: read no more */
bool stream_self_test(const ls_model *model); /* false: this core answers the image's test window otherwise */
void stream_model_changed(void);              /* windows start afresh for the new image */
void stream_poll(void);
#endif
