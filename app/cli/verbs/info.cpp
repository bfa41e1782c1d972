// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gloves.h"
#include "app/cli/verbs/registry.h"

namespace lodestone::cli {

Work declareInfo(CLI::App &command)
{
    auto choice = std::make_shared<GloveChoice>();
    choice->declare(command);
    return [choice](Run &run) {
        ConnectedGlove glove(run, *choice);
        QJsonObject answer = toJson(glove.info());
        answer["simulated"] = glove.isVirtual();
        return answer;
    };
}

} // namespace lodestone::cli
