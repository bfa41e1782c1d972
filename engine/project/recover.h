// SPDX-License-Identifier: GPL-3.0-or-later
// Saves what can be read of a damaged project into a new file. The damaged file is not changed; it is read page by page
// (engine/project/pages.h), so neither its header nor its schema nor its indexes need be whole.
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
// and pictures that lie in it. Throws ProjectError where nothing could be read, or the new file not be written; then
// there is none. No project of this process may have the damaged file open: to close it would give up its locks.
Recovery recover(const QString &damaged, const QString &file);

} // namespace lodestone
