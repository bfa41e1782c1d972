// SPDX-License-Identifier: GPL-3.0-or-later
// What the mapping sheet shows of the columns of a file or a board, and what a person makes of them. Pure functions;
// any thread.
#pragma once
#include "engine/signal/channel.h"
#include <QStringList>
#include <vector>

namespace lodestone {

struct MappedColumn
{
    QString name{};
    // What it is, in the words of `lodestone-cli import --map`: t, ax … mz, m2x, bend1 …, label, other, ignore, thumb
    // …, combination. Empty: it was found to be something else, which can only be kept; `what` says it for a person.
    QString target{}, what{};
    QString unit{};   // empty: not known
    bool sure = true; // false: target or unit are guessed
    bool operator==(const MappedColumn &) const = default;
};

struct MappedSignal
{
    QString value{};            // the newest, or the first of a file; empty: none
    std::vector<float> trace{}; // oldest first
};

// What a person says about one column. column: its name, or # and its number from 1 where the name is not its own.
struct ColumnAnswer
{
    QString target, column, unit; // unit empty: as found
    bool operator==(const ColumnAnswer &) const = default;
};

struct MappingView
{
    QString title;
    QStringList how;                         // such as "CSV", "100.0 Hz"
    QStringList lines;                       // of the board or the file, the newest last
    std::vector<MappedColumn> found, chosen; // chosen: where a person has said something before; else empty
    std::vector<MappedSignal> values;        // one a column
    QStringList warnings;
    QString problem;       // why the answer before was refused, with the remedy
    bool asksRate = false; // there is no time: the rate is needed, or a column that is one
};
struct MappingAnswer
{
    std::vector<ColumnAnswer> columns; // that are not as found
    double rateHz = 0;                 // 0: not said
};

// What differs between what was found and what was chosen, column by column.
std::vector<ColumnAnswer> answersOf(const std::vector<MappedColumn> &found, const std::vector<MappedColumn> &chosen);

// What a person can choose for a column: time, the axes of each sensor and of one more where all are full, bends,
// label, other, ignore.
QStringList targetsFor(const std::vector<MappedColumn> &columns);
QString targetInWords(const QString &target); // "Magnetic field x", "Bend: Thumb"
QStringList unitsOf(const QString &target);   // as engine/formats writes them; empty: its unit means nothing

// The column becomes `target`, in the unit of its sensor's other axes where these have one. What can be once only
// changes places with the column that was it.
void chooseTarget(std::vector<MappedColumn> &columns, std::size_t at, const QString &target);
// All axes of a sensor, and all bends, have one unit.
void chooseUnit(std::vector<MappedColumn> &columns, std::size_t at, const QString &unit);

} // namespace lodestone
