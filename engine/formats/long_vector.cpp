// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/long_vector.h"

#include <QTemporaryFile>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>

namespace lodestone {
namespace {

constexpr std::size_t kLong = 1 << 20; // bytes

// In a folder that is on the disk: /tmp is memory on many machines.
QString temporaryFolder()
{
    const QString said = qEnvironmentVariable("TMPDIR");
    return said.isEmpty() ? QStringLiteral("/var/tmp") : said;
}

// The room is taken at once: a full disk is told here, and not by a signal when a page is written.
void *pagesOfAFile(std::size_t bytes)
{
    QTemporaryFile file(temporaryFolder() + QStringLiteral("/lodestone-XXXXXX"));
    if (!file.open() || posix_fallocate(file.handle(), 0, off_t(bytes)) != 0)
        return MAP_FAILED;
    return mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file.handle(), 0);
}

} // namespace

void *takeLong(std::size_t bytes)
{
    if (bytes < kLong)
        return ::operator new(bytes);
    void *block = pagesOfAFile(bytes);
    if (block == MAP_FAILED)
        block = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
        throw std::bad_alloc();
    return block;
}

void giveLong(void *block, std::size_t bytes) noexcept
{
    if (bytes < kLong)
        ::operator delete(block);
    else
        munmap(block, bytes);
}

} // namespace lodestone
