/* SPDX-License-Identifier: MIT
 * The board that is this computer: a pseudo-terminal as its UART, a file as its flash, a sensor function that the
 * program provides. */
#ifndef LODESTONE_FIRMWARE_HAL_POSIX_H
#define LODESTONE_FIRMWARE_HAL_POSIX_H
#include "device/firmware/sensor/sensor.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
enum { POSIX_POWER_CUT = 3 }; /* exit status of a process that simulated a power cut */

typedef struct
{
    const char *flash_file; /* NULL: flash is in memory and lost at the end */
    const char *serial;     /* at most 15 characters */
    double speed;           /* device seconds a wall second */
    sensor_scales scales;
    bool (*sensor)(void *context, uint64_t t_us, int16_t axes[9]); /* the sensors' reading at that device time */
    void *context;
    long cut_flash; /* the process ends before this flash operation, counted from 1, as if power were cut; 0: never */
} posix_board;

/* False: error says the cause and the remedy in a sentence. One board a process. */
bool posix_start(const posix_board *board, char *error, size_t room);
const char *posix_port(void); /* "/dev/pts/N", for the studio to open */
bool posix_reset_asked(void); /* hal_reset was called; the program starts the firmware again. Clears itself */
void posix_stop(void);
#ifdef __cplusplus
}
#endif
#endif
