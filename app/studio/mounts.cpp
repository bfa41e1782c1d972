// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/mounts.h"

namespace lodestone {
namespace {

constexpr QLatin1String kMounts{"/proc/self/mounts"};

// A blank in a folder's name is written as \040.
QByteArray unescaped(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool octal = false;
        const int code = text[i] == '\\' ? text.mid(i + 1, 3).toInt(&octal, 8) : 0;
        plain += octal ? char(code) : text[i];
        i += octal ? 3 : 0;
    }
    return plain;
}

} // namespace

QStringList fatDrives(const QByteArray &mounts)
{
    QStringList folders;
    for (const QByteArray &line : mounts.split('\n')) {
        const QList<QByteArray> words = line.split(' '); // device, folder, file system, options
        if (words.size() >= 3 && (words[2] == "vfat" || words[2] == "msdos"))
            folders << QFile::decodeName(unescaped(words[1]));
    }
    return folders;
}

QStringList fatDrivesNow()
{
    QFile mounts(kMounts);
    return mounts.open(QIODevice::ReadOnly) ? fatDrives(mounts.readAll()) : QStringList();
}

MountWatch::MountWatch(QObject *parent) : QObject(parent), m_mounts(kMounts)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &MountWatch::changed);
    if (!m_mounts.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    m_notifier.setSocket(m_mounts.handle());
    m_notifier.setEnabled(true);
}

} // namespace lodestone
