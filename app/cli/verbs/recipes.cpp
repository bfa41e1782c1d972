// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/sentences.h"
#include <QJsonArray>

namespace lodestone::cli {

Work declareRecipes(CLI::App &)
{
    return [](Run &run) {
        EngineClient engine;
        const QJsonObject answer = toJson(runJob(run, engine, QStringLiteral("recipes"), {}));
        for (const auto &entry : answer["recipes"].toArray()) {
            const QJsonObject recipe = entry.toObject();
            run.print(QStringLiteral("%1  %2%3\n")
                          .arg(recipe["name"].toString(), -16)
                          .arg(recipeInWords(recipe["name"].toString()),
                              recipe["name"] == answer["default"] ? QStringLiteral(" (default)") : QString()));
            if (!recipe["origin"].toString().isEmpty())
                run.print(QStringLiteral("%1  %2\n").arg(QString(), -16).arg(recipe["origin"].toString()));
        }
        return answer;
    };
}

} // namespace lodestone::cli
