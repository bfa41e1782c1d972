// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/next_gain.h"
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/nearest_neighbours.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace lodestone {
namespace {

constexpr double kMoment = 1;                                // s of one pose
constexpr int kWindowsOfMoment = 3;                          // that teach; neighbours share most samples
constexpr std::size_t kFewest = 8;                           // moments of a sitting, before it judges
constexpr std::size_t kMostMoments = 200, kMostSittings = 8; // the newest; more say nothing new and take time
constexpr std::size_t kMostAttitudes = 600;                  // of the pool
constexpr double kAlike = 0.9;                               // cosine of the angle between two directions of gravity
constexpr double kWhole = 15; // moments after which a sitting has said most of what it has to say
// Chosen on simulated users 461 to 466 of all five worlds: the mean, and the deviation of the logarithm (first) or of
// the value (power); how far what is seen lies from the law; how far what one sitting brings lies from what is
// expected.
constexpr double kFirstMean = 0.22, kFirstSpread = 0.4, kPowerMean = 0.7, kPowerSpread = 0.4;
constexpr double kMomentSpread = 0.4, kSittingSpread = 0.1, kScatter = 0.05;

struct Sitting
{
    std::vector<std::vector<int>> moments; // windows of each
    double count = 0;                      // of all, also those left out here
    int newest = 0;                        // session of it
};

double amountOf(double moments) { return 1 - std::exp(-moments / kWhole); }

std::map<int, Sitting> sittingsOfLabels(const LabelledWindows &labelled)
{
    std::vector<int> order(std::size_t(labelled.count()));
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](int w) { return labelled.fingers[std::size_t(w)].isUnknown(); });
    const auto at = [&](int w) -> const WindowContext & { return labelled.context[std::size_t(w)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return at(a).session != at(b).session ? at(a).session < at(b).session : at(a).time < at(b).time;
    });
    std::map<int, Sitting> out;
    int first = -1;
    for (const int w : order) {
        const bool same = first >= 0 && at(w).session == at(first).session && at(w).time - at(first).time < kMoment
                          && labelled.fingers[std::size_t(w)] == labelled.fingers[std::size_t(first)];
        Sitting &sitting = out[at(w).sitting];
        sitting.newest = at(w).session;
        if (!same) {
            first = w;
            sitting.moments.emplace_back();
        }
        sitting.moments.back().push_back(w);
    }
    while (out.size() > kMostSittings)
        out.erase(std::min_element(
            out.begin(), out.end(), [](const auto &a, const auto &b) { return a.second.newest < b.second.newest; }));
    for (auto &[number, sitting] : out) {
        sitting.count = double(sitting.moments.size());
        std::vector<std::vector<int>> kept;
        for (std::size_t m = 0; m < sitting.moments.size(); m += sitting.moments.size() / kMostMoments + 1) {
            const std::vector<int> &all = sitting.moments[m];
            kept.emplace_back();
            for (std::size_t w = 0; w < all.size(); w += all.size() / kWindowsOfMoment + 1)
                kept.back().push_back(all[w]);
        }
        sitting.moments = std::move(kept);
    }
    return out;
}

void add(LabelledWindows &to, const LabelledWindows &from, int w)
{
    to.add(from.input.data() + std::ptrdiff_t(w) * from.values, from.fingers[std::size_t(w)],
        from.context[std::size_t(w)]);
}

// Middles of a sitting's moments that are held as the pool is. Where gravity is not known, all of them.
LabelledWindows judgesOf(const Sitting &sitting, const LabelledWindows &labelled, const LabelledWindows &pool)
{
    const std::size_t every = pool.context.size() / kMostAttitudes + 1;
    const auto alike = [&](const std::array<float, 3> &up) {
        for (std::size_t w = 0; w < pool.context.size(); w += every) {
            const std::array<float, 3> &there = pool.context[w].gravity;
            if (std::isnan(there[0]) || double(up[0] * there[0] + up[1] * there[1] + up[2] * there[2]) >= kAlike)
                return true;
        }
        return std::isnan(up[0]);
    };
    LabelledWindows out = labelled.none();
    for (const std::vector<int> &moment : sitting.moments)
        if (const int w = moment[moment.size() / 2]; alike(labelled.context[std::size_t(w)].gravity))
            add(out, labelled, w);
    return out;
}

struct Seen
{
    double amount, error, spread;
};

std::vector<Seen> holdOuts(const std::map<int, Sitting> &sittings, const NextGainRequest &q)
{
    std::vector<Seen> seen;
    for (const auto &[held, judging] : sittings) {
        const LabelledWindows judges = judgesOf(judging, q.labelled, q.pool);
        if (judges.fingers.size() < kFewest)
            continue;
        std::vector<Seen> here;
        const auto learnFrom = [&](std::size_t part, std::optional<int> without) {
            LabelledWindows taught = q.labelled.none();
            double amount = 0;
            for (const auto &[number, sitting] : sittings) {
                if (number == held || number == without)
                    continue;
                amount += amountOf(sitting.count / double(part));
                for (std::size_t m = 0; m < sitting.moments.size(); m += part)
                    for (const int w : sitting.moments[m])
                        add(taught, q.labelled, w);
            }
            if (taught.count() == 0)
                return;
            NearestNeighbours memory;
            memory.add(taught);
            here.push_back({amount, 1 - score(memory.answer(blind(judges)), judges.fingers).accuracy, 0});
        };
        for (const std::size_t part : {1u, 2u, 4u, 8u})
            learnFrom(part, {});
        for (const auto &other : sittings)
            if (other.first != held && sittings.size() > 2)
                learnFrom(1, other.first);
        // The same moments judge all of these: together they weigh as one.
        const double variance = kSittingSpread * kSittingSpread + kMomentSpread * kMomentSpread / judges.count();
        for (Seen &one : here) {
            one.spread = std::sqrt(variance * double(here.size()));
            seen.push_back(one);
        }
    }
    return seen;
}

} // namespace

NextGain nextGain(const NextGainRequest &q)
{
    NextGain out;
    if (q.pool.count() == 0)
        return out;
    const std::map<int, Sitting> sittings = sittingsOfLabels(q.labelled);
    const std::vector<Seen> seen = holdOuts(sittings, q);
    if (seen.empty())
        return out;
    double amount = 0;
    for (const auto &[number, sitting] : sittings)
        amount += amountOf(sitting.count);
    const auto here = sittings.find(q.pool.context.front().sitting);
    const double given = here == sittings.end() ? 0 : here->second.count;
    const std::array more{amountOf(given + q.answers) - amountOf(given), 1.0}; // answers, sitting

    constexpr int kGrid = 6; // steps each side of the prior's mean, of half a deviation
    double whole = 0;
    std::array<double, 2> sum{}, squares{};
    for (int f = -kGrid; f <= kGrid; ++f)
        for (int p = -kGrid; p <= kGrid; ++p) {
            const double first = kFirstMean * std::exp(f * kFirstSpread / 2), power = kPowerMean + p * kPowerSpread / 2;
            const auto error = [&](double labels) { return std::min(0.5, first * std::pow(labels, -power)); };
            double log = -(f * f + p * p) / 8.0;
            for (const Seen &one : seen)
                log -= std::pow((one.error - error(one.amount)) / one.spread, 2) / 2;
            const double weight = std::exp(log);
            whole += weight;
            for (std::size_t step = 0; step < more.size(); ++step) {
                const double gain = error(amount) - error(amount + more[step]);
                sum[step] += weight * gain;
                squares[step] += weight * gain * gain;
            }
        }
    const auto gainOf = [&](std::size_t step) {
        const double gain = sum[step] / whole, variance = std::max(0.0, squares[step] / whole - gain * gain);
        return NextGain::Gain{gain, std::sqrt(variance + kScatter * kScatter)};
    };
    if (q.answers > 0)
        out.answers = gainOf(0);
    out.sitting = gainOf(1);
    return out;
}

} // namespace lodestone
