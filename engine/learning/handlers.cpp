// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"

namespace lodestone {

std::map<QString, JobHandler> learningJobs()
{
    return {
        {QStringLiteral("benchmark-training"), benchmarkTrainingJob},
    };
}

} // namespace lodestone
