// SPDX-License-Identifier: GPL-3.0-or-later
// Lines to columns of numbers and words. Fed line by line, so that a board's lines are read as a file's are.
#pragma once
#include "engine/formats/dialect.h"
#include "engine/formats/long_vector.h"
#include "engine/formats/time.h"
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
    bool assumed = false; // the name: nobody wrote it
    Kind kind = Kind::Number;
    Numbers numbers;       // Number: value less base; Clock: ns less base; NaN: missing
    std::int64_t base = 0; // above zero only where a double could not hold the value
    bool whole = true;     // whole numbers only
    bool ofDay = false;    // Clock: without a date
    LongVector<int> words; // Word: index into dictionary, -1: missing
    std::vector<std::string> dictionary;
    std::size_t missing = 0;
    std::string cellUnit;   // a unit that stands behind each number
    std::string unitOfSome; // one that stands behind some and not behind others
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
    void reserve(std::size_t rows);              // about so many will come
    void add(std::string_view line, int number); // number: of the line, from 1
    // Columns that were taken for words and are numbers throughout become that, and numbers among which words came
    // later become words.
    void finish();
    void removeRows(const std::vector<int> &rows); // ascending

    std::vector<TableColumn> columns;
    LongVector<int> lines;    // of each row, from 1
    std::vector<BadLine> bad; // the first hundred
    std::size_t badCount = 0, repeatedHeaders = 0;
    std::size_t textCount = 0; // lines of words between the rows, as a board says something
    BadLine firstText;         // of them
    BadLine secondHeader;      // with other names; line 0: there is none
    std::string thousands;     // the first number with signs between thousands
    QStringList warnings;      // of finish()
    const Dialect &dialect() const { return m_dialect; }

private:
    // What the lines tell of a column beside what it keeps.
    struct State
    {
        bool longs = false;   // whole numbers that a double cannot hold
        bool based = false;   // base is set
        bool waits = false;   // a sensor's: until its first number, words are missing values
        bool mayTurn = false; // into words
        std::vector<std::pair<std::size_t, std::string>> late; // words among numbers, by row
        ClockReading::Order order = ClockReading::Order::Plain;
        Numbers monthFirst;                           // of each row, while the order of day and month is open
        std::unordered_map<std::string, int> indices; // of words
        std::string last;                             // word
        int lastIndex = -1;
    };
    void reject(int number, const QString &why);
    bool isNoRow(std::string_view line) const; // blank, a comment, or one that says the same in another way
    bool isText(std::string_view line, const std::vector<Cell> &cells) const; // and no damaged row
    bool takeClock(TableColumn &column, State &state, const ClockReading &reading);
    void settleOrder(TableColumn &column, State &state);
    bool turnIntoWords(TableColumn &column, State &state); // false: its words are damage
    void judgeLateWords();
    void wordsToNumbers();
    QString notANumber(std::size_t column, std::string_view cell, int number) const;
    void addPart(const Cell &cell, int number);
    void endRow();
    void addCells(const std::vector<Cell> &cells, int number);
    bool take(std::size_t column, const Cell &cell, int number);

    Dialect m_dialect;
    std::vector<Cell> m_cells, m_ordered;
    std::vector<State> m_states;                    // of the columns
    std::vector<std::optional<std::string>> m_part; // of a row that has a line for each value
    int m_partLine = 0;
};

} // namespace lodestone
