// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of an update compared with the capacity of the serial line.
#include "app/cli/gloves.h"
#include "app/cli/verbs/benchmarks.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {

QJsonObject flashOnce(Run &run, const GloveOptions &options, int kilobytes)
{
    const QByteArray image = benchmarkImage(kilobytes);
    ConnectedGlove glove(run, options);
    glove.connection().stop();
    const link::FlashResult result = glove.flash(image);
    QJsonObject answer{{"bytes", image.size()}, {"seconds", result.seconds},
        {"transfer_seconds", result.transferSeconds}, {"verified", result.verified}, {"baud", options.pace},
        {"latency_ms", options.latency}};
    // A serial line needs ten bits per byte; a pseudo-terminal has no rate to compare with. The last acknowledgement is
    // delayed by the latency in any case, so it is not counted against the pipeline. whole_fraction includes
    // everything: the requests before and the check after.
    const double ideal = options.pace > 0 ? 10.0 * double(image.size()) / options.pace : 0;
    answer["line_rate_fraction"] = ideal > 0 ? QJsonValue(ideal / (result.transferSeconds - options.latency * 1e-3))
                                             : QJsonValue();
    answer["whole_fraction"] = ideal > 0 ? QJsonValue(ideal / result.seconds) : QJsonValue();
    run.print(QStringLiteral("%1 bytes in %2 s\n").arg(image.size()).arg(result.seconds, 0, 'f', 3));
    return answer;
}

} // namespace

QJsonObject benchmarkFlash(Run &run, const BenchmarkOptions &o)
{
    GloveOptions options;
    options.pace = o.pace;
    options.latency = o.latency;
    options.board = fromUtf8(o.board);
    QJsonArray runs;
    for (const int kilobytes : {4, 48})
        runs.append(flashOnce(run, options, kilobytes));
    QJsonObject answer = runs[0].toObject();
    answer["runs"] = runs;
    answer["board"] = options.board;
    answer["simulated"] = true;
    return answer;
}

} // namespace lodestone::cli
