// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of this person's gloves: one small file each, readable by its owner alone. What a key is for: "Signed
// images" in device/protocol/PROTOCOL.md.
#pragma once
#include <QByteArray>
#include <QString>

namespace lodestone {

class GloveKeys
{
public:
    explicit GloveKeys(const QString &folder = userFolder()) : m_folder(folder) {}
    static QString userFolder();
    static QByteArray make();                   // 32 bytes from the system's source of randomness
    QByteArray of(const QString &serial) const; // 32 bytes; empty when there is none
    bool keep(const QString &serial, const QByteArray &key, QString *problem); // an empty key removes the file
    QString fileOf(const QString &serial) const;

private:
    QString m_folder;
};

} // namespace lodestone
