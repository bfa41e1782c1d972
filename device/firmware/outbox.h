/* SPDX-License-Identifier: MIT
 * Everything the glove sends. Info, status, logs and errors wait here until the line has room; samples and predictions
 * are dropped when it has none. */
#ifndef LODESTONE_FIRMWARE_OUTBOX_H
#define LODESTONE_FIRMWARE_OUTBOX_H
#include "device/protocol/messages.h"

typedef enum { LS_LEVEL_INFO = 0, LS_LEVEL_GOOD = 1, LS_LEVEL_WARNING = 2, LS_LEVEL_ERROR = 3 } ls_level;

/* Encodes a message that reports the state at the moment it is sent; the bytes written, at most `room`. */
typedef size_t (*outbox_fill)(uint8_t *payload, size_t room);

void outbox_start(outbox_fill info, outbox_fill status);
void outbox_poll(void);        /* sends what waits, as far as the line has room */
void outbox_want_info(void);   /* send LS_INFO soon */
void outbox_want_status(void); /* send LS_IMAGE_STATUS soon */
/* Texts are not copied: they must stay valid. */
void outbox_log(ls_level level, const char *text);       /* four wait at most: the oldest is dropped */
void outbox_error(ls_error_code code, const char *text); /* four wait at most: a fifth is dropped */
uint8_t *outbox_payload(void);        /* a buffer of LS_FRAME_MAX_PAYLOAD bytes to encode into before outbox_send */
bool outbox_has_room(size_t payload); /* for a frame, and nothing more important waits */
bool outbox_send(ls_message_type type, const uint8_t *payload, size_t size); /* false: no room, nothing sent */
#endif
