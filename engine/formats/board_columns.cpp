// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_columns.h"

#include "engine/formats/gambit.h"
#include "engine/formats/names.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace lodestone {

namespace {

constexpr std::size_t kNamelessRows = 150;               // of columns without names
constexpr double kNamelessTime = 1.5, kNamelessLong = 3; // s that these rows span; after which fewer are enough

} // namespace

BoardColumns::Outcome BoardColumns::find(const Evidence &evidence)
{
    const TableReader &table = evidence.table;
    const std::size_t rows = table.lines.size();
    m_decimalComma = table.dialect().decimalComma;
    const Proposal proposal = proposeColumns(table.columns, evidence.map);
    m_columns = proposal.columns;
    m_warnings = proposal.warnings;
    // What no name says is judged by its numbers, and by more of them.
    bool nameless = false;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        nameless = nameless
                   || (m_columns[i].role == Role::Channel && !m_columns[i].sure && table.columns[i].name.empty());
    const double span = evidence.arrivals.back() - evidence.arrivals.front();
    if (nameless && !(rows >= kNamelessRows && span >= kNamelessTime) && evidence.age < kNamelessLong)
        return Outcome::TooEarly;
    SignalTable recording;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].role != Role::Channel)
            continue;
        const Column &column = m_columns[i];
        recording.channels.push_back(
            {column.name, column.quantity, column.axis, column.unit, column.scale, column.sensor, column.sure});
        Numbers values = table.columns[i].numbers;
        double last = 0;
        for (double &value : values)
            last = value = std::isnan(value) ? last : value + double(table.columns[i].base);
        recording.values.push_back(std::move(values));
        m_sources.push_back({i, table.columns[i].cellUnit});
    }
    if (m_sources.empty())
        return Outcome::NoReadings;
    if (!findTime(evidence, proposal, recording.times))
        return Outcome::TooEarly;
    if (evidence.gambit)
        turnGambit(recording);
    guessUnits(recording);
    m_warnings << recording.warnings;
    m_channels = std::move(recording.channels);
    for (std::size_t c = 0; c < m_channels.size(); ++c) {
        Column &column = m_columns[m_sources[c].column];
        column.quantity = m_channels[c].quantity;
        column.axis = m_channels[c].axis;
        column.unit = m_channels[c].unit;
        column.scale = m_channels[c].scale;
        column.sensor = m_channels[c].sensor;
        column.sure = m_channels[c].sure;
        m_firstRow.push_back(m_sources[c].sign * float(recording.values[c].front()));
    }
    return Outcome::Found;
}

// times: s of each row, of the board where it sends them, else of arrival. False: it is too early to tell.
bool BoardColumns::findTime(const Evidence &evidence, const Proposal &proposal, Numbers &times)
{
    times.assign(evidence.arrivals.begin(), evidence.arrivals.end());
    if (proposal.time < 0)
        return true;
    const std::size_t rows = times.size();
    const TableColumn &column = evidence.table.columns[std::size_t(proposal.time)];
    Column &time = m_columns[std::size_t(proposal.time)];
    m_clockText = column.kind == TableColumn::Kind::Clock;
    m_unit = m_clockText ? 1e-9 : time.scale;
    Numbers ticks = column.numbers;
    if (proposal.fraction >= 0) {
        const TableColumn &fraction = evidence.table.columns[std::size_t(proposal.fraction)];
        if (const auto unit = timeUnitFrom(meaningOf(fraction.name).unit))
            m_fractionUnit = unit->scale;
        for (std::size_t i = 0; i < rows && m_fractionUnit > 0; ++i)
            ticks[i] += fraction.numbers[i] * m_fractionUnit;
    }
    const bool named = m_clockText || meaningOf(column.name).kind == NameMeaning::Kind::Time
                       || std::any_of(evidence.map.begin(), evidence.map.end(), [](const Assignment &a) {
                              return a.target == QLatin1String("t") || a.target == QLatin1String("time");
                          });
    if (!agreesWithArrival(ticks, evidence.arrivals, named)) {
        if (!named && evidence.age < kNamelessLong)
            return false; // a channel that rises for a while looks like a clock
        m_warnings << FormatWords::tr("The column \"%1\" does not run like a clock, so times are when lines arrive.")
                          .arg(time.name);
        time.role = Role::Ignored;
        m_unit = 0;
        return true;
    }
    m_timeColumn = proposal.time;
    m_fractionColumn = proposal.fraction;
    m_base = column.base;
    std::size_t still = 0;
    for (std::size_t i = 1; i < rows; ++i)
        still += ticks[i] == ticks[i - 1];
    if (20 * still > rows) {
        m_coarse = usualStep(ticks) * m_unit;
        m_warnings << FormatWords::tr(
            "The board's clock ticks every %1 ms, coarser than its rows; they are spread evenly.")
                          .arg(m_coarse * 1000, 0, 'g', 3);
    }
    if (time.scale == 0) {
        time.scale = m_unit;
        time.unit = timeUnitName(m_unit);
    }
    for (std::size_t i = 0; i < rows; ++i)
        times[i] = ticks[i] * m_unit;
    return true;
}

// The palm's axes, and what a count is.
void BoardColumns::turnGambit(SignalTable &r)
{
    struct Field
    {
        const char *name, *turned;
        Quantity quantity;
        char axis;
        double scale, sign;
    };
    constexpr double kDegree = std::numbers::pi / 180;
    constexpr double kAccel = kGravity / kLsbPerG, kGyro = kDegree / kLsbPerDps, kMag = 1 / kLsbPerMicrotesla;
    static constexpr std::array<Field, 9> kFields{{{"ax", "ax", Quantity::Acceleration, 'x', kAccel, 1},
        {"ay", "ay", Quantity::Acceleration, 'y', kAccel, 1}, {"az", "az", Quantity::Acceleration, 'z', kAccel, 1},
        {"gx", "gx", Quantity::AngularRate, 'x', kGyro, 1}, {"gy", "gy", Quantity::AngularRate, 'y', kGyro, 1},
        {"gz", "gz", Quantity::AngularRate, 'z', kGyro, 1}, {"my", "my", Quantity::MagneticField, 'x', kMag, 1},
        {"mx", "-mx", Quantity::MagneticField, 'y', kMag, -1}, {"mz", "mz", Quantity::MagneticField, 'z', kMag, 1}}};
    SignalTable out = r;
    out.channels.clear();
    out.values.clear();
    std::vector<Source> sources;
    for (const Field &field : kFields)
        for (std::size_t c = 0; c < r.channels.size(); ++c)
            if (r.channels[c].name == QLatin1String(field.name)) {
                out.channels.push_back({QLatin1String(field.turned), field.quantity, field.axis, QStringLiteral("LSB"),
                    field.scale, 1, true});
                out.values.push_back(r.values[c]);
                sources.push_back(m_sources[c]);
                sources.back().sign = float(field.sign);
            }
    if (sources.empty())
        return;
    r = std::move(out);
    m_sources = std::move(sources);
}

// Whether a board's clock runs with the computer's, and which unit its ticks are then.
bool BoardColumns::agreesWithArrival(const Numbers &ticks, const std::vector<double> &arrivals, bool named)
{
    const std::size_t from = 2 * ticks.size() / 5;
    double ticked = 0;
    for (std::size_t i = from + 1; i < ticks.size(); ++i)
        ticked += std::max(0.0, ticks[i] - ticks[i - 1]);
    const double passed = arrivals.back() - arrivals[from];
    if (!(ticked > 0) || !(passed > 0))
        return named && m_unit > 0;
    const double slope = passed / ticked;
    const double said = m_unit;
    if (said > 0 && std::abs(std::log(slope / said)) < std::log(named ? 100.0 : 1.5))
        return true;
    for (const double unit : {1.0, 1e-3, 1e-6, 1e-9}) {
        const double off = std::abs(std::log(slope / unit));
        if (off > std::log(named ? 10.0 : 1.5))
            continue;
        m_unit = unit;
        if (said > 0)
            m_warnings << FormatWords::tr("The time column says another unit than its steps; they were taken as %1.")
                              .arg(timeUnitName(unit));
        return true;
    }
    return false;
}

bool BoardColumns::readTick(std::string_view text, double &tick) const
{
    std::int64_t whole = 0;
    if (m_clockText) {
        if (!readClock(text, whole))
            return false;
        tick = double(whole - m_base);
        return true;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc() && end == text.data() + text.size()) {
        tick = double(whole - m_base);
        return true;
    }
    bool thousands = false;
    if (readNumber(text, m_decimalComma, tick, thousands) != Reading::Number)
        return false;
    tick -= double(m_base);
    return true;
}

bool BoardColumns::read(
    const std::vector<Cell> &cells, const std::vector<float> &before, std::vector<float> &row, double &tick) const
{
    if (m_timeColumn >= 0) {
        if (!readTick(cells[std::size_t(m_timeColumn)].text, tick))
            return false;
        double fraction = 0;
        bool thousands = false;
        if (m_fractionUnit > 0) {
            if (readNumber(cells[std::size_t(m_fractionColumn)].text, false, fraction, thousands) != Reading::Number)
                return false;
            tick += fraction * m_fractionUnit;
        }
    }
    std::size_t seen = 0;
    row = before;
    for (std::size_t c = 0; c < m_sources.size(); ++c) {
        std::string_view text = cells[m_sources[c].column].text;
        const std::string &unit = m_sources[c].unit;
        if (!unit.empty() && text.ends_with(unit))
            text = trimmed(text.substr(0, text.size() - unit.size()));
        double value = 0;
        bool thousands = false;
        switch (readNumber(text, m_decimalComma, value, thousands)) {
        case Reading::Number:
            row[c] = m_sources[c].sign * float(value);
            ++seen;
            break;
        case Reading::Missing: break;
        case Reading::Text: return false;
        }
    }
    return seen > 0;
}

} // namespace lodestone
