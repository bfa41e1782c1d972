// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "engine/deploy/quantiser.h"
#include "engine/project/import.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {

QStringList problemsOf(const std::string &file, const QByteArray &bytes, QString &kind)
{
    if (bytes.startsWith("SQLite format 3")) {
        kind = QStringLiteral("project");
        return openProject(file, true, true)->verify();
    }
    ImageModel model;
    QString why;
    if (ImageModel::open(bytes, model, &why)) {
        kind = QStringLiteral("image");
        return {};
    }
    const QByteArray start = bytes.left(256);
    if (start.contains('\0')) { // text has no zero bytes: this was meant to be an image
        kind = QStringLiteral("image");
        return {why};
    }
    kind = QStringLiteral("session");
    try {
        return importSession(bytes).warnings;
    } catch (const ImportError &error) {
        return {error.reason};
    }
}

}

Work declareVerify(CLI::App &command)
{
    auto file = std::make_shared<std::string>();
    command.add_option("file", *file, "Project, image or session")->required();
    return [file](Run &run) {
        QString kind;
        const QStringList problems = problemsOf(*file, readFile(*file), kind);
        if (!problems.isEmpty()) {
            run.setExitCode(1);
            run.say(QStringLiteral("lodestone-cli: %1: %2").arg(fromUtf8(*file), problems.join(QStringLiteral("; ")).simplified()));
        }
        run.print(problems.isEmpty() ? QStringLiteral("Sound (%1).\n").arg(kind) : QStringLiteral("Not sound (%1).\n").arg(kind));
        return QJsonObject{{"file", fromUtf8(*file)}, {"kind", kind}, {"sound", problems.isEmpty()}, {"problems", QJsonArray::fromStringList(problems)}};
    };
}

} // namespace lodestone::cli
