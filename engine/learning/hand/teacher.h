// SPDX-License-Identifier: GPL-3.0-or-later
// The host's model of one user, from few labels and many unlabelled windows: a committee of a hand fitted to the user,
// of the nearest neighbours among the labelled windows, and of a few networks trained on these. Each has a share in the
// answer, by how well it foretells sittings, or where there is one alone stretches, that it has not learnt from; with
// little to go by the shares stay near the usual ones. Where nothing can be held out, a hand that does not explain its
// own labels has none. The committee may look at gravity; the glove's network learns its answers (distillation: Hinton,
// Vinyals, Dean, arXiv:1503.02531) and may not.
//
// All of them also learn from the unlabelled pool: a hand keeps its combination for seconds, so what many windows say
// together is far surer than what one says (inTime()), and windows recognised so teach like labelled ones
// (expectation-maximisation: Dempster, Laird, Rubin, J. R. Stat. Soc. B 39, 1977). This is what carries the hand to a
// pitch without labels. It converges to the local optimum nearest to its start: the pool has many readings, and hands
// that explain the source equally well may end at different ones.
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
    int rounds = 2;                  // of learning from the pool; 0: labels alone
    bool weigh = true;               // false: the hand alone, however wrong it is
    int networks = 4;                // of the committee, of two shapes in turn
    std::function<bool()> cancelled; // true ends with TrainCancelled (trainer.h)
};
class Teacher
{
public:
    // data.source must not be empty; fewer windows than a hand can be fitted to leave the nearest neighbours only.
    Teacher(const TrainingData &data, const TeacherOptions &options);
    static Teacher ofNearestNeighbours(const TrainingData &data); // no hand
    // Each window on its own.
    CombinationProbabilities combinations(const LabelledWindows &windows) const;
    // The unlabelled windows of data, each with all of its session's windows, labelled and not (inTime()).
    CombinationProbabilities pool(const TrainingData &data) const;
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
    void learnFromPool(const TrainingData &data, const TeacherOptions &options);

    std::optional<FittedHand> m_hand;
    NearestNeighbours m_neighbours;
    std::vector<Network> m_networks;
    std::vector<double> m_prior;
    Shares m_shares;
    std::map<std::string, double> m_figures;
};

} // namespace lodestone
