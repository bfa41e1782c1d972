// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/promotion.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace lodestone {
namespace {

constexpr std::size_t kFewBlocks = 12;
constexpr int kDraws = 4000;

int rightFingers(const std::array<float, 5> &answer, const Combination &truth)
{
    int right = 0;
    for (std::size_t f = 0; f < 5; ++f)
        right += truth[f] != Finger::Unknown && (answer[f] >= 0.5f) == (truth[f] == Finger::Flexed);
    return right;
}

Verdict verdictOf(const Promotion &p)
{
    if (!p.promote)
        return Verdict::Worse;
    if (p.blocks < kFewestBlocks)
        return Verdict::Few;
    return p.after >= p.before ? Verdict::Better : Verdict::Chance;
}

} // namespace

double chanceOfSigns(const std::vector<int> &difference)
{
    const int observed = std::accumulate(difference.begin(), difference.end(), 0);
    const bool few = difference.size() <= kFewBlocks;
    const int trials = few ? 1 << difference.size() : kDraws;
    std::mt19937_64 random(1);
    int asLow = 0;
    for (int trial = 0; trial < trials; ++trial) {
        int sum = 0;
        std::uint64_t signs = std::uint64_t(trial);
        for (std::size_t b = 0; b < difference.size(); ++b) {
            if (!few && b % 64 == 0)
                signs = random();
            sum += signs >> (b % 64) & 1 ? -difference[b] : difference[b];
        }
        asLow += sum <= observed;
    }
    return few ? double(asLow) / trials : double(asLow + 1) / (trials + 1);
}

Promotion decidePromotion(const Probabilities &before, const Probabilities &after,
    const std::vector<Combination> &truth, const std::vector<int> &block)
{
    Promotion p;
    std::map<int, int> difference;
    int known = 0, rightBefore = 0, rightAfter = 0;
    for (std::size_t w = 0; w < truth.size(); ++w) {
        const int old = rightFingers(before[w], truth[w]), now = rightFingers(after[w], truth[w]);
        known += int(std::count_if(truth[w].begin(), truth[w].end(), [](Finger f) { return f != Finger::Unknown; }));
        rightBefore += old;
        rightAfter += now;
        difference[block[w]] += now - old;
    }
    if (known == 0)
        return p;
    std::vector<int> differences;
    for (const auto &[which, d] : difference)
        differences.push_back(d);
    p.before = double(rightBefore) / known;
    p.after = double(rightAfter) / known;
    p.windows = int(truth.size());
    p.blocks = int(differences.size());
    p.chance = chanceOfSigns(differences);
    p.promote = rightAfter >= rightBefore || p.chance >= kPromotionChance;
    p.verdict = verdictOf(p);
    return p;
}

std::vector<int> blocksOf(const LabelledWindows &windows)
{
    constexpr double kPause = 2; // s between windows that no longer belong together
    std::vector<int> out(std::size_t(windows.count())), order(out.size());
    std::iota(order.begin(), order.end(), 0);
    const auto at = [&](int i) -> const WindowContext & { return windows.context[std::size_t(i)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return at(a).session != at(b).session ? at(a).session < at(b).session : at(a).time < at(b).time;
    });
    for (std::size_t n = 1; n < order.size(); ++n) {
        const int last = order[n - 1], here = order[n];
        const bool together = at(last).session == at(here).session && at(here).time - at(last).time <= kPause
                              && windows.fingers[std::size_t(last)] == windows.fingers[std::size_t(here)];
        out[std::size_t(here)] = out[std::size_t(last)] + (together ? 0 : 1);
    }
    return out;
}

} // namespace lodestone
