// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/resampled.h"
#include "engine/learning/study/study.h"
#include "engine/learning/train/trainer.h"
#include "engine/formats/import.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <cmath>

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
    StudySessions sessions;
    QStringList names;
    int sitting = 0;
    const auto read = [&](const QStringList &paths, std::vector<LoadedSession> &to) {
        for (const QString &path : paths) {
            const ImportedSession imported = readSession(path, reading);
            LoadedSession &session = to.emplace_back();
            session.info.name = QFileInfo(path).fileName();
            session.info.layout = imported.channels;
            session.segments = imported.labels;
            session.sitting = sitting++;
            if (names.isEmpty())
                names = chosenChannels(session.info);
            takeRows(session, imported.rows, names);
        }
    };
    read(user.source, sessions.source);
    read(user.pool, sessions.pool);
    read(user.donning, sessions.donning);
    read(user.test, sessions.test);
    // At the rate of the glove that is to run the network: the pool's.
    for (std::vector<LoadedSession> *part : {&sessions.source, &sessions.test, &sessions.donning, &sessions.pool})
        for (LoadedSession &session : *part)
            resample(session, rateOf(sessions.pool.front()));
    std::vector<const LoadedSession *> sources;
    for (const LoadedSession &session : sessions.source)
        sources.push_back(&session);
    cut.inputs = measuredChannels(names, sources);
    for (std::vector<LoadedSession> *part : {&sessions.source, &sessions.pool, &sessions.donning, &sessions.test})
        for (LoadedSession &session : *part)
            takeInput(session, cut.inputs);
    if (user.pool == user.test)
        for (std::size_t s = 0; s < sessions.pool.size(); ++s)
            halve(sessions.pool[s], sessions.test[s]);
    return cutUser(sessions, cut);
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

// What is done of a study: one line a task, in a file named after everything its figures depend on.
class StudyKept
{
public:
    explicit StudyKept(const StudyJob::Request &asked)
    {
        if (asked.keep.isEmpty())
            return;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        StudyJob::Request same = asked;
        same.threads = 0;
        same.keep.clear();
        for (StudyJob::User &user : same.users)
            for (QStringList *paths : {&user.source, &user.pool, &user.donning, &user.test}) {
                for (const QString &path : *paths)
                    if (QFile file(path); file.open(QIODevice::ReadOnly))
                        hash.addData(&file);
                paths->clear();
            }
        hash.addData(QCborValue(encode(same)).toCbor());
        const QFileInfo program(QCoreApplication::applicationFilePath()); // another build may learn otherwise
        hash.addData(QByteArray::number(program.lastModified().toMSecsSinceEpoch()));
        m_path = QStringLiteral("%1/study-%2").arg(asked.keep, QString::fromLatin1(hash.result().toHex().left(32)));
        QDir().mkpath(asked.keep);
    }
    std::map<std::string, std::vector<StudyCurve>> done() const
    {
        std::map<std::string, std::vector<StudyCurve>> out;
        QFile file(m_path);
        if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return out;
        for (const QByteArray &line : file.readAll().split('\n')) { // the last one may be torn
            const qsizetype tab = line.indexOf('\t');
            if (const auto curves = decodeCurves(QByteArray::fromBase64(line.mid(tab + 1)));
                tab > 0 && curves && !curves->empty())
                out[line.left(tab).toStdString()] = *curves;
        }
        return out;
    }
    void add(const std::string &task, const std::vector<StudyCurve> &curves) const
    {
        QFile file(m_path);
        if (!m_path.isEmpty() && file.open(QIODevice::Append))
            file.write('\n' + QByteArray::fromStdString(task) + '\t' + encodeCurves(curves).toBase64() + '\n');
    }
    void remove() const
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }

private:
    QString m_path; // empty: nothing is kept
};

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
    r.sittings = asked.sittings;
    r.donning = asked.donning;
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
        throw JobFailed{JobProblem::FileRefused, {QStringLiteral("--classes"), error.reason}};
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
    const StudyKept kept(asked);
    request.done = kept.done();
    request.keep = [&](const std::string &task, const std::vector<StudyCurve> &curves) { kept.add(task, curves); };
    request.cancelled = [&] { return context.cancelled(); };
    QElapsedTimer clock;
    clock.start();
    double begun = -1;
    request.progress = [&](double fraction, const std::string &what) {
        begun = begun < 0 ? fraction : begun;
        const double left = fraction > begun + 0.01
                                ? double(clock.elapsed()) / 60000 * (1 - fraction) / (fraction - begun)
                                : -1; // min
        const QString stage = QString::fromStdString(what);
        context.progress(
            left < 0 ? stage : QStringLiteral("%1, %2 min left").arg(stage).arg(std::ceil(left)), fraction);
    };
    StudyJob::Result report = studyReport(users, request, runStudy(users, request));
    kept.remove();
    report.seed = asked.seed;
    report.whole = asked.whole;
    return report;
}

} // namespace lodestone
