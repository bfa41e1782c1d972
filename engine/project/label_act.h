// SPDX-License-Identifier: GPL-3.0-or-later
// What a person did to the labels of one session at once: a step of the history.
#pragma once
#include "engine/project/label_edit.h"
#include <QMetaType>

namespace lodestone {

struct LabelAct
{
    QString text;                   // what it was, in the person's language
    LabelEdits edits;               // none where questions were only skipped
    std::vector<Segment> questions; // closed by it; they wait again when it is taken back
    Segment before, after;          // in hand before and after it, with the answer as it stood; empty: the queue
    bool stroke = false;            // goes on with the act before, which moved the same label: one step with it
};

} // namespace lodestone
Q_DECLARE_METATYPE(lodestone::LabelAct)
