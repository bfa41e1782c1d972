/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "device/firmware/hal/posix/terminal.h"
#include "device/firmware/hal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { OUT = 4096 };

static struct
{
    int master;
    char name[64];
    uint8_t out[OUT];
    size_t used;
} t = {.master = -1};

bool terminal_open(char *error, size_t room)
{
    struct termios settings;
    t.used = 0;
    t.master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (t.master < 0 || grantpt(t.master) != 0 || unlockpt(t.master) != 0
        || ptsname_r(t.master, t.name, sizeof t.name) != 0 || tcgetattr(t.master, &settings) != 0) {
        snprintf(error, room, "No pseudo-terminal could be opened (%s); check that /dev/pts is mounted and writable.",
            strerror(errno));
        return false;
    }
    cfmakeraw(&settings);
    tcsetattr(t.master, TCSANOW, &settings);
    /* Opened and closed once, the other side counts as hung up until the studio opens it; before that Linux would not
     * tell. */
    const int slave = open(t.name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (slave >= 0)
        close(slave);
    return true;
}

const char *terminal_name(void) { return t.name; }

void terminal_close(void)
{
    if (t.master >= 0)
        close(t.master);
    t.master = -1;
}

static bool somebody_listens(void)
{
    struct pollfd p = {t.master, 0, 0};
    return poll(&p, 1, 0) == 0 || (p.revents & POLLHUP) == 0;
}

/* With nobody there the bytes go nowhere, as on a cable that ends in the air. */
static void push_out(void)
{
    if (!somebody_listens())
        t.used = 0;
    if (t.used == 0)
        return;
    const ssize_t n = write(t.master, t.out, t.used);
    if (n > 0) {
        memmove(t.out, t.out + n, t.used - (size_t)n);
        t.used -= (size_t)n;
    }
}

size_t hal_uart_read(uint8_t *out, size_t room)
{
    push_out();
    const ssize_t n = read(t.master, out, room);
    return n > 0 ? (size_t)n : 0;
}

size_t hal_uart_room(void)
{
    if (t.used > OUT / 2)
        push_out();
    return OUT - t.used;
}

bool hal_uart_baud_ok(uint32_t baud) { return baud >= 9600 && baud <= 1000000; }
void hal_uart_set_baud(uint32_t baud) { (void)baud; } /* a pseudo-terminal has no rate */

size_t hal_uart_write(const uint8_t *bytes, size_t size)
{
    const size_t n = size < OUT - t.used ? size : OUT - t.used;
    memcpy(t.out + t.used, bytes, n);
    t.used += n;
    push_out();
    return n;
}

void terminal_wait(int64_t ns)
{
    const struct timespec wait = {ns / 1000000000, ns % 1000000000};
    push_out();
    if (!somebody_listens()) { /* a hung-up descriptor is always ready: sleep instead of spinning */
        nanosleep(&wait, NULL);
        return;
    }
    struct pollfd p = {t.master, (short)(POLLIN | (t.used > 0 ? POLLOUT : 0)), 0};
    ppoll(&p, 1, &wait, NULL);
}
