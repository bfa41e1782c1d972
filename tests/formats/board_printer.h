// SPDX-License-Identifier: GPL-3.0-or-later
// What boards print, row by row, for the tests of BoardReader.
#pragma once
#include "engine/formats/board_reader.h"
#include "tests/formats/imports.h"

#include <QByteArray>
#include <QByteArrayList>
#include <algorithm>
#include <array>
#include <cmath>

namespace lodestone {

using Nine = std::array<double, 9>;

// A hand that turns: g, deg/s, uT.
inline Nine reading(int i)
{
    const double a = 0.02 * i, tilt = 0.8 * std::sin(a);
    const auto noise = [i](int k) { return 0.004 * std::sin(12.9898 * (i * 9 + k) * (i + 7)); };
    Nine v{-std::sin(tilt), noise(1), std::cos(tilt), noise(3) * 50, 45.8 * 0.8 * std::cos(a), noise(5) * 50,
        20 * std::cos(a), -20 * std::sin(a), -40};
    for (int k = 0; k < 9; ++k)
        v[std::size_t(k)] += noise(k);
    return v;
}

inline const char *const kNames[] = {"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz"};

inline QByteArray joined(const Nine &v, const char *separator)
{
    QByteArrayList cells;
    for (const double value : v)
        cells << number(value);
    return cells.join(separator);
}

inline QByteArray named(const Nine &v, const char *between, const char *assign, const char *quote = "")
{
    QByteArrayList cells;
    for (std::size_t k = 0; k < 9; ++k)
        cells << QByteArray(quote) + kNames[k] + quote + assign + number(v[k]);
    return cells.join(between);
}

inline QByteArray header(const QByteArray &dialect)
{
    if (dialect == "csv")
        return "millis,ax (g),ay (g),az (g),gx (deg/s),gy (deg/s),gz (deg/s),mx (uT),my (uT),mz (uT)\r\n";
    if (dialect == "tsv")
        return "t_us\tax_g\tay_g\taz_g\tgx_dps\tgy_dps\tgz_dps\tmx_ut\tmy_ut\tmz_ut\r\n";
    return {};
}

// What a board prints for row i, ms milliseconds after its start.
inline QByteArray row(const QByteArray &dialect, int i, double ms)
{
    const Nine v = reading(i);
    const QByteArray t = QByteArray::number(std::llround(ms));
    if (dialect == "csv")
        return t + ',' + joined(v, ",") + "\r\n";
    if (dialect == "tsv")
        return QByteArray::number(std::llround(ms * 1000)) + '\t' + joined(v, "\t") + "\r\n";
    if (dialect == "forwarder")
        return joined(v, ",") + "\n";
    if (dialect == "plotter")
        return named(v, " ", ":") + "\r\n";
    if (dialect == "plotter tabs")
        return named(v, "\t", ": ") + "\n";
    if (dialect == "plotter commas")
        return named(v, ",", ":") + "\n";
    if (dialect == "teleplot" || dialect == "teleplot time") {
        QByteArray lines;
        for (std::size_t k = 0; k < 9; ++k)
            lines += QByteArray(">") + kNames[k] + ':' + (dialect == "teleplot" ? QByteArray() : t + ':') + number(v[k])
                     + (k < 3    ? "\xC2\xA7g\n"
                         : k < 6 ? "|deg/s\n"
                                 : "\xC2\xA7uT|np\n");
        return lines;
    }
    if (dialect == "teleplot one line")
        return '>' + named(v, "|", ":") + "|\n";
    if (dialect == "jsonl")
        return "{\"t_ms\":" + t + ',' + named(v, ",", ":", "\"") + "}\n";
    if (dialect == "json nested")
        return "{\"time_ms\":" + t + ",\"acc\":{\"x\":" + number(v[0]) + ",\"y\":" + number(v[1])
               + ",\"z\":" + number(v[2]) + "},\"gyro\":[" + number(v[3]) + ',' + number(v[4]) + ',' + number(v[5])
               + "],\"mag\":[" + number(v[6]) + ',' + number(v[7]) + ',' + number(v[8]) + "]}\n";
    if (dialect == "json arrays")
        return '[' + t + ',' + joined(v, ", ") + "]\n";
    QByteArrayList cells; // gambit
    const Nine counts{v[0] * 8192, v[1] * 8192, v[2] * 8192, v[3] * 114.28, v[4] * 114.28, v[5] * 114.28, -v[7] * 10.24,
        v[6] * 10.24, v[8] * 10.24};
    for (std::size_t k = 0; k < 9; ++k)
        cells << '"' + QByteArray(kNames[k]) + "\":" + QByteArray::number(std::llround(counts[k]));
    const QByteArray json = '{' + cells.join(',') + ",\"t\":24,\"s\":1,\"n\":0}";
    return "\x02T:" + QByteArray::number(json.size()) + '\n' + json + '\x03';
}

inline void add(BoardReader &reader, const QByteArray &bytes, double arrival)
{
    reader.add({bytes.constData(), std::size_t(bytes.size())}, arrival);
}

// The line before the first one has ended: otherwise the first may be the rest of one.
inline void begin(BoardReader &reader, double arrival = 0) { add(reader, "\n", arrival); }

inline void append(BoardReader::Rows &all, const BoardReader::Rows &rows)
{
    all.t.insert(all.t.end(), rows.t.begin(), rows.t.end());
    all.values.insert(all.values.end(), rows.values.begin(), rows.values.end());
}

// Rows at an even rate, as they come from a line without delay. The first line may be the rest of one.
inline BoardReader::Rows fed(BoardReader &reader, const QByteArray &dialect, int rows, double hz = 100)
{
    add(reader, "7.1\r\n" + header(dialect), 5);
    for (int i = 0; i < rows; ++i)
        add(reader, row(dialect, i, 1000.0 * i / hz), 5 + i / hz);
    add(reader, {}, 6 + rows / hz);
    return reader.take();
}

// Standard deviation of the steps, s, but for gaps.
inline double jitterOf(const std::vector<double> &t, std::size_t from)
{
    double sum = 0, squares = 0, count = 0;
    std::vector<double> steps;
    for (std::size_t i = from + 1; i < t.size(); ++i)
        steps.push_back(t[i] - t[i - 1]);
    std::vector<double> sorted = steps;
    std::nth_element(sorted.begin(), sorted.begin() + std::ptrdiff_t(sorted.size() / 2), sorted.end());
    const double usual = sorted[sorted.size() / 2];
    for (const double step : steps)
        if (step < 1.5 * usual) {
            sum += step;
            squares += step * step;
            ++count;
        }
    return std::sqrt(std::max(0.0, squares / count - sum / count * sum / count));
}

inline bool increases(const std::vector<double> &t)
{
    return std::adjacent_find(t.begin(), t.end(), [](double a, double b) { return !(b > a); }) == t.end();
}

} // namespace lodestone
