// SPDX-License-Identifier: GPL-3.0-or-later
// When the glove's samples can be recorded: the same for the record button and for a guided capture.
#pragma once
#include <QString>

namespace lodestone {

class GloveState;
class ProjectState;
class Recording;
class ReplayFlow;

// Begins a recording of the glove into the open project, in the sitting that proposeSitting() names. Empty; or why it
// cannot be begun now, a sentence with the remedy. name: of the session; empty: "Session N". What fails later is told
// by the recording.
QString startRecording(Recording &recording, const GloveState &glove, const ReplayFlow &replay,
    const ProjectState &project, const QString &name = {});

} // namespace lodestone
