// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/report/report_files.h"
#include <QFileInfo>

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, out;
    qint64 model = 0;
};
} // namespace

Work declareReport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project", o->project, "Project file")->required();
    command.add_option("--model", o->model, "Model number; default: the newest");
    command.add_option("--out", o->out, "File to write: .pdf, .html or .csv")->required();
    return [o](Run &run) {
        const auto project = openProject(o->project, true, true);
        const ModelInfo model = findModel(*project, o->model);
        const QString file = fromUtf8(o->out);
        checkOutput(o->out);
        try {
            writeReport(
                modelReport(model, project->sessions(), {}, QFileInfo(project->file()).completeBaseName()), file);
        } catch (const ReportError &error) {
            throw Failure{error.text};
        }
        run.print(QStringLiteral("Wrote the report of %1 to %2\n").arg(model.name, file));
        return QJsonObject{
            {"model", model.id}, {"name", model.name}, {"file", file}, {"bytes", QFileInfo(file).size()}};
    };
}

} // namespace lodestone::cli
