// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the Glove page shows besides those of the link.
#pragma once
#include "widgets/mapping/mapping_types.h"
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace lodestone {

// One window that both host and glove have answered.
struct ComparedWindow
{
    bool equal = true;
    qint64 session = 0; // the session it belongs to; 0: none
    double t = 0;       // s, first sample on that session's clock
};

// Comparison of host and glove, one outcome per window, newest last.
struct ParityState
{
    qint64 windows = 0, mismatches = 0;
    int largestGap = 0;                 // largest difference between the two probabilities of one finger, 0..255
    std::vector<ComparedWindow> recent; // newest last, at most 512
    bool gloveAnswers = false;          // the glove runs an image
    bool comparable = false;            // and the host has the same image
};

struct ReplaySession
{
    qint64 id = 0;
    QString name;
    double seconds = 0;
    bool labelled = false; // without labels there is no accuracy
    bool operator==(const ReplaySession &) const = default;
};

// Result of replaying a session on the glove; fractions 0..1.
struct ReplayResult
{
    QString session, model;
    qint64 expected = 0, answered = 0; // windows
    qint64 scored = 0; // answered windows that lie inside one label with all five fingers; 0: no accuracy
    double accuracy = 0, majority = 0, exact = 0;
    std::array<double, 5> fingers{}, fingerMajority{};
    qint64 compared = 0,
           mismatches = 0; // windows compared with the host's network on the same samples, and those that differ
    bool stopped = false;  // the user stopped it before the end
};

// A board that prints numbers, in place of a glove.
struct BoardView
{
    QString dialect{}; // in words; empty: not known yet
    QString port{}, serial{};
    QStringList channels{}; // one line a group: "3 magnetic field, µT"
    std::vector<MappedColumn> columns{};
    double rateHz = 0;    // 0: not known
    bool ownTime = false; // it sends a time
    qint64 lines = 0, bad = 0;
    bool mayChange = false; // what its columns are
    QString problem{};      // why there are no rows, with the remedy
    bool operator==(const BoardView &) const = default;
};

struct ReplayView
{
    QString obstacle; // why a replay cannot start now, with the remedy; empty: it can
    bool running = false;
    double fraction = 0;                // progress of the running replay, 0..1
    QString timeLeft;                   // in words
    std::optional<ReplayResult> result; // of the running replay so far, otherwise of the last one
    QString problem;                    // why the last replay failed, with the remedy
};

} // namespace lodestone
