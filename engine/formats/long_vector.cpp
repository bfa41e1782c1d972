// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/long_vector.h"

#include <QDir>
#include <QTemporaryFile>
#include <condition_variable>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <thread>

namespace lodestone {
namespace {

constexpr std::size_t kLong = 4 << 20;            // bytes
constexpr std::chrono::milliseconds kTouched(50); // that pages stay

// In a folder that is on the disk: /tmp is memory on many machines.
QString temporaryFolder()
{
    const QString said = qEnvironmentVariable("TMPDIR");
    return said.isEmpty() ? QStringLiteral("/var/tmp") : said;
}

// The blocks that are pages of a file, and the thread that gives pages back. One for the program.
class Blocks
{
public:
    ~Blocks()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_blocks.clear();
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
    }
    void add(void *block, std::size_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_blocks.emplace(block, bytes);
        if (m_running)
            return;
        if (m_thread.joinable())
            m_thread.join(); // it has ended
        m_running = true;
        m_thread = std::thread([this] { giveBack(); });
    }
    bool remove(void *block)
    {
        const std::lock_guard lock(m_mutex);
        if (m_blocks.erase(block) == 0)
            return false;
        m_changed.notify_all();
        return true;
    }

private:
    void giveBack()
    {
        std::unique_lock lock(m_mutex);
        while (!m_blocks.empty()) {
            m_changed.wait_for(lock, kTouched, [this] { return m_blocks.empty(); });
            for (const auto &[block, bytes] : m_blocks)
                madvise(block, bytes, MADV_DONTNEED);
        }
        m_running = false;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<void *, std::size_t> m_blocks;
    std::thread m_thread;
    bool m_running = false;
};

Blocks &blocks()
{
    static Blocks all;
    return all;
}

// Null: none can be had. The room is taken at once: a full disk is told here, and not by a signal when a page is
// written.
void *pagesOfAFile(std::size_t bytes)
{
    QTemporaryFile file(temporaryFolder() + QStringLiteral("/lodestone-XXXXXX"));
    if (!file.open() || posix_fallocate(file.handle(), 0, off_t(bytes)) != 0)
        return nullptr;
    void *block = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file.handle(), 0);
    return block == MAP_FAILED ? nullptr : block;
}

} // namespace

void *takeLong(std::size_t bytes)
{
    if (bytes >= kLong)
        if (void *block = pagesOfAFile(bytes)) {
            blocks().add(block, bytes);
            return block;
        }
    return ::operator new(bytes);
}

void giveLong(void *block, std::size_t bytes) noexcept
{
    if (bytes >= kLong && blocks().remove(block))
        munmap(block, bytes);
    else
        ::operator delete(block);
}

} // namespace lodestone
