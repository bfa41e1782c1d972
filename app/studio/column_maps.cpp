// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/column_maps.h"

#include <QSettings>

namespace lodestone::column_maps {
namespace {

// One file for both programs.
struct Settings : QSettings
{
    Settings() : QSettings(IniFormat, UserScope, QStringLiteral("Lodestone"), QStringLiteral("boards")) {}
};

QString keyOf(const QString &signature) { return QString::fromLatin1(signature.toUtf8().toHex()); }

} // namespace

bool known(const QString &signature) { return Settings().contains(keyOf(signature)); }

std::vector<Assignment> of(const QString &signature)
{
    std::vector<Assignment> map;
    for (const QString &line : Settings().value(keyOf(signature)).toStringList()) {
        const QStringList parts = line.split(QLatin1Char('\n'));
        if (parts.size() == 3)
            map.push_back({parts[0], parts[1], parts[2]});
    }
    return map;
}

void remember(const QString &signature, const std::vector<Assignment> &map)
{
    QStringList lines;
    for (const Assignment &one : map)
        lines << one.target + QLatin1Char('\n') + one.column + QLatin1Char('\n') + one.unit;
    Settings().setValue(keyOf(signature), lines);
}

void forget(const QString &signature) { Settings().remove(keyOf(signature)); }

} // namespace lodestone::column_maps
