// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/query/acquisition.h"
#include <QCborArray>

namespace lodestone {

QCborMap acquisitionsJob(const QCborMap &, JobContext &)
{
    QCborArray list;
    for (const Acquisition &a : acquisitions())
        list.append(QCborMap{{QStringLiteral("name"), QString::fromStdString(a.name)}});
    return {{QStringLiteral("acquisitions"), list},
        {QStringLiteral("default"), QString::fromStdString(defaultAcquisition().name)}};
}

} // namespace lodestone
