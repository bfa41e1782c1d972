// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/window_name.h"
#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace lodestone {

// A socket's name is short, a path may be long.
QString windowSocketOf(const QString &project)
{
    const QFileInfo info(project);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/lodestone-")
           + QString::fromLatin1(hash);
}

} // namespace lodestone
