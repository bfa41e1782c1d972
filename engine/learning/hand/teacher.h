// SPDX-License-Identifier: GPL-3.0-or-later
// What the host knows of one user, made from few labels and many unlabelled windows: a hand fitted to the user and a
// memory of the labelled windows, weighed by what each gets right of stretches it has not seen. It may look at gravity;
// the glove's network learns its answers (distillation: Hinton, Vinyals, Dean, arXiv:1503.02531) and may not.
//
// The hand also learns from the unlabelled pool: a hand keeps its combination for seconds, so what many windows say
// together is far surer than what one says (inTime()), and windows recognised so refine the hand
// (expectation-maximisation: Dempster, Laird, Rubin, J. R. Stat. Soc. B 39, 1977). This is what carries the hand to a
// pitch nobody has labelled. It finds the nearest of many ways to read the pool: with no label there, every hand that
// explains the source goes its own.
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
    int rounds = 2;    // of learning from the pool; 0: labels alone
    bool weigh = true; // false: the hand alone, however wrong it is
    std::function<void(double fraction)> progress;
    std::function<bool()> cancelled; // true ends with TrainCancelled (trainer.h)
};
class Teacher
{
public:
    // data.source must not be empty; fewer windows than a hand can be fitted to leave the memory alone.
    Teacher(const TrainingData &data, const TeacherOptions &options);
    static Teacher ofNearestNeighbours(const TrainingData &data); // no hand
    // Each window on its own.
    CombinationProbabilities combinations(const LabelledWindows &windows) const;
    // The unlabelled windows of data, each with all of its session's windows, labelled and not (inTime()).
    CombinationProbabilities pool(const TrainingData &data) const;
    const std::optional<FittedHand> &hand() const { return m_hand; }
    const std::vector<double> &combinationWeight() const { return m_prior; } // 32, thumb = bit 0; sums to 1
    double handWeight() const { return m_handWeight; }                       // 0: the memory alone .. 1
    const std::map<std::string, double> &figures() const { return m_figures; }

private:
    explicit Teacher(const TrainingData &data);
    void weigh(const TrainingData &data, const TeacherOptions &options);
    void learnFromPool(const TrainingData &data, const TeacherOptions &options);

    std::optional<FittedHand> m_hand;
    NearestNeighbours m_neighbours;
    std::vector<double> m_prior;
    double m_handWeight = 0;
    std::map<std::string, double> m_figures;
};

} // namespace lodestone
