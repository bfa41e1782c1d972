// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk for real programs: while the file named by LODESTONE_DISK_FULL exists, what is written to a project file
// or to the files SQLite keeps beside it fails with ENOSPC. Preloaded, or linked into a test before libc.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int full(int fd)
{
    const char *flag = getenv("LODESTONE_DISK_FULL");
    if (!flag || access(flag, F_OK) != 0)
        return 0;
    char link[64], name[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, name, sizeof name - 1);
    if (length <= 0)
        return 0;
    name[length] = 0;
    return strstr(name, ".lodestone") && !strstr(name, "-shm");
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at)
{
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "pwrite64");
    if (!full(fd))
        return real(fd, bytes, count, at);
    errno = ENOSPC;
    return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t write(int fd, const void *bytes, size_t count)
{
    static ssize_t (*real)(int, const void *, size_t);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "write");
    if (!full(fd))
        return real(fd, bytes, count);
    errno = ENOSPC;
    return -1;
}
