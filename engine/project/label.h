// SPDX-License-Identifier: GPL-3.0-or-later
// What a label is: a range of one session, the fingers in it, and who says so.
#pragma once
#include "engine/signal/windows.h"
#include <QString>

namespace lodestone {

// CannotTell: a person looked and could not say, so no finger is known. Other: of another version, or nobody's.
enum class LabelSource { Human, Plan, Import, Pseudo, CannotTell, Other };

QString textOf(LabelSource source); // as the project file and --json have it: "human", "plan", "cannot-tell", …
LabelSource labelSourceFrom(const QString &text); // Other for any text not known here

struct LabelledSegment
{
    Segment segment;
    LabelSource source = LabelSource::Human;
    bool operator==(const LabelledSegment &) const = default;
};

} // namespace lodestone
