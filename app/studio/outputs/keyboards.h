// SPDX-License-Identifier: GPL-3.0-or-later
// The real keyboards whose panic key switches keyboard and mouse off: those of /dev/input that have the key and may be
// read, also those that are plugged in later.
#pragma once
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>

class QSocketNotifier;

namespace lodestone {

inline constexpr auto kKeysDevice = "Lodestone glove"; // the keyboard of our own, which is never listened to

class Keyboards : public QObject
{
    Q_OBJECT
public:
    // key: as in linux/input-event-codes.h. Which descriptors are keyboards with that key is asked of the kernel, or of
    // `fits` in a test.
    explicit Keyboards(std::uint16_t key, const QString &folder = QStringLiteral("/dev/input"),
        std::function<bool(int)> fits = {}, QObject *parent = nullptr);
    ~Keyboards() override;
    bool any() const { return !m_keyboards.empty(); }

signals:
    void pressed();
    void allGone(); // the last one was unplugged

private:
    void look();
    void hear(int descriptor);
    const std::uint16_t m_key;
    const QString m_folder;
    const std::function<bool(int)> m_fits;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    std::map<int, std::unique_ptr<QSocketNotifier>> m_keyboards; // by descriptor
};

} // namespace lodestone
