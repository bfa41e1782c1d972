// SPDX-License-Identifier: GPL-3.0-or-later
// A memory of labelled windows: k nearest neighbours in asinh(mean field / 60 uT) space (T. Cover, P. Hart, IEEE Trans.
// Inf. Theory 13, 1967), near ones counting more. Nothing to train, nothing to go wrong: the safe arm of every other
// recipe.
#pragma once
#include "engine/learning/data/combination_probabilities.h"
#include "engine/learning/data/training_data.h"

namespace lodestone {

class NearestNeighbours
{
public:
    static constexpr int kNeighbours = 3;
    explicit NearestNeighbours(int neighbours = kNeighbours) : m_neighbours(neighbours) {}
    void add(const LabelledWindows &windows); // windows with an unknown finger are left out
    bool empty() const { return m_features.empty(); }
    // One answer a window: the neighbours' combinations by their weight. Evenly spread while the memory is empty.
    CombinationProbabilities combinations(const LabelledWindows &windows) const;
    Probabilities answer(const LabelledWindows &windows) const { return fingersOf(combinations(windows)); }

private:
    int m_neighbours;
    std::vector<std::array<double, 3>> m_features;
    std::vector<int> m_combination;
};

} // namespace lodestone
