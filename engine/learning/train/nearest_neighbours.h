// SPDX-License-Identifier: GPL-3.0-or-later
// The labelled windows themselves: k nearest neighbours by featureOf() (T. Cover, P. Hart, IEEE
// Trans. Inf. Theory 13, 1967), weighted by inverse distance. Needs no training.
#pragma once
#include "engine/learning/data/combination_probabilities.h"
#include "engine/learning/data/training_data.h"

namespace lodestone {

class NearestNeighbours
{
public:
    static constexpr int kNeighbours = 3;
    explicit NearestNeighbours(int neighbours = kNeighbours) : m_neighbours(neighbours) {}
    // A window with unknown fingers stands for every combination it leaves open, in equal parts; one that knows none
    // is left out.
    void add(const Feature &window, const Combination &said);
    void add(const LabelledWindows &windows);
    bool empty() const { return m_features.empty(); }
    // One answer a window: the neighbours' combinations by their weight. Uniform while it holds no window.
    CombinationProbabilities combinations(const std::vector<Feature> &windows) const;
    CombinationProbabilities combinations(const LabelledWindows &windows) const
    {
        return combinations(featuresOf(windows));
    }
    Probabilities answer(const LabelledWindows &windows) const { return fingersOf(combinations(windows)); }

private:
    int m_neighbours;
    std::vector<Feature> m_features;
    std::vector<std::vector<int>> m_combinations; // that each stands for
};

} // namespace lodestone
