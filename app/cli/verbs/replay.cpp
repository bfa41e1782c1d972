// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gloves.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/replay.h"
#include <QElapsedTimer>

namespace lodestone::cli {

namespace {

struct Options
{
    std::string project, session;
    qint64 model = 0;
    bool flash = false;
    GloveChoice glove;
};

// The model whose image the glove runs. With --model another one, which --flash sends to the glove first.
ModelInfo modelOn(Run &run, ConnectedGlove &glove, const Project &project, const Options &o)
{
    if (o.flash) {
        const ModelInfo model = findModel(project, o.model);
        if (model.image.isEmpty())
            throw Failure{
                QStringLiteral("%1 has no image to flash; make one with lodestone-cli quantise.").arg(model.name)};
        glove.flash(model.image);
        run.say(QStringLiteral("%1 runs on the glove, on trial.").arg(model.name));
    }
    const QByteArray running = link::runningHash(glove.freshInfo());
    if (running.isEmpty())
        throw Failure{QStringLiteral(
            "This glove runs no image, so it cannot answer; put one on it with lodestone-cli flash, or give --flash.")};
    for (const ModelInfo &model : project.models())
        if (!model.hash.isEmpty() && model.hash == running)
            return findModel(project, model.id);
    throw Failure{QStringLiteral("The glove runs an image that is not of this project, so its answers cannot be "
                                 "checked; give --flash to send the project's own.")};
}

QJsonObject answerOf(const Replay::Figures &f, const ModelInfo &model, const SessionInfo &session, double seconds)
{
    QJsonObject fingers, majority;
    for (std::size_t i = 0; i < kFingerNames.size(); ++i) {
        fingers[QLatin1String(kFingerNames[i])] = f.fingers[i];
        majority[QLatin1String(kFingerNames[i])] = f.fingerMajority[i];
    }
    return {{"session", session.name}, {"model", model.name}, {"windows", f.scored}, {"answered", f.answered},
        {"unanswered", f.expected - f.answered}, {"accuracy", f.accuracy}, {"exact", f.exact}, {"majority", f.majority},
        {"fingers", fingers}, {"finger_majority", majority},
        {"parity", QJsonObject{{"windows", f.compared}, {"mismatches", f.mismatches}, {"largest_gap", f.largestGap},
                       {"other_image", f.otherImage}}},
        {"seconds", seconds}};
}

} // namespace

Work declareReplay(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project", o->project, "Project file")->required();
    command.add_option("--session", o->session, "Session to replay, by name or number")->required();
    auto *flash = command.add_flag("--flash", o->flash, "First flash a model of the project, on trial");
    command.add_option("--model", o->model, "Model to flash; default: the newest")->needs(flash);
    o->glove.declare(command);
    return [o](Run &run) {
        const auto project = openProject(o->project, true, true);
        const SessionInfo session = findSession(*project, o->session);
        if (!has(session.layout, Quantity::MagneticField))
            throw Failure{QStringLiteral("Session %1 has no magnetometer, which a glove's model reads; choose another.")
                              .arg(session.id)};
        std::vector<Segment> labels;
        for (const Label &label : project->labels(session.id))
            labels.push_back(label.segment);
        ConnectedGlove glove(run, o->glove);
        glove.connection().stop();
        const ModelInfo model = modelOn(run, glove, *project, *o);
        ImageModel host;
        QString why;
        if (!ImageModel::open(model.image, host, &why))
            throw Failure{QStringLiteral("The image of %1 is damaged: %2").arg(model.name, why)};
        const int window = host.window();
        Replay replay(project->samples(session.id), labels, glove.info(), window, std::move(host));
        QObject context;
        QElapsedTimer total, quiet;
        total.start();
        quiet.start();
        QObject::connect(&glove.connection(), &link::Connection::predictionArrived, &context,
            [&](const link::Prediction &prediction) {
                replay.take(prediction);
                quiet.restart();
            });
        glove.connection().inject(Replay::kFirst, true, replay.wire());
        constexpr int kPatience = 3000; // ms to wait for an answer
        run.waitFor(
            [&] {
                run.progress(QStringLiteral("replay"), replay.fraction());
                return replay.done() || quiet.elapsed() > kPatience;
            },
            -1, true);
        context.disconnect();
        run.endBar();
        const Replay::Figures f = replay.figures();
        if (f.answered == 0)
            throw Failure{
                Run::interrupted()
                    ? QStringLiteral("Stopped on request before the glove answered.")
                    : QStringLiteral(
                        "The glove answered none of %1 windows within 3 s; unplug it, plug it in and try again.")
                          .arg(f.expected)};
        if (f.answered < f.expected)
            run.say(QStringLiteral("The glove answered %1 of %2 windows; the figures are of those.")
                        .arg(f.answered)
                        .arg(f.expected));
        run.print(
            f.scored == 0
                ? QStringLiteral("%1 windows answered, none of them labelled; label the session to have it scored.\n")
                      .arg(f.answered)
                : QStringLiteral("%1 on the glove, session \"%2\": %3 of the fingers right (majority %4), all five %5, "
                                 "in %6 labelled windows.\n")
                      .arg(model.name, session.name, percent(f.accuracy), percent(f.majority), percent(f.exact))
                      .arg(f.scored));
        run.print(QStringLiteral("Glove and host: %1 windows, %2 differ.\n").arg(f.compared).arg(f.mismatches));
        return answerOf(f, model, session, double(total.elapsed()) / 1000);
    };
}

} // namespace lodestone::cli
