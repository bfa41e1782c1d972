// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do next, in one coin: what it adds to the fingers right in the next sitting. Plain data in and out.
//
// Each labelled sitting is held out in turn and answered by the nearest neighbours among the labels of the others: all
// of them, parts of their moments, all but one sitting. Only what it holds of the attitudes of the session asked about
// counts. The errors seen are taken to follow
//     error = first * amount ^ -power,
// where a sitting of m labelled moments (a second of one pose) counts 1 - exp(-m / 15): another one of the same sitting
// says ever less that is new, another sitting always something. The gain is the error now less the one after it, by the
// posterior over (first, power), whose prior is of simulated users. How well it foretells: docs/results.md.
#pragma once
#include "engine/learning/data/training_data.h"
#include <optional>

namespace lodestone {

inline constexpr int kNextAnswers = 20; // that are compared with another sitting
struct NextGainRequest
{
    LabelledWindows labelled{}; // of every session
    LabelledWindows pool{};     // of the session asked about: what the glove will have to answer
    int answers = kNextAnswers; // there, to be compared
};
struct NextGain
{
    struct Gain
    {
        double gain = 0, spread = 0; // fractions of fingers right; spread: deviation of what one next sitting shows
    };
    // Nothing where no labelled sitting can be held out, as with labels of one sitting alone.
    std::optional<Gain> answers{}; // of so many more answers; nothing where there are none to give
    std::optional<Gain> sitting{}; // of another sitting in which a plan labels everything
};
NextGain nextGain(const NextGainRequest &request);

} // namespace lodestone
