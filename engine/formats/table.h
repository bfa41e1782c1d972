// SPDX-License-Identifier: GPL-3.0-or-later
// Lines to columns of numbers and words. Fed line by line, so that a board's lines are read as a file's are.
#pragma once
#include "engine/formats/dialect.h"
#include <cstdint>
#include <optional>
#include <QString>
#include <unordered_map>
#include <vector>

namespace lodestone {

// One column as it stands in the lines.
struct TableColumn
{
    enum class Kind { Number, Clock, Word };
    std::string name;
    Kind kind = Kind::Number;
    std::vector<double> numbers; // Number: value less base; Clock: ns less base; NaN: missing
    std::int64_t base = 0;       // above zero only where a double could not hold the value
    bool whole = true;           // whole numbers only
    bool ofDay = false;          // Clock: without a date
    std::vector<int> words;      // Word: index into dictionary, -1: missing
    std::vector<std::string> dictionary;
    std::size_t missing = 0;
    std::string cellUnit; // a unit that stands behind each number
};
struct BadLine
{
    int line = 0; // from 1
    QString why;
};

class TableReader
{
public:
    // first: the beginning of the lines, which tells what each column holds.
    TableReader(const Dialect &dialect, const std::vector<std::string_view> &first);
    void add(std::string_view line, int number); // number: of the line, from 1
    // Columns that were taken for words and are numbers throughout become that; words that stand in front of each
    // number name it where there is no header.
    void finish();
    void removeRows(const std::vector<int> &rows); // ascending

    std::vector<TableColumn> columns;
    std::vector<int> lines;   // of each row, from 1
    std::vector<BadLine> bad; // the first hundred
    std::size_t badCount = 0, repeatedHeaders = 0;
    std::string thousands; // the first number with signs between thousands
    const Dialect &dialect() const { return m_dialect; }

private:
    void reject(int number, const QString &why);
    void nameByWords();
    void addPart(const Cell &cell, int number);
    void endRow();
    void addCells(const std::vector<Cell> &cells, int number);
    bool take(std::size_t column, const Cell &cell, int number);

    Dialect m_dialect;
    std::vector<Cell> m_cells, m_ordered;
    std::vector<std::unordered_map<std::string, int>> m_indices; // of words
    std::vector<std::string> m_last;
    std::vector<int> m_lastIndex;
    std::vector<std::optional<std::string>> m_part; // of a row that has a line for each value
    int m_partLine = 0;
    std::vector<bool> m_long; // whole numbers that a double cannot hold
};

} // namespace lodestone
