// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/json_tables.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace lodestone {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// One level of objects and lists is taken apart: {"acc": {"x": 1}} is acc.x, {"acc": [1, 2, 3]} is "acc x".
void flatten(
    const std::string &prefix, const element &value, std::vector<std::pair<std::string, std::string>> &out, int depth)
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

// [{"t": 0, "ax": 1}, …]
QByteArray tableOfObjects(const array &list)
{
    std::vector<std::string> names;
    std::vector<std::pair<std::string, std::string>> cells;
    QByteArray rows;
    for (const element entry : list) {
        object fields;
        if (entry.get(fields) != simdjson::SUCCESS)
            continue;
        cells.clear();
        cellsFromJson(entry, cells);
        if (names.empty())
            for (const auto &[name, value] : cells)
                names.push_back(name);
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto cell = cells.begin();
            if (i < cells.size() && cells[i].first == names[i])
                cell = cells.begin() + std::ptrdiff_t(i);
            else
                cell = std::find_if(cells.begin(), cells.end(), [&](const auto &c) { return c.first == names[i]; });
            if (i > 0)
                rows += ',';
            if (cell != cells.end())
                rows.append(cell->second.data(), qsizetype(cell->second.size()));
        }
        rows += '\n';
    }
    QByteArray table;
    for (std::size_t i = 0; i < names.size(); ++i)
        table.append(i > 0 ? ",\"" : "\"").append(names[i].data(), qsizetype(names[i].size())).append('"');
    return names.empty() ? QByteArray() : table + '\n' + rows;
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

} // namespace

bool cellsFromJson(const element &row, std::vector<std::pair<std::string, std::string>> &out)
{
    object fields;
    array list;
    if (row.get(fields) == simdjson::SUCCESS) {
        for (const auto &field : fields)
            flatten(std::string(field.key), field.value, out, 0);
        return true;
    }
    if (row.get(list) != simdjson::SUCCESS)
        return false;
    for (const element entry : list)
        flatten({}, entry, out, 1);
    return true;
}

QByteArray tableFromJson(const element &document)
{
    array list;
    object root;
    if (document.get(list) == simdjson::SUCCESS && list.size() > 0) {
        if (list.at(0).get(root) == simdjson::SUCCESS)
            return tableOfObjects(list);
        return tableOfRows(list);
    }
    if (document.get(root) != simdjson::SUCCESS)
        return {};
    QByteArray table = tableOfLists(root);
    // The rows may be a list beside what describes them; the longest is the one.
    std::size_t longest = 1;
    for (const auto &field : root)
        if (table.isEmpty() && field.value.get(list) == simdjson::SUCCESS && list.size() > longest)
            longest = list.size();
    for (const auto &field : root)
        if (table.isEmpty() && longest > 1 && field.value.get(list) == simdjson::SUCCESS && list.size() == longest)
            table = tableFromJson(field.value);
    return table;
}

} // namespace lodestone
