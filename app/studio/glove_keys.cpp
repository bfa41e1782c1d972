// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/glove_keys.h"
#include "device/protocol/messages.h"
#include <QDir>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <array>

namespace lodestone {

QString GloveKeys::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/Lodestone/lodestone/keys");
}

QString GloveKeys::fileOf(const QString &serial) const
{
    return QStringLiteral("%1/%2.key").arg(m_folder, QString::fromLatin1(QUrl::toPercentEncoding(serial)));
}

QByteArray GloveKeys::make()
{
    std::array<quint32, LS_KEY_BYTES / 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), LS_KEY_BYTES);
}

QByteArray GloveKeys::of(const QString &serial) const
{
    QFile file(fileOf(serial));
    if (serial.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray key = QByteArray::fromHex(file.readAll().trimmed());
    return key.size() == LS_KEY_BYTES ? key : QByteArray();
}

bool GloveKeys::keep(const QString &serial, const QByteArray &key, QString *problem)
{
    if (key.isEmpty())
        return !QFile::exists(fileOf(serial)) || QFile::remove(fileOf(serial));
    QDir().mkpath(m_folder);
    QSaveFile file(fileOf(serial));
    const bool good = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                      && file.write(key.toHex() + '\n') > 0 && file.commit();
    if (!good && problem)
        *problem = QStringLiteral("The key could not be kept in %1 (%2); make room or mend the folder's permissions.")
                       .arg(file.fileName(), file.errorString());
    return good;
}

} // namespace lodestone
