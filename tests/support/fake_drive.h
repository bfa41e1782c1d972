// SPDX-License-Identifier: GPL-3.0-or-later
// The drive of a board that is not there: a folder with the files that tell which board it is. Unplugged, the folder
// is kept under another name.
#pragma once
#include "app/studio/first_flash.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

inline const QString kFakeBoard = QStringLiteral("9900000051864e45005e600f00000014000000009796990b");

struct FakeDrives
{
    QTemporaryDir root;
    QString image = root.filePath(QStringLiteral("glove-microbit.hex"));

    explicit FakeDrives(qsizetype imageBytes = 200000) { write(image, QByteArray(imageBytes, 'x')); }
    static void write(const QString &file, const QByteArray &text)
    {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(file));
    }
    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QString folder(const QString &name = QStringLiteral("MICROBIT")) const
    {
        return root.filePath(QStringLiteral("media/") + name);
    }
    QString plug(const QString &id = kFakeBoard, const QString &name = QStringLiteral("MICROBIT")) const
    {
        return plugFile("DETAILS.TXT",
            "# DAPLink Firmware - see https://mbed.com/daplink\r\nUnique ID: " + id.toLatin1()
                + "\r\nDaplink Mode: Interface\r\n",
            name);
    }
    QString plugFile(const QString &file, const QByteArray &text, const QString &name) const
    {
        QDir().mkpath(folder(name));
        write(folder(name) + QLatin1Char('/') + file, text);
        return folder(name);
    }
    void away(const QString &name = QStringLiteral("MICROBIT")) const
    {
        QDir(root.filePath(QStringLiteral("away"))).removeRecursively();
        QDir().rename(folder(name), root.filePath(QStringLiteral("away")));
    }
    // With the made image in place of the installed ones, which a build without a cross compiler does not have.
    lodestone::FirstFlash::Boards boards() const
    {
        return [media = root.filePath(QStringLiteral("media")), image = image] {
            QStringList folders;
            for (const QFileInfo &folder : QDir(media).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                folders << folder.filePath();
            auto found = lodestone::boardDrives(folders);
            for (lodestone::BoardDrive &drive : found)
                if (!drive.image.isEmpty())
                    drive.image = image;
            return found;
        };
    }
};
