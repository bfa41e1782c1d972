// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/timing_words.h"
#include "app/cli/verbs/registry.h"
#include "engine/deploy/quantiser.h"
#include "engine/formats/import.h"
#include <QFileInfo>
#include <QJsonArray>

namespace lodestone::cli {

namespace {

QJsonObject timed(Run &run, const QString &name, const std::vector<Sample> &samples)
{
    const SessionTiming timing = measureTiming(samples);
    run.print(QStringLiteral("%1: %2\n").arg(name, inWords(timing)));
    QJsonObject object = toJson(timing);
    object["name"] = name;
    return object;
}

QStringList problemsOf(Run &run, const std::string &file, const QByteArray &bytes, QString &kind, QJsonArray &timings)
{
    if (bytes.startsWith("SQLite format 3")) {
        kind = QStringLiteral("project");
        const auto project = Project::open(fromUtf8(file), true); // what is damaged is told once, below
        const QStringList problems = project->verify();
        for (const SessionInfo &session : project->sessions())
            if (problems.isEmpty()) // otherwise the samples may not be readable
                timings.append(timed(run, session.name, project->samples(session.id)));
        return problems;
    }
    ImageModel model;
    QString why;
    if (ImageModel::open(bytes, model, &why)) {
        kind = QStringLiteral("image");
        return {};
    }
    const QByteArray start = bytes.left(256);
    if (start.contains('\0')) { // text has no zero bytes, so this is an image
        kind = QStringLiteral("image");
        return {why};
    }
    kind = QStringLiteral("session");
    try {
        const ImportedSession session = importSession(bytes);
        timings.append(timed(run, QFileInfo(fromUtf8(file)).fileName(), session.samples()));
        return session.warnings;
    } catch (const ImportError &error) {
        return {error.reason};
    }
}

} // namespace

Work declareVerify(CLI::App &command)
{
    auto file = std::make_shared<std::string>();
    auto accept = std::make_shared<bool>(false);
    command.add_option("file", *file, "Project, image or session")->required();
    command.add_flag("--accept-missing", *accept,
        "Project: what was saved once and is not there any more is lost, and not told again");
    return [file, accept](Run &run) {
        if (const QFileInfo there(fromUtf8(*file)); there.exists() && !there.isFile() && !there.isDir())
            throw Failure{QStringLiteral("%1 is a pipe or a device; name a file, as nothing else is whole.")
                              .arg(fromUtf8(*file))};
        if (*accept)
            openProject(*file)->acceptMissing();
        QString kind;
        QJsonArray timings;
        const QStringList problems = problemsOf(run, *file, readFile(*file), kind, timings);
        if (!problems.isEmpty()) {
            run.setExitCode(1);
            run.say(QStringLiteral("lodestone-cli: %1: %2")
                        .arg(fromUtf8(*file), problems.join(QStringLiteral("; ")).simplified()));
        }
        run.print(problems.isEmpty() ? QStringLiteral("Sound (%1).\n").arg(kind)
                                     : QStringLiteral("Not sound (%1).\n").arg(kind));
        return QJsonObject{{"file", fromUtf8(*file)}, {"kind", kind}, {"sound", problems.isEmpty()},
            {"problems", QJsonArray::fromStringList(problems)}, {"timing", timings}};
    };
}

} // namespace lodestone::cli
