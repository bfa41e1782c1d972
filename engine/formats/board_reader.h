// SPDX-License-Identifier: GPL-3.0-or-later
// A board that prints numbers, line by line: how it writes them is found on the running stream, with the code that
// reads files, and from then on each good line is a row. No thread, no clock of its own: fed with bytes and when they
// arrived.
#pragma once
#include "engine/formats/board_clock.h"
#include "engine/formats/board_lines.h"
#include "engine/formats/dialect.h"
#include "engine/formats/import.h"
#include <memory>
#include <optional>

namespace lodestone {

class BoardReader
{
public:
    struct Rows
    {
        std::vector<double> t;     // s, strictly increasing, from 0 at the first row; a pause of the board is a step
        std::vector<float> values; // row after row, in the order of channels(); raw: unit and scale are the channel's
    };
    struct Counts
    {
        std::uint64_t lines = 0;   // that are not blank
        std::uint64_t rows = 0;    // taken or still to be taken
        std::uint64_t bad = 0;     // lines after the first row that are none: damaged, half, boot text
        std::uint64_t headers = 0; // that came again
        int resets = 0;            // of the board's clock
    };

    // map: what a person says about columns instead of what is found, as for a file.
    explicit BoardReader(std::vector<Assignment> map = {});
    ~BoardReader();
    BoardReader(const BoardReader &) = delete;
    BoardReader &operator=(const BoardReader &) = delete;

    // bytes: in whatever pieces they arrive. arrival: s of a clock that never goes back. Without bytes only time
    // passes; call it so a few times a second.
    void add(std::string_view bytes, double arrival);

    // True once the layout is proposed: after about 20 rows or a second; where columns have no names and are judged by
    // their numbers, after 150 rows of 1.5 s or after 3 s. The layout stays from then on; for another map
    // begin again with another reader.
    bool ready() const { return m_ready; }
    const std::vector<Channel> &channels() const { return m_channels; }
    const std::vector<Column> &columns() const { return m_columns; } // all that a line has, whatever became of them
    QStringList warnings() const { return m_warnings; }              // what was guessed, as sentences
    QString dialect() const { return m_dialectName; } // csv, tsv, semicolon, blanks, plotter, teleplot, jsonl, gambit
    QString signature() const;                        // the dialect and its columns: equal for boards that print alike
    bool boardTime() const { return m_unit > 0; } // the board sends a time; otherwise times are of arrival, made even
    double rateHz() const;                        // of the last rows; 0: not known yet

    Rows take(); // the rows since the last call; those before the proposal come with the first
    const Counts &counts() const { return m_counts; }
    QStringList lastLines() const; // as they arrived, the newest last, at most eight
    // Why there are no rows, with what to do; empty: there are, or it is too early to tell. Not final: rows may come
    // yet.
    QString problem() const { return m_problem; }

private:
    enum class Kind { Table, Json, Parts }; // Parts: a line for each value
    struct Json;
    struct Part
    {
        std::string name, text, unit;
    };
    void line(BoardLine &&line);
    void find(double now);
    bool propose(const std::vector<BoardLine> &lines, double now);
    Kind kindOf(const std::vector<BoardLine> &lines, std::string &frameType) const;
    bool describeTable(const std::vector<BoardLine> &lines, std::size_t &begin);
    bool describeJson(const std::vector<BoardLine> &lines);
    bool describeParts(const std::vector<BoardLine> &lines);
    bool partsOf(std::string_view text, std::vector<Part> &out) const;
    bool cellsOf(const BoardLine &line, std::vector<std::vector<Cell>> &rows); // none, one or more rows; false: damaged
    bool split(const std::string &text, std::vector<Cell> &out);
    bool readJson(const std::string &text);
    void endPart(std::vector<std::vector<Cell>> &rows);
    void turnGambit(SignalTable &recording);
    bool agreesWithArrival(const std::vector<double> &ticks, const std::vector<double> &arrivals, bool named);
    void replay(std::vector<BoardLine> &&lines);
    void read(const BoardLine &line, bool learn);
    bool readRow(const std::vector<Cell> &cells, double &tick);
    bool readTick(std::string_view text, double &tick) const;
    int lostRows(std::string_view text) const;
    bool beginsLikeRow(std::string_view text) const;
    void stamp();
    void judge(double now);

    const std::vector<Assignment> m_map;
    BoardLines m_lines;
    std::vector<BoardLine> m_waiting; // before the proposal
    std::deque<std::string> m_last;
    bool m_ready = false, m_noReadings = false;
    double m_began = -1, m_now = 0, m_tried = -1, m_firstText = -1, m_goodAt = 0;
    std::size_t m_triedLines = 0;

    Kind m_kind = Kind::Table;
    std::string m_frameType;
    Dialect m_dialect;
    QString m_dialectName;
    std::vector<std::string> m_names;     // of cells, Json and Parts
    std::vector<std::string> m_cellUnits; // behind each number
    std::vector<Column> m_columns;
    std::vector<Channel> m_channels;
    std::vector<std::size_t> m_sources; // the column of each channel
    std::vector<float> m_signs;
    int m_timeColumn = -1, m_fractionColumn = -1;
    bool m_clockText = false;
    bool m_whole = false;                  // each row has all names, so that one with fewer was cut
    double m_fractionUnit = 0, m_unit = 0; // s
    std::int64_t m_tickBase = 0;
    QStringList m_warnings;
    QString m_problem;
    std::unique_ptr<Json> m_json;
    std::vector<std::pair<std::string, std::string>> m_jsonCells;
    std::vector<std::optional<std::string>> m_part;
    std::size_t m_partAt = 0;
    std::vector<std::vector<Cell>> m_rowCells;
    std::vector<std::string> m_partTexts;
    std::size_t m_usualLength = 0, m_usualDigits = 0;
    char m_usualFirst = 0;   // what lines begin with
    bool m_partLost = false; // Parts: a damaged line came between two rows

    std::unique_ptr<BoardClock> m_clock;
    double m_advance = 1;
    std::vector<BoardClock::Stamp> m_stamps;
    std::vector<float> m_row, m_unstamped; // m_unstamped: rows whose stamps have not come
    Rows m_rows;
    double m_lastT = 0;
    std::deque<double> m_recent; // times of the last rows
    Counts m_counts;
    // What there was before the proposal, for problem().
    std::uint64_t m_bytes = 0, m_oddBytes = 0, m_badRun = 0;
};

} // namespace lodestone
