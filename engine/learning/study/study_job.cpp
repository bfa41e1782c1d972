// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/study/study.h"
#include "engine/learning/train/trainer.h"
#include "engine/formats/import.h"
#include <QFile>
#include <QFileInfo>

namespace lodestone {
namespace {

ImportedSession readSession(const QString &path, const ImportOptions &reading)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw JobFailed{JobProblem::FileUnreadable, {path, file.errorString()}};
    try {
        return toSession(readTable(file.readAll(), reading));
    } catch (const ImportError &error) {
        throw JobFailed{JobProblem::FileRefused, {path, error.reason}};
    }
}

// One session for both: what is asked about is the first half of every label, what is tested on the second.
void halve(LoadedSession &pool, LoadedSession &test)
{
    for (std::size_t i = 0; i < pool.segments.size(); ++i) {
        Segment &first = pool.segments[i], &second = test.segments[i];
        first.end = second.begin = first.begin + (first.end - first.begin) / 2;
    }
}

StudyUser userOf(const StudyJob::User &user, const ImportOptions &reading, StudyCut cut)
{
    const std::array paths{user.source, user.pool, user.test};
    std::vector<LoadedSession> sessions;
    QStringList names;
    for (const QString &path : paths) {
        const ImportedSession imported = readSession(path, reading);
        LoadedSession &session = sessions.emplace_back();
        session.info.name = QFileInfo(path).fileName();
        session.info.layout = imported.channels;
        session.segments = imported.labels;
        if (sessions.size() == 1)
            names = chosenChannels(session.info);
        takeRows(session, imported.rows, names);
    }
    cut.inputs = measuredChannels(names, {&sessions[0]});
    for (LoadedSession &session : sessions)
        takeInput(session, cut.inputs);
    if (user.pool == user.test)
        halve(sessions[1], sessions[2]);
    return cutUser(sessions[0], sessions[1], sessions[2], cut);
}

// The named ones of a registry, in the order they were named; "all" is every one.
template<typename Entry>
std::vector<Entry> named(
    QStringList wanted, const std::vector<Entry> &registry, const QStringList &otherwise, JobProblem missing)
{
    QStringList known;
    for (const Entry &entry : registry)
        known << QString::fromStdString(entry.name);
    if (wanted.isEmpty())
        wanted = otherwise;
    if (wanted.contains(QStringLiteral("all")))
        wanted = known;
    wanted.removeDuplicates();
    std::vector<Entry> out;
    for (const QString &name : wanted) {
        const qsizetype index = known.indexOf(name);
        if (index < 0)
            throw JobFailed{missing, {name, known.join(QStringLiteral(", "))}};
        out.push_back(registry[std::size_t(index)]);
    }
    return out;
}

StudyRequest requestOf(const StudyJob::Request &asked)
{
    StudyRequest r;
    r.recipes = named(
        asked.recipes, recipes(), {QString::fromStdString(defaultRecipe().name)}, JobProblem::NoSuchRecipe);
    r.acquisitions = named(asked.acquisitions, acquisitions(),
        {QString::fromStdString(defaultAcquisition().name), QStringLiteral("random")}, JobProblem::NoSuchAcquisition);
    for (const int count : asked.labels)
        if (count < 0 || count > 100000)
            throw JobFailed{JobProblem::LabelsOutOfRange, {QString::number(count)}};
    if (!asked.labels.empty())
        r.labels = asked.labels;
    r.unit = asked.unit == StudyJob::Unit::Moment ? LabelUnit::Moment : LabelUnit::Window;
    r.allLabels = asked.bound;
    r.quantised = asked.quantised;
    r.repeats = std::clamp(asked.repeats, 1, 10000);
    r.seed = asked.seed;
    r.threads = std::clamp(asked.threads, 1, 256);
    return r;
}

std::vector<StudyUser> usersOf(const StudyJob::Request &asked, JobContext &context)
{
    if (asked.users.empty())
        throw JobFailed{JobProblem::NoUser};
    StudyCut cut;
    cut.whole = asked.whole;
    ImportOptions reading;
    reading.rateHz = asked.rateHz;
    try {
        if (!asked.classes.isEmpty())
            reading.classes = classesFrom(asked.classes.toUtf8());
    } catch (const ImportError &error) {
        throw JobFailed{JobProblem::FileRefused, {QStringLiteral("--labels"), error.reason}};
    }
    std::vector<StudyUser> users;
    for (const StudyJob::User &user : asked.users) {
        context.check();
        context.progress(QStringLiteral("read"), double(users.size()) / double(asked.users.size()));
        users.push_back(userOf(user, reading, cut));
        users.back().name = user.name.isEmpty() ? "user " + std::to_string(users.size()) : user.name.toStdString();
    }
    return users;
}

} // namespace

StudyJob::Result studyJob(const StudyJob::Request &asked, JobContext &context)
{
    StudyRequest request = requestOf(asked);
    const std::vector<StudyUser> users = usersOf(asked, context);
    request.cancelled = [&] { return context.cancelled(); };
    request.progress = [&](double fraction, const std::string &what) {
        context.progress(QString::fromStdString(what), fraction);
    };
    StudyJob::Result report = studyReport(users, request, runStudy(users, request));
    report.seed = asked.seed;
    report.whole = asked.whole;
    return report;
}

} // namespace lodestone
