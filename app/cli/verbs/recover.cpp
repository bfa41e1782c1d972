// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "engine/project/backup.h"
#include "engine/project/recover.h"
#include <QFileInfo>
#include <QJsonArray>

namespace lodestone::cli {

namespace {

// As JSON, and as lines at the end of text; the newest first.
QJsonArray listBackups(const QString &project, QString &text)
{
    QJsonArray backups;
    for (const Backup &backup : backupsOf(project)) {
        backups.append(QJsonObject{{"file", backup.file}, {"sessions", backup.sessions}, {"labels", backup.labels},
            {"models", backup.models}});
        text += QStringLiteral("Backup %1: %2 sessions, %3 labels, %4 models\n")
                    .arg(backup.file)
                    .arg(backup.sessions)
                    .arg(backup.labels)
                    .arg(backup.models);
    }
    return backups;
}

} // namespace

Work declareRecover(CLI::App &command)
{
    struct Options
    {
        std::string damaged, file;
    };
    auto o = std::make_shared<Options>();
    command.add_option("damaged", o->damaged, "Damaged project; it is not changed")->required();
    command.add_option("file", o->file, "New project for what can be read")->required();
    return [o](Run &run) {
        const QString damaged = fromUtf8(o->damaged), file = fromUtf8(o->file);
        if (!QFileInfo::exists(damaged))
            throw Failure{QStringLiteral("There is no project file %1; check its name.").arg(damaged)};
        const Recovery saved = recover(damaged, file);
        QString text = QStringLiteral("Saved to %1: %2 sessions with %3 samples, %4 labels, %5 models, %6 pictures\n")
                           .arg(file)
                           .arg(saved.sessions)
                           .arg(saved.samples)
                           .arg(saved.labels)
                           .arg(saved.models)
                           .arg(saved.pictures);
        for (const QString &sentence : saved.lost)
            text += QStringLiteral("  %1\n").arg(sentence);
        const QJsonArray backups = listBackups(damaged, text);
        run.print(text);
        return QJsonObject{{"file", file}, {"sessions", saved.sessions}, {"samples", saved.samples},
            {"labels", saved.labels}, {"models", saved.models}, {"pictures", saved.pictures},
            {"lost", QJsonArray::fromStringList(saved.lost)}, {"backups", backups}};
    };
}

Work declareBackup(CLI::App &command)
{
    auto project = std::make_shared<std::string>();
    command.add_option("--project,project", *project, "Project file")->required();
    return [project](Run &run) {
        const QString file = fromUtf8(*project);
        openProject(*project, true, true); // says what is damaged or missing
        const QString made = backUp(file, [] { return !Run::interrupted(); });
        if (Run::interrupted())
            throw Failure{QStringLiteral("The backup was stopped; nothing is left of it.")};
        QString text = made.isEmpty() ? QStringLiteral(
                           "No backup was needed: the newest has all changes, or nothing can be kept.\n")
                                      : QStringLiteral("Backed up to %1\n").arg(made);
        const QJsonArray backups = listBackups(file, text);
        run.print(text);
        return QJsonObject{{"project", file}, {"made", made}, {"backups", backups}};
    };
}

Work declareRestore(CLI::App &command)
{
    struct Options
    {
        std::string backup, project;
    };
    auto o = std::make_shared<Options>();
    command.add_option("backup", o->backup, "Backup (lodestone-cli backup lists them), or any copy")->required();
    command.add_option("project", o->project, "Project that is to be as it was; what is there now is kept beside it")
        ->required();
    return [o](Run &run) {
        const QString backup = fromUtf8(o->backup), project = fromUtf8(o->project);
        if (!QFileInfo::exists(backup))
            throw Failure{QStringLiteral("There is no backup %1; lodestone-cli backup lists them.").arg(backup)};
        const QString kept = restoreBackup(backup, project);
        const auto restored = openProject(o->project);
        int labels = 0;
        for (const int count : restored->labelCounts())
            labels += count;
        const auto sessions = restored->sessions().size(), models = restored->models().size();
        run.print(QStringLiteral("%1 is as it was in %2: %3 sessions, %4 labels, %5 models\n")
                      .arg(project, backup)
                      .arg(sessions)
                      .arg(labels)
                      .arg(models)
                  + (kept.isEmpty() ? QString() : QStringLiteral("What was there before is kept in %1\n").arg(kept)));
        return QJsonObject{{"project", project}, {"backup", backup}, {"kept", kept}, {"sessions", sessions},
            {"labels", labels}, {"models", models}};
    };
}

} // namespace lodestone::cli
