// SPDX-License-Identifier: GPL-3.0-or-later
// A board that prints numbers, line by line: how it writes them is found on the running stream, with the code that
// reads files, and from then on each good line is a row. No thread, no clock of its own: fed with bytes and when they
// arrived.
#pragma once
#include "engine/formats/board_lines.h"
#include "engine/formats/board_problem.h"
#include "engine/formats/import.h"
#include <deque>
#include <memory>

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
    bool ready() const { return m_found != nullptr; }
    // Once ready; empty before.
    const std::vector<Channel> &channels() const;
    const std::vector<Column> &columns() const; // all that a line has, whatever became of them
    QStringList warnings() const;               // what was guessed, as sentences
    QString dialect() const;                    // csv, tsv, semicolon, blanks, plotter, teleplot, jsonl, gambit
    QString signature() const;                  // the dialect and its columns: equal for boards that print alike
    bool boardTime() const;                     // the board sends a time; otherwise times are of arrival, made even
    double rateHz() const;                      // of the last rows; 0: not known yet

    Rows take(); // the rows since the last call; those before the proposal come with the first
    const Counts &counts() const { return m_counts; }
    QStringList lastLines() const; // as they arrived, the newest last, at most eight
    // Why there are no rows, with what to do; empty: there are, or it is too early to tell. Not final: rows may come
    // yet.
    QString problem() const { return m_problem; }

private:
    struct Found;
    void line(BoardLine &&line);
    void find(double now);
    void propose(double now);
    void replay(const std::vector<BoardLine> &lines);
    void read(const BoardLine &line, bool learn);
    void stamp();
    void judge(double now);

    const std::vector<Assignment> m_map;
    BoardLines m_lines;
    BoardStart m_start;  // until the layout is known
    double m_tried = -1; // s, when it was last looked for, and at which line
    std::uint64_t m_triedLines = 0;
    QString m_mapProblem, m_problem; // m_mapProblem: the map names what is not there
    std::unique_ptr<Found> m_found;
    std::deque<std::string> m_last;
    Rows m_rows;
    Counts m_counts;
};

} // namespace lodestone
