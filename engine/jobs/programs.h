// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files that belong to this program are: beside it in a build, or installed under one prefix
// (bin, libexec/lodestone, share). Thread: any, once the application object stands.
#pragma once
#include <QString>

namespace lodestone {

// lodestone-engine, virtual-glove, glove-bridge: the full path, also where nothing is there.
QString helperProgram(const QString &name);
// A file such as firmware/glove-microbit.elf or doc/index.html; in a build the file's name alone beside the program.
QString sharedFile(const QString &path);

} // namespace lodestone
