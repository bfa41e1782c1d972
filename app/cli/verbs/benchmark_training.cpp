// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's training compared with the same training written in Python, on the same windows, one thread each, one
// after the other.
#include "app/cli/projects.h"
#include "app/cli/verbs/benchmarks.h"
#include "engine/jobs/benchmark_training.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

namespace lodestone::cli {
namespace {

constexpr int kWindows = 2000, kEpochs = 30;

struct Measured
{
    std::vector<double> seconds, loss;
    double medianSeconds() const
    {
        std::vector<double> sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
    double meanLoss() const
    {
        double sum = 0;
        for (const double l : loss)
            sum += l;
        return sum / double(loss.size());
    }
    double deviation() const // standard deviation between seeds
    {
        double squares = 0;
        for (const double l : loss)
            squares += (l - meanLoss()) * (l - meanLoss());
        return std::sqrt(squares / double(loss.size() - 1));
    }
};

std::vector<double> numbers(const QJsonArray &array)
{
    std::vector<double> out;
    for (const QJsonValue &value : array)
        out.push_back(value.toDouble());
    return out;
}

// The script's output with this interpreter; empty when the interpreter has no torch or does not exist.
QJsonObject runPython(Run &run, const QString &interpreter, const QString &script, const QString &windows, int repeats)
{
    QProcess python;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("1"));
    python.setProcessEnvironment(environment);
    python.start(interpreter, {script, windows, QString::number(kEpochs), QString::number(repeats)});
    try {
        run.waitFor([&] { return python.state() == QProcess::NotRunning; }, 600000 * repeats);
    } catch (const Failure &) {
        python.kill();
        python.waitForFinished(1000);
        throw;
    }
    if (python.state() != QProcess::NotRunning) {
        python.kill();
        python.waitForFinished(1000);
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QJsonObject pythonsAnswer(Run &run, const QTemporaryDir &folder, const QString &windows, int repeats)
{
    const QString script = folder.filePath(QStringLiteral("training.py"));
    QFile::copy(QStringLiteral(":/benchmarks/training.py"), script);
    // Also try the distribution's interpreter: python3-torch is installed for it, and PATH may find another one first.
    for (const QString &interpreter : {QStringLiteral("python3"), QStringLiteral("/usr/bin/python3")})
        if (const QJsonObject answer = runPython(run, interpreter, script, windows, repeats); !answer.isEmpty())
            return answer;
    return {};
}

} // namespace

QJsonObject benchmarkTraining(Run &run, const BenchmarkOptions &o)
{
    QTemporaryDir folder;
    const QString windows = folder.filePath(QStringLiteral("windows"));
    Measured own;
    QString instructions;
    {
        EngineClient engine;
        for (int seed = 1; seed <= o.repeats; ++seed) {
            const BenchmarkTrainingJob::Result one = runJob<BenchmarkTrainingJob>(
                run, engine, {kWindows, kEpochs, seed, windows});
            own.seconds.push_back(one.seconds);
            own.loss.push_back(one.finalLoss);
            instructions = one.instructions;
        }
    }
    QJsonObject answer{{"seconds", own.medianSeconds()}, {"final_loss", own.meanLoss()}, {"windows", kWindows},
        {"epochs", kEpochs}, {"seeds", o.repeats}, {"instructions", instructions}};
    run.say(QStringLiteral(
        "The same in Python now, where python3-torch is installed; that takes about half a minute a seed."));
    const QJsonObject python = pythonsAnswer(run, folder, windows, o.repeats);
    const Measured theirs{numbers(python["seconds"].toArray()), numbers(python["final_loss"].toArray())};
    if (!theirs.seconds.empty()) {
        answer["python_seconds"] = theirs.medianSeconds();
        answer["python_final_loss"] = theirs.meanLoss();
        answer["ratio"] = theirs.medianSeconds() / own.medianSeconds();
        answer["torch"] = python["torch"];
    }
    if (o.repeats > 1) {
        answer["final_loss_deviation"] = own.deviation();
        if (!theirs.seconds.empty())
            answer["python_final_loss_deviation"] = theirs.deviation();
    }
    return answer;
}

} // namespace lodestone::cli
