// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/handlers.h"

namespace lodestone {

Evaluation evaluateJob(const ModelRequest &asked, JobContext &context)
{
    const Network network = networkOf(asked);
    context.progress(QStringLiteral("windows"), 0);
    const Dataset data = loadDataset({{asked}, {.length = network.window}, true, network.inputs});
    context.progress(QStringLiteral("check"), 0.3);
    return evaluate(network, data, [&] { context.check(); });
}

} // namespace lodestone
