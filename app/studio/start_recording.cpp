// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/start_recording.h"

#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/replay_flow.h"
#include "app/studio/sitting.h"

namespace lodestone {

QString startRecording(Recording &recording, const GloveState &glove, const ReplayFlow &replay,
    const ProjectState &project, const QString &name)
{
    if (!glove.connected())
        return Recording::tr("There is nothing to record: no glove is connected. Choose one in the header.");
    if (!glove.channels())
        return Recording::tr("There is nothing to record yet: the columns of the board are still being looked for.");
    if (replay.running())
        return Recording::tr("The glove is answering a replay; stop it on the Glove page, then record.");
    const SittingProposal sitting = proposeSitting(
        project.sessions(), project.newestSitting(), glove.source(), QDateTime::currentDateTimeUtc());
    if (!recording.start(project.file(), name, glove.source(), glove.info(), *glove.channels(), sitting.number))
        return Recording::tr("The last recording is still being saved.");
    return {};
}

} // namespace lodestone
