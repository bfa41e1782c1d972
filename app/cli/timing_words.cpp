// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timing_words.h"

#include <array>
#include <cmath>

namespace lodestone::cli {

constexpr std::array kSensors{"accelerometer", "gyroscope", "magnetometer"}; // as SessionTiming::repeated

QJsonObject toJson(const SessionTiming &t)
{
    QJsonObject repeated;
    for (std::size_t i = 0; i < kSensors.size(); ++i)
        if (!std::isnan(t.repeated[i]))
            repeated[QLatin1String(kSensors[i])] = t.repeated[i];
    return {{"rate_hz", t.rateHz}, {"mean_rate_hz", t.meanRateHz}, {"jitter_ms", 1000 * t.jitter}, {"gaps", t.gaps},
        {"longest_gap_seconds", t.longestGap}, {"missing", t.missing}, {"backwards", t.backwards},
        {"repeated", repeated}};
}

QString inWords(const SessionTiming &t)
{
    QStringList repeated;
    for (std::size_t i = kSensors.size(); i-- > 0;)
        if (!std::isnan(t.repeated[i]))
            repeated << QStringLiteral("%1 %2").arg(QLatin1String(kSensors[i]), percent(t.repeated[i]));
    QString line = QStringLiteral("%1 Hz, jitter %2 ms").arg(t.rateHz, 0, 'f', 2).arg(1000 * t.jitter, 0, 'f', 2);
    if (!repeated.isEmpty())
        line += QStringLiteral("; repeated readings: ") + repeated.join(QStringLiteral(", "));
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
