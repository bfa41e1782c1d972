// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/query/acquisition.h"

namespace lodestone {

AcquisitionsJob::Result acquisitionsJob(const NoArguments &, JobContext &)
{
    AcquisitionsJob::Result result{{}, QString::fromStdString(defaultAcquisition().name)};
    for (const Acquisition &a : acquisitions())
        result.acquisitions.push_back({QString::fromStdString(a.name)});
    return result;
}

} // namespace lodestone
