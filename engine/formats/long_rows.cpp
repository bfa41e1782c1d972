// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/long_rows.h"

#include "engine/formats/columns.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace lodestone {

namespace {

constexpr std::size_t kSensors = 64; // more different words are hardly sensors
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

// Of one sensor: its rows, and the columns with its values.
struct Part
{
    std::string word;
    LongVector<std::size_t> rows;
    std::vector<std::size_t> values;
    int time = -1; // column, as far as this sensor's rows tell
};

bool isSensor(const std::string &word)
{
    const NameMeaning meaning = meaningOf(word), withAxis = meaningOf(word + " x");
    const auto known = [](const NameMeaning &m) {
        return m.known && m.axis != 0 && m.quantity != Quantity::Other && m.quantity != Quantity::Orientation;
    };
    return known(meaning) || known(withAxis);
}

// "sensor", "Sensor Type", "device_id": what tells the rows apart by its name.
bool tellsApart(const std::string &name)
{
    static const std::set<std::string> kWords{"sensor", "sensors", "type", "sensortype", "device", "node", "address",
        "addr", "channel", "imu", "id", "source", "topic", "tag", "sensorid", "deviceid", "sensorname", "signal",
        "metric", "kind", "name", "glove", "hand", "side", "port"};
    std::string word;
    bool any = false;
    for (const char c : lowered(name) + ' ') {
        if (isLetter(c)) {
            word += c;
            continue;
        }
        if (!word.empty() && kWords.count(word) == 0)
            return false;
        any = any || !word.empty();
        word.clear();
    }
    return any;
}

// Letters that stand for sensors: "A", "G", "M".
bool areSensorLetters(const std::vector<std::string> &words)
{
    return words.size() >= 2 && std::all_of(words.begin(), words.end(), [](const std::string &word) {
        const std::string low = lowered(word);
        return low == "a" || low == "g" || low == "m";
    });
}

// The words of a column that may tell sensors apart, and the word of each row; empty: it tells none.
struct Key
{
    std::vector<std::string> words;
    LongVector<int> of; // index into words; -1: none
    std::size_t runs = 0;
};
Key keyOf(const TableColumn &column)
{
    Key key;
    if (column.kind == TableColumn::Kind::Word) {
        if (column.dictionary.size() > kSensors)
            return {};
        key.words = column.dictionary;
        key.of = column.words;
    } else if (column.kind == TableColumn::Kind::Number && column.whole && tellsApart(column.name)) {
        std::map<double, int> known;
        for (const double value : column.numbers) {
            if (std::isnan(value)) {
                key.of.push_back(-1);
                continue;
            }
            const auto [found, added] = known.try_emplace(value, int(known.size()));
            if (added && known.size() > 16)
                return {};
            if (added)
                key.words.push_back(std::to_string(std::int64_t(value) + column.base));
            key.of.push_back(found->second);
        }
    }
    for (std::size_t i = 0; i < key.of.size(); ++i)
        key.runs += i == 0 || key.of[i] != key.of[i - 1];
    return key;
}

TableColumn rowsOf(const TableColumn &column, const LongVector<std::size_t> &rows)
{
    TableColumn part = column;
    part.numbers.clear();
    part.words.clear();
    part.missing = 0;
    for (const std::size_t row : rows) {
        if (column.kind == TableColumn::Kind::Word) {
            part.words.push_back(column.words[row]);
            part.missing += column.words[row] < 0;
        } else {
            part.numbers.push_back(column.numbers[row]);
            part.missing += std::isnan(column.numbers[row]);
        }
    }
    return part;
}

class Widener
{
public:
    Widener(std::vector<TableColumn> &table, LongVector<int> &lines, QStringList &warnings)
        : m_table(table), m_lines(lines), m_warnings(warnings)
    {}
    bool widen()
    {
        if (!findKey())
            return false;
        split();
        if (m_parts.size() < 2) {
            nameOneSensor();
            return false;
        }
        if (!areInTurn())
            return false;
        join();
        return true;
    }

private:
    bool findKey();
    void split();
    void nameOneSensor();
    bool areInTurn() const;
    void join();
    std::string titleOf(const Part &part, std::size_t which) const;
    double timeOf(std::size_t row) const { return m_table[std::size_t(m_time)].numbers[row]; }
    TableColumn valuesOf(const Part &part, std::size_t which, const Part &base) const;

    std::vector<TableColumn> &m_table;
    LongVector<int> &m_lines;
    QStringList &m_warnings;
    std::size_t m_keyColumn = 0;
    Key m_key;
    int m_time = -1; // column
    std::vector<Part> m_parts;
    std::vector<std::size_t> m_labels; // columns of words beside the values
};

bool Widener::findKey()
{
    const std::size_t rows = m_lines.size();
    for (std::size_t c = 0; c < m_table.size(); ++c) {
        Key key = keyOf(m_table[c]);
        if (key.words.empty() || meaningOf(m_table[c].name).isLabel())
            continue;
        const auto sensors = std::size_t(std::count_if(key.words.begin(), key.words.end(), isSensor));
        const bool known = sensors >= 2 || (sensors == 1 && key.words.size() == 1) || areSensorLetters(key.words);
        // Any words, or numbers, that come in turn below a title that says so.
        const bool turns = tellsApart(m_table[c].name) && key.words.size() >= 2 && 4 * key.runs > rows
                           && rows >= 4 * key.words.size();
        if (!known && !turns)
            continue;
        m_keyColumn = c;
        m_key = std::move(key);
        return true;
    }
    return false;
}

void Widener::split()
{
    std::vector<Part> parts(m_key.words.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].word = m_key.words[i];
    for (std::size_t row = 0; row < m_key.of.size(); ++row)
        if (m_key.of[row] >= 0)
            parts[std::size_t(m_key.of[row])].rows.push_back(row);
    std::vector<int> times(m_table.size(), 0);
    for (Part &part : parts) {
        std::vector<TableColumn> columns;
        for (std::size_t c = 0; c < m_table.size(); ++c)
            columns.push_back(c == m_keyColumn ? TableColumn() : rowsOf(m_table[c], part.rows));
        columns[m_keyColumn].kind = TableColumn::Kind::Word;
        columns[m_keyColumn].words.assign(part.rows.size(), -1);
        columns[m_keyColumn].missing = part.rows.size();
        if (part.rows.size() < 2)
            continue;
        const Proposal proposal = proposeColumns(columns, {});
        part.time = proposal.time;
        if (proposal.time >= 0)
            times[std::size_t(proposal.time)] += int(part.rows.size());
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (proposal.columns[c].role == Role::Channel && columns[c].kind == TableColumn::Kind::Number
                && columns[c].missing < part.rows.size())
                part.values.push_back(c);
    }
    const auto most = std::max_element(times.begin(), times.end());
    m_time = 2 * std::size_t(*most) > m_lines.size() ? int(most - times.begin()) : -1; // of most of them, not of one
    for (Part &part : parts) {
        // Of this sensor alone a value rises like a clock.
        if (part.time >= 0 && part.time != m_time && m_table[std::size_t(part.time)].name.empty()) {
            part.values.push_back(std::size_t(part.time));
            std::sort(part.values.begin(), part.values.end());
        }
        if (m_time < 0)
            continue;
        std::erase(part.values, std::size_t(m_time));
        std::erase_if(part.rows, [this](std::size_t row) { return std::isnan(timeOf(row)); });
    }
    std::set<std::string> left;
    for (const Part &part : parts)
        if (part.values.empty() || part.rows.size() < 2)
            left.insert(part.word);
        else
            m_parts.push_back(part);
    if (!left.empty() && m_parts.size() > 1) {
        QStringList words;
        for (const std::string &word : left)
            words << QString::fromStdString(word);
        m_warnings << FormatWords::tr("Rows of %1 hold fewer than two readings and were left out.")
                          .arg(words.join(QStringLiteral(", ")));
    }
}

// "Magnetometer" in each row says what x, y and z are.
void Widener::nameOneSensor()
{
    if (m_parts.size() != 1 || m_key.words.size() != 1)
        return;
    const Part &part = m_parts.front();
    std::vector<std::string> titles;
    for (std::size_t k = 0; k < part.values.size(); ++k)
        titles.push_back(titleOf(part, k));
    for (std::size_t k = 0; k < part.values.size(); ++k)
        m_table[part.values[k]].name = titles[k];
    if (m_time >= 0 && m_table[std::size_t(m_time)].name.empty())
        m_table[std::size_t(m_time)].name = "time";
}

// Not one sensor after the other, as recordings of several are in one file.
bool Widener::areInTurn() const
{
    if (4 * m_key.runs > m_key.of.size())
        return true;
    if (m_time < 0)
        return false;
    double from = -std::numeric_limits<double>::infinity(), to = -from;
    double longest = 0;
    for (const Part &part : m_parts) {
        const auto [first, last] = std::minmax_element(
            part.rows.begin(), part.rows.end(), [this](std::size_t a, std::size_t b) { return timeOf(a) < timeOf(b); });
        from = std::max(from, timeOf(*first));
        to = std::min(to, timeOf(*last));
        longest = std::max(longest, timeOf(*last) - timeOf(*first));
    }
    return to - from > longest / 2;
}

std::string Widener::titleOf(const Part &part, std::size_t which) const
{
    const std::string &name = m_table[part.values[which]].name;
    const NameMeaning meaning = meaningOf(name);
    const bool axis = meaning.axis != 0 && meaning.stem.empty() && !meaning.known;
    const bool sensor = isSensor(part.word) || areSensorLetters(m_key.words);
    const bool unit = !meaning.unit.empty();
    std::string title;
    // What a name says counts, but where a word says otherwise: the header may be that of one sensor.
    if (meaning.known && !(sensor && meaning.quantity != meaningOf(part.word + " x").quantity && meaning.axis != 0)) {
        title = name + (sensor ? std::string() : ' ' + part.word);
    } else if (axis) {
        title = part.word + ' ' + meaning.axis;
    } else {
        std::size_t count = part.values.size();
        if (count == 6 && sensor)
            count = 3; // and their bias
        if (count == 1)
            title = part.word;
        else if (count == 3 || count == 4)
            title = part.word + ' '
                    + (which < count ? std::string(1, (count == 3 ? "xyz" : "wxyz")[which])
                                     : "offset " + std::string(1, "xyz"[which - 3]));
        else
            title = part.word + ' ' + (name.empty() ? std::to_string(which + 1) : name);
    }
    return unit && title.find(meaning.unit) == std::string::npos ? title + " (" + meaning.unit + ')' : title;
}

// What the sensor read at the times of another's rows.
TableColumn Widener::valuesOf(const Part &part, std::size_t which, const Part &base) const
{
    const TableColumn &column = m_table[part.values[which]];
    TableColumn values;
    values.name = titleOf(part, which);
    values.base = column.base;
    values.whole = column.whole;
    values.cellUnit = column.cellUnit;
    const bool turns = meaningOf(values.name).quantity == Quantity::Orientation; // an angle leaps from 180 to -180
    Numbers times;
    if (m_time >= 0)
        for (const std::size_t row : part.rows)
            times.push_back(timeOf(row));
    const double longest = 5 * usualStep(times); // over which nothing is known
    std::size_t next = 0;                        // the reading behind
    for (const std::size_t row : base.rows) {
        const auto behind = [&](std::size_t reading) {
            return m_time >= 0 ? times[reading] > timeOf(row) : part.rows[reading] > row;
        };
        while (next < part.rows.size() && !behind(next))
            ++next;
        double value = kMissing;
        const double before = next == 0 ? kMissing : column.numbers[part.rows[next - 1]];
        if (m_time < 0 || &part == &base) {
            value = &part == &base ? column.numbers[row] : before;
        } else if (next > 0 && (times[next - 1] == timeOf(row) || turns)) {
            value = before;
        } else if (next > 0 && next < part.rows.size()) {
            const double step = times[next] - times[next - 1];
            const double part2 = (timeOf(row) - times[next - 1]) / step;
            value = step <= longest ? before + (column.numbers[part.rows[next]] - before) * part2 : kMissing;
            values.whole = false;
        }
        values.numbers.push_back(value);
        values.missing += std::isnan(value);
    }
    return values;
}

void Widener::join()
{
    const auto base = std::max_element(
        m_parts.begin(), m_parts.end(), [](const Part &a, const Part &b) { return a.rows.size() < b.rows.size(); });
    const auto earlier = [this](std::size_t a, std::size_t b) { return timeOf(a) < timeOf(b); };
    for (Part &part : m_parts)
        if (m_time >= 0 && !std::is_sorted(part.rows.begin(), part.rows.end(), earlier)) // to sort takes as much again
            std::stable_sort(part.rows.begin(), part.rows.end(), earlier);
    std::vector<TableColumn> wide;
    if (m_time >= 0)
        wide.push_back(rowsOf(m_table[std::size_t(m_time)], base->rows));
    if (m_time >= 0 && wide[0].name.empty())
        wide[0].name = "time";
    QStringList others;
    for (const Part &part : m_parts) {
        for (std::size_t k = 0; k < part.values.size(); ++k)
            wide.push_back(valuesOf(part, k, *base));
        if (&part != &*base)
            others << QStringLiteral("%1 (%2)").arg(QString::fromStdString(part.word)).arg(part.rows.size());
    }
    for (std::size_t c = 0; c < m_table.size(); ++c)
        if (c != m_keyColumn && m_table[c].kind == TableColumn::Kind::Word)
            wide.push_back(rowsOf(m_table[c], base->rows));
    const QString densest = QString::fromStdString(base->word);
    const bool together = m_time >= 0 && std::all_of(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        return std::equal(part.rows.begin(), part.rows.end(), base->rows.begin(), base->rows.end(),
            [this](std::size_t a, std::size_t b) { return timeOf(a) == timeOf(b); });
    });
    const QString how = together      ? FormatWords::tr("read at the same times")
                        : m_time >= 0 ? FormatWords::tr("interpolated between their readings")
                                      : FormatWords::tr("what they read before");
    m_warnings << FormatWords::tr("Each row is a reading of one sensor. They were put side by side at the %1 rows of "
                                  "\"%2\", which was read most often; there %3 are %4.")
                      .arg(base->rows.size())
                      .arg(densest, others.join(QStringLiteral(", ")), how);
    LongVector<int> lines;
    for (const std::size_t row : base->rows)
        lines.push_back(m_lines[row]);
    m_table = std::move(wide);
    m_lines = std::move(lines);
}

} // namespace

bool widenRows(std::vector<TableColumn> &table, LongVector<int> &lines, QStringList &warnings)
{
    return Widener(table, lines, warnings).widen();
}

} // namespace lodestone
