// SPDX-License-Identifier: GPL-3.0-or-later
// What the Live page shows besides samples and orientation: plain values.
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
    qint64 compared = 0, mismatches = 0; // windows on which both answered, and differed
};

struct FieldView
{
    std::array<double, 3>
        field{};      // uT, the board's axes: x along the fingers, y to the thumb's side, z out of the back
    double limit = 0; // uT, full scale of each axis; 0: not known
    std::optional<FieldRange> trained; // total field of the windows the model was trained on
};

} // namespace lodestone
