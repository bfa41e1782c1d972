// SPDX-License-Identifier: GPL-3.0-or-later
// The whole loop on the virtual glove, without shortcuts: the samples come over the link from the firmware, the labels
// are the true pose of the simulated hand at the queried times, and the figures are from a session that was not used in
// training. Each session keeps a fixed span of the glove's clock, whatever time the link came up, so a seed always
// gives the same result.
#include "app/cli/demo_board.h"
#include "app/cli/plan_labels.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/parity_checker.h"
#include "app/studio/samples.h"
#include "app/studio/session_clock.h"
#include "app/studio/sentences.h"
#include "device/simulator/boards.h"
#include "device/simulator/text_board.h"
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <cmath>

namespace lodestone::cli {

namespace {

struct Options
{
    quint64 seed = 1;
    std::string keep, world = "plain", board = "posix", dialect, layout = "9";
    int labels = 30, windows = 500;
    double speed = 0;        // device seconds per second; 0: as fast as the board can reliably run
    double secondsEach = 12; // device seconds for each combination
};
constexpr std::size_t kBundle = 256; // samples a transaction
// Device seconds after the glove's start; if the link is not up by then, the glove is restarted.
constexpr double kFrom = 12;
constexpr double kVirtualSpeed = 30, kEmulatedSpeed = 4, kPrintedSpeed = 16; // device seconds per second
constexpr int kPrintedRate = 50;                                             // rows a device second
constexpr int kStarts = 5; // starts of the glove before the computer counts as too slow for this speed
// Labels that one pass always allows per second of a combination: still ranges at low pitch, one second apart.
constexpr double kLabelsPerSecond = 15.0 / 12;
constexpr int kQueriesPerLabel = 2; // query this many times the labels, because the hand cannot answer while it moves

class Demo
{
public:
    Demo(Run &run, const Options &options, const QString &project)
        : m_run(run), m_options(options), m_project(openProject(project.toStdString(), false))
    {
        m_total.start();
    }
    QJsonObject carryOut();

private:
    qint64 record(const QString &name, quint64 session, bool labelled, int passes);
    ModelInfo train(const QString &stage);
    int label(const ModelInfo &model);
    bool recordSpan(qint64 session, double seconds, const QString &name);
    qint64 recordPrinted(const QString &name, quint64 session, double seconds);
    bool printed() const { return !m_options.dialect.empty(); }
    void flash(const ModelInfo &model);
    void compare(const ModelInfo &model);
    void compareVirtual(const ModelInfo &model);
    void endStage(const QString &name);
    GloveOptions glove(quint64 session) const;
    simulator::Hand hand(quint64 session) const { return handOf(glove(session)); }

    Run &m_run;
    const Options &m_options;
    std::unique_ptr<Project> m_project;
    struct Live
    {
        std::uint32_t first = 0;
        std::vector<std::array<std::int16_t, 9>> samples;
        std::map<std::uint32_t, std::array<std::uint8_t, 5>> answers;
    };
    Live m_live;                             // samples of the compared windows, and the glove's answers
    std::unique_ptr<ConnectedGlove> m_glove; // the last glove started, which is the one to be flashed
    EngineClient m_engine;
    QElapsedTimer m_total, m_stage;
    QJsonObject m_stages, m_flash, m_parity;
    qint64 m_badLines = 0;
    qint64 m_source = 0, m_pool = 0, m_test = 0;
    qint64 m_samples = 0, m_lost = 0;
};

void Demo::endStage(const QString &name)
{
    m_stages[name] = m_stages[name].toDouble() + double(m_stage.restart()) / 1000;
}

GloveOptions Demo::glove(quint64 session) const
{
    GloveOptions options;
    options.seed = m_options.seed;
    options.session = session;
    options.script = QStringLiteral("ten");
    options.world = fromUtf8(m_options.world);
    options.secondsEach = m_options.secondsEach;
    options.speed = m_options.speed;
    options.flashFile = virtualGloveFlash(m_project->file());
    options.board = fromUtf8(m_options.board);
    options.dialect = fromUtf8(m_options.dialect);
    options.layout = fromUtf8(m_options.layout);
    options.rate = printed() ? kPrintedRate : 0;
    return options;
}

// Returns false if the link came up after the span had begun; then nothing was stored.
bool Demo::recordSpan(qint64 session, double seconds, const QString &name)
{
    const double to = kFrom + seconds;
    SessionClock clock;
    QObject context;
    bool any = false, late = false;
    double now = 0;
    std::vector<Sample> span;
    const auto store = [&] {
        m_project->append(session, span);
        m_samples += qint64(span.size());
        span.clear();
    };
    QObject::connect(
        &m_glove->connection(), &link::Connection::samplesArrived, &context, [&](const link::SampleBlock &block) {
            now = double(block.deviceMicroseconds) * 1e-6;
            late = late || (!any && now > kFrom);
            any = true;
            if (late)
                return;
            const std::vector<Sample> next = within(clock.add(block, m_glove->info()), kFrom, to);
            span.insert(span.end(), next.begin(), next.end());
            if (span.size() >= kBundle)
                store();
        });
    const bool whole = m_run.waitFor(
        [&] {
            m_run.progress(name, (now - kFrom) / seconds);
            return late || now >= to;
        },
        int(to / m_options.speed * 3000) + 10000, true);
    context.disconnect();
    store();
    m_lost += qint64(clock.lost());
    if (!whole) {
        m_project->finishSession(session);
        throw Failure{Run::interrupted()
                          ? QStringLiteral("Stopped on request; what was recorded is kept when --keep names a folder.")
                          : QStringLiteral("The virtual glove sent only %1 of %2 s; use a lower --speed.")
                                .arg(std::max(now - kFrom, 0.0), 0, 'f', 1)
                                .arg(seconds)};
    }
    return !late;
}

qint64 Demo::recordPrinted(const QString &name, quint64 session, double seconds)
{
    m_glove.reset();
    m_glove = std::make_unique<ConnectedGlove>(m_run, glove(session));
    const PrintedSpan span = printedSpan(m_run, *m_glove, glove(session), seconds, name);
    const qint64 id = m_project->beginSession(name, m_glove->source(), span.channels);
    m_project->append(id, span.rows);
    m_samples += qint64(span.rows.size());
    m_badLines += span.badLines;
    return id;
}

qint64 Demo::record(const QString &name, quint64 session, bool labelled, int passes)
{
    const double seconds = hand(session).script().seconds() * passes;
    const qint64 id = printed() ? recordPrinted(name, session, seconds)
                                : m_project->beginSession(name, QStringLiteral("glove VG-%1").arg(m_options.seed));
    bool done = printed();
    for (int start = 0; !done; ++start) {
        if (start == kStarts)
            throw Failure{QStringLiteral("The virtual glove's link came up too late %1 times; use a lower --speed.")
                              .arg(kStarts)};
        m_glove.reset();
        m_glove = std::make_unique<ConnectedGlove>(m_run, glove(session));
        done = recordSpan(id, seconds, name);
    }
    m_project->finishSession(id);
    const qint64 samples = m_project->session(id)->samples;
    int labels = 0;
    if (labelled) {
        for (const Segment &segment : segmentsFromTruth(m_project->samples(id), hand(session))) {
            m_project->addLabel(id, segment, LabelSource::Plan);
            ++labels;
        }
    }
    m_run.say(QStringLiteral("Recorded session \"%1\": %2 samples, %3 labelled segments from the plan.")
                  .arg(name)
                  .arg(samples)
                  .arg(labels));
    return id;
}

ModelInfo Demo::train(const QString &stage)
{
    TrainRequest request;
    request.project = m_project->file();
    request.seed = m_options.seed;
    request.sources = {m_source};
    request.target = m_pool;
    request.test = m_test;
    ModelInfo model = modelFromResult(runJob<RetrainJob>(m_run, m_engine, request,
                                          [this](const JobProgress &progress) { sayCautions(m_run, progress); }),
        nextModelName(*m_project));
    model.id = m_project->addModel(model);
    endStage(stage);
    m_run.say(QStringLiteral(
        "%1 (%2) on the test session: %3 of the fingers right, all five %4; always guessing the commonest state: %5.")
                  .arg(model.name, model.recipe, percent(model.report["accuracy"].toDouble()),
                      percent(model.report["exact"].toDouble()), percent(model.report["majority"].toDouble())));
    if (const QJsonObject promotion = model.report["promotion"].toObject(); !promotion.isEmpty())
        m_run.say(promotionInWords(promotion));
    return model;
}

int Demo::label(const ModelInfo &model)
{
    QueryJob::Request request;
    request.project = m_project->file();
    request.seed = m_options.seed;
    request.sources = {m_source};
    request.target = request.session = m_pool;
    request.test = m_test;
    request.model = model.id;
    request.budget = m_options.labels * kQueriesPerLabel;
    const QueryJob::Result answer = runJob<QueryJob>(m_run, m_engine, request);
    endStage(QStringLiteral("query"));

    const std::vector<Sample> samples = m_project->samples(m_pool);
    const simulator::Hand truth = hand(2);
    int answered = 0, asked = 0;
    for (const QueryJob::Pick &pick : answer.picks) {
        if (answered == m_options.labels)
            break;
        ++asked;
        if (const auto segment = answerFromTruth(samples, pick.start, pick.end, truth)) {
            m_project->addLabel(m_pool, *segment, LabelSource::Human);
            ++answered;
        }
    }
    endStage(QStringLiteral("label"));
    m_run.say(QStringLiteral(
        "Asked the simulated hand about %1 moments of the pool session; it answered %2 (it was moving in the others).")
                  .arg(asked)
                  .arg(answered));
    return answered;
}

void Demo::flash(const ModelInfo &model)
{
    m_glove->connection().stop();
    const link::FlashResult result = m_glove->flash(model.image);
    m_flash = {{"seconds", result.seconds}, {"verified", result.verified}, {"slot", result.slot == 0 ? "A" : "B"},
        {"hash", QString::fromLatin1(model.hash.toHex())}};
    endStage(QStringLiteral("flash"));
    m_run.say(QStringLiteral("Flashed %1 bytes in %2 s; the glove read them back and runs them on trial.")
                  .arg(model.image.size())
                  .arg(result.seconds, 0, 'f', 2));
}

void Demo::compare(const ModelInfo &model)
{
    ParityChecker parity;
    QString why;
    if (!parity.setImage(model.image, &why))
        throw Failure{QStringLiteral("The image made here is not one this runtime takes: %1").arg(why)};
    QObject context;
    QObject::connect(
        &m_glove->connection(), &link::Connection::samplesArrived, &context, [&](const link::SampleBlock &b) {
            parity.take(b);
            if (b.first != m_live.first + m_live.samples.size())
                m_live = {b.first, {}, {}};
            m_live.samples.insert(m_live.samples.end(), b.samples.begin(), b.samples.end());
        });
    QObject::connect(
        &m_glove->connection(), &link::Connection::predictionArrived, &context, [&](const link::Prediction &p) {
            parity.take(p);
            m_live.answers[p.window] = p.probability;
        });
    m_glove->connection().start();
    const auto wanted = std::uint64_t(m_options.windows);
    const bool enough = m_run.waitFor(
        [&] {
            m_run.progress(QStringLiteral("compare"), double(parity.counts().windows) / double(wanted));
            return parity.counts().windows >= wanted;
        },
        60000);
    context.disconnect();
    const ParityChecker::Counts c = parity.counts();
    m_parity = {{"windows", qint64(c.windows)}, {"mismatches", qint64(c.mismatches)}, {"largest_gap", c.largestGap},
        {"incomplete", qint64(c.incomplete)}};
    if (!enough)
        throw Failure{QStringLiteral("The glove answered only %1 of %2 windows within 60 s; use a lower --speed.")
                          .arg(c.windows)
                          .arg(wanted)};
    m_run.say(
        QStringLiteral("Compared %1 live windows of glove and host: %2 differ.").arg(c.windows).arg(c.mismatches));
    endStage(QStringLiteral("compare"));
}

// Sends the same samples through the virtual glove as well: three runs of one network, on two kinds of core.
void Demo::compareVirtual(const ModelInfo &model)
{
    ConnectedGlove virtualGlove(m_run, GloveOptions{});
    virtualGlove.connection().stop();
    virtualGlove.flash(model.image);
    QObject context;
    int windows = 0, mismatches = 0;
    std::uint32_t last = 0;
    QObject::connect(
        &virtualGlove.connection(), &link::Connection::predictionArrived, &context, [&](const link::Prediction &p) {
            last = p.window;
            if (const auto live = m_live.answers.find(p.window); live != m_live.answers.end()) {
                ++windows;
                mismatches += live->second != p.probability;
            }
        });
    virtualGlove.connection().inject(m_live.first, true, m_live.samples);
    m_run.waitFor([&] { return !m_live.answers.empty() && last >= m_live.answers.rbegin()->first; }, 30000);
    m_parity["virtual"] = QJsonObject{{"windows", windows}, {"mismatches", mismatches}};
    m_run.say(QStringLiteral("Compared %1 of these windows with the virtual glove's answers: %2 differ.")
                  .arg(windows)
                  .arg(mismatches));
}

QJsonObject Demo::carryOut()
{
    m_stage.start();
    m_source = record(QStringLiteral("source"), 1, true, 1);
    m_pool = record(QStringLiteral("pool"), 2, false,
        int(std::ceil(m_options.labels / (kLabelsPerSecond * m_options.secondsEach))));
    m_test = record(QStringLiteral("test"), 3, true, 1);
    endStage(QStringLiteral("record"));
    const ModelInfo before = train(QStringLiteral("train"));
    const int labels = label(before);
    const ModelInfo after = train(QStringLiteral("retrain"));
    const auto pair = [&](const char *key) {
        return QJsonObject{{"before", before.report[QLatin1String(key)]}, {"after", after.report[QLatin1String(key)]}};
    };
    QJsonObject answer{{"simulated", true}, {"seed", qint64(m_options.seed)}, {"speed", m_options.speed},
        {"recipe", after.recipe}, {"samples", m_samples}, {"labels", labels}, {"majority", after.report["majority"]},
        {"accuracy", pair("accuracy")}, {"exact", pair("exact")},
        {"image", QJsonObject{{"bytes", after.image.size()}, {"parameters", after.report["parameters"]},
                      {"hash", QString::fromLatin1(after.hash.toHex())}}},
        {"quantise", after.report["quantise"]}, {"promotion", after.report["promotion"]}, {"machine", machine()}};
    if (printed()) {
        const HostAnswers host = predictHere(m_run, *m_glove, glove(3), after.image, m_options.windows);
        m_run.say(QStringLiteral(
            "Predicted %1 live windows in the studio; of the fingers in the %2 still ones %3 were right.")
                      .arg(host.windows)
                      .arg(host.scored)
                      .arg(percent(host.accuracy)));
        endStage(QStringLiteral("predict"));
        answer["dialect"] = fromUtf8(m_options.dialect);
        answer["layout"] = fromUtf8(m_options.layout);
        answer["bad_lines"] = m_badLines;
        answer["host"] = QJsonObject{{"windows", host.windows}, {"scored", host.scored}, {"accuracy", host.accuracy}};
        answer["stages"] = m_stages;
        answer["seconds"] = double(m_total.elapsed()) / 1000;
        return answer;
    }
    flash(after);
    compare(after);
    if (simulator::emulatedBoard(m_options.board))
        compareVirtual(after);
    const link::GloveInfo info = m_glove->keep(after.hash);
    m_run.say(QStringLiteral("Confirmed: the glove keeps the new image."));
    endStage(QStringLiteral("confirm"));

    answer["board"] = fromUtf8(m_options.board);
    answer["lost"] = m_lost;
    answer["flash"] = m_flash;
    answer["confirmed"] = true;
    answer["parity"] = m_parity;
    answer["glove"] = toJson(info);
    answer["stages"] = m_stages;
    answer["seconds"] = double(m_total.elapsed()) / 1000;
    return answer;
}

QString summary(const QJsonObject &r)
{
    const auto line = [](const QString &what, const QString &value) {
        return QStringLiteral("%1 %2\n").arg(what, -34).arg(value);
    };
    const auto beside = [&](const QJsonValue &fraction) {
        return QStringLiteral("%1   (majority %2)")
            .arg(percent(fraction.toDouble()), percent(r["majority"].toDouble()));
    };
    return QStringLiteral("\nThe whole loop, on a simulated hand\n")
           + line(QStringLiteral("fingers right before"), beside(r["accuracy"]["before"]))
           + line(
               QStringLiteral("fingers right after %1 labels").arg(r["labels"].toInt()), beside(r["accuracy"]["after"]))
           + line(QStringLiteral("all five right, before"), percent(r["exact"]["before"].toDouble()))
           + line(QStringLiteral("all five right, after"), percent(r["exact"]["after"].toDouble()))
           + line(QStringLiteral("image"), QStringLiteral("%1 bytes, %2 parameters")
                                               .arg(r["image"]["bytes"].toInt())
                                               .arg(r["image"]["parameters"].toInt()))
           + (r.contains(QStringLiteral("host"))
                   ? line(QStringLiteral("predictions in the studio"),
                       QStringLiteral("%1 windows, %2 of the fingers right")
                           .arg(r["host"]["windows"].toInt())
                           .arg(percent(r["host"]["accuracy"].toDouble())))
                   : line(QStringLiteral("flash"),
                         QStringLiteral("verified in %1 s").arg(r["flash"]["seconds"].toDouble(), 0, 'f', 2))
                         + line(QStringLiteral("glove and host"), QStringLiteral("%1 windows, %2 differ")
                                                                      .arg(r["parity"]["windows"].toInt())
                                                                      .arg(r["parity"]["mismatches"].toInt())))
           + line(QStringLiteral("time"),
               QStringLiteral("%1 s on %2").arg(r["seconds"].toDouble(), 0, 'f', 1).arg(machineLine()));
}

} // namespace

Work declareDemo(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--seed", o->seed, "Seed of the simulated user and of the training")
        ->check(seedNumber())
        ->capture_default_str();
    command.add_option("--world", o->world, kWorldHelp)
        ->check(CLI::IsMember(simulator::worldNames()))
        ->capture_default_str();
    command.add_option(
        "--keep", o->keep, "Keep the project, the report and the virtual glove's flash memory in this folder");
    command.add_option("--labels", o->labels, "Moments to label")->check(CLI::Range(1, 500))->capture_default_str();
    command.add_option("--windows", o->windows, "Live windows to compare")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command.add_option("--speed", o->speed, "Device seconds per real second; default 30, on the emulated board 4")
        ->check(CLI::Range(0.5, 40.0));
    command.add_option("--seconds-each", o->secondsEach, "Device seconds for each combination")
        ->check(CLI::Range(2.0, 60.0))
        ->capture_default_str();
    command.add_option("--board", o->board, "posix: a process of this computer; any other: the real firmware in QEMU")
        ->check(CLI::IsMember(simulator::boardNames()))
        ->capture_default_str();
    auto *dialect = command
                        .add_option("--dialect", o->dialect,
                            "On a board that prints text in this dialect: predictions run in the studio, nothing is "
                            "flashed")
                        ->check(CLI::IsMember(simulator::TextBoard::dialects()));
    command.add_option("--layout", o->layout, "Sensors of that board")
        ->check(CLI::IsMember(simulator::TextBoard::layouts()))
        ->capture_default_str()
        ->needs(dialect);
    return [o](Run &run) {
        if (o->speed <= 0)
            o->speed = !o->dialect.empty()                  ? kPrintedSpeed
                       : simulator::emulatedBoard(o->board) ? kEmulatedSpeed
                                                            : kVirtualSpeed;
        QTemporaryDir temporary;
        const QString folder = o->keep.empty() ? temporary.path() : fromUtf8(o->keep);
        if (!QDir().mkpath(folder))
            throw Failure{QStringLiteral("The folder %1 cannot be made; name another with --keep.").arg(folder)};
        const QString project = folder + QStringLiteral("/demo.lodestone");
        if (QFile::exists(project) || QFile::exists(virtualGloveFlash(project)))
            throw Failure{QStringLiteral("%1 already holds a demo; name an empty folder with --keep.").arg(folder)};
        Demo demo(run, *o, project);
        const QJsonObject answer = demo.carryOut();
        if (!o->keep.empty())
            writeFile((folder + QStringLiteral("/report.json")).toStdString(), QJsonDocument(answer).toJson());
        run.print(summary(answer));
        return answer;
    };
}

} // namespace lodestone::cli
