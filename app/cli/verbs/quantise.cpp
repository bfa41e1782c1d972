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
        QCborMap arguments = toArguments(o->cut.request(*project));
        arguments[QLatin1String("model")] = model.id;
        if (o->prune > 0)
            arguments[QLatin1String("prune")] = o->prune;
        EngineClient engine;
        const QCborMap result = runJob(run, engine, QStringLiteral("quantise"), arguments);
        const QCborMap accuracy = result[QLatin1String("accuracy")].toMap();
        QJsonObject answer = toJson(
            result, {QStringLiteral("image"), QStringLiteral("hash"), QStringLiteral("weights")});
        const QByteArray image = result[QLatin1String("image")].toByteArray();
        if (!o->out.empty())
            writeFile(o->out, image);
        // A stored model is never changed, so the same weights with another image become a new model.
        if (image != model.image) {
            model.image = image;
            if (result.contains(QLatin1String("weights")))
                model.weights = result[QLatin1String("weights")].toByteArray();
            model.hash = result[QLatin1String("hash")].toByteArray();
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
                      .arg(answer["parameters"].toInt())
                      .arg(percent(accuracy[QLatin1String("float")].toDouble()),
                          percent(accuracy[QLatin1String("int8")].toDouble()))
                      .arg(answer["flips"].toInt())
                      .arg(5 * answer["windows"].toInt()));
        return answer;
    };
}

} // namespace lodestone::cli
