// SPDX-License-Identifier: GPL-3.0-or-later
// What the sessions of a training cannot teach, whatever its figures say.
#pragma once
#include "engine/jobs/codec.h"
#include <QStringList>

namespace lodestone {

struct Caution
{
    // The facts of each: session, channels, s without a change, s in all | none | finger | finger.
    enum class Kind { NeverChanges, OnePosture, NeverFlexed, NeverExtended };
    Kind kind = Kind::OnePosture;
    QStringList facts{};
    static void fields(auto &self, auto &field)
    {
        field("kind", self.kind);
        field("facts", self.facts);
    }
    bool operator==(const Caution &) const = default;
};
template<>
struct Codes<Caution::Kind>
{
    static constexpr std::array names{"never-changes", "one-posture", "never-flexed", "never-extended"};
    static constexpr auto problem = JobProblem::FieldDamaged;
};

} // namespace lodestone
