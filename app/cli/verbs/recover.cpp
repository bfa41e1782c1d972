// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "engine/project/backup.h"
#include "engine/project/recover.h"
#include <QFileInfo>
#include <QJsonArray>

namespace lodestone::cli {

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
        QString text = QStringLiteral("Saved to %1: %2 sessions with %3 samples, %4 labels, %5 models\n")
                           .arg(file)
                           .arg(saved.sessions)
                           .arg(saved.samples)
                           .arg(saved.labels)
                           .arg(saved.models);
        for (const QString &sentence : saved.lost)
            text += QStringLiteral("  %1\n").arg(sentence);
        QJsonArray backups;
        for (const Backup &backup : backupsOf(damaged)) {
            backups.append(QJsonObject{{"file", backup.file}, {"sessions", backup.sessions}, {"labels", backup.labels},
                {"models", backup.models}});
            text += QStringLiteral("Backup %1: %2 sessions, %3 labels, %4 models\n")
                        .arg(backup.file)
                        .arg(backup.sessions)
                        .arg(backup.labels)
                        .arg(backup.models);
        }
        run.print(text);
        return QJsonObject{{"file", file}, {"sessions", saved.sessions}, {"samples", saved.samples},
            {"labels", saved.labels}, {"models", saved.models}, {"lost", QJsonArray::fromStringList(saved.lost)},
            {"backups", backups}};
    };
}

} // namespace lodestone::cli
