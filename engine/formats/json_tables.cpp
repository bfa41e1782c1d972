// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/json_tables.h"

#include "engine/formats/named_cells.h"
#include "engine/formats/names.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <charconv>
#include <map>
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

// A line of cells with commas between them.
template<typename Cells_, typename Text>
std::string joined(const Cells_ &cells, Text &&textOfCell)
{
    std::string line;
    for (const auto &cell : cells)
        line.append(&cell == &*cells.begin() ? "" : ",").append(textOfCell(cell));
    return line;
}

std::string quoted(const std::string &name) { return '"' + name + '"'; }

// Rows of named cells, as something walks through them; it is gone through twice, for the names come first.
using TakeCells = std::function<void(const Cells &cells, double done)>;
using EachRow = std::function<void(const TakeCells &take)>;

void rewrite(const EachRow &eachRow, Names &names, const TakeLine &take)
{
    int number = 1;
    take({joined(names.names, quoted), number, 0});
    std::vector<std::size_t> at;
    std::vector<const std::string *> row;
    eachRow([&](const Cells &cells, double done) {
        names.add(cells, at);
        row.assign(names.names.size(), nullptr);
        for (std::size_t i = 0; i < at.size(); ++i)
            row[at[i]] = &cells[i].second;
        take({joined(row, [](const std::string *cell) { return cell ? *cell : std::string(); }), ++number, done});
    });
}

TableLines tableOf(EachRow eachRow)
{
    Names names;
    std::vector<std::size_t> at;
    eachRow([&](const Cells &cells, double) { names.add(cells, at); });
    TableLines table;
    if (!names.names.empty())
        table.each = [eachRow = std::move(eachRow), names = std::move(names)](
                         const TakeLine &take, TableLines &) mutable { rewrite(eachRow, names, take); };
    return table;
}

// [{"t": 0, "ax": 1}, …], or an object of such objects: a row for each.
TableLines tableOfEach(JsonDocument &document, JsonText all)
{
    return tableOf([&document, all](const TakeCells &take) {
        Cells cells;
        for (JsonItems items(all); items.next();)
            if (isObject(items.value)) {
                cellsOf(document.parse(items.value), cells);
                for (auto &[name, value] : cells) // what would end a title
                    std::replace_if(
                        name.begin(), name.end(), [](char c) { return c == '"' || c == '\n'; }, '\'');
                take(cells, document.done(items.value));
            }
    });
}

std::string cellOf(JsonDocument &document, JsonText value)
{
    return isObject(value) || isList(value) ? simdjson::minify(document.parse(value)) : std::string(value);
}

// A list or an object for each column, all of one length.
TableLines tableOfColumns(JsonDocument &document, std::vector<std::pair<std::string, JsonText>> columns)
{
    TableLines table;
    table.each = [&document, columns = std::move(columns)](const TakeLine &take, TableLines &) {
        int number = 1;
        take({joined(columns, [](const auto &column) { return quoted(column.first); }), number, 0});
        std::vector<JsonItems> at;
        for (const auto &[name, list] : columns)
            at.emplace_back(list);
        const JsonText first = columns.front().second;
        while (std::all_of(at.begin(), at.end(), [](JsonItems &items) { return items.next(); }))
            take({joined(at, [&](const JsonItems &items) { return cellOf(document, items.value); }), ++number,
                double(at.front().value.data() - first.data()) / double(first.size())});
    };
    return table;
}

// {"t": [0, 1, 2], "ax": [1, 1, 1]}
TableLines tableOfLists(JsonDocument &document, JsonText root)
{
    std::vector<std::pair<std::string, JsonText>> columns;
    std::size_t length = 0;
    for (JsonItems fields(root); fields.next();) {
        if (!isList(fields.value) || !isNumber(firstOf(fields.value)))
            continue;
        const std::size_t count = countOf(fields.value);
        if (count < 2 || (length > 0 && count != length))
            continue;
        length = count;
        columns.emplace_back(fields.key, fields.value);
    }
    return columns.size() < 2 ? TableLines() : tableOfColumns(document, std::move(columns));
}

// [[0, 1, 2], [1, 1, 2]]: a list for each row. names: those of its columns, where something has them.
TableLines tableOfRows(JsonDocument &document, JsonText rows, JsonText names = {})
{
    TableLines table;
    for (JsonItems items(rows); items.next();)
        if (!isList(items.value))
            return table;
    table.each = [&document, rows, names](const TakeLine &take, TableLines &) {
        int number = 0;
        const auto put = [&](JsonText row) {
            std::string line;
            for (JsonItems cells(row); cells.next();)
                line.append(line.empty() ? "" : ",").append(cellOf(document, cells.value));
            take({line, ++number, document.done(row)});
        };
        if (!names.empty())
            put(names);
        for (JsonItems items(rows); items.next();)
            put(items.value);
    };
    return table;
}

// {"acc": [{"t": 0, "x": 1}, …], "gyr": [{"t": 0, "x": 1}, …]}: a list for each sensor, also in objects inside.
struct Series
{
    std::string name;
    JsonText list;
    std::size_t length = 0;
    bool rows = false;       // of objects or lists; else of numbers
    std::string time;        // the name of each reading's time; empty: it has none
    std::size_t sensors = 0; // values of a reading whose name says what they are
};
constexpr std::size_t kSeries = 1000; // more lists are no sensors

std::string titled(const Series &series, const std::string &name)
{
    return name.size() > series.name.size() && name.compare(0, series.name.size(), series.name) == 0
               ? name.substr(series.name.size() + 1)
               : name;
}

void findSeries(JsonDocument &document, const std::string &outer, JsonText object, int depth, std::vector<Series> &out)
{
    for (JsonItems fields(object); fields.next() && out.size() <= kSeries;) {
        Series series;
        series.name = outer.empty() ? std::string(fields.key) : outer + '.' + std::string(fields.key);
        series.list = fields.value;
        if (depth < 3 && isObject(fields.value))
            findSeries(document, series.name, fields.value, depth + 1, out);
        series.length = isList(fields.value) ? countOf(fields.value) : 0;
        if (series.length < 2)
            continue;
        const JsonText first = firstOf(fields.value);
        series.rows = isObject(first) || isList(first);
        if (!series.rows && !isNumber(first))
            continue;
        Cells cells;
        flatten(series.name, document.parse(first), cells, 0);
        for (const auto &[title, value] : cells) {
            const NameMeaning own = meaningOf(titled(series, title)), meaning = meaningOf(title);
            if (own.kind == NameMeaning::Kind::Time && series.time.empty())
                series.time = titled(series, title);
            series.sensors += meaning.known && meaning.quantity != Quantity::Other && meaning.axis != 0;
        }
        out.push_back(std::move(series));
    }
}

// A row of all of them: they are as long as each other.
TableLines tableSideBySide(JsonDocument &document, std::vector<Series> all)
{
    return tableOf([&document, all = std::move(all)](const TakeCells &take) {
        std::vector<JsonItems> at;
        for (const Series &series : all)
            at.emplace_back(series.list);
        Cells cells, row;
        for (std::size_t i = 1; i <= all.front().length; ++i) {
            row.clear();
            for (std::size_t s = 0; s < all.size(); ++s) {
                at[s].next();
                cells.clear();
                flatten(all[s].name, document.parse(at[s].value), cells, 0);
                for (auto &[name, value] : cells)
                    if (all[s].time.empty() || titled(all[s], name) != all[s].time)
                        row.emplace_back(name, value);
                    else if (s == 0 || all[0].time.empty())
                        row.emplace_back(all[s].time, value); // of one of them; they were read together
            }
            take(row, double(i) / double(all.front().length));
        }
    });
}

// A row for each reading: time, sensor, values.
TableLines tableOfReadings(JsonDocument &document, std::vector<Series> all)
{
    return tableOf([&document, all = std::move(all)](const TakeCells &take) {
        Cells cells;
        for (const Series &series : all)
            for (JsonItems items(series.list); items.next();) {
                Cells row{{all.front().time, std::string()}, {"sensor", quoted(series.name)}};
                cells.clear();
                flatten(series.name, document.parse(items.value), cells, 0);
                for (const auto &[name, value] : cells)
                    if (titled(series, name) == series.time)
                        row[0].second = value;
                    else
                        row.emplace_back(titled(series, name), value);
                take(row, document.done(items.value));
            }
    });
}

TableLines tableOfSensors(JsonDocument &document, JsonText root)
{
    std::vector<Series> all;
    findSeries(document, {}, root, 0, all);
    const auto lists = std::count_if(all.begin(), all.end(), [](const Series &series) { return series.rows; });
    const bool inside = std::any_of(
        all.begin(), all.end(), [](const Series &series) { return series.name.find('.') != std::string::npos; });
    if (all.size() > kSeries || lists == 0 || (lists < 2 && !inside && all.size() < 2))
        return {};
    // Of one length: those that hold most sensors, else the longest.
    std::map<std::size_t, std::pair<std::size_t, bool>> sensors; // by length, and whether any are rows
    for (const Series &series : all) {
        sensors[series.length].first += series.sensors;
        sensors[series.length].second = sensors[series.length].second || series.rows;
    }
    std::size_t length = 0;
    for (const auto &[size, found] : sensors)
        if (found.second && (length == 0 || found.first >= sensors[length].first))
            length = size;
    std::vector<Series> chosen, timed;
    QStringList left;
    for (const Series &series : all) {
        if (series.length == length)
            chosen.push_back(series);
        else if (series.rows)
            left << QStringLiteral("%1 (%2)").arg(QString::fromStdString(series.name)).arg(series.length);
        if (series.rows && !series.time.empty())
            timed.push_back(series);
    }
    const bool apart = !left.isEmpty() && timed.size() > 1;
    if (!apart && chosen.size() < 2 && !chosen.front().rows)
        return {};
    TableLines made = apart ? tableOfReadings(document, std::move(timed))
                            : tableSideBySide(document, std::move(chosen));
    made.sameLines = false;
    if (!apart && !left.isEmpty())
        made.warnings << FormatWords::tr("Lists of another length than %1 have no times, so they were left out: %2.")
                             .arg(length)
                             .arg(left.join(QStringLiteral(", ")));
    return made;
}

bool isObjectLine(std::string_view line) { return line.starts_with('{') && line.ends_with('}'); }

// Calls take(line, done) until it says false. A line end inside quotes is damage here, so that the next line begins
// behind it all the same.
template<typename Take>
void eachLine(std::string_view text, Take &&take)
{
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (!take(trimmed(text.substr(begin, end - begin)), double(end) / double(text.size())))
            return;
        begin = end + 1;
    }
}

// names: of all objects.
void rewrite(std::string_view text, const std::vector<std::string> &names, const TakeLine &take)
{
    JsonLine reader;
    Cells cells;
    std::string out;
    bool first = true;
    int number = 0;
    eachLine(text, [&](std::string_view line, double done) {
        out = line;
        if (isObjectLine(line) && reader.read(line, cells)) {
            out.clear();
            for (const auto &[name, value] : cells)
                appendNamed(plainName(name), value.empty() ? "null" : value, out);
            for (std::size_t i = 0; first && i < names.size(); ++i)
                if (std::none_of(cells.begin(), cells.end(), [&](const auto &cell) { return cell.first == names[i]; }))
                    appendNamed(plainName(names[i]), "null", out);
            first = false;
            out += out.empty() ? "{}" : "}";
        }
        take({out, ++number, done});
        return true;
    });
}

} // namespace

TableLines fromJsonLines(std::string_view text)
{
    std::size_t looked = 0, objects = 0, filled = 0;
    eachLine(text, [&](std::string_view line, double) {
        filled += !line.empty();
        objects += isObjectLine(line);
        return ++looked < 200;
    });
    if (objects < 2 || 10 * objects < 6 * filled)
        return {};
    Names names;
    JsonLine reader;
    Cells cells;
    std::vector<std::size_t> at;
    eachLine(text, [&](std::string_view line, double) {
        if (isObjectLine(line) && reader.read(line, cells))
            names.add(cells, at);
        return true;
    });
    TableLines table;
    if (!names.names.empty())
        table.each = [text, names = std::move(names.names)](const TakeLine &take, TableLines &said) {
            rewrite(text, names, take);
            said.cut = !text.ends_with('\n');
        };
    return table;
}

namespace {

// {"columns": ["t", "ax"], "data": [[0, 1], …]}, as pandas splits a table.
TableLines tableOfSplit(JsonDocument &document, JsonText root)
{
    const JsonText names = fieldOf(root, "columns"), rows = isList(names) ? fieldOf(root, "data") : JsonText();
    const JsonText first = isList(rows) ? firstOf(rows) : JsonText();
    if (!isList(first) || countOf(first) != countOf(names) || countOf(rows) < 2)
        return {};
    return tableOfRows(document, rows, names);
}

// {"ax": {"0": 1, "1": 2, …}, …}, as pandas writes columns, and {"-Mx1": {"ax": 1}, "-Mx2": …}, as a data base of
// Firebase is exported: an object of objects alike.
TableLines tableOfObjectsInside(JsonDocument &document, JsonText root, int depth)
{
    bool alike = true, counted = true;
    std::size_t objects = 0, size = 0, most = 0;
    for (JsonItems fields(root); fields.next(); ++objects) {
        if (!isObject(fields.value))
            return {};
        std::size_t inner = 0;
        for (JsonItems cells(fields.value); cells.next(); ++inner)
            counted = counted && !cells.key.empty() && std::all_of(cells.key.begin(), cells.key.end(), isDigit);
        alike = alike && (objects == 0 || inner == size);
        size = inner;
        most = std::max(most, inner);
    }
    TableLines table;
    if (objects == 1 && depth < 3)
        return tableOfObjectsInside(document, firstOf(root), depth + 1);
    if (objects < 2 || !alike || most < 1)
        return table;
    if (counted && most > 1) {
        std::vector<std::pair<std::string, JsonText>> columns;
        for (JsonItems fields(root); fields.next();)
            columns.emplace_back(fields.key, fields.value);
        table = tableOfColumns(document, std::move(columns));
    } else if (most <= 64) {
        table = tableOfEach(document, root);
    }
    table.sameLines = false;
    return table;
}

} // namespace

TableLines tableFromJson(JsonDocument &document, JsonText value)
{
    if (isList(value))
        return firstOf(value).empty()     ? TableLines()
               : isObject(firstOf(value)) ? tableOfEach(document, value)
                                          : tableOfRows(document, value);
    if (!isObject(value))
        return {};
    if (TableLines split = tableOfSplit(document, value); split.each)
        return split;
    if (TableLines several = tableOfSensors(document, value); several.each)
        return several;
    if (TableLines inside = tableOfObjectsInside(document, value, 0); inside.each)
        return inside;
    if (TableLines lists = tableOfLists(document, value); lists.each)
        return lists;
    // The rows may be a list beside what describes them; the longest is the one.
    std::size_t longest = 1;
    for (JsonItems fields(value); fields.next();)
        if (isList(fields.value))
            longest = std::max(longest, countOf(fields.value));
    for (JsonItems fields(value); longest > 1 && fields.next();)
        if (isList(fields.value) && countOf(fields.value) == longest)
            if (TableLines table = tableFromJson(document, fields.value); table.each)
                return table;
    return {};
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
