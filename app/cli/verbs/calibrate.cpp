// SPDX-License-Identifier: GPL-3.0-or-later
// Calibrates a glove from recorded sessions or from the connected glove, and stores the result under its serial number.
#include "app/cli/gloves.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/calibrating.h"
#include "app/studio/session_clock.h"
#include "engine/project/calibrations.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {

struct Step
{
    CalibrationStep step;
    const char *name;
    const char *what;
    double seconds;
};
constexpr std::array<Step, 4> kSteps{{{CalibrationStep::Rest, "rest", "the board lies still", 5},
    {CalibrationStep::Positions, "positions", "the board lies on each of its six sides, three seconds or more", 40},
    {CalibrationStep::Board, "board", "the board, without finger magnets, is turned every way", 60},
    {CalibrationStep::Hand, "hand", "worn, all fingers extended, the hand is turned up, down, over and once around",
        60}}};

struct Options
{
    std::string project, live, folder;
    std::array<std::string, kSteps.size()> session;
    double seconds = 0;
    bool list = false, dry = false;
    GloveChoice glove;
};

struct Recording
{
    const Step *step;
    std::vector<Sample> samples;
};

std::vector<Recording> fromProject(const Options &o, QString &serial)
{
    const auto project = openProject(o.project, true, true);
    std::vector<Recording> recordings;
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        if (o.session[i].empty())
            continue;
        const SessionInfo session = findSession(*project, o.session[i]);
        const QString found = serialOfSource(session.source);
        if (found.isEmpty())
            throw Failure{
                QStringLiteral("Session %1 (%2) was imported, so its glove is not known; name a session recorded here.")
                    .arg(session.id)
                    .arg(session.name)};
        if (!serial.isEmpty() && found != serial)
            throw Failure{
                QStringLiteral("Session %1 is of glove %2, the one before of %3; calibrate one glove at a time.")
                    .arg(session.id)
                    .arg(found, serial)};
        serial = found;
        recordings.push_back({&kSteps[i], project->samples(session.id)});
    }
    if (recordings.empty())
        throw WrongUsage{
            QStringLiteral("Which sessions? Name one or more by --rest, --positions, --board and --hand.")};
    return recordings;
}

std::vector<Recording> fromGlove(Run &run, const Options &o, QString &serial)
{
    const auto &step = *std::find_if(kSteps.begin(), kSteps.end(), [&](const Step &s) { return o.live == s.name; });
    GloveOptions simulated = o.glove.options();
    simulated.script = QStringLiteral("turn");
    if (step.step == CalibrationStep::Board)
        simulated.world = QStringLiteral("bare");
    const auto glove = o.glove.glove ? std::make_unique<ConnectedGlove>(run, simulated)
                                     : std::make_unique<ConnectedGlove>(run, o.glove);
    serial = glove->info().serial;
    const double seconds = o.seconds > 0 ? o.seconds : step.seconds;
    run.say(QStringLiteral("Recording %1 s: %2.").arg(seconds).arg(QLatin1String(step.what)));
    std::vector<Sample> samples;
    SessionClock clock;
    QObject context;
    QObject::connect(
        &glove->connection(), &link::Connection::samplesArrived, &context, [&](const link::SampleBlock &block) {
            const std::vector<Sample> next = clock.add(block, glove->info());
            samples.insert(samples.end(), next.begin(), next.end());
        });
    const int patience = int(1000 * (seconds / (o.glove.glove ? o.glove.speed : 1) + 15));
    const bool whole = run.waitFor(
        [&] {
            run.progress(QStringLiteral("record"), std::min(1.0, clock.seconds() / seconds));
            return clock.seconds() >= seconds;
        },
        patience);
    if (!whole)
        throw Failure{QStringLiteral("The glove sent only %1 of %2 s; check its cable and try again. %3")
                          .arg(clock.seconds(), 0, 'f', 1)
                          .arg(seconds)
                          .arg(glove->connection().problem())};
    return {{&step, std::move(samples)}};
}

QJsonObject listed(const CalibrationStore &store, Run &run, const QString &serial)
{
    QJsonArray versions;
    for (const Calibration &c : store.all(serial)) {
        versions.append(toJson(c));
        QStringList parts;
        for (const auto &[has, name] :
            {std::pair{c.accel.has_value(), "accelerometer"}, {c.inertial.has_value(), "offsets"},
                {c.mag.has_value(), "hard and soft iron"}, {c.fingers.has_value(), "finger magnets"}})
            if (has)
                parts << QLatin1String(name);
        run.print(QStringLiteral("version %1, %2: %3\n")
                      .arg(c.version)
                      .arg(QString::fromStdString(c.created), parts.join(QStringLiteral(", "))));
    }
    if (versions.isEmpty())
        run.print(QStringLiteral("Glove %1 has never been calibrated.\n").arg(serial));
    return {{"serial", serial}, {"file", store.fileOf(serial)}, {"versions", versions}};
}

} // namespace

Work declareCalibrate(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project,project", o->project,
        "Project file with the recordings; or none, and --glove or --port with --live");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        command.add_option(
            std::string("--") + kSteps[i].name, o->session[i], std::string("Session in which ") + kSteps[i].what);
        names.emplace_back(kSteps[i].name);
    }
    command.add_option("--live", o->live, "Record this step from the glove now")->check(CLI::IsMember(names));
    command.add_option("--seconds", o->seconds, "Duration of --live, device seconds")->check(aboveZero());
    command.add_flag("--list", o->list, "List the glove's calibrations instead");
    command.add_flag("--dry-run", o->dry, "Report, save nothing");
    command.add_option("--folder", o->folder, "Folder of the calibrations; default: the user's own");
    o->glove.declare(command);
    return [o](Run &run) {
        const CalibrationStore store(o->folder.empty() ? CalibrationStore::userFolder() : fromUtf8(o->folder));
        if (o->project.empty() && o->live.empty() && !o->list)
            throw WrongUsage{QStringLiteral(
                "Name a project and its sessions, or --live STEP with --glove or --port; see calibrate --help.")};
        if (!o->project.empty() && !o->live.empty())
            throw WrongUsage{QStringLiteral("Sessions of a project or --live, not both.")};
        QString serial;
        if (o->list) {
            ConnectedGlove glove(run, o->glove);
            return listed(store, run, glove.info().serial);
        }
        if (!o->dry)
            store.checkWritable();
        const std::vector<Recording> recordings = o->project.empty() ? fromGlove(run, *o, serial)
                                                                     : fromProject(*o, serial);
        Calibration calibration = store.newest(serial).value_or(Calibration{});
        calibration.serial = serial.toStdString();
        QJsonArray steps;
        bool any = false;
        for (const Recording &recording : recordings) {
            const StepResult result = calibrateStep(recording.step->step, recording.samples, calibration);
            const QString sentence = refusalInWords(result.refusal);
            steps.append(QJsonObject{{"step", QLatin1String(recording.step->name)}, {"refused", bool(result.refusal)},
                {"reason", sentence}, {"found", result.refusal.found}, {"needed", result.refusal.needed},
                {"samples", int(recording.samples.size())}});
            run.print(QStringLiteral("%1: %2\n")
                          .arg(QLatin1String(recording.step->name),
                              result.refusal ? sentence : figuresInWords(recording.step->step, result.calibration)));
            any = any || !result.refusal;
            if (result.refusal)
                run.setExitCode(1);
            calibration = result.calibration;
        }
        if (any && !o->dry)
            calibration = store.add(calibration);
        if (any)
            run.print(o->dry
                          ? QStringLiteral("Not saved.\n")
                          : QStringLiteral("Saved as version %1 of glove %2.\n").arg(calibration.version).arg(serial));
        return QJsonObject{{"serial", serial}, {"steps", steps}, {"saved", any && !o->dry},
            {"file", store.fileOf(serial)}, {"calibration", toJson(calibration)},
            {"simulated", serial.startsWith(QStringLiteral("VG-"))}};
    };
}

} // namespace lodestone::cli
