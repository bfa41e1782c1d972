// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are projects, by their names and their first bytes.
#pragma once
#include <QString>

namespace lodestone {

// Whether it ends as a project does, or begins as one. open: the project this process has open, of which nothing is
// read: closing any handle on it would give up SQLite's locks (file_dialog.h).
bool isProject(const QString &file, const QString &open = {});
// "march" becomes "march.lodestone", unless there is a project of just that name.
QString asProjectName(const QString &file, const QString &open = {});

} // namespace lodestone
