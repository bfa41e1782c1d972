// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/table.h"

#include "engine/formats/columns.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace lodestone {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBadShown = 100, kWords = 4096;

QString shown(std::string_view text)
{
    const QString whole = QString::fromUtf8(
        text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 60)));
    return whole.size() > 40 ? whole.left(40) + QStringLiteral("…") : whole;
}

struct Seen
{
    int numbers = 0, clocks = 0, words = 0, missing = 0, fractions = 0, longs = 0, units = 0;
    bool dates = false, states = true;
    std::string unit;
    std::vector<std::string> values;
};

} // namespace

TableReader::TableReader(const Dialect &dialect, const std::vector<std::string_view> &first) : m_dialect(dialect)
{
    columns.resize(dialect.fields);
    m_indices.resize(dialect.fields);
    m_last.resize(dialect.fields);
    m_lastIndex.assign(dialect.fields, -1);
    m_long.assign(dialect.fields, false);
    std::vector<Seen> seen(dialect.fields);
    for (std::size_t i = dialect.firstRow; i < first.size(); ++i) {
        if (trimmed(first[i]).empty() || isComment(first[i]))
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
            s.states = s.states && isState(text);
            if (s.values.size() <= 40 && std::find(s.values.begin(), s.values.end(), text) == s.values.end())
                s.values.emplace_back(text);
            switch (readNumber(text, m_dialect.decimalComma, value, grouped)) {
            case Reading::Number:
                ++s.numbers;
                s.fractions += value != std::floor(value);
                s.longs += text.size() > 15 && std::abs(value) >= 1e15
                           && text.find_first_not_of("0123456789+-") == std::string_view::npos;
                break;
            case Reading::Missing: ++s.missing; break;
            case Reading::Text: {
                if (readClock(text, clock)) {
                    ++s.clocks;
                    s.dates = s.dates || clock > std::int64_t(86400) * 1'000'000'000 * 2;
                    break;
                }
                ++s.words;
                const std::string_view unit = unitBehind(text);
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
        const int filled = s.numbers + s.clocks + s.words;
        const NameMeaning meaning = meaningOf(column.name);
        // Labels are words even where they look like numbers: 01011 is not 1011.
        const bool label = meaning.isLabel() && s.fractions == 0 && s.values.size() <= 40;
        const bool fingers = meaning.finger >= 0 && meaning.kind == NameMeaning::Kind::Finger && s.states;
        if (label || fingers || filled == 0) {
            column.kind = TableColumn::Kind::Word;
        } else if (10 * s.clocks >= 7 * filled) {
            column.kind = TableColumn::Kind::Clock;
            column.ofDay = !s.dates;
        } else if (10 * s.numbers >= 6 * filled) {
            column.kind = TableColumn::Kind::Number;
            m_long[c] = 2 * s.longs > s.numbers;
        } else if (10 * s.units >= 9 * filled) {
            column.kind = TableColumn::Kind::Number;
            column.cellUnit = s.unit;
        } else {
            column.kind = TableColumn::Kind::Word;
        }
    }
}

void TableReader::reject(int number, const QString &why)
{
    ++badCount;
    if (bad.size() < kBadShown)
        bad.push_back({number, why});
}

bool TableReader::take(std::size_t index, const Cell &cell, int number)
{
    TableColumn &column = columns[index];
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
        if (m_long[index]) {
            std::int64_t value = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (error == std::errc() && end == text.data() + text.size()) {
                if (column.numbers.empty())
                    column.base = value;
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
            column.whole = column.whole && value == std::floor(value);
            column.numbers.push_back(value - double(column.base));
            return true;
        case Reading::Missing:
            ++column.missing;
            column.numbers.push_back(kMissing);
            return true;
        case Reading::Text: break;
        }
        return complain(
            FormatWords::tr("Line %1: \"%2\" in the column %3 is not a number; correct it or remove the line."));
    }
    case TableColumn::Kind::Clock: {
        std::int64_t value = 0;
        double plain = 0;
        bool grouped = false;
        if (readNumber(cell.text, false, plain, grouped) == Reading::Missing) {
            ++column.missing;
            column.numbers.push_back(kMissing);
            return true;
        }
        if (!readClock(cell.text, value))
            return complain(
                FormatWords::tr("Line %1: \"%2\" in the column %3 is no time; correct it or remove the line."));
        if (column.numbers.empty())
            column.base = value;
        column.numbers.push_back(double(value - column.base));
        return true;
    }
    case TableColumn::Kind::Word: {
        if (cell.text.empty()) {
            column.words.push_back(-1);
            ++column.missing;
            return true;
        }
        if (m_lastIndex[index] < 0 || m_last[index] != cell.text) {
            m_last[index] = cell.text;
            const auto [found, added] = m_indices[index].try_emplace(m_last[index], int(column.dictionary.size()));
            if (added && column.dictionary.size() < kWords)
                column.dictionary.push_back(m_last[index]);
            else if (added)
                found->second = int(kWords) - 1; // free text, of no use as a label
            m_lastIndex[index] = found->second;
        }
        column.words.push_back(m_lastIndex[index]);
        return true;
    }
    }
    return false;
}

void TableReader::add(std::string_view line, int number)
{
    if (trimmed(line).empty() || isComment(line))
        return;
    splitLine(line, m_dialect, m_cells);
    const std::vector<Cell> *cells = &m_cells;
    if (m_dialect.named) {
        if (m_cells.empty())
            return reject(number, FormatWords::tr("Line %1: \"%2\" is no row of values.").arg(number).arg(shown(line)));
        if (m_dialect.oneALine)
            return addPart(m_cells.back(), number);
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
        if (m_cells.size() != columns.size()) {
            // A trailing empty field or two may be missing where the last columns are words.
            std::size_t words = 0;
            while (words < columns.size() && columns[columns.size() - 1 - words].kind == TableColumn::Kind::Word)
                ++words;
            if (m_cells.size() < columns.size() && columns.size() - m_cells.size() <= words && !m_cells.empty()
                && m_dialect.separator != ' ' && m_dialect.separator != '*')
                m_cells.resize(columns.size());
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
    if (!m_dialect.headers.empty()) {
        std::size_t same = 0, named = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].name.empty())
                continue;
            if (cells[c].text != columns[c].name)
                break;
            ++same;
        }
        for (const TableColumn &column : columns)
            named += !column.name.empty();
        if (same == named && same > 0) {
            ++repeatedHeaders;
            return;
        }
    }
    const std::size_t row = lines.size();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (take(c, cells[c], number))
            continue;
        for (std::size_t before = 0; before < c; ++before) {
            columns[before].numbers.resize(std::min(columns[before].numbers.size(), row));
            columns[before].words.resize(std::min(columns[before].words.size(), row));
        }
        return;
    }
    lines.push_back(number);
}

void TableReader::finish()
{
    endRow();
    for (TableColumn &column : columns) {
        if (column.kind != TableColumn::Kind::Word || column.dictionary.empty() || column.dictionary.size() >= kWords)
            continue;
        const NameMeaning meaning = meaningOf(column.name);
        if (meaning.isLabel() || meaning.kind == NameMeaning::Kind::Finger)
            continue;
        std::vector<double> values;
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
    if (m_dialect.headers.empty() && !m_dialect.named)
        nameByWords();
}

// "Accel X: 0.1 Y: 0.2 Z: 9.8 m/s^2" and "Axyz= 0.1 0.2 9.8".
void TableReader::nameByWords()
{
    std::string group, title;
    std::vector<std::size_t> run; // columns of numbers since the last word
    const auto nameRun = [&] {
        if (title.empty())
            return run.clear();
        const bool triple = run.size() == 3;
        std::string base = title;
        if (triple && lowered(base).ends_with("xyz"))
            base.resize(base.size() - 3);
        for (std::size_t k = 0; k < run.size(); ++k)
            columns[run[k]].name = triple   ? std::string(trimmed(base)) + ' ' + "xyz"[k]
                                   : k == 0 ? title
                                            : std::string();
        run.clear();
    };
    std::string pending;
    for (std::size_t c = 0; c <= columns.size(); ++c) {
        const bool end = c == columns.size();
        const bool word = !end && columns[c].kind == TableColumn::Kind::Word && columns[c].dictionary.size() == 1
                          && columns[c].missing == 0;
        if (!end && !word) {
            if (run.empty() && !pending.empty()) {
                const bool axis = pending.size() == 1 && std::string("xyzXYZ").find(pending[0]) != std::string::npos;
                title = axis && !group.empty() ? group + ' ' + pending : pending;
                if (!axis) {
                    const std::size_t last = pending.find_last_of(' ');
                    const bool ends = last != std::string::npos && last + 2 == pending.size();
                    group = ends ? pending.substr(0, last) : pending;
                }
                pending.clear();
            }
            if (columns[c].kind == TableColumn::Kind::Number && columns[c].name.empty())
                run.push_back(c);
            continue;
        }
        std::string text = end ? std::string() : columns[c].dictionary[0];
        const bool isTitle = text.ends_with(':') || text.ends_with('=');
        while (!text.empty() && std::string_view(":=,; ").find(text.back()) != std::string_view::npos)
            text.pop_back();
        if (!run.empty()) {
            const std::vector<std::size_t> named = run;
            nameRun();
            title.clear();
            if (!isTitle && !text.empty() && (unitFrom(text, {}) || timeUnitFrom(text))) {
                for (const std::size_t at : named)
                    columns[at].cellUnit = text;
                continue;
            }
        }
        if (!text.empty())
            pending += pending.empty() ? text : ' ' + text;
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
