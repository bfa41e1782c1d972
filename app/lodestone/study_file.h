// SPDX-License-Identifier: GPL-3.0-or-later
// What `lodestone-cli study --json` printed, as the picture the window draws.
#pragma once
#include "widgets/train/study_types.h"
#include <QByteArray>
#include <optional>

namespace lodestone {

// Nothing, and a sentence in why, where the bytes are no study's result. Several recipes become "recipe, acquisition"
// lines, of several worlds "world: recipe, acquisition".
std::optional<StudyChart> readStudy(const QByteArray &json, QString *why = nullptr);

} // namespace lodestone
