// SPDX-License-Identifier: GPL-3.0-or-later
// Orientation filters against the optical reference of BROAD trials. Input: a folder of *.f32 files with rows of 14
// little-endian floats: gyro rad/s, accel m/s2, mag uT, reference quaternion w x y z (NaN where the cameras lost it),
// movement; 285.7 Hz.
#include "app/cli/projects.h"
#include "app/cli/verbs/benchmarks.h"
#include "engine/signal/orientation.h"
#include "engine/signal/orientation/error.h"
#include "engine/signal/orientation/registry.h"
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <cmath>
#include <cstring>

namespace lodestone::cli {

namespace {

constexpr double kStep = 0.0035; // s
constexpr std::size_t kColumns = 14;
constexpr int kSlower = 6; // mean of six rows: the glove's rate, 47.6 Hz

struct Step
{
    Sample sample;
    Quaternion reference;
    bool counts = false;
};
struct Trial
{
    QString name;
    std::vector<Step> steps, slower;
};

Step stepOf(const std::array<float, kColumns> &row, double t)
{
    Step step;
    step.sample.t = t;
    for (std::size_t i = 0; i < 3; ++i) {
        step.sample.gyro[i] = row[i];
        step.sample.accel[i] = row[3 + i];
        step.sample.mag[i] = row[6 + i];
    }
    step.reference = {double(row[9]), double(row[10]), double(row[11]), double(row[12])};
    step.counts = row[13] > 0.5f && !std::isnan(row[9]);
    return step;
}

// Averages the readings of `by` steps; the reference is that of the last one.
std::vector<Step> slowed(const std::vector<Step> &steps, int by)
{
    std::vector<Step> out;
    for (std::size_t first = 0; first + std::size_t(by) <= steps.size(); first += std::size_t(by)) {
        Step mean = steps[first + std::size_t(by) - 1];
        for (std::size_t i = 0; i < 3; ++i) {
            double gyro = 0, accel = 0, mag = 0;
            for (std::size_t j = first; j < first + std::size_t(by); ++j) {
                gyro += double(steps[j].sample.gyro[i]);
                accel += double(steps[j].sample.accel[i]);
                mag += double(steps[j].sample.mag[i]);
            }
            mean.sample.gyro[i] = float(gyro / by);
            mean.sample.accel[i] = float(accel / by);
            mean.sample.mag[i] = float(mag / by);
        }
        out.push_back(mean);
    }
    return out;
}

std::vector<Trial> readTrials(const std::string &folder)
{
    std::vector<Trial> trials;
    const QDir directory(fromUtf8(folder));
    for (const QString &name : directory.entryList({QStringLiteral("*.f32")}, QDir::Files, QDir::Name)) {
        const QByteArray bytes = readFile(directory.filePath(name).toStdString());
        Trial trial{name.chopped(4), {}, {}};
        std::array<float, kColumns> row;
        for (qsizetype at = 0; at + qsizetype(sizeof row) <= bytes.size(); at += qsizetype(sizeof row)) {
            std::memcpy(row.data(), bytes.constData() + at, sizeof row);
            trial.steps.push_back(stepOf(row, double(trial.steps.size()) * kStep));
        }
        trial.slower = slowed(trial.steps, kSlower);
        trials.push_back(std::move(trial));
    }
    if (trials.empty())
        throw Failure{QStringLiteral("skipped: no BROAD data in %1; name a folder with its trials as .f32 files by "
                                     "--data, or measure on the simulated glove with --simulated.")
                          .arg(directory.path())};
    return trials;
}

OrientationError errorOn(const std::vector<Step> &steps, const char *method)
{
    OrientationFilter filter(method);
    OrientationErrors errors;
    for (const Step &step : steps) {
        const Quaternion estimate = filter.update(step.sample);
        if (step.counts)
            errors.add(estimate, step.reference);
    }
    return errors.rmse();
}

double microsecondsPerSample(const std::vector<Step> &steps, const char *method)
{
    OrientationFilter filter(method);
    double best = 0;
    for (int turn = 0; turn < 3; ++turn) { // the fastest of three runs, the least disturbed by other programs
        filter.reset();
        QElapsedTimer clock;
        clock.start();
        for (const Step &step : steps)
            filter.update(step.sample);
        const double each = double(clock.nsecsElapsed()) * 1e-3 / double(steps.size());
        best = turn == 0 ? each : std::min(best, each);
    }
    return best;
}

QJsonObject toJson(const OrientationError &e)
{
    return {{"total", e.total}, {"heading", e.heading}, {"inclination", e.inclination}};
}

QJsonObject measured(const std::vector<Trial> &trials, const char *method, std::vector<Step> Trial::*steps)
{
    QJsonArray each;
    OrientationError mean;
    for (const Trial &trial : trials) {
        const OrientationError error = errorOn(trial.*steps, method);
        QJsonObject object = toJson(error);
        object["name"] = trial.name;
        each.append(object);
        mean.total += error.total / double(trials.size());
        mean.heading += error.heading / double(trials.size());
        mean.inclination += error.inclination / double(trials.size());
    }
    return {{"trials", each}, {"mean", toJson(mean)}};
}

} // namespace

QJsonObject benchmarkOrientation(Run &run, const BenchmarkOptions &options)
{
    if (options.simulated && options.data.empty())
        return benchmarkHeading(run, options);
    const std::vector<Trial> trials = readTrials(options.data);
    QJsonObject answer, others;
    for (const OrientationMethod &method : orientationMethods()) {
        QJsonObject object = measured(trials, method.name, &Trial::steps);
        QJsonObject slower = measured(trials, method.name, &Trial::slower);
        slower["rate_hz"] = 1 / (kStep * kSlower);
        object["slower"] = slower;
        object["rate_hz"] = 1 / kStep;
        object["microseconds"] = microsecondsPerSample(trials.front().steps, method.name);
        object["source"] = QString::fromLatin1(method.source);
        if (answer.isEmpty()) {
            answer = object; // the studio's own filter is the main result, the others are added to it
            answer["method"] = QString::fromLatin1(method.name);
        } else {
            others[QLatin1String(method.name)] = object;
        }
        run.progress(QStringLiteral("orientation"), double(1 + others.size()) / double(orientationMethods().size()));
    }
    answer["others"] = others;
    if (options.simulated)
        answer["glove"] = benchmarkHeading(run, options);
    return answer;
}

} // namespace lodestone::cli
