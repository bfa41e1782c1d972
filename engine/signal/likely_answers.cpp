// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/likely_answers.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace lodestone {
namespace {

// None, all, each finger alone, all but the thumb, thumb with index, ring with pinky: what the plan "Ten combinations"
// shows.
constexpr std::array<int, 10> kUsual{0, 31, 1, 2, 4, 8, 16, 30, 3, 24};
constexpr double kRare = 0.1;  // of a usual combination's chance
constexpr double kSure = 0.97; // no model is surer than that of a moment it asks about
constexpr double kReach = 0.4; // of the asinh-scaled field: turning the hand for two seconds moves it as far
constexpr double kNear = 10;   // what a label in the very same field counts, against a combination without labels: 1
constexpr double kElsewhere = 0.3; // the same of one far off; the queue asks about what is unlike the labels

int apart(int a, int b) { return std::popcount(static_cast<unsigned>(a ^ b)); }

void normalise(CombinationChances &chances)
{
    const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
    for (double &chance : chances)
        chance /= sum;
}

LikelyAnswers answersOf(const CombinationChances &chances, int start, std::vector<int> beside)
{
    std::stable_sort(beside.begin(), beside.end(),
        [&](int a, int b) { return chances[static_cast<std::size_t>(a)] > chances[static_cast<std::size_t>(b)]; });
    LikelyAnswers answers{Combination::fromBits(start), {}};
    for (const int one : beside)
        answers.others.push_back(Combination::fromBits(one));
    return answers;
}

// Most presses saved first; of equal ones the likelier, then the lower number, so that the keys never change places by
// chance.
std::vector<int> bestBeside(const CombinationChances &chances, int start)
{
    const auto saved = [&](int c) { return chances[static_cast<std::size_t>(c)] * apart(c, start); };
    std::vector<int> order;
    for (int c = 0; c < kCombinations; ++c)
        if (c != start)
            order.push_back(c);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return saved(a) != saved(b) ? saved(a) > saved(b)
                                    : chances[static_cast<std::size_t>(a)] > chances[static_cast<std::size_t>(b)];
    });
    order.resize(kMostLikely);
    return order;
}

double expected(const CombinationChances &chances, int start, const std::vector<int> &beside)
{
    double presses = 1;
    for (int c = 0; c < kCombinations; ++c)
        if (std::find(beside.begin(), beside.end(), c) == beside.end())
            presses += chances[static_cast<std::size_t>(c)] * apart(c, start);
    return presses;
}

} // namespace

CombinationChances usualChances(const std::vector<Combination> &known)
{
    CombinationChances chances;
    chances.fill(kRare);
    for (const int usual : kUsual)
        chances[static_cast<std::size_t>(usual)] = 1;
    for (const Combination &one : known)
        if (one.isComplete())
            chances[static_cast<std::size_t>(one.bits())] = 1;
    normalise(chances);
    return chances;
}

std::optional<Feature> middleField(const SignalInput &input, int begin, int end)
{
    constexpr int kHalf = 5; // samples each side of the middle: a window
    const int count = static_cast<int>(input.samples());
    if (count == 0)
        return {};
    const int middle = std::clamp((begin + end) / 2, 0, count - 1);
    const int from = std::max(0, middle - kHalf), to = std::min(count, middle + kHalf);
    const Feature field = featureOf(
        input.values.data() + static_cast<std::size_t>(from) * input.channels, to - from, input.channels);
    const bool known = std::all_of(field.begin(), field.end(), [](double v) { return std::isfinite(v); });
    return known ? std::optional(field) : std::nullopt;
}

std::vector<LabelField> labelFields(const SignalInput &input, const std::vector<Segment> &labels)
{
    std::vector<LabelField> fields;
    for (const Segment &label : labels)
        if (const auto field = middleField(input, label.begin, label.end); field && label.fingers.isComplete())
            fields.push_back({label.fingers.bits(), *field});
    return fields;
}

CombinationChances answerChances(const CombinationChances &usual, const std::array<float, 5> &probability,
    const std::optional<Feature> &here, const std::vector<LabelField> &labels)
{
    CombinationChances chances = usual;
    for (int c = 0; c < kCombinations; ++c) {
        for (std::size_t f = 0; f < probability.size(); ++f) {
            const double flexed = std::clamp(static_cast<double>(probability[f]), 1 - kSure, kSure);
            chances[static_cast<std::size_t>(c)] *= c >> f & 1 ? flexed : 1 - flexed;
        }
    }
    if (here) {
        std::array<double, kCombinations> speaks; // below zero: no label of it
        speaks.fill(-1);
        for (const LabelField &label : labels) {
            const double distance = featureDistance(*here, label.field) / kReach;
            double &one = speaks[static_cast<std::size_t>(label.combination)];
            one = std::max(one, std::exp(-distance * distance / 2));
        }
        for (std::size_t c = 0; c < speaks.size(); ++c)
            if (speaks[c] >= 0)
                chances[c] *= kElsewhere + (kNear - kElsewhere) * speaks[c];
    }
    normalise(chances);
    return chances;
}

LikelyAnswers likelyAnswers(const CombinationChances &chances)
{
    const double likeliest = *std::max_element(chances.begin(), chances.end());
    int best = 0;
    std::vector<int> beside;
    double fewest = 0;
    for (int start = 0; start < kCombinations; ++start) {
        if (chances[static_cast<std::size_t>(start)] < likeliest / 2)
            continue;
        const std::vector<int> these = bestBeside(chances, start);
        const double presses = expected(chances, start, these);
        const bool equal = std::abs(presses - fewest) < 1e-9;
        if (beside.empty()
            || (equal ? chances[static_cast<std::size_t>(start)] > chances[static_cast<std::size_t>(best)]
                      : presses < fewest)) {
            best = start;
            beside = these;
            fewest = presses;
        }
    }
    return answersOf(chances, best, beside);
}

LikelyAnswers likelyBeside(const Combination &start, const CombinationChances &chances)
{
    const int bits = start.completed().bits();
    return answersOf(chances, bits, bestBeside(chances, bits));
}

double expectedPresses(const CombinationChances &chances, const LikelyAnswers &answers)
{
    std::vector<int> beside;
    for (const Combination &one : answers.others)
        beside.push_back(one.bits());
    return expected(chances, answers.start.completed().bits(), beside);
}

} // namespace lodestone
