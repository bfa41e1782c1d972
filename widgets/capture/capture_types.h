// SPDX-License-Identifier: GPL-3.0-or-later
// What the guided capture shows: plain values, made by its controller.
#pragma once
#include "engine/signal/sample.h"
#include "engine/signal/visited_sphere.h"
#include <QList>
#include <QString>
#include <optional>

namespace lodestone {

struct PlanRow
{
    QString id, name, description, origin; // origin: "Built in", "Your own", "Project"
    int steps = 0;
    double seconds = 0;
    QString error{}; // not empty: the file is no plan, and why
};

struct CapturePoseView
{
    QString title, wish;                  // "efeef" or words; how the hand is held or moved
    std::optional<Combination> fingers{}; // nothing: no combination asked, fingers are drawn straight and grey
    std::optional<Quaternion> attitude{}; // board to earth; nothing: as it shows best
};

// What became of a pose of a plan that is over.
struct CaptureOutcome
{
    enum class Fate { Kept, LeftOut, NotReached }; // Kept: recorded, and labelled where a combination was asked
    CapturePoseView pose;
    Fate fate = Fate::NotReached;
};

enum class CaptureState { Choose, Preview, Prepare, Record, Paused, Unplugged, Finished };

// The glove's calibration: the one in force, and what the running plan gives.
struct CalibrationView
{
    struct Line
    {
        enum class State { Due, Taken, Refused, LeftOut };
        QString name, words; // words: figures, or cause and remedy
        State state = State::Due;
    };
    QString inForce;        // "Version 3 of 23 November 2026"
    QString result;         // of a plan that is over, a sentence
    QList<Line> lines;      // empty: no plan that calibrates
    bool canGoBack = false; // there is another to use again
};

struct CaptureView
{
    CaptureState state = CaptureState::Choose;
    QString plan;
    int step = 0, steps = 0;
    double left = 0, length = 0;               // of the phase, s
    double planLeft = 0;                       // s
    int labelled = 0, redone = 0, skipped = 0; // stretches
    bool stopped = false;                      // Finished by a person, before the end
    CapturePoseView pose;
    std::optional<CapturePoseView> next{}; // nothing: this is the last
    VisitedSphere visited{};               // where up was, in the board's frame
    std::optional<Vector3> up{};           // now; nothing: not known
    CalibrationView calibration{};
    QList<CaptureOutcome> outcome{}; // of every pose, once Finished
};

enum class CaptureAct { Next, Pause, Redo, Skip, Stop };

} // namespace lodestone
