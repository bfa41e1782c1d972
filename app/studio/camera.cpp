// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/camera.h"

#include <cstdlib>

namespace lodestone {

double pictureChange(const QByteArray &before, const QByteArray &now)
{
    if (before.size() != now.size() || now.isEmpty())
        return 0;
    qint64 sum = 0;
    for (qsizetype i = 0; i < now.size(); ++i)
        sum += std::abs(int(std::uint8_t(now[i])) - int(std::uint8_t(before[i])));
    return double(sum) / double(now.size());
}

} // namespace lodestone
