// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/csv_header.h"
#include "engine/formats/formats.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace lodestone {

namespace {

constexpr std::array<const char *, 9> kAxes{"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz"};

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 40)));
}

struct Header
{
    char separator = ',';
    std::vector<Column> columns;
    std::array<double, 9> scale{};
    double timeScale = 0;
    bool perFinger = false, combination = false;
};

Header headerFrom(std::string_view line, int number)
{
    Header header;
    std::size_t best = 0;
    for (const char c : {',', ';', '\t'}) {
        const auto count = static_cast<std::size_t>(std::count(line.begin(), line.end(), c));
        if (count > best) {
            best = count;
            header.separator = c;
        }
    }
    std::vector<std::string_view> titles;
    splitFields(line, header.separator, titles);
    std::array<bool, 9> axes{};
    std::array<bool, 5> fingers{};
    bool time = false;
    for (const std::string_view title : titles) {
        Column column = columnFrom(title);
        bool twice = false;
        switch (column.role) {
        case Role::Time:
            twice = std::exchange(time, true);
            header.timeScale = column.scale;
            break;
        case Role::Axis:
            twice = std::exchange(axes[column.index], true);
            header.scale[column.index] = column.scale;
            break;
        case Role::Finger:
            twice = std::exchange(fingers[column.index], true);
            header.perFinger = true;
            break;
        case Role::Combination: twice = std::exchange(header.combination, true); break;
        case Role::Segment:
        case Role::Ignored: break;
        }
        if (twice)
            throw ImportError{FormatWords::tr("Line %1: the column \"%2\" is there twice; remove one of them.")
                                  .arg(number)
                                  .arg(shown(title))};
        header.columns.push_back(column);
    }
    QStringList missing;
    if (!time)
        missing << QStringLiteral("t");
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (!axes[i])
            missing << QLatin1String(kAxes[i]);
    if (!missing.isEmpty())
        throw ImportError{FormatWords::tr(
            "Line %1: the header has no column %2; name the columns t, ax, ay, az, gx, gy, gz, mx, my, mz, "
            "with units such as \"ax (g)\".")
                              .arg(number)
                              .arg(missing.join(QStringLiteral(", ")))};
    return header;
}

double numberFrom(std::string_view text, char separator, int line, const char *column)
{
    double value = 0;
    std::string dotted;
    if (separator != ',' && text.find(',') != std::string_view::npos) { // a decimal comma
        dotted = text;
        std::replace(dotted.begin(), dotted.end(), ',', '.');
        text = dotted;
    }
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        throw ImportError{
            FormatWords::tr("Line %1: \"%2\" in the column %3 is not a number; correct it or remove the line.")
                .arg(line)
                .arg(shown(text), QLatin1String(column))};
    if (!std::isfinite(value) || std::abs(value) > 1e18)
        throw ImportError{
            FormatWords::tr("Line %1: \"%2\" in the column %3 is no reading of a sensor; remove the line.")
                .arg(line)
                .arg(shown(text), QLatin1String(column))};
    return value;
}

Finger fingerFrom(std::string_view text, int line, int finger)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (low == "0" || low == "e" || low == "extended")
        return Finger::Extended;
    if (low == "1" || low == "f" || low == "flexed")
        return Finger::Flexed;
    if (low.empty() || low == "?" || low == "u" || low == "-" || low == "-1" || low == "unknown")
        return Finger::Unknown;
    throw ImportError{FormatWords::tr(
        "Line %1: \"%2\" in the column %3 is neither 0, 1, e, f, extended, flexed nor unknown; correct it.")
                          .arg(line)
                          .arg(shown(text), QLatin1String(kFingerNames[finger]))};
}

// padded: set when a spreadsheet had dropped zeros in front.
Combination combinationFrom(std::string_view text, int line, bool &padded)
{
    if (text.empty() || text == "unknown" || text == "none")
        return {};
    std::string whole(text);
    if (whole.size() < 5 && whole.find_first_not_of("01") == std::string::npos) {
        whole.insert(0, 5 - whole.size(), '0');
        padded = true;
    }
    const auto fingers = Combination::fromString(whole);
    if (!fingers)
        throw ImportError{FormatWords::tr(
            "Line %1: \"%2\" is no combination; write five letters e, f or ?, thumb first, such as efeef.")
                              .arg(line)
                              .arg(shown(text))};
    return *fingers;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Columns without units: what the numbers can only mean, said as a warning.
void guessUnits(Header &header, const std::vector<double> &times, const std::vector<std::array<double, 9>> &rows,
    QStringList &warnings)
{
    if (header.timeScale == 0) {
        std::vector<double> steps;
        for (std::size_t i = 1; i < times.size(); ++i)
            if (times[i] > times[i - 1])
                steps.push_back(times[i] - times[i - 1]);
        const double step = medianOf(std::move(steps));
        header.timeScale = step < 0.5 ? 1 : step < 500 ? 1e-3 : 1e-6;
        warnings << FormatWords::tr(
            "The column t names no unit; its steps of %1 were taken as %2. Write \"t (s)\", \"t (ms)\" or "
            "\"t (us)\" to be sure.")
                        .arg(step)
                        .arg(step < 0.5   ? FormatWords::tr("seconds")
                             : step < 500 ? FormatWords::tr("milliseconds")
                                          : FormatWords::tr("microseconds"));
    }
    std::vector<double> accel, gyro;
    for (const auto &row : rows) {
        accel.push_back(std::hypot(row[0], row[1], row[2]));
        gyro.push_back(std::hypot(row[3], row[4], row[5]));
    }
    double accelScale = 1, gyroScale = 1;
    if (const double length = medianOf(std::move(accel)); header.scale[0] == 0 && length > 0 && length < 3) {
        accelScale = kGravity;
        warnings << FormatWords::tr("The accelerometer names no unit; its length of %1 was taken as g.")
                        .arg(length, 0, 'g', 3);
    } else if (header.scale[0] == 0 && length > 200) {
        throw ImportError{FormatWords::tr(
            "The accelerometer's length of %1 is no m/s2; name the unit in the header, such as \"ax (mg)\".")
                              .arg(length, 0, 'g', 4)};
    }
    // No hand turns faster than about 40 rad/s (2,300 deg/s).
    if (header.scale[3] == 0 && !gyro.empty() && *std::max_element(gyro.begin(), gyro.end()) > 40) {
        gyroScale = std::numbers::pi / 180;
        warnings << FormatWords::tr(
            "The gyroscope names no unit; its readings are too large for rad/s and were taken as deg/s.");
    }
    for (int i = 0; i < 9; ++i)
        if (header.scale[i] == 0)
            header.scale[i] = i < 3 ? accelScale : i < 6 ? gyroScale : 1;
}

struct Mark
{
    Combination fingers;
    int segment = -1;
    bool operator==(const Mark &) const = default;
};

std::vector<Segment> segmentsOf(const std::vector<Mark> &marks)
{
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < marks.size();) {
        std::size_t end = i + 1;
        while (end < marks.size() && marks[end] == marks[i])
            ++end;
        if (!marks[i].fingers.isUnknown() || marks[i].segment >= 0)
            segments.push_back({static_cast<int>(i), static_cast<int>(end), marks[i].fingers});
        i = end;
    }
    return segments;
}

} // namespace

ImportedSession importCsv(const QByteArray &bytes, const ImportWatch &watch)
{
    ImportedSession session;
    session.format = QStringLiteral("csv");
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (rest.starts_with("\xEF\xBB\xBF"))
        rest.remove_prefix(3);

    Header header;
    std::vector<double> times;
    std::vector<std::array<double, 9>> rows;
    std::vector<Mark> marks;
    std::vector<int> lines;
    std::vector<std::string_view> fields;
    int line = 0;
    bool padded = false;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view text = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        ++line;
        if (watch && line % 4096 == 0 && !watch(1 - double(rest.size()) / double(bytes.size())))
            throw ImportError{FormatWords::tr("The import was stopped.")};
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        if (trimmed(text).empty() || text.front() == '#')
            continue;
        if (header.columns.empty()) {
            header = headerFrom(text, line);
            continue;
        }
        splitFields(text, header.separator, fields);
        while (fields.size() > header.columns.size() && fields.back().empty())
            fields.pop_back();
        if (fields.size() != header.columns.size())
            throw ImportError{
                FormatWords::tr("Line %1 has %2 fields where the header has %3; complete it or remove the line.")
                    .arg(line)
                    .arg(fields.size())
                    .arg(header.columns.size())};
        std::array<double, 9> row{};
        Mark mark;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const Column &column = header.columns[i];
            switch (column.role) {
            case Role::Time: times.push_back(numberFrom(fields[i], header.separator, line, "t")); break;
            case Role::Axis:
                row[column.index] = numberFrom(fields[i], header.separator, line, kAxes[column.index]);
                break;
            // Five columns say more than one, should a file have both.
            case Role::Finger: mark.fingers[column.index] = fingerFrom(fields[i], line, column.index); break;
            case Role::Combination:
                if (!header.perFinger)
                    mark.fingers = combinationFrom(fields[i], line, padded);
                break;
            case Role::Segment:
                if (!fields[i].empty())
                    mark.segment = static_cast<int>(
                        std::clamp(numberFrom(fields[i], header.separator, line, "segment"), 0.0, 1e9));
                break;
            case Role::Ignored: break;
            }
        }
        rows.push_back(row);
        marks.push_back(mark);
        lines.push_back(line);
    }
    if (rows.empty())
        throw ImportError{
            FormatWords::tr("Line %1: the file ends without a sample; export it again from where it was recorded.")
                .arg(line)};

    if (padded)
        session.warnings << FormatWords::tr(
            "Combinations of fewer than five digits had zeros put in front, as spreadsheets drop them.");
    if (header.perFinger && header.combination)
        session.warnings << FormatWords::tr(
            "The file has both finger columns and a combination column; the finger columns were used.");
    guessUnits(header, times, rows, session.warnings);
    session.samples.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Sample &sample = session.samples[i];
        // Dividing keeps decimal milliseconds exact to the last bit, as multiplying by 0.001 does not.
        sample.t = header.timeScale == 1 ? times[i] : times[i] / std::round(1 / header.timeScale);
        for (int axis = 0; axis < 9; ++axis) {
            const auto value = static_cast<float>(rows[i][axis] * header.scale[axis]);
            if (!std::isfinite(value))
                throw ImportError{
                    FormatWords::tr("Line %1: the value of %2 is no reading of a sensor; remove the line.")
                        .arg(lines[i])
                        .arg(QLatin1String(kAxes[axis]))};
            (axis < 3 ? sample.accel : axis < 6 ? sample.gyro : sample.mag)[axis % 3] = value;
        }
    }
    session.labels = segmentsOf(marks);
    complete(session, [&lines](int i) { return FormatWords::tr("line %1").arg(lines[i]); });
    return session;
}

QByteArray exportCsv(const std::vector<Sample> &samples, const std::vector<Segment> &labels)
{
    QByteArray out = "t (s),ax (m/s2),ay (m/s2),az (m/s2),gx (rad/s),gy (rad/s),gz (rad/s),mx (uT),my (uT),mz "
                     "(uT),combination,segment\n";
    out.reserve(static_cast<qsizetype>(samples.size()) * 110 + out.size());
    std::vector<int> owner(samples.size(), -1);
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (int at = std::max(0, labels[i].begin); at < std::min(labels[i].end, static_cast<int>(samples.size()));
             ++at)
            owner[at] = static_cast<int>(i);
    char digits[64];
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto put = [&](auto value) {
            const auto end =
                std::to_chars(digits, digits + sizeof digits, value).ptr; // the shortest that reads back the same
            out.append(digits, end - digits).append(',');
        };
        put(samples[i].t);
        for (const auto *triple : {&samples[i].accel, &samples[i].gyro, &samples[i].mag})
            for (const float value : *triple)
                put(value);
        if (owner[i] >= 0)
            out.append(labels[owner[i]].fingers.toString().c_str()).append(',').append(QByteArray::number(owner[i]));
        else
            out.append(',');
        out.append('\n');
    }
    return out;
}

} // namespace lodestone
