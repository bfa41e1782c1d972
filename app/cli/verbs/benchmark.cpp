// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gloves.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/benchmarks.h"
#include "app/cli/verbs/registry.h"
#include "device/simulator/boards.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <algorithm>

namespace lodestone::cli {

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// The window program reports when its first frame is on screen; the result is the median of five starts.
QJsonObject startup(Run &run, const BenchmarkOptions &)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/lodestone");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const bool screen = !environment.value(QStringLiteral("DISPLAY")).isEmpty()
                        || !environment.value(QStringLiteral("WAYLAND_DISPLAY")).isEmpty();
    if (!screen)
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    std::vector<double> milliseconds, megabytes;
    for (int i = 0; i < 5; ++i) {
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(
            program, {QStringLiteral("--clean"), QStringLiteral("--glove"), QStringLiteral("--measure-startup")});
        if (!run.waitFor([&] { return window.state() == QProcess::NotRunning; }, 20000)) {
            window.kill();
            window.waitForFinished(1000);
            throw Failure{
                QStringLiteral("The window did not come up within 20 s; start %1 alone to see why.").arg(program)};
        }
        const QJsonObject line = QJsonDocument::fromJson(window.readAllStandardOutput()).object();
        if (!line.contains(QStringLiteral("ms_to_window")))
            throw Failure{
                QStringLiteral("%1 gave no figure (%2); build the window first.")
                    .arg(program, QString::fromUtf8(window.readAllStandardError()).trimmed().section('\n', -1))};
        milliseconds.push_back(line["ms_to_window"].toDouble());
        megabytes.push_back(line["rss_mb"].toDouble());
        run.progress(QStringLiteral("startup"), (i + 1) / 5.0);
    }
    return {{"ms_to_window", median(milliseconds)}, {"rss_mb", median(megabytes)}, {"starts", 5}, {"screen", screen}};
}

QJsonObject linkRate(Run &run, const BenchmarkOptions &o)
{
    GloveOptions options;
    options.rate = 1000;
    ConnectedGlove glove(run, options);
    QObject context;
    QElapsedTimer clock;
    std::uint64_t blocks = 0, samples = 0;
    QObject::connect(
        &glove.connection(), &link::Connection::samplesArrived, &context, [&](const link::SampleBlock &block) {
            ++blocks;
            samples += block.samples.size();
        });
    run.waitFor([&] { return samples > 0; }, 5000);
    const link::LinkStatistics before = glove.connection().statistics();
    samples = blocks = 0;
    clock.start();
    run.waitFor(
        [&] {
            run.progress(QStringLiteral("link"), double(clock.elapsed()) / (o.seconds * 1000));
            return false;
        },
        int(o.seconds * 1000), true);
    const double seconds = double(clock.nsecsElapsed()) * 1e-9;
    const link::LinkStatistics after = glove.connection().statistics();
    return {{"seconds", seconds}, {"frames_per_second", double(after.frames - before.frames) / seconds},
        {"samples_per_second", double(samples) / seconds}, {"samples", qint64(samples)},
        {"lost", qint64(after.lost + after.queueDrops)}, {"crc_errors", qint64(after.crcErrors)}};
}

using Measure = QJsonObject (*)(Run &, const BenchmarkOptions &);
const std::map<std::string, Measure> kBenchmarks{{"startup", startup}, {"link", linkRate},
    {"inference", benchmarkInference}, {"flash", benchmarkFlash}, {"training", benchmarkTraining},
    {"orientation", benchmarkOrientation}, {"plot", benchmarkPlot}, {"store", benchmarkStore},
    {"outputs", benchmarkOutputs}};

} // namespace

Work declareBenchmark(CLI::App &command)
{
    auto o = std::make_shared<BenchmarkOptions>();
    std::vector<std::string> names;
    for (const auto &[name, measure] : kBenchmarks)
        names.push_back(name);
    command.add_option("name", o->name, "What to measure")->required()->check(CLI::IsMember(names));
    command.add_option("--seconds", o->seconds, "link, store, outputs: how long")
        ->check(CLI::Range(1.0, 86400.0))
        ->capture_default_str();
    command.add_option("--repeats", o->repeats, "training: seeds, here and in Python")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command.add_option("--data", o->data, "orientation: folder with BROAD trials (.f32)");
    command.add_flag(
        "--simulated", o->simulated, "orientation: heading of simulated magnet gloves, with errors by cause");
    command.add_flag("--rough", o->rough, "orientation --simulated: hands that the magnet model does not describe");
    command.add_option("--users", o->users, "orientation --simulated: how many hands")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--seed", o->seed, "orientation --simulated: the first hand")
        ->check(seedNumber())
        ->capture_default_str();
    command.add_option("--pace", o->pace, "flash: baud of the wire")->check(CLI::Range(1200, 4000000));
    command
        .add_option("--latency", o->latency, "flash: milliseconds the host's adapter holds back what the glove sends")
        ->check(CLI::Range(0, 1000));
    command.add_option("--board", o->board, "flash: posix, or a board in QEMU")
        ->check(CLI::IsMember(simulator::boardNames()))
        ->capture_default_str();
    return [o](Run &run) {
        QJsonObject answer = kBenchmarks.at(o->name)(run, *o);
        answer["benchmark"] = fromUtf8(o->name);
        answer["machine"] = machine();
        return answer;
    };
}

} // namespace lodestone::cli
