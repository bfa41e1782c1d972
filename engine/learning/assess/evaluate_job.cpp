// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/handlers.h"

namespace lodestone {

QCborMap evaluateJob(const QCborMap &arguments, JobContext &context)
{
    const Network network = networkOf(arguments);
    context.progress(QStringLiteral("windows"), 0);
    DatasetRequest request = datasetRequest(arguments);
    request.windows.length = network.window;
    const Dataset data = loadDataset(request);
    context.progress(QStringLiteral("check"), 0.3);
    return evaluationReport(network, data, [&] { context.check(); });
}

} // namespace lodestone
