// SPDX-License-Identifier: GPL-3.0-or-later
// Torch first: Qt's word "slots" (through network.h) must not reach torch's headers.
#include <torch/torch.h>
#include <ATen/CPUGeneratorImpl.h>
#include "engine/learning/train/eager.h"

namespace lodestone {

using namespace eager;

std::vector<std::array<float, 5>> forwardWithTorch(
    const Recipe &recipe, const Network &network, const std::vector<float> &input)
{
    useOneThread();
    torch::NoGradGuard guard;
    Body body = toBody(network, recipe);
    body->eval();
    LabelledWindows windows;
    windows.values = recipe.window * recipe.channels;
    windows.input = input;
    windows.fingers.resize(input.size() / static_cast<std::size_t>(windows.values));
    const Standardisation scale{network.inputMean, network.inputStd, network.inputScale};
    return answersOf(body->forward(toTensors(windows, recipe, scale).x));
}

} // namespace lodestone
