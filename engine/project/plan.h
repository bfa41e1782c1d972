// SPDX-License-Identifier: GPL-3.0-or-later
// A capture plan: which poses a person holds, in which attitude, for how long. Pure data, read from JSON:
//   { "name", "description", "order": "as-written" | "shuffled", "seed", "repetitions", "putting_on": true | false,
//     "preview_seconds", "prepare_seconds", "seconds",                     for every pose that has none of its own
//     "poses": [ { "combination": "efeef", "title", "orientation", "preview_seconds", "prepare_seconds", "seconds",
//                  "repetitions", "pitch_from", "pitch_to", "roll_from", "roll_to",
//                  "calibrates": "rest" | "positions" | "board" | "hand" } ] }
// "putting_on": the plan is walked after the glove was put on, and the model is adapted to it.
// A pose needs a combination (it is then labelled) or a title (nothing is labelled). "calibrates" names what the
// recording of the pose, with others that name the same, is for. Pitch and roll, in degrees, say how the simulated hand
// sweeps; a person is told the orientation in words. Any other key is refused: it is mostly a slip of the pen.
#pragma once
#include "engine/signal/calibration/calibration.h"
#include "engine/signal/combination.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <cstdint>
#include <optional>

namespace lodestone {

// How the hand is held, or moves, while the pose lasts. Six of them put one axis of the palm board upright.
enum class Attitude {
    Any,
    Still,
    PalmDown,
    PalmUp,
    FingersUp,
    FingersDown,
    ThumbUp,
    ThumbDown,
    UpToDown,
    Roll,
    Everywhere
};
QString toString(Attitude attitude); // as the file writes it: "up-to-down"

struct PlanPose
{
    QString title;                      // English; may be empty where there is a combination
    std::optional<Combination> fingers; // all five known; nothing: any, and nothing is labelled
    Attitude attitude = Attitude::Any;
    double preview = 2, prepare = 2, record = 8; // s
    int repetitions = 1;
    std::optional<double> pitchFrom, pitchTo, rollFrom, rollTo; // degrees, for the simulated hand
    std::optional<CalibrationStep> calibrates;

    double seconds() const { return preview + prepare + record; }
};

struct Plan
{
    QString name, description; // English
    bool shuffled = false;
    std::uint64_t seed = 1;
    int repetitions = 1;
    bool puttingOn = false;
    std::vector<PlanPose> poses;
};

// Thrown. text says what is wrong, then what is allowed; place is "line 3, column 5", "poses[2].seconds" or empty.
struct PlanError
{
    QString file, place, text;
    QString sentence() const;
};

Plan parsePlan(const QByteArray &json, const QString &file); // file: for errors only
Plan readPlan(const QString &file);
// Every pose as often as it is asked for, in the order it is due: the same plan gives the same order everywhere.
std::vector<PlanPose> stepsOf(const Plan &plan);
double secondsOf(const std::vector<PlanPose> &steps);
// The steps as a plan file without repetitions and shuffling, titles or preview (it joins the preparation): what the
// simulated hand follows. It needs a combination in each pose; where a pose has none the fingers stay extended.
QByteArray flattened(const std::vector<PlanPose> &steps);

struct ListedPlan
{
    enum class Origin { BuiltIn, Person, Project };
    QString id; // the file's name without .json
    QString file;
    Origin origin = Origin::BuiltIn;
    std::optional<Plan> plan; // nothing: error says why
    QString error;
};
// Built in, then the person's own (a folder "plans" in the program's data folder), then those in a folder "plans"
// beside the project file; by name within each. projectFile may be empty.
QList<ListedPlan> listPlans(const QString &projectFile);
QString personPlanFolder();

// A built-in plan's English name, description or title in the language of the program; another text as it is.
QString planText(const QString &english);

} // namespace lodestone
