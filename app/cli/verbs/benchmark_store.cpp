// SPDX-License-Identifier: GPL-3.0-or-later
// The project file under load: a recording at 10 kHz, and a large project that is opened and read.
#include "app/cli/projects.h"
#include "app/cli/verbs/benchmarks.h"
#include "app/studio/recording.h"
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

namespace lodestone::cli {
namespace {

constexpr double kFastHz = 10'000, kSlowHz = 100;
constexpr int kSessions = 100, kSessionSamples = 360'000; // an hour each

// Of this process: "VmRSS", or "VmHWM", the most there ever was; MB.
double megabytes(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(what))
            return line.mid(qsizetype(std::strlen(what)) + 1).trimmed().split(' ').value(0).toDouble() / 1024;
    return 0;
}

double since(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; } // ms

// As a board of 10 kHz would send them: a block each 10 ms of real time.
QJsonObject sustained(Run &run, const QString &file, double seconds)
{
    Project::open(file);
    Recording recording;
    const auto channels = std::make_shared<const Layout>(nineAxes());
    if (!recording.start(file, QStringLiteral("10 kHz"), QStringLiteral("benchmark"), {}, *channels))
        throw Failure{QStringLiteral("The recording did not start.")};
    QElapsedTimer clock;
    clock.start();
    qint64 offered = 0, refused = 0, mostWaiting = 0;
    run.waitFor(
        [&] {
            const qint64 due = std::min<qint64>(qint64(seconds * kFastHz), qint64(since(clock) / 1000 * kFastHz));
            while (due - offered >= 100) {
                LiveBlock block;
                block.channels = channels;
                block.raw.hostNanoseconds = clock.nsecsElapsed();
                for (int i = 0; i < 100; ++i) {
                    block.rows.t.push_back(double(offered + i) / kFastHz);
                    for (std::size_t c = 0; c < channels->size(); ++c)
                        block.rows.values.push_back(float(std::sin(0.001 * double(offered + i) + double(c))));
                }
                refused += recording.take(block) ? 0 : 100;
                offered += 100;
            }
            mostWaiting = std::max(mostWaiting, recording.waiting());
            run.progress(QStringLiteral("10 kHz"), since(clock) / (seconds * 1000));
            return due - offered < 100 && offered >= qint64(seconds * kFastHz);
        },
        -1);
    const double took = since(clock) / 1000;
    recording.stop();
    run.waitFor([&] { return !recording.active(); }, 60000);
    const auto project = Project::open(file, true);
    const QList<SessionInfo> sessions = project->sessions();
    return {{"hz", kFastHz}, {"channels", qint64(channels->size())}, {"seconds", took}, {"offered", offered},
        {"dropped", recording.dropped() + refused}, {"stored", sessions.isEmpty() ? 0 : sessions[0].samples},
        {"most_waiting", mostWaiting}, {"file_mb", double(QFileInfo(file).size()) / 1e6},
        {"rss_mb", megabytes("VmRSS:")}};
}

// Each sample's values are noise-like, as zeros would make a smaller file of it on some disks.
QJsonObject large(Run &run, const QString &file)
{
    {
        const auto project = Project::open(file);
        std::vector<Sample> samples(kSessionSamples);
        for (int i = 0; i < kSessionSamples; ++i) {
            const auto value = float(std::sin(0.01 * i));
            samples[std::size_t(i)] = {i / kSlowHz, {value, -value, 9.8f}, {value, 0, 1}, {30 * value, 20, value}};
        }
        std::vector<Segment> labels;
        for (int i = 0; i < 200; ++i)
            labels.push_back({i * 1000, i * 1000 + 800, {}});
        for (int i = 0; i < kSessions && !Run::interrupted(); ++i) {
            project->addSession(QStringLiteral("hour %1").arg(i + 1), {}, samples, labels, LabelSource::Human);
            run.progress(QStringLiteral("100 hours"), (i + 1.0) / kSessions);
        }
    }
    std::vector<double> opening, stretch;
    const double before = megabytes("VmRSS:");
    double after = 0, whole = 0;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto project = Project::open(file);
        const auto sessions = project->sessions(); // what the window reads before it shows them
        project->labelCounts();
        project->humanLabels();
        project->models();
        project->damagedLabels();
        project->fingerprint();
        opening.push_back(since(clock));
        after = std::max(after, megabytes("VmRSS:"));
        clock.restart();
        const qint64 at = project->sampleAt(sessions[kSessions / 2].id, 1800);
        project->rows(sessions[kSessions / 2].id, at, at + 1000);
        stretch.push_back(since(clock));
        clock.restart();
        project->rows(sessions[i].id);
        whole = since(clock);
    }
    std::sort(opening.begin(), opening.end());
    std::sort(stretch.begin(), stretch.end());
    return {{"sessions", kSessions}, {"samples", qint64(kSessions) * kSessionSamples}, {"labels", kSessions * 200},
        {"file_mb", double(QFileInfo(file).size()) / 1e6}, {"ms_to_open", opening[2]}, {"ms_to_open_worst", opening[4]},
        {"ms_for_10_s", stretch[2]}, {"ms_for_an_hour", whole}, {"rss_mb_before", before}, {"rss_mb_open", after},
        {"rss_mb_most", megabytes("VmHWM:")}};
}

} // namespace

QJsonObject benchmarkStore(Run &run, const BenchmarkOptions &options)
{
    QTemporaryDir folder;
    if (!folder.isValid())
        throw Failure{QStringLiteral("No temporary folder can be made; set TMPDIR to one with 2 GB of room.")};
    const QJsonObject written = sustained(run, folder.filePath(QStringLiteral("fast.lodestone")), options.seconds);
    return {{"sustained", written}, {"large", large(run, folder.filePath(QStringLiteral("large.lodestone")))}};
}

} // namespace lodestone::cli
