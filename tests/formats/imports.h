// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for the readers of files, and what came of them, for the tests of this folder.
#pragma once
#include "engine/formats/import.h"

#include <QByteArrayList>
#include <cmath>
#include <functional>

namespace lodestone {

inline QByteArray printed(const QByteArray &before, int rows, const std::function<QByteArray(int)> &row)
{
    QByteArray text = before;
    for (int i = 0; i < rows; ++i)
        text += row(i) + '\n';
    return text;
}

inline QByteArray number(double value, int decimals = 3) { return QByteArray::number(value, 'f', decimals); }

// Three numbers of a length, that turn; i: the row.
inline QByteArray turned(int i, double length, const QByteArray &between = ",", int decimals = 4)
{
    const double a = i * 0.05, b = i * 0.03;
    return QByteArray::number(length * std::cos(a) * std::cos(b), 'f', decimals) + between
           + QByteArray::number(length * std::sin(a) * std::cos(b), 'f', decimals) + between
           + QByteArray::number(length * std::sin(b), 'f', decimals);
}

inline ImportOptions atRate(double hz)
{
    ImportOptions options;
    options.rateHz = hz;
    return options;
}

// Why this is no session; empty: it is one.
inline QString refusal(const QByteArray &bytes, const ImportOptions &options = {})
{
    try {
        toSession(readTable(bytes, options));
    } catch (const ImportError &error) {
        return error.reason;
    }
    return {};
}

// "acceleration 1x": each channel.
inline QStringList channelsOf(const SignalTable &r)
{
    QStringList all;
    for (const Channel &c : r.channels)
        all << nameOf(c.quantity)
                   + (c.axis ? QStringLiteral(" %1%2").arg(c.sensor).arg(QLatin1Char(c.axis))
                             : QStringLiteral(" %1").arg(c.sensor));
    return all;
}
inline const QStringList kAccelerometer{"acceleration 1x", "acceleration 1y", "acceleration 1z"};
inline const QStringList kGyroscope{"angular rate 1x", "angular rate 1y", "angular rate 1z"};

inline QString warningsOf(const SignalTable &r) { return r.warnings.join(QLatin1Char('\n')); }

// "5-20 efeef, 20-30 \"fist\"": labels, and classes that are none.
inline QString written(const std::vector<Segment> &labels, const std::vector<TextLabel> &classes = {})
{
    QStringList parts;
    for (const Segment &l : labels)
        parts << QStringLiteral("%1-%2 %3").arg(l.begin).arg(l.end).arg(QString::fromStdString(l.fingers.toString()));
    for (const TextLabel &l : classes)
        parts << QStringLiteral("%1-%2 \"%3\"").arg(l.begin).arg(l.end).arg(l.text);
    return parts.join(QStringLiteral(", "));
}
inline QString written(const SignalTable &r) { return written(r.labels, r.classes); }

// 50 Hz; columns behind the time, and one cell of extra columns for each row.
inline QByteArray tableWith(
    const QByteArray &extraTitles, const QByteArrayList &extra, const QByteArray &titles = "ax (g),ay (g),az (g)")
{
    const bool more = !extraTitles.isEmpty();
    return printed("t (s)," + titles + (more ? ',' + extraTitles : QByteArray()) + '\n', int(extra.size()), [&](int i) {
        return QByteArray::number(i * 0.02, 'f', 2) + ',' + QByteArray::number(0.001 * (i % 7)) + ",0,1"
               + (more ? ',' + extra[i] : QByteArray());
    });
}

} // namespace lodestone
