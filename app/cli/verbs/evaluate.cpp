// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    TrainOptions cut;
    qint64 model = 0;
    bool each = false;
};

QString line(const QString &what, const QJsonObject &figures)
{
    return QStringLiteral("%1 %2   majority %3\n")
        .arg(what, -22)
        .arg(percent(figures["accuracy"].toDouble()), 8)
        .arg(percent(figures["majority"].toDouble()), 8);
}

QString table(const QJsonObject &r, const QString &name)
{
    QString text = line(name, r);
    text +=
        QStringLiteral("%1 %2\n").arg(QStringLiteral("  all five right"), -22).arg(percent(r["exact"].toDouble()), 8);
    const QJsonObject fingers = r["fingers"].toObject();
    for (const char *finger : kFingerNames)
        text += QStringLiteral("  %1 %2\n")
                    .arg(QLatin1String(finger), -20)
                    .arg(percent(fingers[QLatin1String(finger)].toDouble()), 8);
    for (const auto &domain : r["domains"].toArray())
        text += line(QStringLiteral("  ") + domain.toObject()["name"].toString(), domain.toObject());
    return text
           + QStringLiteral("%1 %2\n%3 %4\n")
                 .arg(QStringLiteral("  calibration error"), -22)
                 .arg(percent(r["ece"].toDouble()), 8)
                 .arg(QStringLiteral("  train-test gap"), -22)
                 .arg(percent(r["gap"].toDouble()), 8);
}
} // namespace

namespace {
QJsonObject leaveOneOut(Run &run, const Options &o, const Project &project)
{
    EngineClient engine;
    QJsonObject answer = toJson(
        runJob(run, engine, QStringLiteral("leave-one-out"), toArguments(o.cut.request(project))));
    QString text = QStringLiteral("%1, trained on all labelled sessions but one, tested on that one\n")
                       .arg(answer["recipe"].toString());
    for (const auto &domain : answer["domains"].toArray())
        text += line(QStringLiteral("  ") + domain.toObject()["name"].toString(), domain.toObject());
    run.print(text + line(QStringLiteral("mean"), answer));
    return answer;
}
} // namespace

Work declareEvaluate(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    o->cut.declare(command, false);
    command.add_option("--model", o->model, "Model number; default: the newest");
    command.add_flag("--each", o->each,
        "With --split session: every labelled session in turn is left out and tested on; trains anew each time");
    command.add_option("--recipe", o->cut.recipe, "With --each: what is trained")->capture_default_str();
    return [o](Run &run) {
        if (o->each && o->cut.split != "session")
            throw WrongUsage{
                QStringLiteral("--each leaves out one session after the other; use it with --split session.")};
        auto project = openProject(o->cut.project, true, true);
        if (o->each)
            return leaveOneOut(run, *o, *project);
        const ModelInfo model = findModel(*project, o->model);
        QCborMap arguments = toArguments(o->cut.request(*project));
        arguments[QLatin1String("model")] = model.id;
        EngineClient engine;
        QJsonObject answer = toJson(runJob(run, engine, QStringLiteral("evaluate"), arguments));
        answer["model"] = model.id;
        answer["split"] = fromUtf8(o->cut.split);
        if (o->cut.split == "random") {
            const QString warning = QStringLiteral(
                "A random split leaks: neighbouring moments of one session stand on both sides, "
                "so these figures are too good. Use --split orientation or session.");
            answer["warning"] = warning;
            run.say(warning);
        }
        run.print(table(answer, model.name));
        return answer;
    };
}

} // namespace lodestone::cli
