// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a board's rows are: its time, its channels, and how a row's cells become their values. Private to
// this folder. No thread.
#pragma once
#include "engine/formats/columns.h"

namespace lodestone {

class BoardColumns
{
public:
    enum class Outcome { Found, NoReadings, TooEarly };
    struct Evidence
    {
        const TableReader &table;            // finished, with some rows
        const std::vector<double> &arrivals; // s, of its rows
        double age = 0;                      // s since the first of them
        const std::vector<Assignment> &map;
        bool gambit = false; // the glove's own counts and axes
    };
    // Throws ImportError where the map names what is not there.
    Outcome find(const Evidence &evidence);

    const std::vector<Column> &columns() const { return m_columns; }
    const std::vector<Channel> &channels() const { return m_channels; }
    const QStringList &warnings() const { return m_warnings; }
    double unit() const { return m_unit; }     // s a tick of the board; 0: it sends no time
    double coarse() const { return m_coarse; } // s that several rows have the same tick of; 0: they differ
    const std::vector<float> &firstRow() const { return m_firstRow; }

    // The values of one row, raw, in the order of channels(), and the board's tick where it sends one. A value that is
    // missing is the one before it. False: the cells are no row.
    bool read(
        const std::vector<Cell> &cells, const std::vector<float> &before, std::vector<float> &row, double &tick) const;

private:
    // Where a channel's values come from.
    struct Source
    {
        std::size_t column = 0;
        std::string unit; // that stands behind each number
        float sign = 1;
    };
    bool findTime(const Evidence &evidence, const Proposal &proposal, Numbers &times);
    bool agreesWithArrival(const Numbers &ticks, const std::vector<double> &arrivals, bool named);
    void turnGambit(SignalTable &recording);
    bool readTick(std::string_view text, double &tick) const;

    std::vector<Column> m_columns;
    std::vector<Channel> m_channels;
    std::vector<Source> m_sources; // of the channels
    std::vector<float> m_firstRow;
    QStringList m_warnings;
    bool m_decimalComma = false;
    // Time.
    int m_timeColumn = -1, m_fractionColumn = -1;
    bool m_clockText = false;
    double m_fractionUnit = 0, m_unit = 0, m_coarse = 0; // s
    std::int64_t m_base = 0;                             // ticks
};

} // namespace lodestone
