// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/combination_probabilities.h"
#include "engine/learning/query/acquisition.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lodestone {
namespace {

constexpr double kUnseen = 0.1; // of the prior: all combinations without a label together
constexpr double kDwell = 3;    // s a combination is kept, before the field's own word
constexpr double kIndependent = 1.0
                                / 3; // of the evidence: neighbours share samples and the deviations of one repetition
constexpr double kFloor = 1e-4;      // no window rules a combination out altogether

using Belief = std::array<double, 32>;

void normalise(Belief &belief)
{
    const double sum = std::accumulate(belief.begin(), belief.end(), 0.0);
    for (double &b : belief)
        b /= sum;
}

Belief evidenceOf(const std::array<float, 32> &each, const Combination &fingers, const std::vector<double> &prior)
{
    Belief out{};
    if (const int known = fingers.bits(); known >= 0) {
        out[std::size_t(known)] = 1;
        return out;
    }
    for (std::size_t c = 0; c < 32; ++c)
        out[c] = std::pow(double(each[c]) / std::max(prior[c], 1e-9) + kFloor, kIndependent);
    normalise(out);
    return out;
}

// One session's windows in order of time.
class Chain
{
public:
    Chain(const CombinationProbabilities &each, const LabelledWindows &windows, const std::vector<double> &prior,
        std::vector<int> order)
        : m_windows(windows), m_prior(prior), m_order(std::move(order))
    {
        for (const int w : m_order)
            m_evidence.push_back(evidenceOf(each[std::size_t(w)], windows.fingers[std::size_t(w)], prior));
        for (std::size_t i = 1; i < m_order.size(); ++i)
            m_steps.push_back(distance(i - 1, i));
        std::vector<double> sorted = m_steps;
        std::sort(sorted.begin(), sorted.end());
        const double usual = sorted.empty() ? 1 : std::max(sorted[sorted.size() / 2], 0.02);
        for (double &step : m_steps)
            step /= usual;
    }
    void smooth(CombinationProbabilities &out) const
    {
        const std::size_t n = m_order.size();
        std::vector<Belief> forward(n), backward(n);
        for (std::size_t i = 0; i < n; ++i) {
            Belief before{};
            std::copy(m_prior.begin(), m_prior.end(), before.begin());
            forward[i] = times(i == 0 ? before : carried(forward[i - 1], changeBefore(i)), m_evidence[i]);
        }
        backward[n - 1].fill(1.0 / 32);
        for (std::size_t i = n - 1; i > 0; --i)
            backward[i - 1] = received(times(backward[i], m_evidence[i]), changeBefore(i));
        for (std::size_t i = 0; i < n; ++i) {
            const Belief both = times(forward[i], backward[i]);
            std::copy(both.begin(), both.end(), out[std::size_t(m_order[i])].begin());
        }
    }

private:
    double distance(std::size_t a, std::size_t b) const
    {
        return featureDistance(featureOf(m_windows, m_order[a]), featureOf(m_windows, m_order[b]));
    }
    // Chance that the combination changed between window i - 1 and i.
    double changeBefore(std::size_t i) const
    {
        const double dt = m_windows.context[std::size_t(m_order[i])].time
                          - m_windows.context[std::size_t(m_order[i - 1])].time;
        const double haste = std::clamp(m_steps[i - 1] * m_steps[i - 1], 0.1, 10.0); // against the session's usual step
        return 1 - std::exp(-std::max(dt, 0.0) / kDwell * haste);
    }
    static Belief times(const Belief &a, const Belief &b)
    {
        Belief out{};
        for (std::size_t c = 0; c < 32; ++c)
            out[c] = a[c] * b[c] + 1e-300;
        normalise(out);
        return out;
    }
    Belief carried(const Belief &belief, double change) const
    {
        Belief out{};
        for (std::size_t c = 0; c < 32; ++c)
            out[c] = (1 - change) * belief[c] + change * m_prior[c];
        return out;
    }
    Belief received(const Belief &belief, double change) const
    {
        double any = 0;
        for (std::size_t c = 0; c < 32; ++c)
            any += m_prior[c] * belief[c];
        Belief out{};
        for (std::size_t c = 0; c < 32; ++c)
            out[c] = (1 - change) * belief[c] + change * any;
        normalise(out);
        return out;
    }
    const LabelledWindows &m_windows;
    const std::vector<double> &m_prior;
    std::vector<int> m_order;
    std::vector<Belief> m_evidence;
    std::vector<double> m_steps; // of the asinh-scaled field, in usual steps
};

} // namespace

Probabilities fingersOf(const CombinationProbabilities &combinations)
{
    Probabilities out(combinations.size());
    for (std::size_t w = 0; w < combinations.size(); ++w) {
        for (std::size_t c = 0; c < 32; ++c)
            for (std::size_t f = 0; f < 5; ++f)
                if ((c >> f) & 1)
                    out[w][f] += combinations[w][c];
        for (float &p : out[w])
            p = std::clamp(p, 0.f, 1.f); // 32 rounded numbers may add up to a hair more
    }
    return out;
}

std::vector<double> combinationPrior(const LabelledWindows &source, const LabelledWindows &target)
{
    std::array<bool, 32> seen{};
    for (const LabelledWindows *set : {&source, &target})
        for (const Combination &c : set->fingers)
            if (const int number = c.bits(); number >= 0)
                seen[std::size_t(number)] = true;
    const auto count = double(std::count(seen.begin(), seen.end(), true));
    std::vector<double> prior(32, 1.0 / 32);
    for (std::size_t c = 0; c < 32 && count > 0 && count < 32; ++c)
        prior[c] = seen[c] ? (1 - kUnseen) / count : kUnseen / (32 - count);
    return prior;
}

CombinationProbabilities inTime(
    const CombinationProbabilities &each, const LabelledWindows &windows, const std::vector<double> &prior)
{
    CombinationProbabilities out = each;
    std::vector<int> order(std::size_t(windows.count()));
    std::iota(order.begin(), order.end(), 0);
    const auto context = [&](int w) -> const WindowContext & { return windows.context[std::size_t(w)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return context(a).session != context(b).session ? context(a).session < context(b).session
                                                        : context(a).time < context(b).time;
    });
    for (auto from = order.begin(); from != order.end();) {
        const int session = context(*from).session;
        const auto to = std::find_if(from, order.end(), [&](int w) { return context(w).session != session; });
        if (session >= 0)
            Chain(each, windows, prior, {from, to}).smooth(out);
        from = to;
    }
    return out;
}

} // namespace lodestone
