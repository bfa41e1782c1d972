// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/label_gain.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/assess/promotion.h"
#include "engine/learning/study/study.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

namespace lodestone {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr std::size_t kNeighbours = 3;
constexpr std::size_t kMostPlaces = 600; // pool windows that stand for all
constexpr int kStep = 10;                // labels a person gives before looking up again
constexpr double kWorthwhile = 0.005;    // of the fingers for that many labels; less is not worth the time

// Over simulated users: mean and deviation.
constexpr double kFloorMean = 0.70, kFloorSpread = 0.08;
constexpr double kReachMean = 0.6, kReachSpread = 0.5; // the spread is of its logarithm
constexpr double kTopMean = 0.91, kTopSpread = 0.03;
constexpr double kMomentSpread = 0.2; // of one moment's share of right fingers around the curve
// What the law itself gets wrong, most of all because the glove sits otherwise when it is put on again: a share of the
// gain.
constexpr double kMisfit = 0.7, kMostMisfit = 0.045;

struct Moment
{
    Feature place;
    Combination fingers;
    std::vector<Feature> windows;
};

std::vector<Moment> momentsOf(const LabelledWindows &target)
{
    const std::vector<Feature> features = featuresOf(target);
    const std::vector<int> block = blocksOf(target);
    std::map<int, std::vector<std::size_t>> members;
    for (std::size_t w = 0; w < features.size(); ++w)
        members[block[w]].push_back(w);
    std::vector<Moment> out;
    for (const auto &[which, windows] : members) {
        Moment m{features[windows[windows.size() / 2]], target.fingers[windows.front()], {}};
        const std::size_t every = windows.size() / 5 + 1; // neighbours share most samples
        for (std::size_t i = 0; i < windows.size(); i += every)
            m.windows.push_back(features[windows[i]]);
        out.push_back(std::move(m));
    }
    return out;
}

double nearest(const Feature &from, const std::vector<Feature> &to)
{
    double best = kFar;
    for (const Feature &f : to)
        best = std::min(best, squaredDistance(from, f));
    return std::sqrt(best);
}

// What is remembered: its nearest windows vote, the nearer the more.
class Answers
{
public:
    void add(const Feature &place, const Combination &fingers, bool target)
    {
        m_all.push_back({place, fingers, target});
    }
    // share of known fingers answered right
    double right(const Feature &place, const Combination &truth) const
    {
        std::vector<std::pair<double, std::size_t>> near;
        for (std::size_t i = 0; i < m_all.size(); ++i)
            near.emplace_back(squaredDistance(place, m_all[i].place), i);
        const std::size_t count = std::min(near.size(), kNeighbours);
        std::partial_sort(near.begin(), near.begin() + std::ptrdiff_t(count), near.end());
        double sum = 0, known = 0;
        for (std::size_t f = 0; f < truth.size(); ++f) {
            if (truth[f] == Finger::Unknown)
                continue;
            double vote = 0;
            for (std::size_t n = 0; n < count; ++n)
                if (const Finger said = m_all[near[n].second].fingers[f]; said != Finger::Unknown)
                    vote += (said == Finger::Flexed ? 1 : -1) / (std::sqrt(near[n].first) + 1e-3);
            known += 1;
            sum += vote == 0 ? 0.5 : (vote > 0) == (truth[f] == Finger::Flexed);
        }
        return known > 0 ? sum / known : 0.5;
    }

private:
    struct One
    {
        Feature place;
        Combination fingers;
        bool target;
    };
    std::vector<One> m_all;
};

struct Observation
{
    double distance, right, weight;
};

// Each moment left out in turn and answered from the labels elsewhere and a part of the others.
std::vector<Observation> leaveOneOut(const std::vector<Feature> &source, const std::vector<Combination> &answers,
    const std::vector<Moment> &moments, std::uint64_t seed)
{
    std::vector<Observation> out;
    std::mt19937_64 random(seed);
    for (std::size_t left = 0; left < moments.size(); ++left)
        for (const std::uint64_t part : {0u, 1u, 2u, 4u}) { // none, all, half, a quarter of the others
            Answers answered;
            std::vector<Feature> told;
            for (std::size_t i = 0; i < source.size(); ++i)
                answered.add(source[i], answers[i], false);
            for (std::size_t m = 0; m < moments.size(); ++m)
                if (m != left && part > 0 && random() % part == 0)
                    for (const Feature &f : moments[m].windows) {
                        answered.add(f, moments[m].fingers, true);
                        told.push_back(f);
                    }
            out.push_back(
                {nearest(moments[left].place, told), answered.right(moments[left].place, moments[left].fingers), 0.25});
        }
    return out;
}

// For every place of the pool the distance to the nearest label after 0, 1, 2, ... of the next ones: [labels][place].
std::vector<std::vector<double>> distancesAhead(const LabelGainRequest &q, const std::vector<Moment> &moments)
{
    const std::vector<Feature> features = featuresOf(q.pool);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < features.size(); i += features.size() / kMostPlaces + 1)
        places.push_back(i);
    std::vector<Feature> told;
    for (const Moment &m : moments)
        told.insert(told.end(), m.windows.begin(), m.windows.end());
    std::vector<std::vector<double>> out(1);
    for (const std::size_t p : places)
        out[0].push_back(nearest(features[p], told));
    for (const int picked : q.next) {
        std::vector<Feature> covered;
        for (const int w : coveredBy(q.pool, picked, LabelUnit::Moment))
            covered.push_back(features[std::size_t(w)]);
        std::vector<double> after = out.back();
        for (std::size_t p = 0; p < places.size(); ++p)
            after[p] = std::min(after[p], nearest(features[places[p]], covered));
        out.push_back(std::move(after));
    }
    return out;
}

double falling(double distance, double reach) { return std::isinf(distance) ? 0 : std::exp(-distance / reach); }

struct Belief
{
    double weight;
    std::vector<double> curve;
};

std::vector<Belief> posterior(const std::vector<Observation> &seen, const std::vector<std::vector<double>> &ahead)
{
    constexpr int kGrid = 4; // steps each side of the prior's mean, of half a deviation
    std::vector<Belief> out;
    double sum = 0;
    for (int r = -kGrid; r <= kGrid; ++r) {
        const double reach = kReachMean * std::exp(r * kReachSpread / 2);
        std::vector<double> share;
        for (const std::vector<double> &distances : ahead) {
            double mean = 0;
            for (const double d : distances)
                mean += falling(d, reach) / double(distances.size());
            share.push_back(mean);
        }
        for (int f = -kGrid; f <= kGrid; ++f)
            for (int t = -kGrid; t <= kGrid; ++t) {
                const double floor = kFloorMean + f * kFloorSpread / 2,
                             top = std::min(1.0, kTopMean + t * kTopSpread / 2);
                double log = -(r * r + f * f + t * t) / 8.0;
                for (const Observation &o : seen)
                    log -= o.weight
                           * std::pow((o.right - floor - (top - floor) * falling(o.distance, reach)) / kMomentSpread, 2)
                           / 2;
                Belief b{std::exp(log), {}};
                for (const double s : share)
                    b.curve.push_back(floor + (top - floor) * s);
                sum += b.weight;
                out.push_back(std::move(b));
            }
    }
    for (Belief &b : out)
        b.weight /= sum;
    return out;
}

} // namespace

LabelGain labelGain(const LabelGainRequest &question)
{
    LabelGain gain;
    if (question.pool.count() == 0 || question.next.empty())
        return gain;
    gain.moments = int(question.next.size());
    const std::vector<Moment> moments = momentsOf(question.target);
    const auto beliefs = posterior(
        leaveOneOut(featuresOf(question.source), question.source.fingers, moments, question.seed),
        distancesAhead(question, moments));
    const std::size_t steps = beliefs.front().curve.size();
    gain.curve.assign(steps, 0);
    for (const Belief &b : beliefs)
        for (std::size_t m = 0; m < steps; ++m)
            gain.curve[m] += b.weight * b.curve[m];
    std::size_t labels = 0;
    while (labels + 1 < steps && gain.curve[std::min(steps - 1, labels + kStep)] - gain.curve[labels] >= kWorthwhile)
        ++labels;
    gain.labels = int(labels);
    gain.now = gain.curve[0];
    gain.gain = gain.curve[labels] - gain.curve[0];
    double variance = 0;
    for (const Belief &b : beliefs)
        variance += b.weight * std::pow(b.curve[labels] - b.curve[0] - gain.gain, 2);
    const double reach80 = 1.2816 * std::sqrt(variance + std::pow(std::min(kMisfit * gain.gain, kMostMisfit), 2));
    gain.low = std::max(0.0, gain.gain - reach80);
    gain.high = gain.gain + reach80;
    return gain;
}

} // namespace lodestone
