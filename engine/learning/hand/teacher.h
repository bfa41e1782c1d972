// SPDX-License-Identifier: GPL-3.0-or-later
// The host's model of one user, from few labels: a committee of a hand fitted to the labelled windows, of the nearest
// neighbours among them, and of several networks trained on them (deep ensembles: Lakshminarayanan et al., NeurIPS
// 2017). Each has a share in the answer, by how well it foretells sittings, or where there is one alone stretches, that
// it has not learnt from; with little to go by the shares stay near the usual ones. A hand that does not explain its
// own labels has none. The committee may look at gravity; the glove's network learns its answers (distillation: Hinton,
// Vinyals, Dean, arXiv:1503.02531), also those for the unlabelled pool, and may not.
//
// The committee does not learn from what it recognises in the pool, nor is what it says of windows smoothed over time:
// both made one error of it everybody's (docs/results.md).
#pragma once
#include "engine/learning/hand/fitted_hand.h"
#include "engine/learning/train/nearest_neighbours.h"
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace lodestone {

struct TeacherOptions
{
    std::uint64_t seed = 1;
    bool weigh = true;               // false: the hand alone, however wrong it is
    std::function<bool()> cancelled; // true ends with TrainCancelled (trainer.h)
};
class Teacher
{
public:
    // data.source must not be empty. There is no hand of fewer windows than one can be fitted to.
    Teacher(const TrainingData &data, const TeacherOptions &options);
    static Teacher ofNearestNeighbours(const TrainingData &data); // no hand
    // Each window on its own.
    CombinationProbabilities combinations(const LabelledWindows &windows) const;
    const std::optional<FittedHand> &hand() const { return m_hand; }
    const std::vector<double> &combinationWeight() const { return m_prior; } // 32, thumb = bit 0; sums to 1
    struct Shares
    {
        double hand = 0, memory = 1, networks = 0; // sum 1
    };
    const Shares &shares() const { return m_shares; }
    const std::map<std::string, double> &figures() const { return m_figures; }

private:
    explicit Teacher(const TrainingData &data);

    std::optional<FittedHand> m_hand;
    NearestNeighbours m_neighbours;
    std::vector<Network> m_networks;
    std::vector<double> m_prior;
    Shares m_shares;
    std::map<std::string, double> m_figures;
};

} // namespace lodestone
