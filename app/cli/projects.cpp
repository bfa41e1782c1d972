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
    command.add_option("--split", split, "What is held out")
        ->check(CLI::IsMember({"orientation", "session", "random"}))
        ->capture_default_str();
    command.add_option("--sources", sources, "Labelled sessions to train on (names or numbers); default: all")
        ->delimiter(',');
    command.add_option("--target", target, "Session whose queried labels are used as well");
    command.add_option("--test", test, "Session that is never trained on");
    if (!training)
        return; // a trained model stores its recipe
    command.add_option(
        "--recipe", recipe, "What is trained, and how (lodestone-cli recipes lists them); left out: the default there");
    command.add_option("--epochs", epochs, "Number of epochs instead of the recipe's own")->check(CLI::Range(1, 10000));
}

TrainRequest TrainOptions::request(const Project &opened) const
{
    TrainRequest request;
    request.project = opened.file();
    request.seed = seed;
    request.recipe = fromUtf8(recipe);
    request.split = fromUtf8(split);
    request.epochs = epochs;
    for (const std::string &name : sources)
        request.sources << findSession(opened, name).id;
    if (!target.empty())
        request.target = findSession(opened, target).id;
    if (!test.empty())
        request.test = findSession(opened, test).id;
    return request;
}

QCborMap runJob(Run &run, EngineClient &engine, const QString &kind, const QCborMap &arguments)
{
    QObject context; // removes the connections below when this function returns
    QCborMap answer;
    QString reason;
    bool over = false;
    const int id = engine.submit(kind, arguments);
    QObject::connect(&engine, &EngineClient::progress, &context,
        [&](int job, const QString &stage, double fraction, const QCborMap &) {
            if (job == id)
                run.progress(stage, fraction);
        });
    QObject::connect(&engine, &EngineClient::finished, &context, [&](int job, const QCborMap &result) {
        if (job == id) {
            answer = result;
            over = true;
        }
    });
    QObject::connect(&engine, &EngineClient::failed, &context, [&](int job, const JobFailed &failure) {
        if (job == id) {
            reason = failureInWords(failure);
            over = true;
        }
    });
    QObject::connect(&engine, &EngineClient::cancelled, &context, [&](int job) {
        if (job == id) {
            reason = failureInWords({JobProblem::Cancelled});
            over = true;
        }
    });
    if (!run.waitFor([&] { return over; }, -1, true) && !over) {
        engine.cancel(id);
        reason = failureInWords({JobProblem::Cancelled});
    }
    run.endBar();
    if (!reason.isEmpty())
        throw Failure{reason};
    return answer;
}

QJsonObject toJson(const QCborMap &map, const QStringList &without)
{
    QCborMap kept = map;
    for (const QString &key : without)
        kept.remove(key);
    return kept.toJsonObject();
}

} // namespace lodestone::cli
