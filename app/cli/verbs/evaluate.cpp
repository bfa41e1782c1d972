// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/sentences.h"
#include "engine/jobs/leave_one_out.h"

namespace lodestone::cli {

namespace {
struct Options
{
    TrainOptions cut;
    qint64 model = 0;
    bool each = false;
};

QString line(const QString &what, double accuracy, double majority)
{
    return QStringLiteral("%1 %2   majority %3\n").arg(what, -22).arg(percent(accuracy), 8).arg(percent(majority), 8);
}
QString row(const QString &what, double figure)
{
    return QStringLiteral("%1 %2\n").arg(what, -22).arg(percent(figure), 8);
}
QString lines(const std::vector<Evaluation::Domain> &domains)
{
    QString text;
    for (const Evaluation::Domain &domain : domains)
        text += line(QStringLiteral("  ") + domain.name, domain.accuracy, domain.majority);
    return text;
}

QString table(const Evaluation &r, const QString &name)
{
    QString text = line(name, r.accuracy, r.majority) + row(QStringLiteral("  all five right"), r.exact);
    for (std::size_t f = 0; f < kFingerNames.size(); ++f)
        text += row(QStringLiteral("  ") + QLatin1String(kFingerNames[f]), r.fingers.of[f]);
    return text + lines(r.domains) + row(QStringLiteral("  calibration error"), r.ece)
           + row(QStringLiteral("  train-test gap"), r.gap);
}

QJsonObject leaveOneOut(Run &run, const Options &o, const Project &project)
{
    TrainingChoice choice = o.cut.choice(project);
    TrainRequest request = planTraining(project, choice);
    if (choice.sources.isEmpty())
        request.sources.clear(); // every labelled session has its turn
    EngineClient engine;
    const LeaveOneOutJob::Result result = runJob<LeaveOneOutJob>(run, engine, request);
    run.print(QStringLiteral("%1, trained on all labelled sessions but one, tested on that one\n").arg(result.recipe)
              + lines(result.domains) + line(QStringLiteral("mean"), result.accuracy, result.majority));
    return toJson(result);
}
} // namespace

Work declareEvaluate(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    o->cut.declare(command, false);
    command.add_option("--model", o->model, "Model number; default: the newest");
    auto *each = command.add_flag("--each", o->each,
        "With --split session: every labelled session in turn is left out and tested on; trains anew each time");
    command.add_option("--recipe", o->cut.recipe, "With --each: what is trained")->capture_default_str();
    o->cut.declareWindow(command)->needs(each); // a model has its length
    return [o](Run &run) {
        if (o->each && o->cut.split != "session")
            throw WrongUsage{
                QStringLiteral("--each leaves out one session after the other; use it with --split session.")};
        auto project = openProject(o->cut.project, true, true);
        if (o->each)
            return leaveOneOut(run, *o, *project);
        const ModelInfo model = findModel(*project, o->model);
        const ModelRequest request{{planTraining(*project, o->cut.choice(*project))}, {}, model.id};
        EngineClient engine;
        const Evaluation result = runJob<EvaluateJob>(run, engine, request);
        QJsonObject answer = toJson(result);
        answer["model"] = model.id;
        if (result.warning) {
            const QString warning = warningInWords(*result.warning);
            answer["warning"] = warning;
            run.say(warning);
        }
        run.print(table(result, model.name));
        return answer;
    };
}

} // namespace lodestone::cli
