// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/selection.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace lodestone {
namespace {

std::vector<int> unsteadinessOf(const Pool &pool)
{
    struct Span
    {
        double from, to;
    };
    std::vector<int> out(pool.time.size(), 0);
    if (pool.stretch.empty())
        return out;
    std::map<int, Span> spans;
    for (std::size_t i = 0; i < out.size(); ++i) {
        Span &span = spans.try_emplace(pool.stretch[i], Span{pool.time[i], pool.time[i]}).first->second;
        span = {std::min(span.from, pool.time[i]), std::max(span.to, pool.time[i])};
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Span &span = spans.at(pool.stretch[i]);
        if (pool.stretch[i] < 0)
            out[i] = 2;
        else if (std::min(pool.time[i] - span.from, span.to - pool.time[i]) < kPoseBorder)
            out[i] = 1;
    }
    return out;
}

bool samePose(const Pool &pool, std::size_t a, std::size_t b)
{
    if (pool.stretch.empty() || pool.stretch[a] < 0 || pool.stretch[a] != pool.stretch[b])
        return false;
    const bool turned = !pool.gravity.empty()
                        && std::abs(double(pitchOf(pool.gravity[a])) - double(pitchOf(pool.gravity[b]))) > kTurned;
    return !turned && squaredDistance(pool.features[a], pool.features[b]) <= kMovedOn * kMovedOn;
}

} // namespace

Selection::Selection(const Pool &pool)
    : m_pool(pool), m_open(pool.time.size(), true), m_unsteadiness(unsteadinessOf(pool))
{
    for (const int asked : pool.asked)
        close(asked);
}

void Selection::close(int picked)
{
    const std::size_t t = std::size_t(picked);
    for (std::size_t i = 0; i < m_open.size(); ++i)
        if (i == t || std::abs(m_pool.time[i] - m_pool.time[t]) < m_pool.apart || samePose(m_pool, i, t))
            m_open[i] = false;
}

void Selection::add(int candidate)
{
    m_picks.push_back(candidate);
    close(candidate);
}

int Selection::best(const std::vector<double> &score) const
{
    if (m_pool.check)
        m_pool.check();
    int best = -1;
    if (int(m_picks.size()) >= m_pool.budget)
        return best;
    for (int i = 0; i < int(score.size()); ++i) {
        if (!open(i))
            continue;
        const bool steadier = best >= 0 && unsteadiness(i) < unsteadiness(best);
        const bool higher = best >= 0 && unsteadiness(i) == unsteadiness(best)
                            && score[std::size_t(i)] > score[std::size_t(best)];
        if (best < 0 || steadier || higher)
            best = i;
    }
    return best;
}

} // namespace lodestone
