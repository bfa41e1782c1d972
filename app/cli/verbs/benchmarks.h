// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the benchmarks: their options, and an image of the published network's shape.
#pragma once
#include "app/cli/verb.h"
#include <QByteArray>

namespace lodestone::cli {

struct BenchmarkOptions
{
    std::string name, data, board = "posix";
    double seconds = 60;
    int pace = 0, latency = 0, repeats = 1, users = 10;
    quint64 seed = 1;
    bool simulated = false, rough = false;
};

// The published network (9,989 parameters) with weights from a fixed seed; its speed does not depend on them.
// `kilobytes` scales the layer widths to about that image size.
QByteArray benchmarkImage(int kilobytes = 11);
// core: "m0" or "m4". Empty without qemu-system-arm or without the firmware's benchmark program; throws Failure when
// the run fails.
QJsonObject countInstructions(const QString &core, const QByteArray &image);
QJsonObject benchmarkFlash(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkStore(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkTraining(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkPlot(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkInference(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkOrientation(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkOutputs(Run &run, const BenchmarkOptions &options);
QJsonObject benchmarkHeading(Run &run, const BenchmarkOptions &options); // orientation --simulated

} // namespace lodestone::cli
