// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/known_boards.h"
#include "app/studio/board_settings.h"
#include "device/link/connection.h"
#include <QFileInfo>

namespace lodestone::known_boards {
namespace {

QString portKey(const QString &port) { return QStringLiteral("ports/") + BoardSettings::key(port); }
QString rateKey(const QString &port, const QString &usb)
{
    return QStringLiteral("rates/") + BoardSettings::key(usb.isEmpty() ? port : usb);
}

} // namespace

Board at(const QString &port)
{
    const QStringList parts = BoardSettings().value(portKey(port)).toStringList();
    return parts.size() == 2 ? Board{parts[0], parts[1]} : Board();
}

void remember(const QString &port, const Board &board, int baud)
{
    if (QFileInfo(port).canonicalFilePath().startsWith(QLatin1String("/dev/pts/")))
        return;
    BoardSettings settings;
    settings.setValue(portKey(port), QStringList{board.usb, board.columns});
    if (baud > 0)
        settings.setValue(rateKey(port, board.usb), baud);
}

link::ExpectedBoard expected(const QString &port, Which which)
{
    const QString usb = which == Which::Last ? at(port).usb : link::portAt(port).usb;
    return {which == Which::Last ? usb : QString(), BoardSettings().value(rateKey(port, usb)).toInt()};
}

} // namespace lodestone::known_boards
