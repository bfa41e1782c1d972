// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "engine/project/import.h"

namespace lodestone::cli {

namespace {
struct Options { std::string project, session, file, format; };
}

Work declareExport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project", o->project, "Project file")->required();
    command.add_option("--session", o->session, "Session, by number or name")->required();
    command.add_option("file", o->file, "File to write")->required();
    command.add_option("--format", o->format, "csv or gambit; by the file's ending when left out")->check(CLI::IsMember({"csv", "gambit"}));
    return [o](Run &) {
        auto project = openProject(o->project, true, true);
        const SessionInfo session = findSession(*project, o->session);
        const std::vector<Sample> samples = project->samples(session.id);
        std::vector<Segment> segments;
        for (const Label &label : project->labels(session.id))
            segments.push_back(label.segment);
        const QString format = !o->format.empty() ? fromUtf8(o->format)
                               : fromUtf8(o->file).endsWith(QStringLiteral(".json")) ? QStringLiteral("gambit") : QStringLiteral("csv");
        const QByteArray bytes = format == QStringLiteral("csv") ? exportCsv(samples, segments) : exportGambit(samples, segments, session.rateHz);
        writeFile(o->file, bytes);
        return QJsonObject{{"file", fromUtf8(o->file)}, {"format", format}, {"session", session.id}, {"samples", int(samples.size())},
                           {"labels", int(segments.size())}, {"bytes", bytes.size()}};
    };
}

} // namespace lodestone::cli
