// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/fused/kernels.h"
#include "engine/learning/train/network_fit.h"

namespace lodestone::fused {

const Kernels<float> &portableKernels();
#ifdef LODESTONE_FUSED_X86
const Kernels<float> &avx2Kernels();
const Kernels<float> &avx512Kernels();
#endif

SetsHere setsHere()
{
    SetsHere here{};
    const auto add = [&](const Kernels<float> &kernels) { here.set[here.count++] = &kernels; };
#ifdef LODESTONE_FUSED_X86
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        add(avx512Kernels());
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        add(avx2Kernels());
#endif
    add(portableKernels());
    return here;
}

} // namespace lodestone::fused

const char *lodestone::instructionSetInUse() { return fused::setsHere().set[0]->name; }
