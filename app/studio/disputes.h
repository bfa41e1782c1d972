// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that a model contests (engine/jobs/disputes.h), beside what the project has of them. One that a person kept on
// purpose is not contested again while it stays as it is. In the project's thread.
#pragma once
#include "engine/jobs/disputes.h"
#include "engine/project/project.h"

namespace lodestone {

struct ContestedLabel
{
    Dispute dispute;
    QString session;                  // its name
    bool simulated = false;           // its hand
    std::optional<Picture> picture{}; // of the hand in the middle of it
};

// What the engine is asked about the labels of today, by models of this recipe. Throws as planTraining() does.
DisputesJob::Request planDisputes(const Project &project, const QString &recipe);
// Those whose label is still there as it was, and was not kept; in the same order.
std::vector<Dispute> standing(const Project &project, const std::vector<Dispute> &disputes);
std::vector<ContestedLabel> contestedLabels(const Project &project, const std::vector<Dispute> &disputes);
void keepLabel(Project &project, const Dispute &dispute);

} // namespace lodestone
