// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timing_words.h"

namespace lodestone::cli {

QJsonObject toJson(const SessionTiming &t)
{
    return {{"rate_hz", t.rateHz}, {"mean_rate_hz", t.meanRateHz}, {"jitter_ms", 1000 * t.jitter}, {"gaps", t.gaps},
        {"longest_gap_seconds", t.longestGap}, {"missing", t.missing}, {"backwards", t.backwards},
        {"repeated", QJsonObject{{"accelerometer", t.repeated[0]}, {"gyroscope", t.repeated[1]},
                         {"magnetometer", t.repeated[2]}}}};
}

QString inWords(const SessionTiming &t)
{
    QString line = QStringLiteral(
        "%1 Hz, jitter %2 ms; repeated readings: magnetometer %3, gyroscope %4, accelerometer %5")
                       .arg(t.rateHz, 0, 'f', 2)
                       .arg(1000 * t.jitter, 0, 'f', 2)
                       .arg(percent(t.repeated[2]), percent(t.repeated[1]), percent(t.repeated[0]));
    line += t.gaps == 0 ? QStringLiteral("; no gaps")
                        : QStringLiteral("; gaps: %1, the longest %2 s, missing samples: %3")
                              .arg(t.gaps)
                              .arg(t.longestGap, 0, 'f', 2)
                              .arg(t.missing);
    return t.backwards == 0 ? line : line + QStringLiteral("; time stands or goes back at %1 samples").arg(t.backwards);
}

QJsonObject toJson(const ClockFit &c)
{
    return {{"drift_ppm", c.ppm}, {"median_lateness_ms", 1000 * c.lateness}, {"worst_lateness_ms", 1000 * c.worst},
        {"pairs", c.pairs}};
}

} // namespace lodestone::cli
