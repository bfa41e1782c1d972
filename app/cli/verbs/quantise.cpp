// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"

namespace lodestone::cli {

namespace {
struct Options
{
    TrainOptions cut;
    qint64 model = 0;
    std::string out;
    double prune = 0;
};
} // namespace

Work declareQuantise(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    o->cut.declare(command, false);
    command.add_option("--model", o->model, "Model number; default: the newest");
    command.add_option("--out", o->out, "Also write the image to this file");
    command
        .add_option("--prune", o->prune,
            "Remove this fraction of every layer's units first and train the rest on the whole network's answers")
        ->check(CLI::Range(0.0, 0.9));
    return [o](Run &run) {
        auto project = openProject(o->cut.project);
        ModelInfo model = findModel(*project, o->model);
        if (!o->out.empty())
            checkOutput(o->out);
        const QuantiseJob::Request request{{{planTraining(*project, o->cut.choice(*project))}, {}, model.id}, o->prune};
        EngineClient engine;
        const QuantiseJob::Result result = runJob<QuantiseJob>(run, engine, request);
        QJsonObject answer = toJson(
            result, {QStringLiteral("image"), QStringLiteral("hash"), QStringLiteral("weights")});
        const QByteArray &image = result.image;
        if (!o->out.empty())
            writeFile(o->out, image);
        // A stored model is never changed, so the same weights with another image become a new model.
        if (image != model.image) {
            model.image = image;
            if (result.weights)
                model.weights = *result.weights;
            model.hash = result.hash;
            model.report["quantise"] = answer;
            model.created = QDateTime::currentDateTimeUtc();
            model.id = project->addModel(model);
        }
        answer["model"] = model.id;
        answer["hash"] = QString::fromLatin1(model.hash.toHex());
        run.print(QStringLiteral("%1: %2 bytes, %3 parameters; right: float %4, int8 %5; int8 takes %6 of %7 finger "
                                 "decisions the other way\n")
                      .arg(model.name)
                      .arg(image.size())
                      .arg(result.parameters)
                      .arg(percent(result.accuracy.real), percent(result.accuracy.int8))
                      .arg(result.flips)
                      .arg(5 * result.windows));
        return answer;
    };
}

} // namespace lodestone::cli
