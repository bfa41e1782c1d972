// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a new model replaces the old one, and by which figures.
#pragma once
#include "engine/jobs/codec.h"

namespace lodestone {

// Incomparable: nothing held out that neither has learnt from. Few: too few blocks to tell. Chance: worse, no more than
// by luck.
enum class Verdict { Better, Worse, Few, Chance, Incomparable };
template<>
struct Codes<Verdict>
{
    static constexpr std::array names{"better", "worse", "few", "chance", "incomparable"};
    static constexpr auto problem = JobProblem::FieldDamaged;
};

struct Promotion
{
    bool promote = true; // not where the verdict is Worse
    Verdict verdict = Verdict::Incomparable;
    double before = 0, after = 0; // fraction of fingers right, old and new
    int windows = 0, blocks = 0;
    double chance = 1;       // how often luck alone would make the new model look this much worse, 0..1
    bool oldKeptSeen = true; // false: an older version did not keep what the old model learnt from
    static void fields(auto &self, auto &field)
    {
        field("promote", self.promote);
        field("code", self.verdict);
        field("old", self.before);
        field("new", self.after);
        field("windows", self.windows);
        field("blocks", self.blocks);
        field("chance", self.chance);
        field.older("old_kept_seen", self.oldKeptSeen);
    }
    bool operator==(const Promotion &) const = default;
};

} // namespace lodestone
