// SPDX-License-Identifier: GPL-3.0-or-later
// Which column is the time.
#include "engine/formats/proposer.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lodestone {

namespace {

using Kind = NameMeaning::Kind;

// named: the name says time, so that a counter which often starts again is believed.
bool advances(const TableColumn &column, bool named)
{
    std::size_t up = 0, down = 0, still = 0;
    double last = std::nan("");
    for (const double v : column.numbers) {
        if (std::isnan(v))
            continue;
        if (!std::isnan(last))
            ++(v > last ? up : v < last ? down : still);
        last = v;
    }
    return up > 0 && (down <= 1 || (named ? 2 : 20) * down <= up);
}
std::size_t distinctSteps(const TableColumn &column)
{
    std::size_t steps = 0;
    for (std::size_t i = 1; i < column.numbers.size(); ++i)
        steps += column.numbers[i] != column.numbers[i - 1];
    return steps;
}

// Which part of a clock a column's last word names: 0 year, … 5 second, 6 less than that; -1: none.
int clockPartOf(std::string_view name, double &unit)
{
    std::string word = lowered(trimmed(name));
    word = word.substr(word.find_last_of("_ .-/") + 1);
    static const std::vector<std::string> kParts[6] = {{"year", "years", "yyyy", "yr"}, {"month", "months", "mon"},
        {"day", "days", "dd", "mday"}, {"hour", "hours", "hh", "h", "hr", "hrs"},
        {"minute", "minutes", "min", "mins", "mm", "m"}, {"second", "seconds", "sec", "secs", "ss", "s"}};
    for (int part = 0; part < 6; ++part)
        if (std::find(kParts[part].begin(), kParts[part].end(), word) != kParts[part].end())
            return part;
    const auto fraction = timeUnitFrom(word);
    if (!fraction || fraction->scale > 1e-3)
        return -1;
    unit = fraction->scale;
    return 6;
}

} // namespace

bool counts(const TableColumn &column)
{
    if (column.kind != TableColumn::Kind::Number || column.numbers.size() < 2)
        return false;
    std::size_t others = 0; // where rows were lost or damaged
    for (std::size_t i = 1; i < column.numbers.size(); ++i)
        others += column.numbers[i] - column.numbers[i - 1] != 1;
    return 10 * others < column.numbers.size();
}

void Proposer::findTime()
{
    double best = 0;
    const auto first = std::size_t(std::find_if(m_table.begin(), m_table.end(), [](const TableColumn &column) {
        return column.kind != TableColumn::Kind::Word;
    }) - m_table.begin()); // behind words, such as a sensor's name
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        if (m_assigned[i])
            continue;
        const NameMeaning &m = m_meanings[i];
        const bool clock = m_table[i].kind == TableColumn::Kind::Clock;
        if (m_table[i].kind == TableColumn::Kind::Word || 2 * m_table[i].missing > m_table[i].numbers.size())
            continue;
        // The first column, or another in which a clock's ticks are unmistakable.
        const bool ticks = m_table[i].whole && m_table[i].numbers.size() > 20
                           && std::adjacent_find(m_table[i].numbers.begin(), m_table[i].numbers.end(),
                                  [](double a, double b) { return !(b > a); })
                                  == m_table[i].numbers.end();
        const bool unnamed = !m_named && (i == first || ticks)
                             && !(m_table[i].numbers.front() + double(m_table[i].base) < 0) && m_table.size() > 1
                             && advances(m_table[i], false) && !counts(m_table[i])
                             && 10 * distinctSteps(m_table[i]) > 9 * (m_table[i].numbers.size() - 1);
        // "Time since start" goes on rising; the time since the row before does not.
        const Numbers &numbers = m_table[i].numbers;
        const bool rises = 2 * distinctSteps(m_table[i]) > numbers.size()
                           && std::adjacent_find(numbers.begin(), numbers.end(), std::greater<>()) == numbers.end();
        if (m.kind == Kind::Step && !(rises && numbers.size() > 8))
            m_proposal.step = int(i);
        else if (m.kind == Kind::Step)
            m_meanings[i].kind = Kind::Time;
        if (m.kind != Kind::Time && !clock && !unnamed)
            continue;
        m_times.push_back(int(i));
        if (!advances(m_table[i], m.kind == Kind::Time)) {
            m_proposal.stuck = m.kind == Kind::Time && m_proposal.stuck < 0 ? int(i) : m_proposal.stuck;
            continue;
        }
        const double rows = double(std::max<std::size_t>(1, m_table[i].numbers.size()));
        double score = 10 + 10 * double(distinctSteps(m_table[i])) / rows;
        score += timeUnitFrom(m.unit) ? 2 : 0;
        score -= m.receiver ? 15 : 0;
        score -= clock ? 1 : 0;
        // A board counts from its start, a receiver knows the date.
        score += !clock && std::abs(m_table[i].numbers.front() + double(m_table[i].base)) < 1e9 ? 1 : 0;
        score += m_table[i].name.find("header") != std::string::npos ? 1
                                                                     : 0; // the sensor's, where the other is the log's
        score -= counts(m_table[i]) && !timeUnitFrom(m.unit) ? 5 : 0;     // 0, 1, 2: hardly a clock
        if (m_proposal.time < 0 || score > best) {
            best = score;
            m_proposal.time = int(i);
        }
    }
    const auto assignedTime = std::find_if(
        m_proposal.columns.begin(), m_proposal.columns.end(), [](const Column &c) { return c.role == Role::Time; });
    if (assignedTime != m_proposal.columns.end())
        m_proposal.time = int(assignedTime - m_proposal.columns.begin());
}

void Proposer::joinSeconds()
{
    const bool said = m_proposal.time >= 0 && m_assigned[std::size_t(m_proposal.time)];
    for (const int i : m_times) {
        const auto unit = timeUnitFrom(m_meanings[std::size_t(i)].unit);
        if (!unit || unit->scale >= 1e-2)
            continue;
        double most = 0, least = 0;
        bool falls = false;
        const Numbers &parts = m_table[std::size_t(i)].numbers;
        for (std::size_t row = 0; row < parts.size(); ++row) {
            most = std::max(most, parts[row] + double(m_table[std::size_t(i)].base));
            least = std::min(least, parts[row] + double(m_table[std::size_t(i)].base));
            falls = falls || (row > 0 && parts[row] < parts[row - 1]);
        }
        if (!falls || least < 0 || most * unit->scale >= 1.0001)
            continue;
        for (const int j : m_times) {
            const auto whole = timeUnitFrom(m_meanings[std::size_t(j)].unit);
            if (j == i || !whole || whole->scale != 1 || !m_table[std::size_t(j)].whole
                || !advances(m_table[std::size_t(j)], true))
                continue;
            if (said && m_proposal.time != j)
                continue;
            // A receiver's clock that is finer does not replace the board's.
            if (m_proposal.time == j || !m_meanings[std::size_t(j)].receiver) {
                m_proposal.time = j;
                m_proposal.fraction = i;
            }
        }
    }
}

void Proposer::findClockParts()
{
    std::array<int, 7> parts;
    parts.fill(-1);
    double unit = 0;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        double own = 0;
        const int part = m_table[i].kind == TableColumn::Kind::Number ? clockPartOf(m_table[i].name, own) : -1;
        if (part < 0 || parts[std::size_t(part)] >= 0)
            continue;
        parts[std::size_t(part)] = int(i);
        unit = part == 6 ? own : unit;
    }
    if (parts[3] < 0 || parts[4] < 0 || parts[5] < 0)
        return;
    const auto within = [&](int part, double least, double below) {
        const int at = parts[std::size_t(part)];
        return at < 0
               || std::all_of(
                   m_table[std::size_t(at)].numbers.begin(), m_table[std::size_t(at)].numbers.end(), [&](double v) {
                       v += double(m_table[std::size_t(at)].base);
                       return std::isnan(v) || (v >= least && v < below);
                   });
    };
    if (!within(6, 0, 1.0001 / std::max(unit, 1e-9)))
        parts[6] = -1; // a counter of its own
    if (parts[0] < 0 || parts[1] < 0 || parts[2] < 0 || !within(0, 0, 2200) || !within(1, 1, 13) || !within(2, 1, 32))
        parts[0] = parts[1] = parts[2] = -1;
    const bool another = m_proposal.time >= 0
                         && (m_assigned[std::size_t(m_proposal.time)]
                             || std::find(parts.begin(), parts.end(), m_proposal.time) == parts.end());
    for (const int part : parts)
        if (part >= 0 && !m_assigned[std::size_t(part)])
            m_times.push_back(part); // no channel
    if (another)
        return;
    constexpr double kMost[3] = {24, 60, 61};
    for (int part = 3; part < 6; ++part) {
        if (within(part, 0, kMost[part - 3]))
            continue;
        const QString name = m_proposal.columns[std::size_t(parts[std::size_t(part)])].name;
        throw ImportError{
            FormatWords::tr("The columns \"%1\", \"%2\" and \"%3\" are an hour, a minute and a second by "
                            "their names, but \"%4\" leaves the range of these; correct it, or say what is the time in "
                            "the map of its columns (--map), such as t=COLUMN:ms.")
                .arg(m_proposal.columns[std::size_t(parts[3])].name, m_proposal.columns[std::size_t(parts[4])].name,
                    m_proposal.columns[std::size_t(parts[5])].name, name)};
    }
    m_proposal.clock = parts;
    m_proposal.fractionUnit = unit;
    m_proposal.time = parts[3];
    m_proposal.fraction = m_proposal.stuck = -1;
}

void Proposer::settleTime()
{
    for (const int i : m_times)
        if (!m_assigned[std::size_t(i)])
            m_proposal.columns[std::size_t(i)].role = i == m_proposal.time || i == m_proposal.fraction
                                                              || std::find(m_proposal.clock.begin(),
                                                                     m_proposal.clock.end(), i)
                                                                     != m_proposal.clock.end()
                                                          ? Role::Time
                                                          : Role::Ignored;
    if (m_proposal.time >= 0) {
        Column &column = m_proposal.columns[std::size_t(m_proposal.time)];
        const auto unit = timeUnitFrom(m_meanings[std::size_t(m_proposal.time)].unit);
        if (column.scale == 0 && unit) {
            column.unit = unit->name;
            column.scale = unit->scale;
        }
        m_proposal.receiverTime = m_meanings[std::size_t(m_proposal.time)].receiver;
    }
    if (m_proposal.step == m_proposal.time)
        m_proposal.step = -1;
}

void joinClock(const Proposal &proposal, std::vector<TableColumn> &table)
{
    if (proposal.clock[3] < 0)
        return;
    const auto valueOf = [&](std::size_t part, std::size_t row) {
        const TableColumn &column = table[std::size_t(proposal.clock[part])];
        return column.numbers[row] + double(column.base);
    };
    TableColumn joined = table[std::size_t(proposal.clock[3])];
    joined.kind = TableColumn::Kind::Clock;
    joined.base = 0;
    joined.ofDay = proposal.clock[0] < 0;
    bool based = false;
    for (std::size_t row = 0; row < joined.numbers.size(); ++row) {
        double &value = joined.numbers[row];
        value = std::nan("");
        double seconds = (valueOf(3, row) * 60 + valueOf(4, row)) * 60 + valueOf(5, row);
        if (proposal.clock[6] >= 0)
            seconds += valueOf(6, row) * proposal.fractionUnit;
        const double year = joined.ofDay ? 0 : valueOf(0, row);
        if (std::isnan(seconds) || std::isnan(year)
            || (!joined.ofDay && (std::isnan(valueOf(1, row)) || std::isnan(valueOf(2, row)))))
            continue;
        const std::int64_t days = joined.ofDay ? 0
                                               : daysFromCivil(int(year) + (year < 100 ? 2000 : 0),
                                                   int(valueOf(1, row)), int(valueOf(2, row)));
        const std::int64_t nanoseconds = days * 86400 * 1'000'000'000 + std::llround(seconds * 1e9);
        joined.base = based ? joined.base : nanoseconds;
        based = true;
        value = double(nanoseconds - joined.base);
    }
    table[std::size_t(proposal.clock[3])] = std::move(joined);
}

} // namespace lodestone
