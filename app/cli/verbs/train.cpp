// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/sentences.h"

namespace lodestone::cli {

Work declareTrain(CLI::App &command)
{
    auto o = std::make_shared<TrainOptions>();
    o->declare(command, true);
    return [o](Run &run) {
        auto project = openProject(o->project);
        const TrainRequest request = planTraining(*project, o->choice(*project));
        EngineClient engine;
        const auto watch = [&run](const JobProgress &progress) { sayCautions(run, progress); };
        ModelInfo model = modelFromResult(runJob<TrainJob>(run, engine, request, watch), nextModelName(*project));
        model.id = project->addModel(model);
        QJsonObject answer = model.report;
        answer.remove(QLatin1String("novelty")); // hundreds of numbers that only the Live page's light reads
        answer["model"] = model.id;
        answer["name"] = model.name;
        answer["recipe"] = model.recipe;
        answer["provenance"] = model.provenance;
        run.print(
            QStringLiteral("%1 (%2): %3 right, all five fingers right %4; always guessing the commonest state: %5\n")
                .arg(model.name, model.recipe, percent(answer["accuracy"].toDouble()),
                    percent(answer["exact"].toDouble()), percent(answer["majority"].toDouble())));
        run.print(QStringLiteral("Window: %1\n").arg(windowInWords(model, project->sessions())));
        if (const QString said = channelsInWords(answer); !said.isEmpty())
            run.print(said + u'\n');
        if (const QJsonObject promotion = answer["promotion"].toObject(); !promotion.isEmpty())
            run.print(promotionInWords(promotion) + u'\n');
        if (const QString said = adaptedInWords(answer["adapted"].toObject()); !said.isEmpty())
            run.print(said + u'\n');
        return answer;
    };
}

} // namespace lodestone::cli
