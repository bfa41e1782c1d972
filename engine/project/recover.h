// SPDX-License-Identifier: GPL-3.0-or-later
// Saves what can be read of a damaged project into a new file. The damaged file is not changed.
#pragma once
#include "engine/project/project.h"

namespace lodestone {

struct Recovery
{
    int sessions = 0, labels = 0, models = 0; // saved
    qint64 samples = 0, pictures = 0;
    QStringList lost; // what was not, one sentence each
};
// A session whose blocks are damaged in the middle becomes several, one for each stretch that is whole, with the labels
// that lie in it. Throws ProjectError where the file cannot be opened at all, or the new one not written.
Recovery recover(const QString &damaged, const QString &file);

} // namespace lodestone
