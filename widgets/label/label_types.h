// SPDX-License-Identifier: GPL-3.0-or-later
// The plain values the Label page shows and hands back. Sample numbers count from the session's first sample; times are
// seconds on the session's own clock.
#pragma once
#include "engine/project/label.h"
#include "engine/signal/channel.h"
#include "engine/signal/facing.h"
#include "engine/signal/windows.h"
#include <QMetaType>
#include <QString>

namespace lodestone {

// What a session holds: rows as they were read, and the same as a palm board's samples in SI units, NaN where the
// layout lacks it.
struct SessionSignal
{
    SessionSignal() = default;
    SessionSignal(const std::vector<Sample> &nine) : samples(nine), rows(rowsOf(nine)) {} // of nineAxes()
    SessionSignal(
        const std::vector<Sample> &si, const Layout &of, const Rows &read, const std::vector<TextLabel> &words)
        : samples(si), layout(of), rows(read), classes(words)
    {}
    std::vector<Sample> samples;
    Layout layout = nineAxes();
    Rows rows;
    std::vector<TextLabel> classes; // that its file gave, ascending by begin
};

// One moment worth labelling.
struct QueueItem
{
    int start = 0, end = 0;      // samples, start <= i < end
    double tStart = 0, tEnd = 0; // s
    Combination guess;           // the fingers the question starts with; the editor keeps it likely as labels come
    std::array<float, 5> probability{}; // of flexed, 0..1, thumb first
    double uncertainty = 0;             // 0..1, how far the model doubts; orders and colours, never a promise
    QString reason;                     // a sentence, for the active card; it names no fingers, the guess shows them
    QString brief;                      // what differs, in a few words, for the list; empty: the reason
};

// A stretch in which the field keeps still, one pose of the hand: begin <= i < end.
struct StillRange
{
    int begin = 0, end = 0;
};

struct SessionChoice
{
    qint64 id = 0;
    QString name;
    double seconds = 0;
    int labels = 0;
    QString kind{}; // what it holds, in a short word; empty: nine axes
    bool operator==(const SessionChoice &) const = default;
};

// Windows for 32 combinations (bit i set = finger i flexed, thumb is bit 0) and five orientations.
struct CoverageCounts
{
    std::array<std::array<int, kCombinations>, kFacings> labelled{}, unlabelled{},
        uncertain{}; // by the model, where not labelled
    std::array<std::array<bool, kCombinations>, kFacings> asked{};
};

} // namespace lodestone
Q_DECLARE_METATYPE(lodestone::LabelledSegment)
Q_DECLARE_METATYPE(lodestone::QueueItem)
