// SPDX-License-Identifier: GPL-3.0-or-later
// Why a moment is asked about and what to record next, as figures and codes: the programs make words of them. Pure
// functions.
#pragma once
#include "engine/signal/facing.h"
#include "engine/signal/sample.h"
#include <optional>
#include <vector>

namespace lodestone {

enum class QueryReason {
    New,
    Unsure,
    Typical,
    Rule
}; // what a question rests on; Rule: the acquisition function's own reason
struct Moment
{
    const std::array<float, 5> *probability = nullptr; // the best answer; null before the first model
    double pitch = 0, roll = 0;                        // rad
    double distance = 0;    // of fieldFeature() to the nearest label; infinite without labels
    double poseSeconds = 0; // still time around it that nobody labelled
};
// A finger that moves changes the asinh-scaled field by 1 or more; what is farther from every label than this is news.
inline constexpr double kUnlike = 0.7;
inline constexpr float kWavers = 0.2f; // a finger this near to 0.5 is one the model wavers about
inline constexpr double kLongPose = 2; // s

bool wavers(float probability);
// Where places (not the model's doubts) were looked for, byPlace, the moment itself says which of its grounds weighs
// most.
QueryReason queryReason(const Moment &moment, bool byPlace);

// How many windows of each combination (bit f set: finger f flexed, thumb bit 0) were seen with the hand facing each
// way.
struct CoverageCell
{
    int labelled = 0, unlabelled = 0, uncertain = 0;
}; // uncertain: those of the unlabelled in doubt
struct Coverage
{
    std::array<std::array<CoverageCell, kCombinations>, kFacings> cells{};
    // A labelled window counts where all its fingers are known; another by the model's answer, if there is one.
    void add(const Combination &fingers, const std::array<float, 3> &gravity, const std::array<float, 5> *probability);
};
// What nobody has recorded yet. Without a combination: the hand facing that way, whatever the fingers do.
struct Wanted
{
    Facing facing = Facing::Flat;
    std::optional<unsigned> combination{}; // bits as above
    bool nothing = true;                   // else a few windows of it are there, too few to count
};
// At most `most` of them, the most wanted first: ways to hold the hand that are missing altogether, then combinations
// known from elsewhere that are missing where the hand is often held.
std::vector<Wanted> recordNext(const Coverage &coverage, std::size_t most = 3);

} // namespace lodestone
