// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/keyboards.h"
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lodestone {
namespace {

constexpr int kSettle = 100; // ms: a node comes first, and the right to read it a little later

bool isKeyboardWith(std::uint16_t key, int descriptor)
{
    std::array<unsigned char, KEY_MAX / 8 + 1> keys{};
    std::array<char, 80> title{};
    return ioctl(descriptor, EVIOCGBIT(EV_KEY, keys.size()), keys.data()) >= 0 && (keys[key / 8] >> key % 8 & 1)
           && (ioctl(descriptor, EVIOCGNAME(title.size() - 1), title.data()) < 0
               || std::strcmp(title.data(), kKeysDevice) != 0); // this Lodestone's, or another's
}

bool areOneNode(int one, int other)
{
    struct stat a = {}, b = {};
    return ::fstat(one, &a) == 0 && ::fstat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

} // namespace

Keyboards::Keyboards(std::uint16_t key, const QString &folder, std::function<bool(int)> fits, QObject *parent)
    : QObject(parent), m_key(key), m_folder(folder),
      m_fits(fits ? std::move(fits) : [key](int descriptor) { return isKeyboardWith(key, descriptor); })
{
    m_watcher.addPath(folder); // in front of the first look, so that nothing comes between the two
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &Keyboards::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_settle.isActive()) // begun once, or a node that keeps changing would put it off for ever
            m_settle.start();
    });
    look();
}

Keyboards::~Keyboards()
{
    for (auto &[descriptor, news] : m_keyboards) {
        news.reset();
        ::close(descriptor);
    }
}

void Keyboards::look()
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QStringLiteral("event*")}, QDir::System)) {
        const int descriptor = ::open(
            QFile::encodeName(folder.filePath(name)).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        const bool known = std::any_of(m_keyboards.begin(), m_keyboards.end(),
            [descriptor](const auto &keyboard) { return areOneNode(keyboard.first, descriptor); });
        if (known || !m_fits(descriptor)) {
            ::close(descriptor);
            continue;
        }
        auto news = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
        connect(news.get(), &QSocketNotifier::activated, this, [this, descriptor] { hear(descriptor); });
        m_keyboards[descriptor] = std::move(news);
    }
}

void Keyboards::hear(int descriptor)
{
    std::array<input_event, 64> events;
    const ssize_t got = ::read(descriptor, events.data(), sizeof events);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) { // unplugged
        const auto gone = m_keyboards.find(descriptor);
        gone->second->setEnabled(false);
        gone->second.release()->deleteLater(); // it is in the middle of telling this
        m_keyboards.erase(gone);
        ::close(descriptor);
        if (m_keyboards.empty())
            emit allGone();
        return;
    }
    if (std::any_of(events.begin(), events.begin() + got / ssize_t(sizeof(input_event)),
            [this](const input_event &e) { return e.type == EV_KEY && e.code == m_key && e.value == 1; }))
        emit pressed();
}

} // namespace lodestone
