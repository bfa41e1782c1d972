// SPDX-License-Identifier: GPL-3.0-or-later
// Which sitting a session belongs to: from putting the glove on to taking it off. A magnet that sits a few millimetres
// elsewhere changes every field, so sessions of two sittings say more about a model than two sessions of one. Pure
// functions and reading functions of a project; any thread that has the project.
#pragma once
#include "engine/project/project.h"

namespace lodestone {

struct SittingProposal
{
    enum class Why {
        First,      // the project has no sitting yet
        OtherBoard, // the last one was of another glove or board
        LongAgo,    // the last one ended more than kSameSitting ago
        GoesOn
    };
    int number = 1;
    Why why = Why::First;
    bool anew() const { return why != Why::GoesOn; }
    bool operator==(const SittingProposal &) const = default;
};
inline constexpr int kSameSitting = 20 * 60; // s that a glove may lie recorded by nobody and still be worn

// sessions: of the project; imported ones say nothing of who wears what now. newest: Project::newestSitting().
SittingProposal proposeSitting(
    const QList<SessionInfo> &sessions, int newest, const QString &source, const QDateTime &now);

// How far the field of the open hand (all fingers extended) is from what it was, uT: the median over the samples of
// `now` of the distance to the samples of `before` whose gravity points the same way within 15 degrees. Nothing where
// fewer than 20 samples can be compared. Beyond kBaselineJump the glove was most likely put on anew: between sittings
// its hard iron was seen to move by 25 to 48 uT an axis, within one by the sensor's noise.
std::optional<double> baselineJump(const std::vector<Sample> &before, const std::vector<Segment> &openBefore,
    const std::vector<Sample> &now, const std::vector<Segment> &openNow);
inline constexpr double kBaselineJump = 15; // uT
// The same of a session and the one before it in its sitting. Nothing: there is none, or their labels do not tell.
std::optional<double> baselineJump(const Project &project, qint64 session);

} // namespace lodestone
