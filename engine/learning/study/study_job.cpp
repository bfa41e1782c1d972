// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/query/stable_stretch.h"
#include "engine/learning/study/study.h"
#include "engine/learning/train/trainer.h"
#include "engine/formats/import.h"
#include <QCborArray>
#include <QFile>
#include <QFileInfo>

namespace lodestone {
namespace {

LoadedSession sessionOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw JobFailed{JobProblem::FileUnreadable, {path, file.errorString()}};
    try {
        const ImportedSession imported = importSession(file.readAll());
        LoadedSession s;
        s.info.name = QFileInfo(path).fileName();
        s.samples = imported.samples;
        s.segments = imported.labels;
        s.gravity = estimateGravity(s.samples);
        s.stretch = stillStretches(s.samples);
        return s;
    } catch (const ImportError &error) {
        throw JobFailed{JobProblem::FileRefused, {path, error.reason}};
    }
}

// The named ones of a registry, in the order they were named; "all" is every one.
template<typename Entry>
std::vector<Entry> named(
    const QCborValue &names, const std::vector<Entry> &registry, const QStringList &otherwise, JobProblem missing)
{
    QStringList wanted, known;
    for (const QCborValue &name : names.toArray())
        wanted << name.toString();
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

StudyRequest requestOf(const QCborMap &arguments)
{
    StudyRequest r;
    r.recipes = named(arguments.value(QStringLiteral("recipes")), recipes(),
        {QString::fromStdString(defaultRecipe().name)}, JobProblem::NoSuchRecipe);
    r.acquisitions = named(arguments.value(QStringLiteral("acquisitions")), acquisitions(),
        {QString::fromStdString(defaultAcquisition().name), QStringLiteral("random")}, JobProblem::NoSuchAcquisition);
    const QCborArray labels = arguments.value(QStringLiteral("labels")).toArray();
    if (!labels.isEmpty())
        r.labels.clear();
    for (const QCborValue &count : labels) {
        if (count.toInteger(-1) < 0 || count.toInteger() > 100000)
            throw JobFailed{JobProblem::LabelsOutOfRange, {QString::number(count.toInteger(-1))}};
        r.labels.push_back(int(count.toInteger()));
    }
    const QString unit = arguments.value(QStringLiteral("label")).toString(QStringLiteral("moment"));
    if (unit != QLatin1String("moment") && unit != QLatin1String("window"))
        throw JobFailed{JobProblem::NoSuchUnit, {unit}};
    r.unit = unit == QLatin1String("moment") ? LabelUnit::Moment : LabelUnit::Window;
    r.allLabels = arguments.value(QStringLiteral("bound")).toBool(true);
    r.quantised = arguments.value(QStringLiteral("quantised")).toBool();
    r.repeats = int(std::clamp<qint64>(arguments.value(QStringLiteral("repeats")).toInteger(1), 1, 10000));
    r.seed = quint64(arguments.value(QStringLiteral("seed")).toInteger(1));
    r.threads = int(std::clamp<qint64>(arguments.value(QStringLiteral("threads")).toInteger(2), 1, 256));
    return r;
}

std::vector<StudyUser> usersOf(const QCborMap &arguments, JobContext &context)
{
    const QCborArray asked = arguments.value(QStringLiteral("users")).toArray();
    if (asked.isEmpty())
        throw JobFailed{JobProblem::NoUser};
    StudyCut cut;
    cut.whole = arguments.value(QStringLiteral("whole")).toBool();
    std::vector<StudyUser> users;
    for (const QCborValue &value : asked) {
        context.check();
        context.progress(QStringLiteral("read"), double(users.size()) / double(asked.size()));
        const QCborMap user = value.toMap();
        const auto session = [&](const char *role) { return sessionOf(user.value(QLatin1String(role)).toString()); };
        users.push_back(cutUser(session("source"), session("pool"), session("test"), cut));
        users.back().name =
            user.value(QStringLiteral("name")).toString(QStringLiteral("user %1").arg(users.size())).toStdString();
    }
    return users;
}

} // namespace

QCborMap studyJob(const QCborMap &arguments, JobContext &context)
{
    StudyRequest request = requestOf(arguments);
    const std::vector<StudyUser> users = usersOf(arguments, context);
    request.cancelled = [&] { return context.cancelled(); };
    request.progress = [&](double fraction, const std::string &what) {
        context.progress(QString::fromStdString(what), fraction);
    };
    try {
        const std::vector<StudyCurve> curves = runStudy(users, request);
        QCborMap report = studyReport(users, request, curves);
        report.insert(QStringLiteral("seed"), qint64(request.seed));
        report.insert(QStringLiteral("whole"), arguments.value(QStringLiteral("whole")).toBool());
        return report;
    } catch (const TrainCancelled &) {
        throw JobCancelled{};
    }
}

} // namespace lodestone
