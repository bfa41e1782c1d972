// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/column_maps.h"
#include "app/studio/board_settings.h"

namespace lodestone::column_maps {
bool known(const QString &signature) { return BoardSettings().contains(BoardSettings::key(signature)); }

std::vector<Assignment> of(const QString &signature)
{
    std::vector<Assignment> map;
    for (const QString &line : BoardSettings().value(BoardSettings::key(signature)).toStringList()) {
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
    BoardSettings().setValue(BoardSettings::key(signature), lines);
}

void forget(const QString &signature) { BoardSettings().remove(BoardSettings::key(signature)); }

} // namespace lodestone::column_maps
