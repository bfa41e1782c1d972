// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the verbs that work on a project file: opening it, finding a session or model in it, and running the
// engine's jobs.
#pragma once
#include "app/cli/verb.h"
#include "app/studio/training.h"
#include "engine/jobs/client.h"

namespace lodestone::cli {

inline constexpr auto kSessionHelp = "Session, by number or name; number:2 or name:walk where that means several";
// Says on standard error what is damaged or missing in it; the rest works.
std::unique_ptr<Project> openProject(const std::string &file, bool mustExist = true, bool readOnly = false);
// By number or name; where these mean several sessions, "number:2" and "name:walk" say which of them is meant. Throws
// Failure when there is none, or still more than one.
SessionInfo findSession(const Project &project, const std::string &nameOrId);
ModelInfo findModel(const Project &project, qint64 id); // id 0: the newest; throws Failure when there is none
QByteArray readFile(const std::string &file);           // throws Failure when it cannot be read
// What a verb reads is never written over: openProject() and readFile() note the file themselves.
void noteInput(const QString &file);
// Throws Failure where the file is one that was read, or another project. Before the work, so that none is in vain.
void checkOutput(const std::string &file);
void writeFile(
    const std::string &file, const QByteArray &bytes); // checks, atomic; throws Failure when it cannot be written

// Options that train, evaluate, query and quantise share, and the request they make.
struct TrainOptions
{
    std::string project, recipe, split, target, test, window; // empty: chosen by planTraining()
    std::vector<std::string> sources, channels;
    quint64 seed = 1;
    int epochs = 0;
    void declare(CLI::App &command, bool training);
    CLI::Option *declareWindow(CLI::App &command);
    TrainingChoice choice(const Project &opened) const;
};

// Says on standard error, before the first epoch, what the data of a training cannot teach.
void sayCautions(Run &run, const JobProgress &progress);
[[noreturn]] void throwFailure(const JobFailed &failure); // as Failure, in words
// Runs a job and waits; progress on standard error, also to watch when one is given; Ctrl-C cancels the job and throws
// Failure.
template<class Job>
typename Job::Result runJob(Run &run, EngineClient &engine, const typename Job::Request &request,
    const std::function<void(const JobProgress &)> &watch = {})
{
    QFuture<typename Job::Result> answer = engine.run<Job>(request, [&run, &watch](const JobProgress &progress) {
        run.progress(progress.stage, progress.fraction);
        if (watch)
            watch(progress);
    });
    if (!run.waitFor([&] { return answer.isFinished(); }, -1, true))
        answer.cancel();
    run.endBar();
    try {
        answer.waitForFinished(); // throws what it holds
    } catch (const JobFailed &failure) {
        throwFailure(failure);
    }
    if (answer.isCanceled())
        throwFailure({JobProblem::Cancelled});
    return answer.result();
}
// A job's answer as JSON, without the fields named (bytes, long lists).
template<class Result>
QJsonObject toJson(const Result &result, const QStringList &without = {})
{
    QCborMap map = encode(result);
    for (const QString &name : without)
        map.remove(name);
    return map.toJsonObject();
}

} // namespace lodestone::cli
