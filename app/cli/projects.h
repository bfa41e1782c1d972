// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the verbs that work on a project file: opening it, finding a session or model in it, and running the
// engine's jobs.
#pragma once
#include "app/cli/verb.h"
#include "app/studio/training.h"
#include "engine/jobs/client.h"

namespace lodestone::cli {

std::unique_ptr<Project> openProject(const std::string &file, bool mustExist = true, bool readOnly = false);
SessionInfo findSession(const Project &project, const std::string &nameOrId); // throws Failure when there is none
ModelInfo findModel(const Project &project, qint64 id);           // id 0: the newest; throws Failure when there is none
QByteArray readFile(const std::string &file);                     // throws Failure when it cannot be read
void writeFile(const std::string &file, const QByteArray &bytes); // atomic; throws Failure when it cannot be written

// Options that train, evaluate, query and quantise share, and the request they make.
struct TrainOptions
{
    std::string project, recipe, split = "orientation", target, test;
    std::vector<std::string> sources;
    quint64 seed = 1;
    int epochs = 0;
    void declare(CLI::App &command, bool training);
    TrainRequest request(const Project &opened) const;
};

// Submits and waits; progress on standard error; Ctrl-C cancels the job and throws Failure.
QCborMap runJob(Run &run, EngineClient &engine, const QString &kind, const QCborMap &arguments);
// A job's answer as JSON, without the fields named (bytes, long lists).
QJsonObject toJson(const QCborMap &map, const QStringList &without = {});

} // namespace lodestone::cli
