// SPDX-License-Identifier: GPL-3.0-or-later
// Ours: facility location over what an answer will teach. An answer carries over to its whole still pose as far as the
// field stays near (carriedOver() in pseudo_labels.h), so a pick is worth what all those windows together explain of
// the pool that nothing labelled explains yet. Similarity exp(-distance): long poses and dense places count, a stray
// window does not; a far-off place is still worth a question once the near ones are covered. Greedy is within 1 - 1/e
// of the best (G. Nemhauser, L. Wolsey, M. Fisher, Math. Programming 14, 1978; for active learning: K. Wei, R. Iyer, J.
// Bilmes, ICML 2015).
#include "engine/learning/data/pseudo_labels.h"
#include "engine/learning/query/selection.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr std::size_t kMostPlaces = 2000; // windows compared with each other; of a longer pool every second, third, ...
constexpr double kOldLabel = 0.5;         // older labels explain half: the hand may have been held another way
constexpr double kMovingWeight = 0.3;     // a moving hand is a small part of what the glove must answer

class Coverage
{
public:
    explicit Coverage(const Pool &pool) : m_pool(pool)
    {
        const std::size_t step = pool.features.size() / kMostPlaces + 1;
        for (std::size_t i = 0; i < pool.features.size(); i += step)
            m_places.push_back(int(i));
        m_explained.assign(m_places.size(), 0);
        for (std::size_t p = 0; p < m_places.size(); ++p)
            for (const auto &labelled : pool.labelled)
                m_explained[p] = std::max(m_explained[p], kOldLabel * similarity(featureAt(m_places[p]), labelled));
        for (const int place : m_places) {
            if (pool.check)
                pool.check();
            m_reached.push_back(reachedFrom(place));
        }
        for (const int asked : pool.asked)
            explain(reachedFrom(asked));
    }
    // What asking about each of the pool's windows would add; negative where the window is not a place that is
    // compared.
    std::vector<double> gains(const Selection &selection) const
    {
        std::vector<double> gain(m_pool.features.size(), -1);
        for (std::size_t p = 0; p < m_places.size(); ++p) {
            double &sum = gain[std::size_t(m_places[p])];
            sum = 0;
            for (std::size_t q = 0; q < m_places.size() && selection.open(m_places[p]); ++q)
                sum += weightOf(m_places[q]) * std::max(0.0, double(m_reached[p][q]) - m_explained[q]);
        }
        return gain;
    }
    void add(int candidate) { explain(reachedFrom(candidate)); }

private:
    static double similarity(const Feature &a, const Feature &b) { return std::exp(-std::sqrt(squaredDistance(a, b))); }
    const Feature &featureAt(int i) const { return m_pool.features[std::size_t(i)]; }
    int stretchAt(int i) const { return m_pool.stretch.empty() ? -1 : m_pool.stretch[std::size_t(i)]; }
    double weightOf(int i) const { return !m_pool.stretch.empty() && stretchAt(i) < 0 ? kMovingWeight : 1; }

    // How well each place would be explained by an answer to this window, carried over to its still pose.
    std::vector<float> reachedFrom(int candidate) const
    {
        std::vector<int> told{candidate};
        for (const int other : m_places)
            if (stretchAt(candidate) >= 0 && stretchAt(other) == stretchAt(candidate)
                && squaredDistance(featureAt(other), featureAt(candidate)) < kCarryReach * kCarryReach)
                told.push_back(other);
        std::vector<float> out;
        for (const int place : m_places) {
            double nearest = squaredDistance(featureAt(place), featureAt(candidate));
            for (const int t : told)
                nearest = std::min(nearest, squaredDistance(featureAt(place), featureAt(t)));
            out.push_back(float(std::exp(-std::sqrt(nearest))));
        }
        return out;
    }
    void explain(const std::vector<float> &reached)
    {
        for (std::size_t p = 0; p < m_explained.size(); ++p)
            m_explained[p] = std::max(m_explained[p], double(reached[p]));
    }

    const Pool &m_pool;
    std::vector<int> m_places;
    std::vector<double> m_explained;
    std::vector<std::vector<float>> m_reached;
};

} // namespace

std::vector<int> pickByCoverage(const Pool &pool);
std::vector<int> pickByCoverage(const Pool &pool)
{
    Coverage coverage(pool);
    Selection selection(pool);
    for (int p = selection.best(coverage.gains(selection)); p >= 0; p = selection.best(coverage.gains(selection))) {
        selection.add(p);
        coverage.add(p);
    }
    return selection.picks();
}

} // namespace lodestone
