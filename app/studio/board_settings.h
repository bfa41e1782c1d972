// SPDX-License-Identifier: GPL-3.0-or-later
// The file in which both programs remember boards and the columns of files. Private to column_maps and known_boards.
#pragma once
#include <QSettings>

namespace lodestone {

struct BoardSettings : QSettings
{
    BoardSettings() : QSettings(IniFormat, UserScope, QStringLiteral("Lodestone"), QStringLiteral("boards")) {}
    static QString key(const QString &text) { return QString::fromLatin1(text.toUtf8().toHex()); } // any text, as a key
};

} // namespace lodestone
