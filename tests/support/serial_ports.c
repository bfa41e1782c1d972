// SPDX-License-Identifier: GPL-3.0-or-later
// Serial ports that are not there. The folder named by LODESTONE_PORTS holds dev/, sys/class/tty/ and lines/; a program
// into which this is preloaded or linked finds them at /dev/ttyUSB*, /dev/ttyACM*, /dev/serial and /sys/class/tty. A
// node is a link to a pseudo-terminal, to which this adds what that lacks: modem lines. They do as the kernel's: the
// first open raises DTR and RTS, the last close drops them where HUPCL is set. lines/NAME tells what happened, a line
// each. While lines/NAME.stuck exists nothing that is written leaves the port, and closing it waits for that.
// tests/support/made_ports.h makes such ports.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#define NEXT(result, name, ...)         \
    static result (*next)(__VA_ARGS__); \
    if (!next)                          \
    *(void **)&next = dlsym(RTLD_NEXT, #name)

enum { kDescriptors = 1024, kName = 32 };
static char port_of[kDescriptors][kName]; // by descriptor: the name of the open port, or empty
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static int starts(const char *text, const char *start) { return strncmp(text, start, strlen(start)) == 0; }

// Where this path lies in truth: itself, or `room`.
static const char *place(const char *path, char room[PATH_MAX])
{
    const char *folder = getenv("LODESTONE_PORTS");
    if (!folder || !path
        || !(starts(path, "/dev/ttyUSB") || starts(path, "/dev/ttyACM") || starts(path, "/dev/serial")
             || starts(path, "/sys/class/tty")))
        return path;
    snprintf(room, PATH_MAX, "%s%s", folder, path);
    return room;
}

static FILE *lines(const char *port, const char *mode)
{
    char name[PATH_MAX];
    snprintf(name, sizeof name, "%s/lines/%s", getenv("LODESTONE_PORTS"), port);
    NEXT(FILE *, fopen, const char *, const char *);
    return next(name, mode);
}

static void tell(const char *port, const char *what)
{
    FILE *file = lines(port, "a");
    if (!file)
        return;
    fprintf(file, "%s\n", what);
    fclose(file);
}

static int raised(const char *port) // TIOCM_DTR, TIOCM_RTS
{
    int bits = 0;
    char line[64];
    FILE *file = lines(port, "r");
    while (file && fgets(line, sizeof line, file)) {
        const int bit = starts(line, "dtr") ? TIOCM_DTR : starts(line, "rts") ? TIOCM_RTS : 0;
        bits = line[4] == '1' ? bits | bit : bits & ~bit;
    }
    if (file)
        fclose(file);
    return bits;
}

static void set_lines(const char *port, int bits)
{
    const int changed = raised(port) ^ bits;
    if (changed & TIOCM_DTR)
        tell(port, bits & TIOCM_DTR ? "dtr 1" : "dtr 0");
    if (changed & TIOCM_RTS)
        tell(port, bits & TIOCM_RTS ? "rts 1" : "rts 0");
}

static int stuck(const char *port)
{
    char name[PATH_MAX];
    snprintf(name, sizeof name, "%s/lines/%s.stuck", getenv("LODESTONE_PORTS"), port);
    return faccessat(AT_FDCWD, name, F_OK, 0) == 0;
}

static const char *name_of(int fd) { return fd >= 0 && fd < kDescriptors && port_of[fd][0] ? port_of[fd] : NULL; }

static int opened_as(const char *path, int fd)
{
    if (fd < 0 || fd >= kDescriptors || !getenv("LODESTONE_PORTS") || !starts(path, "/dev/"))
        return fd;
    char room[PATH_MAX], target[PATH_MAX];
    const char *name = strrchr(path, '/') + 1;
    if (place(path, room) == path)
        return fd;
    if (starts(path, "/dev/serial/")) {
        const ssize_t length = readlinkat(AT_FDCWD, room, target, sizeof target - 1);
        if (length <= 0)
            return fd;
        target[length] = 0;
        name = strrchr(target, '/') + 1;
    }
    pthread_mutex_lock(&guard);
    snprintf(port_of[fd], kName, "%s", name);
    tell(name, "open");
    set_lines(name, TIOCM_DTR | TIOCM_RTS);
    pthread_mutex_unlock(&guard);
    return fd;
}

static void closing(int fd)
{
    const char *name = name_of(fd);
    if (!name)
        return;
    pthread_mutex_lock(&guard);
    struct termios settings;
    const int alive = tcgetattr(fd, &settings) == 0;
    for (int waited = 0; alive && stuck(name) && waited < 3000; ++waited)
        usleep(1000);
    int last = 1;
    for (int other = 0; other < kDescriptors; ++other)
        last = last && (other == fd || strcmp(port_of[other], name) != 0);
    tell(name, "close");
    if (alive && last && (settings.c_cflag & HUPCL))
        set_lines(name, 0);
    port_of[fd][0] = 0;
    pthread_mutex_unlock(&guard);
}

static void __attribute__((destructor)) close_all(void)
{
    for (int fd = 0; fd < kDescriptors; ++fd)
        closing(fd);
}

#define OPEN(name)                                                    \
    int name(const char *path, int flags, ...)                        \
    {                                                                 \
        NEXT(int, name, const char *, int, ...);                      \
        va_list arguments;                                            \
        va_start(arguments, flags);                                   \
        const mode_t mode = va_arg(arguments, mode_t);                \
        va_end(arguments);                                            \
        char room[PATH_MAX];                                          \
        return opened_as(path, next(place(path, room), flags, mode)); \
    }
OPEN(open)
OPEN(open64)
int __open_2(const char *path, int flags) { return open(path, flags, 0); }
int __open64_2(const char *path, int flags) { return open64(path, flags, 0); }

int close(int fd)
{
    NEXT(int, close, int);
    closing(fd);
    return next(fd);
}

FILE *fopen(const char *path, const char *mode)
{
    NEXT(FILE *, fopen, const char *, const char *);
    char room[PATH_MAX];
    return next(place(path, room), mode);
}

DIR *opendir(const char *path)
{
    NEXT(DIR *, opendir, const char *);
    char room[PATH_MAX];
    return next(place(path, room));
}

ssize_t readlink(const char *path, char *target, size_t size)
{
    char room[PATH_MAX];
    return readlinkat(AT_FDCWD, place(path, room), target, size);
}

int access(const char *path, int mode)
{
    char room[PATH_MAX];
    return faccessat(AT_FDCWD, place(path, room), mode, 0);
}

#define STAT(name, facts, at, flags)                        \
    int name(const char *path, struct facts *out)           \
    {                                                       \
        char room[PATH_MAX];                                \
        return at(AT_FDCWD, place(path, room), out, flags); \
    }
STAT(stat, stat, fstatat, 0)
STAT(lstat, stat, fstatat, AT_SYMLINK_NOFOLLOW)
STAT(stat64, stat64, fstatat64, 0)
STAT(lstat64, stat64, fstatat64, AT_SYMLINK_NOFOLLOW)

// What programs that were built with an older C library call for lstat().
int __lxstat(int version, const char *path, struct stat *facts)
{
    (void)version;
    return lstat(path, facts);
}

int statx(int folder, const char *restrict path, int flags, unsigned mask, struct statx *restrict facts)
{
    NEXT(int, statx, int, const char *restrict, int, unsigned, struct statx *restrict);
    char room[PATH_MAX];
    return next(folder, place(path, room), flags, mask, facts);
}

char *realpath(const char *restrict path, char *restrict out)
{
    NEXT(char *, realpath, const char *restrict, char *restrict);
    char room[PATH_MAX], target[PATH_MAX];
    if (!starts(path, "/dev/") || place(path, room) == path)
        return next(path, out);
    if (faccessat(AT_FDCWD, room, F_OK, 0) != 0)
        return NULL;
    const ssize_t length = readlinkat(AT_FDCWD, room, target, sizeof target - 1);
    target[length > 0 ? length : 0] = 0;
    snprintf(room, sizeof room, "%s", path);
    if (starts(target, "../../"))
        snprintf(room, sizeof room, "/dev/%.*s", NAME_MAX, target + strlen("../../"));
    return out ? strcpy(out, room) : strdup(room);
}

int inotify_add_watch(int fd, const char *path, uint32_t mask)
{
    NEXT(int, inotify_add_watch, int, const char *, uint32_t);
    char room[PATH_MAX];
    if (getenv("LODESTONE_PORTS") && strcmp(path, "/dev") == 0) {
        snprintf(room, sizeof room, "%s/dev", getenv("LODESTONE_PORTS"));
        return next(fd, room, mask);
    }
    return next(fd, place(path, room), mask);
}

int tcflush(int fd, int queue)
{
    NEXT(int, tcflush, int, int);
    const char *name = name_of(fd);
    if (name && stuck(name) && queue != TCIFLUSH) {
        char file[PATH_MAX];
        snprintf(file, sizeof file, "%s/lines/%s.stuck", getenv("LODESTONE_PORTS"), name);
        unlink(file);
        tell(name, "discarded");
    }
    return next(fd, queue);
}

int ioctl(int fd, unsigned long request, ...)
{
    NEXT(int, ioctl, int, unsigned long, ...);
    va_list arguments;
    va_start(arguments, request);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    const char *name = name_of(fd);
    const int modem = request == TIOCMGET || request == TIOCMSET || request == TIOCMBIS || request == TIOCMBIC;
    if (name && request == TIOCOUTQ && stuck(name))
        return *(int *)argument = 64, 0;
    if (!name || !modem)
        return next(fd, request, argument);
    struct termios settings;
    if (next(fd, TCGETS, &settings) != 0)
        return -1; // hung up
    pthread_mutex_lock(&guard);
    int *bits = argument;
    const int before = raised(name), ours = TIOCM_DTR | TIOCM_RTS;
    if (request == TIOCMGET)
        *bits = before | TIOCM_CTS | TIOCM_DSR | TIOCM_CAR;
    else
        set_lines(name, request == TIOCMSET   ? *bits & ours
                        : request == TIOCMBIS ? before | (*bits & ours)
                                              : before & ~*bits);
    pthread_mutex_unlock(&guard);
    return 0;
}
