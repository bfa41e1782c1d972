/* SPDX-License-Identifier: MIT
 * Everything the glove says. What must arrive waits here until the line has room; what is only of the moment is
 * dropped. */
#ifndef LODESTONE_FIRMWARE_OUTBOX_H
#define LODESTONE_FIRMWARE_OUTBOX_H
#include "device/protocol/messages.h"

typedef enum { LS_LEVEL_INFO = 0, LS_LEVEL_GOOD = 1, LS_LEVEL_WARNING = 2, LS_LEVEL_ERROR = 3 } ls_level;

void outbox_start(void);
void outbox_poll(void);      /* sends what waits and fits */
void outbox_want_info(void); /* filled in when it is sent */
void outbox_want_status(void);
/* Texts are not copied: they must stay. */
void outbox_log(ls_level level, const char *text);       /* the oldest of four is dropped */
void outbox_error(ls_error_code code, const char *text); /* the newest is dropped after four */
uint8_t *outbox_payload(void);        /* LS_FRAME_MAX_PAYLOAD bytes to put one together in before outbox_send */
bool outbox_has_room(size_t payload); /* for a frame, with nothing more important waiting */
bool outbox_send(ls_message_type type, const uint8_t *payload, size_t size); /* false: no room, nothing sent */
#endif
