// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"

#include "app/studio/sentences.h"
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace lodestone::cli {

std::unique_ptr<Project> openProject(const std::string &file, bool mustExist, bool readOnly)
{
    const QString name = fromUtf8(file);
    if (mustExist && !QFileInfo::exists(name))
        throw Failure{
            QStringLiteral("There is no project file %1; make one with lodestone-cli record or import.").arg(name)};
    return Project::open(name, readOnly);
}

SessionInfo findSession(const Project &project, const std::string &nameOrId)
{
    const QString wanted = fromUtf8(nameOrId);
    QStringList known;
    const QList<SessionInfo> sessions = project.sessions();
    for (const SessionInfo &session : sessions) {
        if (QString::number(session.id) == wanted)
            return session;
        known << QStringLiteral("%1 (%2)").arg(session.id).arg(session.name);
    }
    for (const SessionInfo &session : sessions) {
        if (session.name == wanted)
            return session;
    }
    throw Failure{known.isEmpty() ? QStringLiteral("The project has no session; record or import one first.")
                                  : QStringLiteral("The project has no session \"%1\"; it has %2.")
                                        .arg(wanted, known.join(QStringLiteral(", ")))};
}

ModelInfo findModel(const Project &project, qint64 id)
{
    const auto found = id > 0 ? project.model(id) : project.newestModel();
    if (found)
        return *found;
    throw Failure{id > 0 ? QStringLiteral("The project has no model %1; leave --model out for the newest.").arg(id)
                         : QStringLiteral("The project has no model; train one with lodestone-cli train.")};
}

QByteArray readFile(const std::string &name)
{
    QFile file(fromUtf8(name));
    if (QFileInfo(file).isDir())
        throw Failure{QStringLiteral("%1 is a folder; name a file in it.").arg(file.fileName())};
    if (!file.open(QIODevice::ReadOnly))
        throw Failure{QStringLiteral("%1 cannot be read (%2); check its name and its permissions.")
                          .arg(file.fileName(), file.errorString())};
    return file.readAll();
}

void writeFile(const std::string &name, const QByteArray &bytes)
{
    QSaveFile file(fromUtf8(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Failure{QStringLiteral("%1 cannot be written (%2); check its folder and the free space.")
                          .arg(file.fileName(), file.errorString())};
}

void TrainOptions::declare(CLI::App &command, bool training)
{
    command.add_option("--project,project", project, "Project file")->required();
    command.add_option("--seed", seed, "Seed: the same seed repeats a run bit for bit")
        ->check(seedNumber())
        ->capture_default_str();
    command
        .add_option("--split", split,
            "What is held out; left out: whole sessions where several teach, as the window's button does")
        ->check(CLI::IsMember({"orientation", "session", "random"}));
    command
        .add_option("--sources", sources,
            "Labelled sessions to train on (names or numbers); left out, and no other session named: all but the "
            "newest that a person labelled, which is the target")
        ->delimiter(',');
    command.add_option("--target", target, "Session whose queried labels are used as well");
    command.add_option("--test", test, "Session that is never trained on");
    if (!training)
        return; // a trained model stores its recipe
    command.add_option(
        "--recipe", recipe, "What is trained, and how (lodestone-cli recipes lists them); left out: the default there");
    command.add_option("--epochs", epochs, "Number of epochs instead of the recipe's own")->check(CLI::Range(1, 10000));
}

TrainingChoice TrainOptions::choice(const Project &opened) const
{
    TrainingChoice choice;
    choice.split = valueOf<SplitBy>(fromUtf8(split));
    choice.seed = seed;
    choice.recipe = fromUtf8(recipe);
    choice.epochs = epochs;
    for (const std::string &name : sources)
        choice.sources << findSession(opened, name).id;
    if (!target.empty())
        choice.target = findSession(opened, target).id;
    if (!test.empty())
        choice.test = findSession(opened, test).id;
    return choice;
}

void throwFailure(const JobFailed &failure) { throw Failure{failureInWords(failure)}; }

} // namespace lodestone::cli
