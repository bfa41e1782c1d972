// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gloves.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "engine/deploy/quantiser.h"

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, image;
    qint64 model = 0;
    bool confirm = false;
    GloveChoice glove;
};
} // namespace

Work declareFlash(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    auto *project = command.add_option("--project", o->project, "Take the image from this project's newest model");
    command.add_option("--model", o->model, "Model number instead of the newest")->needs(project);
    command.add_option("--image", o->image, "Take the image from this file")->excludes(project);
    command.add_flag("--confirm", o->confirm, "Confirm at once, without a trial");
    o->glove.declare(command);
    return [o](Run &run) {
        if (o->project.empty() && o->image.empty())
            throw WrongUsage{QStringLiteral("Which image? Give --project FILE or --image FILE.")};
        const QByteArray image = o->image.empty() ? findModel(*openProject(o->project, true, true), o->model).image
                                                  : readFile(o->image);
        if (image.isEmpty() && o->image.empty())
            throw Failure{QStringLiteral("This model has no image yet; make it with lodestone-cli quantise.")};
        ImageModel model;
        QString why;
        if (!ImageModel::open(image, model, &why))
            throw Failure{
                QStringLiteral("This is not an image that the glove accepts: %1. Make one with lodestone-cli quantise.")
                    .arg(why)};
        if (!model.inputs().empty()) { // no glove of ours has other channels than its nine axes
            QStringList names;
            for (const InputChannel &channel : model.inputs())
                names << QString::fromStdString(channel.name);
            throw Failure{QStringLiteral("This image reads %1; the glove has no such channel. Predict on the host "
                                         "instead, or train on sessions with a magnetometer.")
                              .arg(names.join(QStringLiteral(", ")))};
        }
        ConnectedGlove glove(run, o->glove);
        const link::FlashResult result = glove.flash(image);
        QJsonObject answer = toJson(o->confirm ? glove.keep(model.hash()) : glove.freshInfo());
        answer["bytes"] = image.size();
        answer["hash"] = QString::fromLatin1(model.hash().toHex());
        answer["seconds"] = result.seconds;
        answer["verified"] = result.verified;
        answer["slot"] = result.slot == 0 ? "A" : "B";
        run.print(
            QStringLiteral("%1 bytes in %2 s, verified, in slot %3%4\n")
                .arg(image.size())
                .arg(result.seconds, 0, 'f', 2)
                .arg(answer["slot"].toString(),
                    o->confirm          ? QStringLiteral(", confirmed")
                    : glove.isVirtual() ? QStringLiteral(
                          ", on trial; this virtual glove ends now and a trial with it, so give --confirm to keep it")
                                        : QStringLiteral(", on trial; keep it with lodestone-cli confirm")));
        return answer;
    };
}

} // namespace lodestone::cli
