// SPDX-License-Identifier: GPL-3.0-or-later
// Which letters the bytes of a text are, found from the bytes alone.
#pragma once
#include "engine/formats/long_vector.h"
#include <QByteArray>
#include <QString>

namespace lodestone {

// "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252" (Latin-1 with its usual additions), "EUC-KR"
// (with the additions of windows-949), "GB18030"; empty: these bytes are no text.
QString encodingOf(const QByteArray &bytes);
// What a file that is no text looks like ("a ZIP archive"); empty: unknown.
QString binaryKindOf(const QByteArray &bytes);
// UTF-8 without byte order mark; the bytes where they are that already, else it lies in room, which is empty before.
// Letters that cannot be read become U+FFFD. Throws ImportError where the computer has no converter for the encoding.
QByteArray toUtf8(const QByteArray &bytes, const QString &encoding, LongVector<char> &room);

} // namespace lodestone
