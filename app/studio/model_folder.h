// SPDX-License-Identifier: GPL-3.0-or-later
// A model of a project as a folder of C (engine/deploy/c_folder.h). Pure functions; any thread that may use the
// project.
#pragma once
#include "engine/deploy/c_folder.h"
#include "engine/project/project.h"

namespace lodestone {

// Of the sessions that taught it: their rate where they agree within 2 %, and the units of their channels.
CNotes cNotes(const ModelInfo &model, const QList<SessionInfo> &sessions);
// Makes the folder; files of these names are replaced. Throws ProjectError.
void writeCFolder(const QString &folder, const std::vector<CFile> &files);

} // namespace lodestone
