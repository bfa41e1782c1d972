// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/table.h"

#include "engine/formats/columns.h"
#include "engine/formats/time.h"
#include "engine/formats/titles.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include "engine/formats/lines.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace lodestone {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBadShown = 100;
constexpr std::size_t kWords = 1 << 18; // of a column; more are free text
constexpr std::size_t kClasses = 40;    // more different numbers are hardly classes

QString shown(std::string_view text)
{
    const QString whole = QString::fromUtf8(
        text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 60)));
    return whole.size() > 40 ? whole.left(40) + QStringLiteral("…") : whole;
}

struct Seen
{
    int numbers = 0, clocks = 0, words = 0, fractions = 0, longs = 0, units = 0, changes = 0;
    bool dates = false, states = true;
    std::string unit;
    std::vector<std::string> values;
    std::string_view last;
};

// As a person writes it: 1 and not 1.0.
std::string spelled(double value)
{
    char digits[40];
    return std::string(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// Titles that say something.
bool areNames(const std::vector<Cell> &cells)
{
    const auto known = std::count_if(cells.begin(), cells.end(), [](const Cell &cell) {
        return kindOf(cell) == CellKind::Text && meaningOf(cell.text).kind != NameMeaning::Kind::Unknown;
    });
    return 2 * std::size_t(known) > cells.size();
}

} // namespace

TableReader::TableReader(const Dialect &dialect, const std::vector<std::string_view> &first) : m_dialect(dialect)
{
    columns.resize(dialect.fields);
    m_states.resize(dialect.fields);
    std::vector<Seen> seen(dialect.fields);
    for (std::size_t i = dialect.firstRow; i < first.size(); ++i) {
        if (isNoRow(first[i]))
            continue;
        splitLine(first[i], m_dialect, m_cells);
        for (std::size_t c = 0; c < m_cells.size(); ++c) {
            std::size_t column = c;
            if (m_dialect.named) {
                const auto name = std::find(m_dialect.names.begin(), m_dialect.names.end(), m_cells[c].name);
                column = std::size_t(name - m_dialect.names.begin());
            }
            if (column >= dialect.fields || (!m_dialect.named && m_cells.size() < dialect.fields))
                continue;
            Seen &s = seen[column];
            const std::string_view text = m_cells[c].text;
            double value = 0;
            bool grouped = false;
            std::int64_t clock = 0;
            s.states = s.states && stateFrom(text);
            s.changes += text != s.last;
            s.last = text;
            if (s.values.size() <= kClasses && std::find(s.values.begin(), s.values.end(), text) == s.values.end())
                s.values.emplace_back(text);
            switch (readNumber(text, m_dialect.decimalComma, value, grouped)) {
            case Reading::Number:
                ++s.numbers;
                s.fractions += value != std::floor(value);
                s.longs += text.size() > 15 && std::abs(value) >= 1e15
                           && text.find_first_not_of("0123456789+-") == std::string_view::npos;
                break;
            case Reading::Missing: break;
            case Reading::Text: {
                if (readClock(text, clock)) {
                    ++s.clocks;
                    s.dates = s.dates || clock > std::int64_t(86400) * 1'000'000'000 * 2;
                    break;
                }
                ++s.words;
                std::string_view unit = unitBehind(text);
                if (unit.empty())
                    unit = wordBehind(text);
                if (!unit.empty() && (s.unit.empty() || s.unit == unit)) {
                    s.unit = unit;
                    ++s.units;
                }
            }
            }
        }
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const Seen &s = seen[c];
        TableColumn &column = columns[c];
        column.name = c < dialect.names.size() ? dialect.names[c] : std::string();
        column.assumed = dialect.assumed;
        const int filled = s.numbers + s.clocks + s.words;
        if (10 * s.units > 2 * filled && 10 * s.units < 8 * filled && 10 * (s.units + s.numbers) >= 9 * filled)
            column.unitOfSome = s.unit;
        const NameMeaning meaning = meaningOf(column.name);
        // Labels are words even where they look like numbers: 01011 is not 1011. What changes from row to row is none.
        const bool label = meaning.isLabel() && s.fractions == 0
                           && (meaning.kind != NameMeaning::Kind::Class || s.values.size() <= kClasses
                               || 10 * s.changes <= 6 * filled);
        const bool sensor = meaning.kind == NameMeaning::Kind::Channel && meaning.known
                            && meaning.quantity != Quantity::Other;
        const bool fingers = meaning.finger >= 0 && meaning.kind == NameMeaning::Kind::Finger && s.states;
        State &state = m_states[c];
        state.mayTurn = !sensor && !meaning.known && meaning.axis == 0 && meaning.kind != NameMeaning::Kind::Time
                        && meaning.kind != NameMeaning::Kind::Step && meaning.kind != NameMeaning::Kind::Finger;
        if (label || fingers || (filled == 0 && !sensor)) {
            column.kind = TableColumn::Kind::Word;
        } else if (filled == 0) {
            state.waits = true;
        } else if (10 * s.clocks >= 7 * filled) {
            column.kind = TableColumn::Kind::Clock;
            column.ofDay = !s.dates;
        } else if (10 * s.numbers >= 6 * filled) {
            column.kind = TableColumn::Kind::Number;
            state.longs = 2 * s.longs > s.numbers;
        } else if (10 * s.units >= 9 * filled) {
            column.kind = TableColumn::Kind::Number;
            column.cellUnit = s.unit;
        } else if (sensor) {
            state.waits = true;
        } else {
            column.kind = TableColumn::Kind::Word;
        }
    }
}

void TableReader::reserve(std::size_t rows)
{
    lines.reserve(rows);
    for (TableColumn &column : columns)
        if (column.kind == TableColumn::Kind::Word)
            column.words.reserve(rows);
        else
            column.numbers.reserve(rows);
}

void TableReader::reject(int number, const QString &why)
{
    ++badCount;
    if (bad.size() < kBadShown)
        bad.push_back({number, why});
}

bool TableReader::isNoRow(std::string_view line) const
{
    line = trimmed(line);
    return line.empty() || (!m_dialect.otherTag.empty() && line.starts_with(m_dialect.otherTag))
           || (isComment(line) && (m_dialect.tag.empty() || !line.starts_with(m_dialect.tag)));
}

// Words, where a row has numbers: a damaged row has some of them.
bool TableReader::isText(std::string_view line, const std::vector<Cell> &cells) const
{
    const std::size_t front = m_dialect.stamped ? 1 : 0;
    const std::string_view start = front < cells.size() ? cells[front].text : trimmed(line);
    if (!start.empty() && (isDigit(start[0]) || start[0] == '-' || start[0] == '.'))
        return false; // the beginning of a row
    std::size_t letters = 0, longest = 0, numbers = 0, wanted = 0;
    for (const char c : line) {
        letters = isLetter(c) && static_cast<unsigned char>(c) < 0x80 ? letters + 1 : 0;
        longest = std::max(longest, letters);
    }
    for (std::size_t c = front; c < cells.size(); ++c)
        numbers += !cells[c].text.empty() && kindOf(cells[c]) != CellKind::Text;
    for (std::size_t c = front; c < columns.size(); ++c)
        wanted += columns[c].kind != TableColumn::Kind::Word;
    return longest >= 3 && (numbers == 0 || 3 * numbers < wanted);
}

QString TableReader::notANumber(std::size_t column, std::string_view cell, int number) const
{
    const std::string &name = columns[column].name;
    return FormatWords::tr("Line %1: \"%2\" in the column %3 is not a number; correct it or remove the line.")
        .arg(number)
        .arg(shown(cell), QString::fromStdString(name.empty() ? '#' + std::to_string(column + 1) : name));
}

bool TableReader::take(std::size_t index, const Cell &cell, int number)
{
    TableColumn &column = columns[index];
    State &state = m_states[index];
    const auto miss = [&column] {
        ++column.missing;
        column.numbers.push_back(kMissing);
        return true;
    };
    const auto complain = [&](const QString &what) {
        reject(
            number, what.arg(number).arg(shown(cell.text),
                        QString::fromStdString(column.name.empty() ? '#' + std::to_string(index + 1) : column.name)));
        return false;
    };
    switch (column.kind) {
    case TableColumn::Kind::Number: {
        std::string_view text = cell.text;
        if (!column.cellUnit.empty() && text.ends_with(column.cellUnit))
            text = trimmed(text.substr(0, text.size() - column.cellUnit.size()));
        if (state.longs) {
            std::int64_t value = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (error == std::errc() && end == text.data() + text.size()) {
                if (!state.based)
                    column.base = value;
                state.based = true;
                column.numbers.push_back(double(value - column.base));
                return true;
            }
        }
        double value = 0;
        bool grouped = false;
        switch (readNumber(text, m_dialect.decimalComma, value, grouped)) {
        case Reading::Number:
            if (grouped && thousands.empty())
                thousands = text;
            state.waits = false;
            column.whole = column.whole && value == std::floor(value);
            column.numbers.push_back(value - double(column.base));
            return true;
        case Reading::Missing: return miss();
        case Reading::Text: break;
        }
        if (state.waits)
            return miss();
        if (state.mayTurn) {
            state.late.emplace_back(column.numbers.size(), cell.text);
            column.numbers.push_back(kMissing);
            return true;
        }
        reject(number, notANumber(index, cell.text, number));
        return false;
    }
    case TableColumn::Kind::Clock: {
        ClockReading reading;
        double plain = 0;
        bool grouped = false;
        if (readNumber(cell.text, false, plain, grouped) == Reading::Missing)
            return miss();
        if (!readClock(cell.text, reading))
            return complain(
                FormatWords::tr("Line %1: \"%2\" in the column %3 is no time; correct it or remove the line."));
        if (!takeClock(column, state, reading))
            return complain(FormatWords::tr("Line %1: \"%2\" in the column %3 has day and month in another order than "
                                            "the lines before; correct it or remove the line."));
        return true;
    }
    case TableColumn::Kind::Word: {
        if (cell.text.empty() || (!cell.quoted && (cell.text == "null" || cell.text == "nan" || cell.text == "NaN"))) {
            column.words.push_back(-1);
            ++column.missing;
            return true;
        }
        if (state.lastIndex < 0 || state.last != cell.text) {
            state.last = cell.text;
            const auto [found, added] = state.indices.try_emplace(state.last, int(column.dictionary.size()));
            if (added && column.dictionary.size() < kWords)
                column.dictionary.push_back(state.last);
            else if (added)
                found->second = int(kWords) - 1; // free text, of no use as a label
            state.lastIndex = found->second;
        }
        column.words.push_back(state.lastIndex);
        return true;
    }
    }
    return false;
}

// False: it contradicts an order that an earlier row has told.
bool TableReader::takeClock(TableColumn &column, State &state, const ClockReading &reading)
{
    using Order = ClockReading::Order;
    const bool told = state.order == Order::DayFirst || state.order == Order::MonthFirst;
    if (reading.order == Order::DayFirst || reading.order == Order::MonthFirst) {
        if (told && reading.order != state.order)
            return false;
        state.order = reading.order;
        if (!told)
            settleOrder(column, state);
    } else if (reading.order == Order::Open && !told) {
        state.order = Order::Open;
        state.monthFirst.resize(column.numbers.size());
        state.monthFirst.push_back(double(reading.monthFirst));
    }
    if (!state.based)
        column.base = reading.nanoseconds;
    state.based = true;
    const double swap = state.order == Order::MonthFirst ? double(reading.monthFirst) : 0;
    column.numbers.push_back(double(reading.nanoseconds - column.base) + swap);
    return true;
}

// The rows so far were read by the day first.
void TableReader::settleOrder(TableColumn &column, State &state)
{
    if (state.order == ClockReading::Order::MonthFirst)
        for (std::size_t i = 0; i < std::min(state.monthFirst.size(), column.numbers.size()); ++i)
            column.numbers[i] += state.monthFirst[i];
    state.monthFirst.clear();
}

void TableReader::add(std::string_view line, int number)
{
    if (isNoRow(line))
        return;
    splitLine(line, m_dialect, m_cells);
    const std::vector<Cell> *cells = &m_cells;
    const auto takeText = [&] {
        if (!isText(line, m_cells))
            return false;
        if (m_dialect.fields > 1 && !m_dialect.headers.empty() && m_cells.size() == columns.size()
            && secondHeader.line == 0 && areNames(m_cells))
            secondHeader = {number, shown(trimmed(line))};
        if (textCount++ == 0)
            firstText = {number, shown(trimmed(line))};
        return true;
    };
    if (m_dialect.named) {
        if (std::none_of(m_cells.begin(), m_cells.end(),
                [this](const Cell &cell) {
                    return std::find(m_dialect.names.begin(), m_dialect.names.end(), cell.name)
                           != m_dialect.names.end();
                })
            && takeText())
            return;
        if (m_cells.empty())
            return reject(number, FormatWords::tr("Line %1: \"%2\" is no row of values.").arg(number).arg(shown(line)));
        if (m_dialect.parts) {
            for (const Cell &cell : m_cells)
                addPart(cell, number);
            return;
        }
        m_ordered.assign(columns.size(), {});
        for (const Cell &cell : m_cells) {
            const auto name = std::find(m_dialect.names.begin(), m_dialect.names.end(), cell.name);
            if (name != m_dialect.names.end())
                m_ordered[std::size_t(name - m_dialect.names.begin())] = cell;
        }
        cells = &m_ordered;
    } else {
        while (m_cells.size() > columns.size() && m_cells.back().text.empty())
            m_cells.pop_back();
        const std::size_t front = m_dialect.stamped ? 1 : 0;
        if (front < m_cells.size() && front < columns.size() && columns[front].kind == TableColumn::Kind::Number
            && !m_cells[front].text.empty() && isLetter(m_cells[front].text[0]) && !repeatsNames(m_cells, m_dialect)
            && takeText())
            return;
        if (m_cells.size() != columns.size()) {
            // A trailing empty field or two may be missing where the last columns are words.
            std::size_t words = 0;
            while (words < columns.size() && columns[columns.size() - 1 - words].kind == TableColumn::Kind::Word)
                ++words;
            if (m_cells.size() < columns.size() && columns.size() - m_cells.size() <= words && !m_cells.empty()
                && m_dialect.separator != ' ' && m_dialect.separator != '*')
                m_cells.resize(columns.size());
            else if (takeText())
                return;
            else
                return reject(number,
                    FormatWords::tr("Line %1 has %2 fields where the header has %3; complete it or remove the line.")
                        .arg(number)
                        .arg(m_cells.size())
                        .arg(columns.size()));
        }
    }
    addCells(*cells, number);
}

// A name that comes again begins the next row.
void TableReader::addPart(const Cell &cell, int number)
{
    const auto name = std::find(m_dialect.names.begin(), m_dialect.names.end(), cell.name);
    if (name == m_dialect.names.end())
        return;
    const auto at = std::size_t(name - m_dialect.names.begin());
    if (m_part.size() == columns.size() && m_part[at])
        endRow();
    m_part.resize(columns.size());
    m_part[at] = std::string(cell.text);
    m_partLine = number;
}

void TableReader::endRow()
{
    if (m_part.empty())
        return;
    m_ordered.assign(columns.size(), {});
    for (std::size_t c = 0; c < m_part.size(); ++c)
        if (m_part[c])
            m_ordered[c].text = *m_part[c];
    addCells(m_ordered, m_partLine);
    m_part.clear();
}

void TableReader::addCells(const std::vector<Cell> &cells, int number)
{
    if (repeatsNames(cells, m_dialect)) {
        ++repeatedHeaders;
        return;
    }
    const std::size_t row = lines.size();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (take(c, cells[c], number))
            continue;
        for (std::size_t before = 0; before < c; ++before) {
            columns[before].numbers.resize(std::min(columns[before].numbers.size(), row));
            columns[before].words.resize(std::min(columns[before].words.size(), row));
            State &state = m_states[before];
            state.monthFirst.resize(std::min(state.monthFirst.size(), row));
            while (!state.late.empty() && state.late.back().first >= row)
                state.late.pop_back();
        }
        return;
    }
    lines.push_back(number);
}

void TableReader::finish()
{
    endRow();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        TableColumn &column = columns[c];
        State &state = m_states[c];
        if (state.order != ClockReading::Order::Open)
            continue;
        // Neither order is ruled out: that of the shorter recording is the likelier one.
        std::array<double, 2> least, most;
        least.fill(std::numeric_limits<double>::infinity());
        most.fill(-std::numeric_limits<double>::infinity());
        state.monthFirst.resize(column.numbers.size());
        for (std::size_t i = 0; i < column.numbers.size(); ++i)
            for (std::size_t way = 0; way < 2 && !std::isnan(column.numbers[i]); ++way) {
                const double value = column.numbers[i] + (way == 1 ? state.monthFirst[i] : 0);
                least[way] = std::min(least[way], value);
                most[way] = std::max(most[way], value);
            }
        const double day = most[0] - least[0], month = most[1] - least[1];
        state.order = month < day ? ClockReading::Order::MonthFirst : ClockReading::Order::DayFirst;
        if (day != month)
            warnings << FormatWords::tr(
                "The dates of the column %1 may begin with the day or the month, and none of them tells; they were "
                "read with the %2 first, which makes the shorter recording. Write them as year-month-day to be sure.")
                            .arg(
                                QString::fromStdString(column.name.empty() ? '#' + std::to_string(c + 1) : column.name),
                                month < day ? FormatWords::tr("month") : FormatWords::tr("day"));
        settleOrder(column, state);
    }
    judgeLateWords();
    wordsToNumbers();
}

// Few whole numbers, and words that come again, are classes.
bool TableReader::turnIntoWords(TableColumn &column, State &state)
{
    std::set<std::string> different;
    for (const auto &[row, word] : state.late)
        different.insert(word);
    if (!column.whole || state.late.size() < 3 || 100 * state.late.size() < lines.size()
        || 2 * different.size() > state.late.size())
        return false;
    std::set<double> numbers;
    for (const double value : column.numbers)
        if (!std::isnan(value) && numbers.size() <= kClasses)
            numbers.insert(value);
    if (numbers.size() > kClasses)
        return false;
    std::map<std::string, int> indices;
    const auto indexOf = [&](const std::string &word) {
        const auto [found, added] = indices.try_emplace(word, int(column.dictionary.size()));
        if (added)
            column.dictionary.push_back(word);
        return found->second;
    };
    auto late = state.late.begin();
    for (std::size_t i = 0; i < column.numbers.size(); ++i) {
        if (late != state.late.end() && late->first == i)
            column.words.push_back(indexOf((late++)->second));
        else
            column.words.push_back(
                std::isnan(column.numbers[i]) ? -1 : indexOf(spelled(column.numbers[i] + double(column.base))));
    }
    column.numbers.clear();
    column.kind = TableColumn::Kind::Word;
    return true;
}

void TableReader::judgeLateWords()
{
    std::map<std::size_t, QString> damaged;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        State &state = m_states[c];
        if (state.late.empty())
            continue;
        const std::size_t first = state.late.front().first;
        if (turnIntoWords(columns[c], state))
            warnings << FormatWords::tr(
                "The column \"%1\" holds words from line %2 on and numbers before; all of it was taken as words.")
                            .arg(QString::fromStdString(
                                columns[c].name.empty() ? '#' + std::to_string(c + 1) : columns[c].name))
                            .arg(lines[first]);
        else
            for (const auto &[row, word] : state.late)
                damaged.try_emplace(row, notANumber(c, word, lines[row]));
        state.late.clear();
    }
    std::vector<int> rows;
    for (const auto &[row, why] : damaged) {
        reject(lines[row], why);
        rows.push_back(int(row));
    }
    std::stable_sort(bad.begin(), bad.end(), [](const BadLine &a, const BadLine &b) { return a.line < b.line; });
    removeRows(rows);
}

void TableReader::wordsToNumbers()
{
    for (TableColumn &column : columns) {
        if (column.kind != TableColumn::Kind::Word || column.dictionary.empty() || column.dictionary.size() >= kWords)
            continue;
        const NameMeaning meaning = meaningOf(column.name);
        if (meaning.isLabel() || meaning.kind == NameMeaning::Kind::Finger)
            continue;
        Numbers values;
        bool grouped = false;
        for (const std::string &word : column.dictionary) {
            double value = kMissing;
            if (readNumber(word, m_dialect.decimalComma, value, grouped) == Reading::Text)
                break;
            values.push_back(value);
        }
        if (values.size() != column.dictionary.size())
            continue;
        column.kind = TableColumn::Kind::Number;
        for (const int word : column.words) {
            column.numbers.push_back(word < 0 ? kMissing : values[std::size_t(word)]);
            column.whole = column.whole && (word < 0 || column.numbers.back() == std::floor(column.numbers.back()));
        }
        column.words.clear();
        column.dictionary.clear();
    }
}

void TableReader::removeRows(const std::vector<int> &rows)
{
    const auto remove = [&rows](auto &values) {
        if (values.empty() || rows.empty())
            return;
        std::size_t to = std::size_t(rows.front()), next = 0;
        for (std::size_t from = to; from < values.size(); ++from) {
            if (next < rows.size() && std::size_t(rows[next]) == from)
                ++next;
            else
                values[to++] = values[from];
        }
        values.resize(to);
    };
    remove(lines);
    for (TableColumn &column : columns) {
        remove(column.numbers);
        remove(column.words);
    }
}

} // namespace lodestone
