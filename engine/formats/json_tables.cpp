// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/json_tables.h"

#include "engine/formats/cells.h"
#include "engine/formats/names.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lodestone {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

using Cells = JsonLine::Cells;

// As JsonLine takes values apart; depth: of value, from 0.
void flatten(const std::string &prefix, const element &value, Cells &out, int depth)
{
    std::string_view text;
    double number = 0;
    std::int64_t whole = 0;
    bool flag = false;
    object inner;
    array list;
    if (value.get(whole) == simdjson::SUCCESS) {
        out.emplace_back(prefix, std::to_string(whole));
    } else if (value.get(number) == simdjson::SUCCESS) {
        char digits[40];
        out.emplace_back(prefix, std::string(digits, std::to_chars(digits, digits + sizeof digits, number).ptr));
    } else if (value.get(text) == simdjson::SUCCESS) {
        std::string quoted(text);
        std::replace(quoted.begin(), quoted.end(), '"', '\'');
        std::replace(quoted.begin(), quoted.end(), '\n', ' ');
        out.emplace_back(prefix, '"' + quoted + '"');
    } else if (value.get(flag) == simdjson::SUCCESS) {
        out.emplace_back(prefix, flag ? "true" : "false");
    } else if (depth < 2 && value.get(inner) == simdjson::SUCCESS) {
        for (const auto &field : inner)
            flatten(prefix + '.' + std::string(field.key), field.value, out, depth + 1);
    } else if (depth < 2 && value.get(list) == simdjson::SUCCESS && list.size() <= 16) {
        std::size_t i = 0;
        for (const element &entry : list) {
            const std::string axis = list.size() == 3   ? std::string(1, "xyz"[i])
                                     : list.size() == 4 ? std::string(1, "wxyz"[i])
                                                        : std::to_string(i + 1);
            flatten(prefix + ' ' + axis, entry, out, 2);
            ++i;
        }
    } else {
        out.emplace_back(prefix, std::string());
    }
}

void cellsOf(const object &fields, Cells &out)
{
    out.clear();
    for (const auto &field : fields)
        flatten(std::string(field.key), field.value, out, 0);
}

// The names of a list of objects in the order in which they come.
class Names
{
public:
    // Takes the cells of the next object; the index of each name.
    void add(const Cells &cells, std::vector<std::size_t> &at)
    {
        at.clear();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i < names.size() && names[i] == cells[i].first) {
                at.push_back(i);
                continue;
            }
            const auto [known, added] = m_indices.try_emplace(cells[i].first, names.size());
            if (added)
                names.push_back(cells[i].first);
            at.push_back(known->second);
        }
    }
    std::vector<std::string> names;

private:
    std::unordered_map<std::string, std::size_t> m_indices;
};

// A row for each object.
QByteArray tableOfEach(const std::vector<std::pair<std::string, object>> &all)
{
    Names names;
    Cells cells;
    std::vector<std::size_t> at;
    std::vector<std::pair<qsizetype, std::size_t>> ends; // of each row, and the names known by then
    std::vector<const std::string *> row;
    QByteArray rows;
    for (const auto &[key, fields] : all) {
        cellsOf(fields, cells);
        names.add(cells, at);
        row.assign(names.names.size(), nullptr);
        for (std::size_t i = 0; i < at.size(); ++i)
            row[at[i]] = &cells[i].second;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                rows += ',';
            if (row[i])
                rows.append(row[i]->data(), qsizetype(row[i]->size()));
        }
        ends.emplace_back(rows.size(), row.size());
    }
    if (names.names.empty())
        return {};
    QByteArray table;
    table.reserve(rows.size() + 4096);
    for (const std::string &name : names.names) {
        QByteArray title = QByteArray::fromStdString(name);
        table.append(table.isEmpty() ? "\"" : ",\"").append(title.replace('"', '\'').replace('\n', ' ')).append('"');
    }
    qsizetype begin = 0;
    for (const auto &[end, known] : ends) {
        table.append('\n').append(rows.constData() + begin, end - begin);
        table.append(qsizetype(names.names.size() - known), ',');
        begin = end;
    }
    return table.append('\n');
}

// [{"t": 0, "ax": 1}, …]
QByteArray tableOfObjects(const array &list)
{
    std::vector<std::pair<std::string, object>> all;
    object fields;
    for (const element entry : list)
        if (entry.get(fields) == simdjson::SUCCESS)
            all.emplace_back(std::string(), fields);
    return tableOfEach(all);
}

// {"t": [0, 1, 2], "ax": [1, 1, 1]}: a list for each column.
QByteArray tableOfLists(const object &root)
{
    std::vector<std::pair<std::string, array>> columns;
    for (const auto &field : root) {
        array list;
        double number = 0;
        if (field.value.get(list) == simdjson::SUCCESS && list.size() > 1 && list.at(0).get(number) == simdjson::SUCCESS
            && (columns.empty() || columns.front().second.size() == list.size()))
            columns.emplace_back(field.key, list);
    }
    if (columns.size() < 2)
        return {};
    QByteArray table;
    for (const auto &[name, list] : columns)
        table.append(table.isEmpty() ? "\"" : ",\"").append(name.c_str()).append('"');
    std::vector<array::iterator> at;
    for (const auto &[name, list] : columns)
        at.push_back(list.begin());
    for (std::size_t row = 0; row < columns.front().second.size(); ++row) {
        table.append('\n');
        for (std::size_t c = 0; c < at.size(); ++c, ++at[c - 1])
            table.append(c == 0 ? "" : ",").append(simdjson::minify(*at[c]).c_str());
    }
    return table.append('\n');
}

// [[0, 1, 2], [1, 1, 2]]: a list for each row.
QByteArray tableOfRows(const array &list)
{
    QByteArray table;
    for (const element entry : list) {
        array row;
        if (entry.get(row) != simdjson::SUCCESS)
            return {};
        bool first = true;
        for (const element cell : row) {
            table.append(first ? "" : ",").append(simdjson::minify(cell).c_str());
            first = false;
        }
        table.append('\n');
    }
    return table;
}

// {"acc": [{"t": 0, "x": 1}, …], "gyr": [{"t": 0, "x": 1}, …]}: a list for each sensor, also in objects inside.
struct Series
{
    std::string name;
    array list;
    bool rows = false;       // of objects or lists; else of numbers
    std::string time;        // the name of each reading's time; empty: it has none
    std::size_t sensors = 0; // values of a reading whose name says what they are
};

std::string titled(const Series &series, const std::string &name)
{
    return name.size() > series.name.size() && name.compare(0, series.name.size(), series.name) == 0
               ? name.substr(series.name.size() + 1)
               : name;
}

void findSeries(const std::string &outer, const object &fields, int depth, std::vector<Series> &out)
{
    for (const auto &field : fields) {
        object inner;
        Series series;
        const std::string name = outer.empty() ? std::string(field.key) : outer + '.' + std::string(field.key);
        if (depth < 3 && field.value.get(inner) == simdjson::SUCCESS)
            findSeries(name, inner, depth + 1, out);
        if (field.value.get(series.list) != simdjson::SUCCESS || series.list.size() < 2)
            continue;
        series.name = name;
        array row;
        double number = 0;
        const element first = series.list.at(0).value();
        series.rows = first.get(inner) == simdjson::SUCCESS || first.get(row) == simdjson::SUCCESS;
        if (!series.rows && first.get(number) != simdjson::SUCCESS)
            continue;
        Cells cells;
        flatten(name, first, cells, 0);
        for (const auto &[title, value] : cells) {
            const NameMeaning own = meaningOf(titled(series, title)), meaning = meaningOf(title);
            if (own.kind == NameMeaning::Kind::Time && series.time.empty())
                series.time = titled(series, title);
            series.sensors += meaning.known && meaning.quantity != Quantity::Other && meaning.axis != 0;
        }
        out.push_back(std::move(series));
    }
}

void appendCell(const std::string &text, bool first, QByteArray &out)
{
    out.append(first ? "" : ",").append(text.c_str());
}

// A row of all of them: they are as long as each other.
QByteArray tableSideBySide(const std::vector<Series> &all)
{
    QByteArray table, rows;
    std::vector<array::iterator> at;
    for (const Series &series : all)
        at.push_back(series.list.begin());
    Names names;
    Cells cells, row;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.front().list.size(); ++i) {
        row.clear();
        for (std::size_t s = 0; s < all.size(); ++s, ++at[s - 1]) {
            cells.clear();
            flatten(all[s].name, *at[s], cells, 0);
            for (auto &[name, value] : cells)
                if (all[s].time.empty() || titled(all[s], name) != all[s].time)
                    row.emplace_back(name, value);
                else if (s == 0 || all[0].time.empty())
                    row.emplace_back(all[s].time, value); // of one of them; they were read together
        }
        names.add(row, places);
        std::vector<std::string> ordered(names.names.size());
        for (std::size_t k = 0; k < row.size(); ++k)
            ordered[places[k]] = row[k].second;
        for (std::size_t k = 0; k < ordered.size(); ++k)
            appendCell(ordered[k], k == 0, rows);
        rows.append('\n');
    }
    for (std::size_t k = 0; k < names.names.size(); ++k)
        appendCell('"' + names.names[k] + '"', k == 0, table);
    return table.append('\n').append(rows);
}

// A row for each reading: time, sensor, values.
QByteArray tableOfReadings(const std::vector<Series> &all)
{
    Names names;
    std::vector<std::size_t> places;
    std::vector<std::vector<std::string>> rows;
    Cells cells;
    for (const Series &series : all)
        for (const element entry : series.list) {
            Cells row{{"time", std::string()}, {"sensor", '"' + series.name + '"'}};
            cells.clear();
            flatten(series.name, entry, cells, 0);
            for (const auto &[name, value] : cells)
                if (titled(series, name) == series.time)
                    row[0].second = value;
                else
                    row.emplace_back(titled(series, name), value);
            names.add(row, places);
            std::vector<std::string> ordered(names.names.size());
            for (std::size_t k = 0; k < row.size(); ++k)
                ordered[places[k]] = row[k].second;
            rows.push_back(std::move(ordered));
        }
    QByteArray table;
    for (std::size_t k = 0; k < names.names.size(); ++k)
        appendCell('"' + (k == 0 ? all.front().time : names.names[k]) + '"', k == 0, table);
    for (std::vector<std::string> &row : rows) {
        row.resize(names.names.size());
        table.append('\n');
        for (std::size_t k = 0; k < row.size(); ++k)
            appendCell(row[k], k == 0, table);
    }
    return table.append('\n');
}

Rewritten tableOfSensors(const object &root)
{
    std::vector<Series> all;
    findSeries({}, root, 0, all);
    const auto lists = std::count_if(all.begin(), all.end(), [](const Series &series) { return series.rows; });
    const bool inside = std::any_of(
        all.begin(), all.end(), [](const Series &series) { return series.name.find('.') != std::string::npos; });
    if (lists == 0 || (lists < 2 && !inside && all.size() < 2))
        return {};
    // Of one length: those that hold most sensors, else the longest.
    std::map<std::size_t, std::pair<std::size_t, bool>> sensors; // by length, and whether any are rows
    for (const Series &series : all) {
        sensors[series.list.size()].first += series.sensors;
        sensors[series.list.size()].second = sensors[series.list.size()].second || series.rows;
    }
    std::size_t length = 0;
    for (const auto &[size, found] : sensors)
        if (found.second && (length == 0 || found.first >= sensors[length].first))
            length = size;
    std::vector<Series> chosen, timed;
    QStringList left;
    for (const Series &series : all) {
        if (series.list.size() == length)
            chosen.push_back(series);
        else if (series.rows)
            left << QStringLiteral("%1 (%2)").arg(QString::fromStdString(series.name)).arg(series.list.size());
        if (series.rows && !series.time.empty())
            timed.push_back(series);
    }
    if (!left.isEmpty() && timed.size() > 1)
        return {tableOfReadings(timed), false, {}};
    if (chosen.size() < 2 && !chosen.front().rows)
        return {};
    Rewritten made{tableSideBySide(chosen), false, {}};
    if (!left.isEmpty())
        made.warnings << FormatWords::tr("Lists of another length than %1 have no times, so they were left out: %2.")
                             .arg(length)
                             .arg(left.join(QStringLiteral(", ")));
    return made;
}

} // namespace

Rewritten fromJsonLines(std::string_view text)
{
    const auto isObject = [](std::string_view line) { return line.starts_with('{') && line.ends_with('}'); };
    const auto endFrom = [text](std::size_t begin) { return std::min(text.find('\n', begin), text.size()); };
    std::size_t looked = 0, objects = 0, filled = 0;
    for (std::size_t begin = 0; begin < text.size() && looked < 200; ++looked) {
        const std::size_t end = endFrom(begin);
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        filled += !line.empty();
        objects += isObject(line);
        begin = end + 1;
    }
    if (objects < 2 || 10 * objects < 6 * filled)
        return {};
    simdjson::dom::parser parser;
    Names names;
    Cells cells;
    std::vector<std::size_t> at;
    QByteArray flat;
    flat.reserve(qsizetype(text.size()) + 4096);
    qsizetype firstEnd = -1;
    std::size_t inFirst = 0;
    const auto append = [&flat](const std::string &name, const std::string &value) {
        std::string plain(name); // what would end a name
        std::replace_if(
            plain.begin(), plain.end(),
            [](char c) { return std::string_view(",;|\t\"=:\n").find(c) != std::string_view::npos; }, ' ');
        flat.append(flat.endsWith('{') ? "\"" : ",\"").append(plain.c_str()).append("\":");
        flat.append(value.empty() ? "null" : value.c_str());
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = endFrom(begin);
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        object fields;
        if (isObject(line) && parser.parse(line.data(), line.size()).get(fields) == simdjson::SUCCESS) {
            cellsOf(fields, cells);
            names.add(cells, at);
            flat.append('{');
            for (const auto &[name, value] : cells)
                append(name, value);
            if (firstEnd < 0) {
                firstEnd = flat.size();
                inFirst = names.names.size();
            }
            flat.append('}');
        } else {
            flat.append(text.data() + begin, qsizetype(end - begin));
        }
        if (end < text.size())
            flat.append('\n');
        begin = end + 1;
    }
    if (firstEnd < 0)
        return {};
    const QByteArray behind = flat.mid(firstEnd);
    flat.truncate(firstEnd);
    for (std::size_t i = inFirst; i < names.names.size(); ++i)
        append(names.names[i], std::string());
    return {flat.append(behind), true, {}};
}

namespace {

// {"columns": ["t", "ax"], "data": [[0, 1], …]}, as pandas splits a table.
QByteArray tableOfSplit(const object &root)
{
    array names, rows, first;
    if (root["columns"].get(names) != simdjson::SUCCESS || root["data"].get(rows) != simdjson::SUCCESS
        || rows.size() < 2 || rows.at(0).get(first) != simdjson::SUCCESS || first.size() != names.size())
        return {};
    QByteArray table;
    for (const element name : names)
        table.append(table.isEmpty() ? "" : ",").append(simdjson::minify(name).c_str());
    return table.append('\n').append(tableOfRows(rows));
}

// {"ax": {"0": 1, "1": 2, …}, …}, as pandas writes columns, and {"-Mx1": {"ax": 1}, "-Mx2": …}, as a data base of
// Firebase is exported: an object of objects alike.
QByteArray tableOfObjectsInside(const object &root, int depth)
{
    std::vector<std::pair<std::string, object>> all;
    bool alike = true, counted = true;
    std::size_t most = 0;
    for (const auto &field : root) {
        object inner;
        if (field.value.get(inner) != simdjson::SUCCESS)
            return {};
        alike = alike && (all.empty() || inner.size() == all.front().second.size());
        most = std::max(most, inner.size());
        for (const auto &cell : inner)
            counted = counted && !cell.key.empty() && std::all_of(cell.key.begin(), cell.key.end(), isDigit);
        all.emplace_back(field.key, inner);
    }
    QByteArray table;
    if (all.size() == 1 && depth < 3)
        return tableOfObjectsInside(all.front().second, depth + 1);
    if (all.size() < 2 || !alike || most < 1)
        return {};
    if (counted && most > 1) {
        std::vector<object::iterator> at;
        for (const auto &[name, column] : all) {
            table.append(table.isEmpty() ? "\"" : ",\"").append(name.c_str()).append('"');
            at.push_back(column.begin());
        }
        for (std::size_t row = 0; row < most; ++row) {
            table.append('\n');
            for (std::size_t c = 0; c < at.size(); ++c, ++at[c - 1])
                table.append(c == 0 ? "" : ",").append(simdjson::minify((*at[c]).value).c_str());
        }
        return table.append('\n');
    }
    return most > 64 ? QByteArray() : tableOfEach(all);
}

} // namespace

Rewritten tableFromJson(const element &document)
{
    array list;
    object root;
    if (document.get(list) == simdjson::SUCCESS && list.size() > 0) {
        if (list.at(0).get(root) == simdjson::SUCCESS)
            return {tableOfObjects(list), true, {}};
        return {tableOfRows(list), true, {}};
    }
    if (document.get(root) != simdjson::SUCCESS)
        return {};
    if (const QByteArray split = tableOfSplit(root); !split.isEmpty())
        return {split, true, {}};
    if (Rewritten several = tableOfSensors(root); !several.text.isEmpty())
        return several;
    if (const QByteArray inside = tableOfObjectsInside(root, 0); !inside.isEmpty())
        return {inside, false, {}};
    QByteArray table = tableOfLists(root);
    // The rows may be a list beside what describes them; the longest is the one.
    std::size_t longest = 1;
    for (const auto &field : root)
        if (table.isEmpty() && field.value.get(list) == simdjson::SUCCESS && list.size() > longest)
            longest = list.size();
    for (const auto &field : root)
        if (table.isEmpty() && longest > 1 && field.value.get(list) == simdjson::SUCCESS && list.size() == longest)
            table = tableFromJson(field.value).text;
    return {table, true, {}};
}

bool JsonLine::read(std::string_view line, Cells &out)
{
    out.clear();
    const bool bracketed = line.size() > 2
                           && ((line.front() == '{' && line.back() == '}')
                               || (line.front() == '[' && line.back() == ']'));
    element row;
    object fields;
    array list;
    if (!bracketed || m_parser.parse(line.data(), line.size()).get(row) != simdjson::SUCCESS)
        return false;
    if (row.get(fields) == simdjson::SUCCESS)
        cellsOf(fields, out);
    else if (row.get(list) == simdjson::SUCCESS)
        for (const element entry : list)
            flatten({}, entry, out, 1);
    return true;
}

} // namespace lodestone
