// SPDX-License-Identifier: GPL-3.0-or-later
// How many labels are still worth giving, and what they would gain. Plain data in and out.
//
// A window is answered the better the nearer the next labelled window of its session lies in the field's space (the
// idea of a core set's bound: O. Sener and S. Savarese, ICLR 2018). So the share of fingers right at distance d is
// taken to be
//     floor + (top - floor) exp(-d / reach),
// where floor is what labels from elsewhere do alone. The labels given so far say how it falls: each is left out in
// turn and answered by the nearest neighbours among the others, of half of them and of a quarter. What they cannot say
// yet comes from a prior, fitted on simulated users. The gain of further labels is then the mean over the unlabelled
// windows, with their distances after those labels; its error bars take in the posterior over (floor, reach, top) and
// what the law was seen to get wrong. The prior is that of nearest neighbours answering another session of the same
// person, the glove put on again: what a label is worth later, not only here. On simulated users it was not fitted on,
// 12 and 20 s a combination, the gain came out 0.4 to 1.5 points below the expected one (4 before the first label), and
// within low and high for 61 to 85 %.
#pragma once
#include "engine/learning/data/training_data.h"
#include <cstdint>

namespace lodestone {

struct LabelGainRequest
{
    LabelledWindows source{}, target{}; // labelled elsewhere, and in the session asked about
    LabelledWindows pool{};             // windows of that session: what the glove will have to answer
    std::vector<int> next{};            // pool windows to ask about, the best first
    std::uint64_t seed = 1;
};
struct LabelGain
{
    int moments = 0;                    // moments left to label; 0: record more
    int labels = 0;                     // more labels worth giving
    double now = 0;                     // expected fraction of fingers right without them, by nearest neighbours
    double gain = 0, low = 0, high = 0; // what they add, fractions, low and high: nominally 80 % of all cases between
    std::vector<double> curve{};        // expected after 0, 1, 2, ... of the next labels
};
inline constexpr int kLabelGainAhead = 50; // labels that next should hold, where the pool has as many moments
LabelGain labelGain(const LabelGainRequest &question);

} // namespace lodestone
