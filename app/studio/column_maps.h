// SPDX-License-Identifier: GPL-3.0-or-later
// What persons have said about the columns of boards and files: remembered in the settings, for both programs, by what
// the columns look like (TextBoard::signature(), ImportFlow::Doubt::signature). Any thread.
#pragma once
#include "engine/formats/import.h"

namespace lodestone::column_maps {

bool known(const QString &signature);                 // somebody has looked at such columns
std::vector<Assignment> of(const QString &signature); // empty: as they are found, or nobody has
void remember(const QString &signature, const std::vector<Assignment> &map);
void forget(const QString &signature);

} // namespace lodestone::column_maps
