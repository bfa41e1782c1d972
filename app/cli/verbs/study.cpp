// SPDX-License-Identifier: GPL-3.0-or-later
// Simulates labelling on fully labelled sessions. Without files the users are simulated; their samples are also written
// to folders and imported, so both cases use the same code.
#include "app/cli/plan_labels.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/cli/verbs/study_advice.h"
#include "app/cli/verbs/study_tables.h"
#include "app/studio/calibrating.h"
#include "app/studio/samples.h"
#include "app/studio/sentences.h"
#include "engine/formats/import.h"
#include "engine/jobs/lists.h"
#include "engine/jobs/study.h"
#include "engine/signal/orientation.h"
#include <QCollator>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cmath>

namespace lodestone::cli {

namespace {

struct Options
{
    std::vector<std::string> source, pool, test, users, recipes, acquisitions;
    std::vector<int> labels{0, 10, 20, 30, 50}, sittings;
    std::string unit = "moment", world = "plain", out, classes, write;
    double rate = 0;
    int repeats = 0, threads = 2, poolPasses = 2, poolSittings = 1;
    quint64 seed = 1;
    bool whole = false, noBound = false, quantised = false, list = false, calibrateFirst = false, withoutEarth = false,
         donning = false, advice = false, afresh = false;
};
constexpr int kSimulatedUsers = 24;
constexpr double kSecondsEach = 12; // device seconds for each combination, as in the demo

QStringList texts(const std::vector<std::string> &from)
{
    QStringList out;
    for (const std::string &text : from)
        out << fromUtf8(text);
    return out;
}

// Subtracts Earth's field from the samples, using the estimated orientation, from the end of the calibration recording
// on.
void subtractEarthField(std::vector<Sample> &samples, double calibrationEnds, const StepResult &calibrated)
{
    const FingerBaseline &fingers = *calibrated.calibration.fingers;
    const Vector3 earth{0, fingers.earthHorizontal(), -fingers.earthNorm * std::sin(fingers.earthDip)};
    OrientationFilter filter;
    filter.setCalibration(calibrated.calibration);
    filter.goOnFrom(calibrationEnds, calibrated.hand);
    for (Sample &sample : samples) {
        const Vector3 field = rotate(conjugate(filter.update(sample)), earth);
        for (std::size_t axis = 0; axis < 3; ++axis)
            sample.mag[axis] -= float(field[axis]);
    }
}

// What a person does when the glove has been put on: five poses, each through all pitches.
simulator::Script puttingOn()
{
    simulator::Script script;
    constexpr double kSweep = 3.14159265358979 / 3;
    for (const char *combination : {"eeeee", "feeee", "efeee", "eeeef", "fffff"}) {
        simulator::Pose pose;
        for (std::size_t f = 0; f < 5; ++f)
            pose.flexed[f] = combination[f] == 'f';
        pose.seconds = 4;
        pose.pitchFrom = script.poses.size() % 2 == 0 ? kSweep : -kSweep;
        pose.pitchTo = -pose.pitchFrom;
        script.poses.push_back(pose);
    }
    return script;
}

// Writes the demo's script as the glove would send it, labelled with the true pose of the hand while it was still.
// donning: the file of what came before it in the same sitting; empty: nothing did.
void writeSession(
    Run &run, const QString &file, const GloveOptions &glove, int passes, const Options &o, const QString &donning = {})
{
    simulator::Hand hand = handOf(glove);
    const double seconds = passes * hand.script().seconds();
    simulator::Script script = o.calibrateFirst || o.withoutEarth ? simulator::Script::turnAbout()
                               : donning.isEmpty()                ? simulator::Script{}
                                                                  : puttingOn();
    const double begins = script.seconds();
    for (int pass = 0; begins > 0 && pass < passes; ++pass)
        script.poses.insert(script.poses.end(), hand.script().poses.begin(), hand.script().poses.end());
    if (begins > 0)
        hand = handOf(glove, script);
    const auto recorded = [&](double from, double to) {
        link::SampleBlock block;
        block.periodMicroseconds = std::uint32_t(std::lround(1e6 / hand.rateHz()));
        const auto step = block.periodMicroseconds;
        block.deviceMicroseconds = std::uint64_t(std::llround(from * 1e6));
        for (std::uint64_t at = block.deviceMicroseconds; double(at) * 1e-6 < to; at += step)
            block.samples.push_back(hand.sample(double(at) * 1e-6));
        return toSamples(block, {});
    };
    const auto write = [&](const QString &to, const std::vector<Sample> &samples) {
        writeFile(to.toStdString(),
            exportSession(QStringLiteral("csv"), {nineAxes(), rowsOf(samples), segmentsFromTruth(samples, hand)}));
    };
    std::vector<Sample> samples = recorded(begins, begins + seconds);
    if (!donning.isEmpty())
        write(donning, recorded(0, begins));
    if (o.withoutEarth) {
        const std::vector<Sample> first = recorded(0, begins);
        const StepResult calibrated = calibrateStep(CalibrationStep::Hand, first, {});
        if (calibrated.refusal)
            run.say(QStringLiteral("%1 keeps the earth's field: %2").arg(file, refusalInWords(calibrated.refusal)));
        else
            subtractEarthField(samples, first.back().t, calibrated);
    }
    write(file, samples);
}

// One folder a simulated user, as --users reads them. Sessions: 1 the source, 2 and from 4 on the pool, 3 the test.
void writeUsers(Run &run, const Options &o, const QString &folder)
{
    const int count = o.repeats > 0 ? o.repeats : kSimulatedUsers;
    for (int u = 0; u < count; ++u) {
        run.progress(QStringLiteral("simulate"), double(u) / count);
        if (Run::interrupted())
            throw Failure{QStringLiteral("Stopped on request; nothing was kept.")};
        GloveOptions glove;
        glove.script = QStringLiteral("ten");
        glove.world = fromUtf8(o.world);
        glove.seed = o.seed + quint64(u);
        glove.secondsEach = kSecondsEach;
        const QString user = QStringLiteral("%1/simulated %2").arg(folder).arg(glove.seed);
        if (!QDir().mkpath(user))
            throw Failure{QStringLiteral("%1 cannot be made; name a folder that can be written to.").arg(user)};
        const auto session = [&](quint64 number, const QString &name, int passes, const QString &donning = {}) {
            glove.session = number;
            writeSession(run, user + name, glove, passes, o, donning);
        };
        session(1, QStringLiteral("/source.csv"), 1);
        for (int sitting = 1; sitting <= o.poolSittings; ++sitting)
            session(sitting == 1 ? 2 : quint64(sitting + 2), QStringLiteral("/pool%1.csv").arg(sitting), o.poolPasses);
        session(3, QStringLiteral("/test.csv"), 1, o.donning ? user + QStringLiteral("/donning.csv") : QString());
    }
}

// A folder a user; a folder of such folders is a world.
std::vector<StudyJob::User> usersFromFolders(const QString &folder)
{
    QCollator byName;
    byName.setNumericMode(true);
    std::vector<StudyJob::User> users;
    QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), byName);
    for (const QString &name : names) {
        const QDir user(folder + QLatin1Char('/') + name);
        const auto files = [&](const char *role) {
            QStringList found = user.entryList({QLatin1String(role) + QLatin1Char('*')}, QDir::Files);
            std::sort(found.begin(), found.end(), byName);
            for (QString &file : found) {
                file = user.absoluteFilePath(file);
                noteInput(file);
            }
            return found;
        };
        const StudyJob::User one{name, files("source"), files("pool"), files("donning"), files("test")};
        if (one.source.isEmpty() && one.pool.isEmpty() && one.test.isEmpty())
            continue;
        for (const auto &[role, found] :
            {std::pair{"source", one.source}, std::pair{"pool", one.pool}, std::pair{"test", one.test}})
            if (found.isEmpty())
                throw Failure{QStringLiteral(
                    "%1 has no file whose name begins with \"%2\"; a user's folder has source*, pool* and "
                    "test*.")
                                  .arg(user.path(), QLatin1String(role))};
        users.push_back(one);
    }
    return users;
}

struct World
{
    QString name;
    std::vector<StudyJob::User> users;
};

std::vector<World> worldsFromFolders(const Options &o)
{
    std::vector<World> worlds;
    for (const QString &folder : texts(o.users)) {
        const QString path = QFileInfo(folder).absoluteFilePath();
        if (!QFileInfo(path).isDir())
            throw Failure{QStringLiteral("%1 is no folder; give one that has a folder for each user.").arg(folder)};
        const std::size_t before = worlds.size();
        if (std::vector<StudyJob::User> users = usersFromFolders(path); !users.empty())
            worlds.push_back({QFileInfo(path).fileName(), std::move(users)});
        else
            for (const QString &name : QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                if (std::vector<StudyJob::User> here = usersFromFolders(path + QLatin1Char('/') + name); !here.empty())
                    worlds.push_back({name, std::move(here)});
        if (worlds.size() == before)
            throw Failure{QStringLiteral("%1 has no folder with files source*, pool* and test* in it.").arg(folder)};
    }
    return worlds;
}

std::vector<StudyJob::User> usersFromFiles(const Options &o)
{
    if (o.source.size() != o.pool.size() || o.source.size() != o.test.size())
        throw WrongUsage{QStringLiteral(
            "Three files make one user, and --source, --pool and --test name %1, %2 and %3; give as many of each.")
                             .arg(o.source.size())
                             .arg(o.pool.size())
                             .arg(o.test.size())};
    std::vector<StudyJob::User> users;
    for (std::size_t u = 0; u < o.source.size(); ++u) {
        const auto path = [](const std::string &file) {
            noteInput(fromUtf8(file));
            return QFileInfo(fromUtf8(file)).absoluteFilePath();
        };
        users.push_back({QFileInfo(fromUtf8(o.source[u])).fileName(), {path(o.source[u])}, {path(o.pool[u])}, {},
            {path(o.test[u])}});
    }
    return users;
}

QJsonObject methods(Run &run)
{
    EngineClient engine;
    const RecipesJob::Result known = runJob<RecipesJob>(run, engine, {});
    const AcquisitionsJob::Result rules = runJob<AcquisitionsJob>(run, engine, {});
    for (const RecipesJob::Entry &recipe : known.recipes)
        run.print(QStringLiteral("recipe       %1 %2\n").arg(recipe.name, -16).arg(recipeInWords(recipe.name)));
    for (const AcquisitionsJob::Entry &rule : rules.acquisitions)
        run.print(QStringLiteral("acquisition  %1 %2\n").arg(rule.name, -16).arg(acquisitionInWords(rule.name)));
    QJsonObject answer = toJson(known);
    answer["acquisitions"] = toJson(rules)["acquisitions"];
    return answer;
}

StudyJob::Request requestOf(const Options &o, std::vector<StudyJob::User> users)
{
    StudyJob::Request request;
    request.users = std::move(users);
    request.rateHz = o.rate;
    if (!o.classes.empty())
        request.classes = QString::fromUtf8(readFile(o.classes));
    request.recipes = texts(o.recipes);
    request.acquisitions = texts(o.acquisitions);
    request.labels = o.labels;
    request.sittings = o.sittings;
    request.donning = o.donning;
    request.advice = o.advice;
    request.seed = o.seed;
    request.whole = o.whole;
    request.bound = !o.noBound;
    request.quantised = o.quantised;
    request.unit = *valueOf<StudyJob::Unit>(fromUtf8(o.unit)); // declareStudy() takes no other
    request.threads = o.threads;
    request.repeats = std::max(o.repeats, 1);
    if (const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation); !cache.isEmpty())
        request.keep = cache + QStringLiteral("/lodestone");
    if (o.afresh)
        request.keep.clear();
    return request;
}

// Curves by recipe, then by acquisition function, with a point for each number of sittings and of labels.
QJsonObject worldAnswer(Run &run, const Options &o, const World &world)
{
    StudyJob::Request request = requestOf(o, world.users);
    if (request.sittings.empty()) {
        qsizetype most = world.users.front().pool.size();
        for (const StudyJob::User &user : world.users)
            most = std::min(most, user.pool.size());
        request.sittings = {1};
        if (most > 1)
            request.sittings.push_back(int(most));
    }
    EngineClient engine;
    StudyJob::Result result = runJob<StudyJob>(run, engine, request);
    if (!result.recipes)
        result.recipes = {{result.recipe, result}};
    QJsonObject curves, bound;
    for (const auto &[name, recipe] : *result.recipes) {
        QJsonObject by;
        for (const auto &[acquisition, points] : recipe.curves) {
            QJsonArray list;
            for (const StudyJob::Point &point : points) {
                QJsonObject one = toJson(point);
                one["standard_error"] = point.accuracyError;
                list << one;
            }
            by[acquisition] = list;
        }
        curves[name] = by;
        if (recipe.bound) {
            QJsonArray list;
            for (const StudyJob::Point &point : recipe.bounds.value_or(std::vector{*recipe.bound}))
                list << QJsonObject{{"sittings", point.sittings}, {"accuracy", point.accuracy}, {"exact", point.exact},
                    {"standard_error", point.accuracyError}};
            QJsonObject all = list.last().toObject();
            all["by_sittings"] = list;
            bound[name] = all;
        }
    }
    QJsonObject answer = toJson(result, {"recipes", "curves", "bound", "bounds", "against_random",
                                            "against_source_only", "against_memory", "against_memory_bound", "gap"});
    answer["name"] = world.name;
    answer["curves"] = curves;
    if (!bound.isEmpty())
        answer["bound"] = bound;
    return answer;
}

void addAdvice(Run &run, QJsonObject &answer, const QJsonArray &worlds)
{
    const QJsonObject advice = adviceOf(worlds);
    answer["advice"] = advice;
    run.print(adviceTable(advice));
}

QJsonObject studyWorlds(Run &run, const Options &o, const std::vector<World> &worlds)
{
    QElapsedTimer clock;
    clock.start();
    QJsonArray answers;
    for (const World &world : worlds) {
        if (worlds.size() > 1)
            run.say(world.name);
        answers << worldAnswer(run, o, world);
        run.print(worldTable(answers.last().toObject()));
    }
    QJsonObject answer = worlds.size() > 1 ? QJsonObject{{"worlds", answers}} : answers[0].toObject();
    if (o.advice)
        addAdvice(run, answer, answers);
    answer["machine"] = machine();
    answer["seconds"] = double(clock.elapsed()) / 1000;
    return answer;
}

QJsonObject studyUsers(Run &run, const Options &o)
{
    QElapsedTimer clock;
    clock.start();
    QTemporaryDir folder;
    const bool simulated = o.source.empty() && o.pool.empty() && o.test.empty();
    StudyJob::Request request;
    if (simulated) {
        writeUsers(run, o, folder.path());
        request = requestOf(o, usersFromFolders(folder.path()));
        request.repeats = 1;
    } else {
        request = requestOf(o, usersFromFiles(o));
    }
    EngineClient engine;
    QJsonObject answer = toJson(runJob<StudyJob>(run, engine, request));
    answer["simulated"] = simulated;
    if (simulated) {
        answer["world"] = fromUtf8(o.world);
        answer["without_earth"] = o.withoutEarth;
    }
    answer["machine"] = machine();
    answer["seconds"] = double(clock.elapsed()) / 1000;
    run.print(usersTable(answer));
    if (o.advice)
        addAdvice(run, answer, QJsonArray{answer});
    return answer;
}

QJsonObject study(Run &run, const Options &o)
{
    if (!o.write.empty()) {
        writeUsers(run, o, fromUtf8(o.write));
        return {{"folder", fromUtf8(o.write)}, {"world", fromUtf8(o.world)},
            {"users", o.repeats > 0 ? o.repeats : kSimulatedUsers}};
    }
    const bool simulated = o.users.empty() && o.source.empty() && o.pool.empty() && o.test.empty();
    if (!simulated && (o.calibrateFirst || o.withoutEarth))
        throw WrongUsage{QStringLiteral("--calibrate-first and --without-earth are for simulated users; leave the "
                                        "files out, or export them --calibrated.")};
    if (!o.out.empty())
        checkOutput(o.out);
    const QJsonObject answer = o.users.empty() ? studyUsers(run, o) : studyWorlds(run, o, worldsFromFolders(o));
    if (!o.out.empty())
        writeFile(o.out, QJsonDocument(answer).toJson());
    return answer;
}

} // namespace

Work declareStudy(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command
        .add_option("--source", o->source, "Labelled sessions to train on, one per user; any file that import reads")
        ->delimiter(',');
    command.add_option("--pool", o->pool, "Labelled sessions to query, in the same order")->delimiter(',');
    command
        .add_option("--test", o->test,
            "Labelled sessions for testing only, in the same order; a file that is its pool too gives the first half "
            "of "
            "every label to the pool, the second to the test")
        ->delimiter(',');
    auto *users =
        command
            .add_option("--users", o->users,
                "Folders with a folder for each user: source*, pool* (a file a sitting, in the order of their "
                "names), test*, and donning* where the glove was put on for the test; or folders of such "
                "folders. What was done of a study that was stopped is found again")
            ->delimiter(',');
    for (const char *files : {"--source", "--pool", "--test"})
        users->excludes(command.get_option(files));
    command
        .add_option("--sittings", o->sittings,
            "How many sittings of the pool are used; when left out all, with --users also one alone")
        ->delimiter(',')
        ->check(CLI::Range(1, 1000));
    command.add_flag("--donning", o->donning, "Learn from putting the glove on, too");
    command.add_flag("--advice", o->advice,
        "Also what the advice foretells: so many more answers, or another sitting, against what came of it");
    command.add_flag("--afresh", o->afresh, "Do not go on with a study that was stopped");
    command
        .add_option("--write", o->write,
            "Only write the simulated users, as folders in this one that --users reads; with --donning also how they "
            "put "
            "the glove on")
        ->excludes(users);
    command.add_option("--pool-sittings", o->poolSittings, "Sittings of a simulated pool")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command.add_option("--rate", o->rate, "Hz, where the files have no time")->check(aboveZero());
    command.add_option("--classes", o->classes, "FILE.json with the combination of each class: {\"A\": \"eefff\"}");
    command.add_option("--labels", o->labels, "Numbers of labels to compare; 0 is always one of them")
        ->delimiter(',')
        ->check(CLI::Range(0, 100000))
        ->capture_default_str();
    command
        .add_option("--repeats", o->repeats,
            "Without files: simulated users (24 when left out); with files or --users: seeds of each user")
        ->check(CLI::Range(1, 10000));
    command.add_option("--recipe", o->recipes, "Recipes, separated by commas, or all; default: the usual one")
        ->delimiter(',');
    command
        .add_option("--acquisition", o->acquisitions,
            "Acquisition functions, with commas between them, or all; the usual one and random when left out")
        ->delimiter(',');
    command
        .add_option("--label", o->unit,
            "What one label covers: moment (the second without movement around the query) or window")
        ->check(CLI::IsMember({"moment", "window"}))
        ->capture_default_str();
    command.add_option("--world", o->world, kWorldHelp)
        ->check(CLI::IsMember(simulator::worldNames()))
        ->capture_default_str();
    command.add_option("--pool-passes", o->poolPasses, "Passes through the ten combinations in a simulated pool")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command.add_flag("--calibrate-first", o->calibrateFirst,
        "Simulated users turn their extended hand for a minute before every session");
    command.add_flag("--without-earth", o->withoutEarth,
        "As --calibrate-first, and Earth's field is subtracted with the estimated orientation");
    command.add_flag("--list", o->list, "Only list the recipes and acquisition functions");
    command.add_flag("--whole", o->whole, "Use all windows; default: high pitch to train, low pitch to query and test");
    command.add_flag("--no-bound", o->noBound, "Leave out the result with all pool labels");
    command.add_flag("--quantised", o->quantised, "Also quantise every network, as for the glove, and test the image");
    command.add_option("--threads", o->threads, "Users studied in parallel; changes only the duration")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command
        .add_option("--seed", o->seed, "Seed: the same seed repeats a run bit for bit; also the first simulated user")
        ->check(seedNumber())
        ->capture_default_str();
    command.add_option("--out", o->out, "Also write the JSON answer to this file");
    return [o](Run &run) { return o->list ? methods(run) : study(run, *o); };
}

} // namespace lodestone::cli
