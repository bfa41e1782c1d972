// SPDX-License-Identifier: GPL-3.0-or-later
// What the Outputs page shows and gives back: plain values.
#pragma once
#include <QString>
#include <QVariantMap>
#include <optional>
#include <vector>

namespace lodestone {

struct OutputSetting
{
    enum class Kind { Text, Number, Flag, File };
    QString key, label; // key: as in the map of settings
    Kind kind = Kind::Text;
    int least = 0, most = 0; // of a number
};

struct OutputDescription
{
    QString name, title, purpose; // name: returned by the signals
    std::vector<OutputSetting> settings;
};

struct OutputStateView
{
    bool on = false;
    QString where, problem; // problem: a sentence, also of one that is off because of it
    qint64 sent = 0;
    int clients = -1; // -1: it does not know
    bool operator==(const OutputStateView &) const = default;
};

struct StateRules // how predictions become states
{
    int flexedAbove = 60, extendedBelow = 40; // per cent
    int steady = 60, hold = 120;              // ms
    bool onlyKnown = true;
    bool operator==(const StateRules &) const = default;
};

struct OutputFigures
{
    QString state;                           // "efeef"; empty: there is none
    std::optional<double> delay, slow, ours; // ms: median, 99 %, and the part that is the studio's
};

} // namespace lodestone
