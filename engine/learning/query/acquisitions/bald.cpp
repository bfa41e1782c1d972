// SPDX-License-Identifier: GPL-3.0-or-later
// Bayesian active learning by disagreement (N. Houlsby et al., arXiv:1112.5745; with dropout: Y. Gal, R. Islam, Z.
// Ghahramani, ICML 2017): the mutual information between answer and weights. High where each model is sure and they
// contradict each other; zero where all of them toss the same coin. The models: those the caller trained, else passes
// of dropout.
#include "engine/learning/query/acquisition.h"

namespace lodestone {

std::vector<int> pickByMutualInformation(const Pool &pool);
std::vector<int> pickByMutualInformation(const Pool &pool)
{
    constexpr int kPasses = 20;
    demand("bald", pool);
    const std::vector<Probabilities> models = pool.members.size() > 1 ? pool.members
                                                                      : dropoutPasses(*pool.network, pool.input,
                                                                          kPasses, pool.seed, pool.check);
    std::vector<double> score;
    for (const auto &p : meanOf(models))
        score.push_back(entropy(p));
    for (const Probabilities &one : models)
        for (std::size_t w = 0; w < score.size(); ++w)
            score[w] -= entropy(one[w]) / double(models.size());
    return pickHighest(pool, score);
}

} // namespace lodestone
