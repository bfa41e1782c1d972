// SPDX-License-Identifier: GPL-3.0-or-later
// The checks that every format shares.
#include "engine/formats/columns.h"
#include "engine/formats/formats.h"
#include "engine/formats/labels.h"
#include "engine/formats/sensors.h"
#include "engine/formats/time.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <cmath>

namespace lodestone {

std::vector<Sensor> sensorsOf(const SignalTable &recording)
{
    std::vector<Sensor> sensors;
    std::vector<int> seen;
    for (const Channel &channel : recording.channels) {
        if (channel.axis < 'x' || channel.axis > 'z')
            continue;
        const auto known = std::find_if(sensors.begin(), sensors.end(),
            [&](const Sensor &s) { return s.quantity == channel.quantity && s.number == channel.sensor; });
        const auto at = std::size_t(known - sensors.begin());
        if (known == sensors.end()) {
            sensors.push_back({channel.quantity, channel.sensor, {}});
            seen.push_back(0);
        }
        const int axis = 1 << (channel.axis - 'x');
        if (seen[at] & axis)
            continue; // an axis that comes twice: the first one counts
        seen[at] |= axis;
        sensors[at].channels[std::size_t(channel.axis - 'x')] = std::size_t(&channel - recording.channels.data());
    }
    std::vector<Sensor> whole;
    for (std::size_t i = 0; i < sensors.size(); ++i)
        if (seen[i] == 7)
            whole.push_back(sensors[i]);
    return whole;
}

Numbers lengthsOf(const SignalTable &recording, const Sensor &sensor)
{
    Numbers lengths;
    const auto &x = recording.values[sensor.channels[0]], &y = recording.values[sensor.channels[1]],
               &z = recording.values[sensor.channels[2]];
    // A few thousand rows over the whole recording tell as much as all of them.
    const std::size_t stride = std::max<std::size_t>(1, x.size() / 20000);
    for (std::size_t i = 0; i < x.size(); i += stride) {
        const double length = std::sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
        if (!std::isnan(length))
            lengths.push_back(length);
    }
    return lengths;
}

bool isWhole(const SignalTable &recording, const Sensor &sensor)
{
    return std::all_of(sensor.channels.begin(), sensor.channels.end(), [&](std::size_t c) {
        const auto &values = recording.values[c];
        return std::all_of(values.begin(), values.end(), [](double v) { return std::isnan(v) || v == std::floor(v); });
    });
}

namespace {

const char *const kSensors[] = {QT_TRANSLATE_NOOP("Formats", "accelerometer"),
    QT_TRANSLATE_NOOP("Formats", "gyroscope"), QT_TRANSLATE_NOOP("Formats", "magnetometer")};

QString nameOf(const SignalTable &r, const Sensor &sensor)
{
    const auto kind = static_cast<std::size_t>(sensor.quantity);
    return FormatWords::tr("The %1 \"%2\"").arg(FormatWords::tr(kSensors[kind]), r.channels[sensor.channels[0]].name);
}

void judgeSensors(SignalTable &r)
{
    const std::size_t rows = r.rows();
    std::vector<std::pair<const Sensor *, double>> fields; // uT
    const std::vector<Sensor> sensors = sensorsOf(r);
    for (const Sensor &sensor : sensors) {
        if (static_cast<std::size_t>(sensor.quantity) > 2)
            continue;
        std::size_t changes = 0;
        for (std::size_t i = 1; i < rows; ++i)
            changes += std::any_of(sensor.channels.begin(), sensor.channels.end(),
                [&](std::size_t c) { return r.values[c][i] != r.values[c][i - 1]; });
        if (changes == 0 && rows >= 20) {
            r.warnings << FormatWords::tr("%1 never changes; it may be dead.").arg(nameOf(r, sensor));
        } else if (rows > 20 && 10 * changes < 7 * rows && 200 * changes > rows) {
            // A sensor that rests repeats itself now and then; one that is renewed every so many rows does so in a
            // beat.
            Numbers runs;
            std::size_t run = 1;
            for (std::size_t i = 1; i < rows; ++i) {
                const bool change = std::any_of(sensor.channels.begin(), sensor.channels.end(),
                    [&](std::size_t c) { return r.values[c][i] != r.values[c][i - 1]; });
                if (change)
                    runs.push_back(double(run));
                run = change ? 1 : run + 1;
            }
            const double beat = medianOf(runs);
            const auto near = std::count_if(
                runs.begin(), runs.end(), [beat](double n) { return std::abs(n - beat) <= 1; });
            if (beat >= 2 && runs.size() >= 5 && 10 * std::size_t(near) >= 7 * runs.size()) {
                for (const std::size_t c : sensor.channels)
                    r.channels[c].rowsAReading = int(beat);
                r.warnings << FormatWords::tr("%1 is renewed every %2 rows; its last reading stands between.")
                                  .arg(nameOf(r, sensor))
                                  .arg(beat);
            }
        }
        if (sensor.quantity == Quantity::MagneticField && r.channels[sensor.channels[0]].scale > 0)
            fields.emplace_back(&sensor, medianOf(lengthsOf(r, sensor)) * r.channels[sensor.channels[0]].scale);
    }
    Numbers lengths;
    for (const auto &[sensor, length] : fields)
        lengths.push_back(length);
    const double usual = medianOf(lengths);
    for (const auto &[sensor, length] : fields) {
        if (length < 15 && rows >= 20)
            r.warnings << FormatWords::tr(
                "%1 shows %2 uT, less than the earth's field (25 to 65 uT) anywhere; it may be dead, shielded or "
                "in another unit.")
                              .arg(nameOf(r, *sensor))
                              .arg(length, 0, 'f', 1);
        else if (fields.size() > 2 && length > 5 * usual)
            r.warnings << FormatWords::tr(
                "%1 shows %2 uT where the others show %3: it is clipped, magnetised or beside a magnet.")
                              .arg(nameOf(r, *sensor))
                              .arg(length, 0, 'f', 0)
                              .arg(usual, 0, 'f', 0);
    }
    QStringList ends;
    for (std::size_t c = 0; c < r.channels.size(); ++c) {
        if (r.channels[c].quantity != Quantity::Bend || rows < 20)
            continue;
        const auto [least, most] = std::minmax_element(r.values[c].begin(), r.values[c].end());
        const auto atEnd = std::count(r.values[c].begin(), r.values[c].end(), *least)
                           + std::count(r.values[c].begin(), r.values[c].end(), *most);
        if (*least < *most && 5 * std::size_t(atEnd) > rows)
            ends << FormatWords::tr("\"%1\" %2 %").arg(r.channels[c].name).arg(100 * std::size_t(atEnd) / rows);
    }
    if (!ends.isEmpty())
        r.warnings << FormatWords::tr(
            "Bend channels stand at an end of their range, so what lies beyond is not seen: %1 of the rows.")
                          .arg(ends.join(QStringLiteral(", ")));
}

} // namespace

void complete(SignalTable &r, const RowName &nameOf)
{
    if (r.rows() == 0)
        throw ImportError{FormatWords::tr("The file holds no samples; choose a recording that has some.")};
    if (r.rows() == 1)
        throw ImportError{
            FormatWords::tr("The file holds one row of values, and one row is no recording; export it again.")};
    if (!r.times.empty()) {
        Numbers steps;
        for (std::size_t i = 1; i < r.times.size(); ++i)
            if (r.times[i] > r.times[i - 1])
                steps.push_back(r.times[i] - r.times[i - 1]);
        std::sort(steps.begin(), steps.end());
        const double median = steps.empty() ? 0 : steps[steps.size() / 2];
        r.rateHz = median > 0 ? 1 / median : 0;
        if (!steps.empty() && steps[steps.size() * 19 / 20] - steps[steps.size() / 20] > 0.5 * median) {
            // Rows that come in bursts have no usual step: their mean, pauses aside, tells the rate.
            double sum = 0, mean = (r.times.back() - r.times.front()) / double(r.times.size());
            std::size_t rows = 0;
            for (const double step : steps)
                if (step < 5 * mean) {
                    sum += step;
                    ++rows;
                }
            const double even = rows > 0 ? sum / double(rows) : 0;
            if (even > 1.33 * median || (even > 0 && even < 0.75 * median))
                r.rateHz = 1 / even;
            r.warnings << FormatWords::tr("The time between rows varies: %1 ms is usual, from %2 to %3 ms.")
                              .arg(median * 1000, 0, 'g', 3)
                              .arg(steps.front() * 1000, 0, 'g', 3)
                              .arg(steps.back() * 1000, 0, 'g', 4);
        }
        r.seconds = std::max(0.0, r.times.back() - r.times.front());
    }
    if (r.gaps.size() == 1)
        r.warnings
            << FormatWords::tr("There is a gap in time before %1; no window crosses it.").arg(nameOf(r.gaps.front()));
    else if (!r.gaps.empty())
        r.warnings << FormatWords::tr("There are %1 gaps in time, the first before %2; no window crosses them.")
                          .arg(r.gaps.size())
                          .arg(nameOf(r.gaps.front()));
    guessUnits(r);
    judgeSensors(r);
    judgeLabels(r);
    // What was guessed is a column's too; channels stand in the order of their columns.
    std::size_t next = 0;
    for (Column &column : r.columns) {
        if (column.role != Role::Channel || next >= r.channels.size())
            continue;
        const Channel &channel = r.channels[next++];
        column.quantity = channel.quantity;
        column.axis = channel.axis;
        column.unit = channel.unit;
        column.scale = channel.scale;
        column.sensor = channel.sensor;
        column.sure = channel.sure;
    }
}

} // namespace lodestone
