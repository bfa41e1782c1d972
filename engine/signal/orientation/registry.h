// SPDX-License-Identifier: GPL-3.0-or-later
// The orientation filters there are. A new one is one file and one line in registry.cpp.
#pragma once
#include "engine/signal/orientation/algorithm.h"
#include <memory>
#include <string>
#include <vector>

namespace lodestone {

struct OrientationMethod
{
    const char *name;   // "vqf"
    const char *source; // the paper
    std::unique_ptr<OrientationAlgorithm> (*make)();
};

const std::vector<OrientationMethod> &orientationMethods();                     // the best one first
std::unique_ptr<OrientationAlgorithm> makeOrientation(const std::string &name); // null: no such method

} // namespace lodestone
