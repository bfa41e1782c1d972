// SPDX-License-Identifier: GPL-3.0-or-later
// What a project keeps of the plan that was walked in a session: its name, what it is for, and what became of each
// stretch, for whoever wonders about the unlabelled ones. Any thread that has the project.
#pragma once
#include "engine/project/capture.h"
#include "engine/project/project.h"

namespace lodestone {

struct CaptureNote
{
    QString plan;           // its name, English
    bool puttingOn = false; // Plan::puttingOn
    std::vector<CaptureStretch> stretches{};
};
void keepNote(Project &project, qint64 session, const CaptureNote &note);
// Whether a plan of putting the glove on was walked in this session.
bool isPuttingOn(const Project &project, qint64 session);

} // namespace lodestone
