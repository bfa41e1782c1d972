// SPDX-License-Identifier: MIT
// The portable glove: one struct of state, start it, then poll for ever. No heap.
#ifndef LODESTONE_FIRMWARE_H
#define LODESTONE_FIRMWARE_H
#include <stdbool.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
void firmware_start(void);           // reads the commit record, opens the active slot, greets with a log line
void firmware_poll(void);            // one round: bytes in, frames handled, tick, one network window, bytes out
bool firmware_set_rate(uint16_t hz); // before the studio says otherwise; false outside 1..1000
#ifdef __cplusplus
}
#endif
#endif
