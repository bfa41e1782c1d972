// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/timing_words.h"
#include "app/cli/verbs/registry.h"
#include "engine/formats/import.h"
#include "app/studio/import_flow.h"
#include <QFileInfo>
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, format;
    std::vector<std::string> files;
    bool strict = false;
};
} // namespace

Work declareImport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("files", o->files, "Sessions to import (csv, gambit JSON)")->required();
    command.add_option("--project", o->project, "Project file; created when something was imported")->required();
    command.add_option("--format", o->format, "csv or gambit; by content when left out")
        ->check(CLI::IsMember({"csv", "gambit"}));
    command.add_flag("--strict", o->strict, "Import nothing if one file is refused");
    return [o](Run &run) {
        const auto watch = [](double) { return !Run::interrupted(); };
        QJsonArray refused, sessions;
        std::vector<std::pair<QString, ImportedSession>> read;
        for (const std::string &file : o->files) {
            try {
                read.emplace_back(fromUtf8(file), readImport(fromUtf8(file), fromUtf8(o->format), watch));
            } catch (const ImportError &error) {
                refused.append(QJsonObject{{"file", fromUtf8(file)}, {"reason", error.reason}});
            }
            if (Run::interrupted())
                throw Failure{QStringLiteral("Stopped on request; nothing came in.")};
        }
        for (const auto &entry : std::as_const(refused)) {
            const QJsonObject one = entry.toObject();
            const QString file = one["file"].toString(), reason = one["reason"].toString().simplified();
            run.say(QStringLiteral("lodestone-cli: %1")
                        .arg(reason.startsWith(file) ? reason : file + QStringLiteral(": ") + reason));
        }
        const bool nothing = read.empty() || (o->strict && !refused.isEmpty());
        if (nothing) {
            run.setExitCode(1);
            run.print(QStringLiteral("Nothing came in; the project is as it was.\n"));
            return QJsonObject{{"sessions", QJsonArray()}, {"refused", refused}};
        }
        auto project = openProject(o->project, false);
        for (const auto &[file, session] : read) {
            const QString name = QFileInfo(file).completeBaseName();
            const qint64 id = storeImport(*project, file, session, watch);
            sessions.append(QJsonObject{{"file", file}, {"session", id}, {"format", session.format},
                {"samples", int(session.samples.size())}, {"rate_hz", session.rateHz}, {"seconds", session.seconds},
                {"labels", int(session.labels.size())}, {"timing", toJson(measureTiming(session.samples))},
                {"warnings", QJsonArray::fromStringList(session.warnings)}});
            run.print(QStringLiteral("%1: %2, %3 samples, %4 Hz, %5 s, %6 labels\n")
                          .arg(name, session.format)
                          .arg(session.samples.size())
                          .arg(session.rateHz, 0, 'f', 1)
                          .arg(session.seconds, 0, 'f', 1)
                          .arg(session.labels.size()));
            for (const QString &warning : session.warnings)
                run.say(QStringLiteral("%1: %2").arg(name, warning));
        }
        return QJsonObject{{"sessions", sessions}, {"refused", refused}};
    };
}

} // namespace lodestone::cli
