// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/anatomy.h"
#include <cmath>
#include <cstdlib>

namespace lodestone::hand {
namespace {

struct Finger
{
    double base[3], azimuth, elevation, twist, bones[3], flexed[3];
};

// The sensor lies on the palm's middle; the thumb's first bone is its metacarpal.
constexpr Finger kFingers[5] = {
    {{0.5, 3.0, 0.5}, 1.0, -0.4, -0.4, {4.6, 3.2, 2.2}, {0.9, 1.0, 1.2}},
    {{3.0, 2.5, 1.0}, 0.1, -0.1, 0.0, {4.0, 2.2, 1.6}, {1.4, 1.7, 1.2}},
    {{3.0, 0.5, 1.0}, 0.0, -0.1, 0.0, {4.5, 2.6, 1.7}, {1.4, 1.7, 1.2}},
    {{2.8, -1.5, 1.0}, -0.1, -0.1, 0.0, {4.1, 2.6, 1.7}, {1.4, 1.7, 1.2}},
    {{2.3, -3.2, 1.0}, -0.25, -0.1, 0.0, {3.3, 1.8, 1.6}, {1.4, 1.5, 1.2}},
};

Prior makePrior()
{
    Prior p;
    for (int f = 0; f < 5; ++f) {
        const Finger &finger = kFingers[f];
        const bool thumb = f == 0;
        const auto set = [&](int place, double mean, double deviation) {
            p.mean[f * FingerSize + place] = mean;
            p.deviation[f * FingerSize + place] = deviation;
        };
        for (int k = 0; k < 3; ++k) {
            set(Base + k, finger.base[k], 1.5);
            set(Bone + k, 0.1, 0.12); // soft tissue and the glove make fingers longer than their bones
            set(Fist + k, finger.flexed[k], thumb ? 0.4 : 0.25);
            set(Moment + k, 0, 0.25);
        }
        set(Azimuth, finger.azimuth, thumb ? 0.3 : 0.2);
        set(Elevation, finger.elevation, 0.2);
        set(Twist, finger.twist, thumb ? 0.5 : 0.25);
        set(Pull, 0, 0.12);
        set(Pull + 1, 0, 0.03);
        set(Pull + 2, 0, 0.05);
        for (int k = 0; k < 4; ++k) {
            const int other = k < f ? k : k + 1;
            const bool near = std::abs(other - f) == 1 && !thumb
                              && other != 0; // Zatsiorsky, Li, Latash, Exp. Brain Res. 131, 2000
            set(Enslaved + k, near ? 0.08 : 0.02, near ? 0.06 : 0.03);
        }
    }
    const auto rest = [&](int place, double mean, double deviation) {
        p.mean[place] = mean;
        p.deviation[place] = deviation;
    };
    for (int k = 0; k < 3; ++k)
        rest(Constant + k, 0, 30);
    rest(Vertical, 0, 45); // a uT either way: the hemisphere is not known
    rest(Horizontal, 0, 15);
    rest(Horizontal + 1, 0, 15);
    return p;
}

// Our estimates, broad on purpose: no person repeats a pose to better than a tenth of full flexion, five degrees in a
// joint, three degrees of spreading.
ChangeVector makeChange()
{
    ChangeVector c;
    c.segment<5>(Flexion).setConstant(0.1);
    c.segment<15>(Joint).setConstant(0.08);
    c.segment<5>(Abduction).setConstant(0.05);
    c.segment<2>(Heading).setConstant(10);
    return c;
}

} // namespace

const Prior &prior()
{
    static const Prior p = makePrior();
    return p;
}

const ChangeVector &changeDeviation()
{
    static const ChangeVector c = makeChange();
    return c;
}

double boneLength(int finger, int bone) { return kFingers[finger].bones[bone]; }

} // namespace lodestone::hand
