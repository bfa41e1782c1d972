// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the guided capture page shows; its controller fills them.
#pragma once
#include "engine/signal/combination.h"
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
    QString error{}; // not empty: the file is not a valid plan, and why
};

struct CapturePoseView
{
    QString title, instruction; // title: "efeef" or words; instruction: how to hold or move the hand
    std::optional<Combination>
        fingers{}; // empty: the pose asks for no combination; fingers are drawn straight and grey
    std::optional<Quaternion> attitude{}; // board to earth; empty: the drawing chooses
};

// The outcome of one pose after the end of the plan.
struct CaptureOutcome
{
    enum class Fate { Kept, LeftOut, NotReached }; // Kept: recorded, and labelled if the pose asked for a combination
    CapturePoseView pose;
    Fate fate = Fate::NotReached;
};

enum class CaptureState { Choose, Preview, Prepare, Record, Paused, Unplugged, Finished };

// The glove's calibration in force, and the results of the running plan so far.
struct CalibrationView
{
    struct Line
    {
        enum class State { Due, Taken, Refused, LeftOut };
        QString name, words; // words: the figures, or the cause of a failure and its remedy
        State state = State::Due;
    };
    QString inForce;        // "Version 3 of 23 November 2026"
    QString result;         // one sentence after the end of the plan
    QList<Line> lines;      // empty: the plan does not calibrate
    bool canGoBack = false; // an earlier calibration can be used again
};

struct CaptureView
{
    CaptureState state = CaptureState::Choose;
    QString plan;
    int step = 0, steps = 0;
    double left = 0, length = 0;               // s, of the current phase
    double planLeft = 0;                       // s, of the whole plan
    int labelled = 0, redone = 0, skipped = 0; // numbers of labelled, repeated and skipped poses
    bool stopped = false;                      // in Finished: the user stopped it before the end
    CapturePoseView pose;
    std::optional<CapturePoseView> next{}; // empty: this is the last pose
    VisitedSphere visited{};               // upward directions visited so far, board frame
    std::optional<Vector3> up{};           // the upward direction now, board frame; empty: unknown
    CalibrationView calibration{};
    QList<CaptureOutcome> outcome{}; // of every pose, in Finished only
};

enum class CaptureAct { Next, Pause, Redo, Skip, Stop };

} // namespace lodestone
