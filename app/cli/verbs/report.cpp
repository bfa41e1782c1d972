// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/report/report_files.h"
#include <QFileInfo>
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, out;
    qint64 model = 0;
    bool contested = false;
};

QJsonArray listOf(const std::vector<ContestedLabel> &labels)
{
    QJsonArray rows;
    for (const ContestedLabel &label : labels) {
        QJsonObject row = encodeJson(label.dispute);
        row["picture"] = label.picture.has_value();
        rows.append(row);
    }
    return rows;
}

} // namespace

Work declareReport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project", o->project, "Project file")->required();
    command.add_option("--model", o->model, "Model number; default: the newest");
    command.add_option("--out", o->out, "File to write: .pdf, .html or .csv")->required();
    command.add_flag("--contested", o->contested,
        "Also the labels given by hand that a model contests which has not learnt from them, with pictures of the "
        "hand; "
        "trains up to five models for it");
    return [o](Run &run) {
        const auto project = openProject(o->project, true, true);
        const ModelInfo model = findModel(*project, o->model);
        const QString file = fromUtf8(o->out);
        checkOutput(o->out);
        ModelReport report = modelReport(model, project->sessions(), {}, QFileInfo(project->file()).completeBaseName());
        QJsonObject answer{{"model", model.id}, {"name", model.name}, {"file", file}};
        if (o->contested) {
            EngineClient engine;
            const auto result = runJob<DisputesJob>(run, engine, planDisputes(*project, model.recipe));
            const std::vector<ContestedLabel> labels = contestedLabels(*project, standing(*project, result.disputes));
            report.contested = contestedReport(result, labels);
            for (const ContestedReport::Entry &entry : report.contested->entries)
                run.print(QStringLiteral("%1: %2\n").arg(entry.row.place, contestedInWords(entry.row)));
            run.print(contestedInWords(*report.contested) + u'\n');
            answer["labels"] = result.labels;
            answer["judged"] = result.judged;
            answer["contested"] = listOf(labels);
            if (const int pictures = picturesIn(*report.contested);
                pictures > 0 && !file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
                run.print(QStringLiteral("The report shows %1 pictures of the hand\n").arg(pictures));
        }
        try {
            writeReport(report, file);
        } catch (const ReportError &error) {
            throw Failure{error.text};
        }
        run.print(QStringLiteral("Wrote the report of %1 to %2\n").arg(model.name, file));
        answer["bytes"] = QFileInfo(file).size();
        return answer;
    };
}

} // namespace lodestone::cli
