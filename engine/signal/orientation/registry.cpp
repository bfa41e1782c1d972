// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation/registry.h"

#include "engine/signal/orientation/complementary.h"
#include "engine/signal/orientation/vqf.h"

namespace lodestone {

namespace {

template<typename Algorithm>
std::unique_ptr<OrientationAlgorithm> make()
{
    return std::make_unique<Algorithm>();
}

} // namespace

const std::vector<OrientationMethod> &orientationMethods()
{
    static const std::vector<OrientationMethod> methods{
        {"vqf", "Laidig and Seel, Information Fusion 91, 2023", make<Vqf>},
        {"madgwick", "Madgwick, Harrison and Vaidyanathan, IEEE ICORR, 2011", make<Madgwick>},
        {"mahony", "Mahony, Hamel and Pflimlin, IEEE TAC 53(5), 2008", make<Mahony>},
    };
    return methods;
}

std::unique_ptr<OrientationAlgorithm> makeOrientation(const std::string &name)
{
    for (const OrientationMethod &method : orientationMethods())
        if (name == method.name)
            return method.make();
    return nullptr;
}

} // namespace lodestone
