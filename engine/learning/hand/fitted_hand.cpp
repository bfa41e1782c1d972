// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/parameters.h"
#include "engine/learning/hand/random.h"
#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lodestone {
namespace {

// One member's prediction for one combination, ready to be asked for many windows. Student's t: repetitions stray
// farther than a Gaussian's.
class Density
{
public:
    Density(int combination, double weight, const hand::Gaussian &g)
        : m_combination(std::size_t(combination)), m_mean(g.mean)
    {
        const Eigen::LLT<hand::Mat3> factor(g.covariance);
        m_whiten = factor.matrixL().solve(hand::Mat3::Identity());
        m_log = std::log(weight) - factor.matrixLLT().diagonal().array().log().sum();
    }
    double log(const hand::Vec3 &field) const
    {
        constexpr double kFreedom = 6;
        return m_log - 0.5 * (kFreedom + 3) * std::log1p((m_whiten * (field - m_mean)).squaredNorm() / kFreedom);
    }
    std::size_t combination() const { return m_combination; }

private:
    std::size_t m_combination;
    hand::Vec3 m_mean;
    hand::Mat3 m_whiten;
    double m_log = 0;
};

// Of every member and combination that counts.
std::vector<Density> densitiesOf(
    const FittedHand::Parameters &p, const std::vector<double> &combinationWeight, const hand::Vec3 &gravity)
{
    std::vector<Density> out;
    for (const FittedHand::Parameters::Member &m : p.members)
        for (int c = 0; c < 32; ++c)
            if (const double weight = m.weight * combinationWeight[std::size_t(c)]; weight > 0)
                out.emplace_back(c, weight, hand::predict(m, hand::flexedOf(c), gravity));
    return out;
}

std::array<float, 32> share(const std::vector<Density> &densities, const hand::Vec3 &field)
{
    std::vector<double> logs;
    for (const Density &d : densities)
        logs.push_back(d.log(field));
    const double most = *std::max_element(logs.begin(), logs.end());
    std::array<double, 32> sums{};
    double whole = 0;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const double p = std::exp(logs[i] - most);
        sums[densities[i].combination()] += p;
        whole += p;
    }
    std::array<float, 32> out;
    std::transform(sums.begin(), sums.end(), out.begin(), [whole](double p) { return float(p / whole); });
    return out;
}

struct Level
{
    hand::Vec3 gravity;
    std::vector<int> windows;
};

// Windows held alike: within three degrees of the first of them, where a hand predicts the same.
std::vector<Level> levels(const LabelledWindows &windows)
{
    constexpr double kAlike = 0.05; // of gravity's unit vector
    std::vector<Level> out;
    for (int w = 0; w < windows.count(); ++w) {
        const hand::Vec3 gravity = hand::gravityOf(windows.context[std::size_t(w)]);
        const auto near = std::find_if(
            out.begin(), out.end(), [&](const Level &l) { return (l.gravity - gravity).norm() < kAlike; });
        if (near == out.end())
            out.push_back({gravity, {w}});
        else
            near->windows.push_back(w);
    }
    return out;
}

// Place of the first running sum above a share of the whole.
std::size_t placed(const std::vector<double> &weight, double share)
{
    double whole = 0;
    for (const double w : weight)
        whole += w;
    double left = share * whole;
    std::size_t last = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        if (weight[i] <= 0)
            continue;
        last = i;
        if (left < weight[i])
            break;
        left -= weight[i];
    }
    return last;
}

void demandWeights(const std::vector<double> &weight)
{
    const bool good = weight.size() == 32
                      && std::all_of(weight.begin(), weight.end(), [](double w) { return w >= 0 && std::isfinite(w); })
                      && std::any_of(weight.begin(), weight.end(), [](double w) { return w > 0; });
    if (!good)
        throw std::invalid_argument("Weights of combinations must be 32 numbers, none negative, not all zero.");
}

constexpr double kReadable = 2000; // uT; beyond, a magnet curls into the sensor

double strongestField(const hand::HandVector &one)
{
    double most = 0;
    for (int c = 0; c < 32; ++c)
        most = std::max(
            most, hand::meanFieldOf(one, hand::ChangeVector::Zero(), hand::flexedOf(c), hand::Vec3::UnitZ()).norm());
    return most;
}

} // namespace

hand::Gaussian hand::predict(const FittedHand::Parameters::Member &member, const Flexed &flexed, const Vec3 &gravity)
{
    const Field field = fieldOf(member.hand, ChangeVector::Zero(), flexed, gravity);
    // What is not known of the hand itself is left to the members: linearised about one of them it is far too wide.
    return {field.mean, field.byChange * field.byChange.transpose() + scatter(field)};
}

FittedHand drawHands(int hands, std::uint64_t seed)
{
    if (hands < 1)
        throw std::invalid_argument("At least one hand must be drawn.");
    hand::Random random(seed);
    auto p = std::make_shared<FittedHand::Parameters>();
    for (int n = 0; n < hands; ++n) {
        p->members.push_back({hand::HandVector::Zero(), 1.0 / hands});
        do
            for (double &v : p->members.back().hand)
                v = random.normal();
        while (strongestField(p->members.back().hand) > kReadable);
    }
    return FittedHand(p);
}

FittedHand::FittedHand(std::shared_ptr<const Parameters> parameters) : m_parameters(std::move(parameters)) {}

double FittedHand::residual() const { return m_parameters->residual; }
double FittedHand::misfit() const { return m_parameters->misfit; }

FittedHand::Prediction FittedHand::predict(const Combination &fingers, const std::array<float, 3> &gravity) const
{
    hand::Flexed flexed{};
    for (std::size_t f = 0; f < 5; ++f)
        flexed[f] = fingers[f] == Finger::Flexed;
    const hand::Vec3 up = hand::gravityOf({gravity});
    hand::Vec3 mean = hand::Vec3::Zero();
    hand::Mat3 square = hand::Mat3::Zero(); // mean of products; the members' disagreement is part of the covariance
    for (const Parameters::Member &m : m_parameters->members) {
        const hand::Gaussian g = hand::predict(m, flexed, up);
        mean += m.weight * g.mean;
        square += m.weight * (g.covariance + g.mean * g.mean.transpose());
    }
    const hand::Mat3 covariance = square - mean * mean.transpose();
    Prediction out;
    for (int i = 0; i < 3; ++i) {
        out.mean[std::size_t(i)] = mean[i];
        for (int j = 0; j < 3; ++j)
            out.covariance[std::size_t(i)][std::size_t(j)] = covariance(i, j);
    }
    return out;
}

LabelledWindows FittedHand::simulate(
    int count, const LabelledWindows &like, const std::vector<double> &combinationWeight, std::uint64_t seed) const
{
    constexpr double kRange = 3000;               // uT, of the sensor (MMC5603NJ data sheet: 30 gauss)
    constexpr double kSensor = 1, kWander = 0.05; // uT a sample; of a repetition's flexion spread, within a window
    demandWeights(combinationWeight);
    if (like.count() == 0)
        throw std::invalid_argument("Windows are simulated at the orientations of others, and there are none.");
    hand::Random random(seed);
    std::vector<double> memberWeight;
    for (const Parameters::Member &m : m_parameters->members)
        memberWeight.push_back(m.weight);
    LabelledWindows out = like.none();
    std::vector<float> window(std::size_t(like.values));
    for (int n = 0; n < count; ++n) {
        const WindowContext &context = like.context[std::size_t(random.uniform() * like.count())];
        const auto combination = int(placed(combinationWeight, random.uniform()));
        const Parameters::Member &m = m_parameters->members[placed(memberWeight, random.uniform())];
        hand::ChangeVector change;
        Eigen::Matrix<double, 5, 1> wander;
        for (double &v : change)
            v = random.normal();
        for (double &v : wander)
            v = kWander * random.normal();
        const hand::Field field = hand::fieldOf(m.hand, change, hand::flexedOf(combination), hand::gravityOf(context));
        const hand::Vec3 middle = field.mean;
        const hand::Vec3 drift = field.byChange.leftCols<5>() * wander;
        const int samples = like.values / 3;
        for (int i = 0; i < samples; ++i)
            for (int a = 0; a < 3; ++a)
                window[std::size_t(3 * i + a)] = float(std::clamp(
                    middle[a] + drift[a] * (2.0 * i / samples - 1) + kSensor * random.normal(), -kRange, kRange));
        out.add(window.data(), Combination::fromBits(combination), {context.gravity, context.time, -1, -1});
    }
    return out;
}

std::vector<std::array<float, 32>> FittedHand::posterior(
    const LabelledWindows &windows, const std::vector<double> &combinationWeight) const
{
    demandWeights(combinationWeight);
    std::vector<std::array<float, 32>> out(std::size_t(windows.count()));
    for (const Level &level : levels(windows)) {
        const std::vector<Density> densities = densitiesOf(*m_parameters, combinationWeight, level.gravity);
        for (const int w : level.windows)
            out[std::size_t(w)] = share(densities, hand::meanField(windows, w));
    }
    return out;
}

} // namespace lodestone
