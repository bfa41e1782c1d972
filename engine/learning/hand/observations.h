// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled windows reduced to what the fit looks at: mean fields of the orientation bins of every repetition. Windows
// of one repetition share its changes, so two hundred of them say hardly more than its few bins do.
#pragma once
#include "engine/learning/hand/model.h"
#include "engine/learning/data/training_data.h"
#include <vector>

namespace lodestone::hand {

struct Observation
{
    Vec3 field = Vec3::Zero(), gravity = Vec3::UnitZ(); // uT; unit, up
    Flexed flexed{};
    int repetition = 0;
};
struct Observations
{
    std::vector<Observation> bins; // sorted by repetition
    int repetitions = 0, windows = 0;
};
// Windows with an unknown finger or a number that is not finite are left out.
Observations observe(const LabelledWindows &source, const LabelledWindows &target);

Vec3 meanField(const LabelledWindows &windows, int window); // uT
Vec3 gravityOf(const WindowContext &context);
Flexed flexedOf(int combination); // thumb = bit 0

} // namespace lodestone::hand
