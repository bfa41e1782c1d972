// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader makes of a file or of a board's lines: named channels over time, with labels. Values stay as they were
// written; unit and scale say what they mean.
#pragma once
#include "engine/formats/long_vector.h"
#include "engine/signal/channel.h"
#include "engine/signal/windows.h"
#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace lodestone {

// A column of the file, whatever became of it.
enum class Role { Ignored, Time, Channel, Finger, Combination, Class, Segment };
struct Column
{
    QString name;
    Role role = Role::Ignored;
    Quantity quantity = Quantity::Other;
    char axis = 0;
    QString unit;
    double scale = 0; // as Channel; for a time in s
    int sensor = 1;   // of a finger: 1 is the thumb
    bool sure = true;
};
QString nameOf(
    const Column &column); // the quantity of a channel; "time", "finger", "combination", "class", "ignored", …

struct SignalTable
{
    QString format;                               // "csv", "gambit", "edge-impulse"
    std::vector<std::pair<QString, QString>> how; // the dialect: name and value, for a person and for scripts
    std::vector<Column> columns;
    std::vector<Channel> channels;
    Numbers times;               // s, one a row; from the first row on where the clock tells the date
    std::vector<Numbers> values; // by channel, then row; raw: unit and scale are the channel's
    std::vector<Segment> labels;
    std::vector<TextLabel> classes; // what no map of classes made a combination of
    std::vector<int> gaps;          // rows before which time is missing
    double rateHz = 0, seconds = 0; // measured, or stated where the file has no time
    QStringList warnings;
    // What is missing before this can become a session, with its remedy; empty: nothing. Such a recording may have no
    // times.
    QString refusal;
    std::size_t rows() const { return values.empty() ? 0 : values.front().size(); }
};

} // namespace lodestone
