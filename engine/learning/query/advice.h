// SPDX-License-Identifier: GPL-3.0-or-later
// Why a moment is asked about, and what to record next, as numbers and codes. The programs put them into words. Pure
// functions.
#pragma once
#include "engine/signal/combination.h"
#include "engine/signal/facing.h"
#include <optional>
#include <vector>

namespace lodestone {

enum class QueryReason {
    New,
    Unsure,
    Typical,
    Rule
}; // why a moment is asked about; Rule: the acquisition function's own reason
struct Moment
{
    const std::array<float, 5> *probability = nullptr; // the best answer; null before the first model
    double pitch = 0, roll = 0;                        // rad; NaN: unknown
    double distance = 0;                               // of featureOf() to the nearest label; infinite without labels
    double poseSeconds = 0;                            // still time around it without a label
};
// A finger that moves changes a window's feature by 1 or more; a window farther than this from every label is new.
inline constexpr double kUnlike = 0.7;
inline constexpr float kWavers = 0.2f; // a probability this near to 0.5 counts as uncertain
inline constexpr double kLongPose = 2; // s

bool wavers(float probability);
// byPlace: the acquisition function chose by field distance, not by the model's uncertainty; the strongest reason is
// then taken from the moment itself. Else Rule.
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
    // One without gravity is not counted. A labelled window counts where all its fingers are known; another by the
    // model's answer, if there is one.
    void add(const Combination &fingers, const std::array<float, 3> &gravity, const std::array<float, 5> *probability);
};
// What is not recorded yet. Without a combination: the hand facing that way, whatever the fingers do.
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
