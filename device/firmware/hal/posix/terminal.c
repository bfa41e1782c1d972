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
} terminal = {.master = -1};

bool terminal_open(char *error, size_t room)
{
    struct termios settings;
    terminal.used = 0;
    terminal.master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (terminal.master < 0 || grantpt(terminal.master) != 0 || unlockpt(terminal.master) != 0
        || ptsname_r(terminal.master, terminal.name, sizeof terminal.name) != 0
        || tcgetattr(terminal.master, &settings) != 0) {
        snprintf(error, room, "No pseudo-terminal could be opened (%s); check that /dev/pts is mounted and writable.",
            strerror(errno));
        return false;
    }
    cfmakeraw(&settings);
    tcsetattr(terminal.master, TCSANOW, &settings);
    /* Open and close the other side once: Linux reports a hang-up only after that, until the studio opens it. */
    const int slave = open(terminal.name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (slave >= 0)
        close(slave);
    return true;
}

const char *terminal_name(void) { return terminal.name; }

void terminal_close(void)
{
    if (terminal.master >= 0)
        close(terminal.master);
    terminal.master = -1;
}

static bool is_connected(void)
{
    struct pollfd p = {terminal.master, 0, 0};
    return poll(&p, 1, 0) == 0 || (p.revents & POLLHUP) == 0;
}

/* While the other side is not open the bytes are dropped, as on an unconnected cable. */
static void push_out(void)
{
    if (!is_connected())
        terminal.used = 0;
    if (terminal.used == 0)
        return;
    const ssize_t n = write(terminal.master, terminal.out, terminal.used);
    if (n > 0) {
        memmove(terminal.out, terminal.out + n, terminal.used - (size_t)n);
        terminal.used -= (size_t)n;
    }
}

size_t hal_uart_read(uint8_t *out, size_t room)
{
    push_out();
    const ssize_t n = read(terminal.master, out, room);
    return n > 0 ? (size_t)n : 0;
}

size_t hal_uart_room(void)
{
    if (terminal.used > OUT / 2)
        push_out();
    return OUT - terminal.used;
}

bool hal_uart_baud_ok(uint32_t baud) { return baud >= 9600 && baud <= 1000000; }
void hal_uart_set_baud(uint32_t baud) { (void)baud; } /* a pseudo-terminal has no rate */

size_t hal_uart_write(const uint8_t *bytes, size_t size)
{
    const size_t n = size < OUT - terminal.used ? size : OUT - terminal.used;
    memcpy(terminal.out + terminal.used, bytes, n);
    terminal.used += n;
    push_out();
    return n;
}

void terminal_wait(int64_t ns)
{
    const struct timespec wait = {ns / 1000000000, ns % 1000000000};
    push_out();
    if (!is_connected()) { /* a hung-up descriptor is always ready: sleep instead of spinning */
        nanosleep(&wait, NULL);
        return;
    }
    struct pollfd p = {terminal.master, (short)(POLLIN | (terminal.used > 0 ? POLLOUT : 0)), 0};
    ppoll(&p, 1, &wait, NULL);
}
