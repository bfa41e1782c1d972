// SPDX-License-Identifier: GPL-3.0-or-later
// What the Glove page shows besides what the link tells: plain values.
#pragma once
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace lodestone {

// One window on which host and glove both answered.
struct ComparedWindow
{
    bool equal = true;
    qint64 session = 0; // the recording it is in; 0: in none
    double t = 0;       // s, its first sample on that session's clock
};

// Host and glove compared window by window; the newest outcome last.
struct ParityState
{
    qint64 windows = 0, mismatches = 0;
    int largestGap = 0;                 // of 255, between the two probabilities of one finger
    std::vector<ComparedWindow> recent; // at most 512
    bool gloveAnswers = false;          // the glove runs an image
    bool comparable = false;            // and the host holds the same
};

struct ReplaySession
{
    qint64 id = 0;
    QString name;
    double seconds = 0;
    bool labelled = false; // only then is there an accuracy
};

// What the glove's answers to a whole session were worth; fractions 0..1.
struct ReplayResult
{
    QString session, model;
    qint64 expected = 0, answered = 0; // windows
    qint64 scored = 0;                 // of the answered, those inside one label with all five fingers; 0: no accuracy
    double accuracy = 0, majority = 0, exact = 0;
    std::array<double, 5> fingers{}, fingerMajority{};
    qint64 compared = 0, mismatches = 0; // beside the host's network on the same samples
    bool stopped = false;                // by the person, before its end
};

struct ReplayView
{
    QString obstacle; // why none can start now, with the remedy; empty: one can
    bool running = false;
    double fraction = 0;                // of the running one
    QString timeLeft;                   // in words
    std::optional<ReplayResult> result; // of the running one so far, else of the last one
    QString problem;                    // why the last one failed, with the remedy
};

} // namespace lodestone
