/* SPDX-License-Identifier: MIT
 * The firmware's version: the only place that states it. LS_INFO reports the numbers, the first log line the text. */
#ifndef LODESTONE_FIRMWARE_VERSION_H
#define LODESTONE_FIRMWARE_VERSION_H

#define FIRMWARE_MAJOR 0
#define FIRMWARE_MINOR 1
#define FIRMWARE_PATCH 0

#define FIRMWARE_TEXT_(number) #number
#define FIRMWARE_TEXT(number) FIRMWARE_TEXT_(number)
#define FIRMWARE_VERSION \
    FIRMWARE_TEXT(FIRMWARE_MAJOR) "." FIRMWARE_TEXT(FIRMWARE_MINOR) "." FIRMWARE_TEXT(FIRMWARE_PATCH)
#endif
