// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the Live page shows besides samples and orientation.
#pragma once
#include "engine/signal/novelty.h"
#include <QtGlobal>
#include <array>
#include <optional>

namespace lodestone {

struct PredictionView
{
    std::array<double, 5> glove{}, host{}; // probability of flexed, thumb first
    bool hasGlove = false, hasHost = false;
    qint64 compared = 0, mismatches = 0; // windows that both networks answered, and those where they differ
};

struct FieldView
{
    std::array<double, 3> field{};     // uT, board frame: x along the fingers, y to the thumb's side, z out of the back
    double limit = 0;                  // uT, full scale of each axis; 0: unknown
    std::optional<FieldRange> trained; // uT, field strength of the training windows
};

} // namespace lodestone
