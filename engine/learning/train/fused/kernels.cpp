// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for each instruction set, with that set's flags and LODESTONE_FUSED_SET naming its function.
#include "engine/learning/train/fused/pass.h"

namespace lodestone::fused {

const Kernels<float> &LODESTONE_FUSED_SET();
const Kernels<float> &LODESTONE_FUSED_SET()
{
#if defined(__AVX512F__)
    static constexpr Kernels<float> kernels = kernelsFor<float>("AVX-512");
#elif defined(__AVX2__)
    static constexpr Kernels<float> kernels = kernelsFor<float>("AVX2+FMA");
#elif defined(__SSE2__)
    static constexpr Kernels<float> kernels = kernelsFor<float>("SSE2");
#else
    static constexpr Kernels<float> kernels = kernelsFor<float>("portable");
#endif
    return kernels;
}

} // namespace lodestone::fused
