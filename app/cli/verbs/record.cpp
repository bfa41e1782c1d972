// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/channel_words.h"
#include "app/cli/gloves.h"
#include "app/cli/plan_labels.h"
#include "app/cli/projects.h"
#include "app/cli/terminal_questions.h"
#include "app/cli/timing_words.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/capture_note.h"
#include "app/studio/recording.h"
#include "app/studio/samples.h"
#include "app/studio/session_source.h"
#include "app/studio/sitting.h"
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryFile>

namespace lodestone::cli {

namespace {

struct Options
{
    std::string project, name, plan, map, sitting;
    double seconds = 0, pace = LiveQuestions::kUsualPace;
    bool ask = false;
    GloveChoice glove;
};

constexpr int kSilenceMilliseconds = 15000; // ms without a sample; then the verb ends, so that a script does not hang

// Prompts a person with a real glove for the next step.
void prompt(Run &run, const std::vector<PlanPose> &steps, double at, std::size_t &told)
{
    double from = 0;
    for (std::size_t i = 0; i < steps.size(); from += steps[i].seconds(), ++i) {
        if (i < told || at < from)
            continue;
        const PlanPose &step = steps[i];
        run.say(step.fingers ? QStringLiteral("Now hold %1 for %2 s (%3).")
                                   .arg(QString::fromStdString(step.fingers->toString()))
                                   .arg(step.seconds())
                                   .arg(toString(step.attitude))
                             : QStringLiteral("Now: %1, for %2 s.").arg(step.title).arg(step.seconds()));
        told = i + 1;
    }
}

// Lets the simulated hand follow the same steps, through a file that the virtual glove reads.
void letHandFollow(const std::vector<PlanPose> &steps, QTemporaryFile &file, GloveChoice &choice)
{
    if (!file.open() || file.write(flattened(steps)) < 0 || !file.flush())
        throw Failure{QStringLiteral("The plan for the simulated hand cannot be written (%1); make room in %2.")
                          .arg(file.errorString(), QDir::tempPath())};
    choice.script = file.fileName().toStdString();
}

// What --sitting says; left out: as proposed. 0: it says nothing that can be.
int sittingFrom(const std::string &text, const SittingProposal &proposed, int newest)
{
    if (text.empty())
        return proposed.number;
    if (text == "new")
        return newest + 1;
    if (text == "same")
        return std::max(1, newest);
    return std::max(0, fromUtf8(text).toInt()); // 0 also where it is no number
}

} // namespace

Work declareRecord(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project,project", o->project, "Project file; created if missing")->required();
    command.add_option("--name", o->name, "Name of the session");
    command
        .add_option("--seconds", o->seconds, "Duration, device seconds; default: the plan's length, or until Ctrl-C")
        ->check(aboveZero());
    command.add_option(
        "--plan", o->plan, "Guided capture, labelled as it goes: a plan's name (see plans), or its file");
    command.add_option(
        "--map", o->map, "What a board's columns are: FILE.json, or mx=COLUMN:uT,t=COLUMN:ms,… as for import");
    command
        .add_option("--sitting", o->sitting,
            "new, where the glove was put on since the last session; same; or a number. Left out: proposed")
        ->check([](const std::string &text) {
            return sittingFrom(text, {}, 0) > 0 ? std::string() : std::string("new, same, or a number from 1");
        });
    auto *ask = command.add_flag(
        "--ask", o->ask, "Ask about poses while they are held; one key, or one line, labels what is held");
    command.add_option("--pace", o->pace, "Questions a minute at most")->check(aboveZero())->needs(ask);
    o->glove.declare(command);
    return [o](Run &run) {
        GloveChoice choice = o->glove;
        const Plan plan = o->plan.empty() ? Plan() : findPlan(o->plan, o->project);
        const std::vector<PlanPose> steps = stepsOf(plan);
        QTemporaryFile handScript;
        if (!steps.empty() && choice.glove)
            letHandFollow(steps, handScript, choice);
        if (o->ask && !steps.empty())
            throw WrongUsage{QStringLiteral("A plan labels by itself; give --plan or --ask, not both.")};
        const GloveOptions options = choice.options();
        const double seconds = o->seconds > 0 ? o->seconds : secondsOf(steps);

        const std::vector<Assignment> map = o->map.empty() ? std::vector<Assignment>() : mapOf(o->map);
        ConnectedGlove glove(run, choice, ConnectedGlove::Takes::Boards,
            map); // first: a glove that does not answer leaves no empty project behind
        const auto project = openProject(o->project, false);
        Recording recording;
        ClockWatch clock;
        QObject context;
        QElapsedTimer silence;
        silence.start();
        QObject::connect(
            &glove.connection(), &link::Connection::samplesArrived, &context, [&](const link::SampleBlock &block) {
                recording.take(blockOf(block, glove.info()));
                clock.add(double(block.deviceMicroseconds) * 1e-6, double(block.hostNanoseconds) * 1e-9);
                silence.restart();
            });
        QObject::connect(&glove.board(), &TextBoard::rowsArrived, &context, [&](const Rows &rows, std::int64_t host) {
            LiveBlock block;
            block.raw.hostNanoseconds = host;
            block.channels = glove.board().channels();
            block.rows = rows;
            recording.take(block);
            silence.restart();
        });
        QString said;
        QObject::connect(&recording, &Recording::changed, &context, [&] {
            const QString problem = recording.problem();
            if (recording.active() && problem.isEmpty() != said.isEmpty())
                run.say(problem.isEmpty() ? QStringLiteral("The project file is written again.") : problem);
            said = problem;
        });
        const bool text = glove.isText();
        const Layout channels = text ? *glove.board().channels() : *layoutOf(glove.info());
        const SittingProposal proposed = proposeSitting(
            project->sessions(), project->newestSitting(), glove.source(), QDateTime::currentDateTimeUtc());
        const int newest = project->newestSitting();
        const int sitting = sittingFrom(o->sitting, proposed, newest);
        run.say(
            QStringLiteral("Sitting %1%2.")
                .arg(sitting)
                .arg(sitting > newest ? QString()
                                      : QStringLiteral(", which goes on (--sitting new: the glove was put on anew)")));
        std::optional<TerminalQuestions> questions;
        if (o->ask) {
            questions.emplace(run, recording, o->pace);
            QObject::connect(&recording, &Recording::started, &context, [&] {
                questions->begin(
                    *project, channels, glove.isVirtual() && !glove.isText() ? sourceOf(options) : glove.source());
            });
        }
        recording.start(project->file(), fromUtf8(o->name), glove.source(), glove.info(), channels, sitting);
        std::size_t told = 0;
        int shown = 0;
        run.waitFor(
            [&] {
                if (!glove.isVirtual())
                    prompt(run, steps, recording.seconds(), told);
                if (seconds > 0 && !o->ask) // a bar would run over the questions
                    run.progress(QStringLiteral("record"), recording.seconds() / seconds);
                else if (seconds <= 0 && int(recording.seconds()) / 5 > shown)
                    run.say(QStringLiteral("%1 s recorded; Ctrl-C ends the session.")
                                .arg((shown = int(recording.seconds()) / 5) * 5));
                return !recording.takes() || (seconds > 0 && recording.seconds() >= seconds)
                       || silence.elapsed() > kSilenceMilliseconds;
            },
            -1, true);
        const bool silent = silence.elapsed() > kSilenceMilliseconds && !Run::interrupted();
        recording.stop();
        // Ctrl-C has been heard by now; what waits is still saved, for as long as the recording is patient.
        for (QEventLoop loop; recording.active();)
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        if (recording.state() == Recording::State::Failed)
            throw Failure{recording.problem()};
        if (silent)
            throw Failure{QStringLiteral("No sample came for 15 s; the session keeps what came before (%1 samples). %2")
                              .arg(recording.kept())
                              .arg(glove.connection().problem())};
        const qint64 session = recording.session();

        std::vector<Segment> segments;
        if (!steps.empty()) {
            const std::vector<Sample> samples = project->samples(session);
            const bool poses = std::all_of(
                steps.begin(), steps.end(), [](const PlanPose &step) { return step.fingers.has_value(); });
            segments = glove.isVirtual() && poses ? segmentsFromTruth(
                           samples, simulator::Hand(options.seed, options.session, scriptOf(options)))
                                                  : segmentsFromPlan(samples, steps);
            keepNote(*project, session, {plan.name, plan.puttingOn});
            for (const Segment &segment : segments)
                project->addLabel(session, segment, LabelSource::Plan);
        }
        const std::optional<double> jump = baselineJump(*project, session);
        if (jump && *jump > kBaselineJump)
            run.say(
                QStringLiteral("The open hand reads %1 uT otherwise than in the session before. If the glove was put "
                               "on in between, record with --sitting new.")
                    .arg(*jump, 0, 'f', 0));
        QJsonObject answer{{"session", session}, {"name", project->session(session)->name},
            {"samples", recording.kept()}, {"seconds", recording.seconds()},
            {"lost", qint64(recording.lost()) + recording.dropped()}, {"labels", int(segments.size())},
            {"simulated", glove.isVirtual()}, {"stopped", Run::interrupted()}, {"clock", toJson(clock.fit())},
            {"timing", toJson(measureTiming(project->samples(session)))}, {"channels", toJson(channels)}};
        answer["sitting"] = sitting;
        if (jump)
            answer["baseline_jump_ut"] = *jump;
        if (questions) {
            answer["questions"] = questions->counts();
            answer["labels"] = int(project->labels(session).size());
        }
        if (text) {
            const BoardReader &reader = glove.board().reader();
            answer["dialect"] = reader.dialect();
            answer["bad_lines"] = qint64(reader.counts().bad);
            answer["dropped_bytes"] = qint64(glove.connection().statistics().textDrops); // not read in time
            answer["warnings"] = QJsonArray::fromStringList(reader.warnings());
            answer.remove(QStringLiteral("clock"));
        }
        return answer;
    };
}

} // namespace lodestone::cli
