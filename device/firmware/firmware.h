// SPDX-License-Identifier: MIT
// The portable firmware: call firmware_start once, then firmware_poll for ever. No heap.
// Inside: core -> update -> stream -> slots -> outbox; a module includes only those behind it, and hal.h.
#ifndef LODESTONE_FIRMWARE_H
#define LODESTONE_FIRMWARE_H
#include <stdbool.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
void firmware_start(void);           // reads the commit record, opens the image that runs, sends a first log line
void firmware_poll(void);            // bytes in, frames handled, due ticks, at most one network window, bytes out
bool firmware_set_rate(uint16_t hz); // until the studio sets another one; false outside 1..1000
#ifdef __cplusplus
}
#endif
#endif
