// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace lodestone {
namespace {

std::vector<Combination> labelsOf(const std::vector<Window> &windows)
{
    std::vector<Combination> out;
    for (const Window &w : windows)
        out.push_back(w.fingers);
    return out;
}

std::vector<Evaluation::Bin> reliabilityOf(const Scores &s)
{
    std::vector<Evaluation::Bin> bins;
    const double width = 0.5 / double(s.reliability.size());
    for (std::size_t b = 0; b < s.reliability.size(); ++b) {
        const ReliabilityBin &bin = s.reliability[b];
        bins.push_back({0.5 + double(b) * width, 0.5 + double(b + 1) * width, bin.count, {}, {}});
        if (bin.count > 0) {
            bins.back().stated = bin.confidence / bin.count;
            bins.back().right = double(bin.right) / bin.count;
        }
    }
    return bins;
}

struct Domain
{
    QString name;
    std::vector<Window> windows;
    bool trained = false;
};

// Where the windows are of two sittings or more, the domain of a session is its sitting. An older project knows none.
std::map<int, std::size_t> domainBySession(const Dataset &data, std::vector<Domain> &domains)
{
    std::set<int> sittings;
    for (const Window &w : data.compared)
        sittings.insert(data.sittingOf(w.session));
    std::map<int, std::size_t> bySitting, out;
    for (int s = 0; s < int(data.sessions.size()); ++s) {
        const int sitting = data.sessions[std::size_t(s)].sitting;
        const bool whole = sittings.size() > 1 && sitting >= 0;
        if (const auto there = bySitting.find(sitting); whole && there != bySitting.end()) {
            out[s] = there->second;
            continue;
        }
        out[s] = domains.size();
        if (whole)
            bySitting[sitting] = domains.size();
        domains.push_back(
            {whole ? QStringLiteral("sitting %1").arg(sitting) : data.sessions[std::size_t(s)].info.name, {}, false});
    }
    return out;
}

std::vector<Domain> domainsOf(const Dataset &data)
{
    std::set<std::pair<int, int>> trained;
    for (const Window &w : data.train)
        trained.insert({w.session, w.begin});
    std::vector<Domain> domains;
    const bool bySession = data.split == SplitBy::Session
                           || std::any_of(data.compared.begin(), data.compared.end(),
                               [](const Window &w) { return std::isnan(w.pitch); });
    std::map<int, std::size_t> domainOf;
    if (bySession) {
        domainOf = domainBySession(data, domains);
    } else {
        domains = {{QStringLiteral("pitch down"), {}, false}, {QStringLiteral("pitch middle"), {}, false},
            {QStringLiteral("pitch up"), {}, false}};
    }
    for (const Window &w : data.compared) {
        std::size_t which = 1;
        if (bySession)
            which = domainOf[w.session];
        else if (double(w.pitch) <= data.lowPitch)
            which = 0;
        else if (double(w.pitch) >= data.highPitch)
            which = 2;
        domains[which].windows.push_back(w);
        domains[which].trained |= trained.contains({w.session, w.begin});
    }
    std::erase_if(domains, [](const Domain &d) { return d.windows.empty(); });
    return domains;
}

} // namespace

Scores score(const Probabilities &probability, const std::vector<Combination> &truth)
{
    Scores s;
    constexpr int kBins = int(std::tuple_size_v<decltype(s.reliability)>);
    std::array<int, 5> right{}, flexed{}, known{};
    int exact = 0;
    for (std::size_t w = 0; w < truth.size(); ++w) {
        bool all = true;
        for (std::size_t f = 0; f < 5; ++f) {
            if (truth[w][f] == Finger::Unknown)
                continue;
            const double p = double(probability[w][f]);
            const bool isFlexed = truth[w][f] == Finger::Flexed, hit = (p >= 0.5) == isFlexed;
            const double confidence = std::max(p, 1 - p);
            ReliabilityBin &bin =
                s.reliability[std::size_t(std::clamp(int((confidence - 0.5) * 2 * kBins), 0, kBins - 1))];
            ++bin.count;
            bin.right += hit;
            bin.confidence += confidence;
            ++known[f];
            right[f] += hit;
            flexed[f] += isFlexed;
            all &= hit;
        }
        exact += all;
    }
    s.windows = int(truth.size());
    if (s.windows == 0)
        return s;
    const auto judged = double(std::count_if(known.begin(), known.end(), [](int n) { return n > 0; }));
    const double all = std::accumulate(known.begin(), known.end(), 0.0);
    for (std::size_t f = 0; f < 5; ++f) {
        if (known[f] == 0)
            continue;
        const double n = known[f];
        s.fingers[f] = right[f] / n;
        s.accuracy += s.fingers[f] / judged;
        s.fingerMajority[f] = std::max(flexed[f], known[f] - flexed[f]) / n;
        s.majority += s.fingerMajority[f] / judged;
    }
    s.exact = exact / double(s.windows);
    for (const ReliabilityBin &bin : s.reliability)
        s.ece += std::abs(bin.right - bin.confidence) / std::max(1.0, all);
    return s;
}

Mistake commonestMistake(const Probabilities &probability, const Combination &truth)
{
    std::map<std::string, Mistake> answers;
    for (const auto &p : probability) {
        Combination said = Combination::likeliest(p);
        for (std::size_t f = 0; f < 5; ++f)
            if (truth[f] == Finger::Unknown)
                said[f] = Finger::Unknown;
        if (said != truth) {
            Mistake &mistake = answers[said.toString()];
            mistake = {said, mistake.windows + 1};
        }
    }
    Mistake commonest;
    for (const auto &[name, mistake] : answers)
        if (mistake.windows > commonest.windows)
            commonest = mistake;
    return commonest;
}

Probabilities predict(const Network &network, const std::vector<float> &input, const std::function<void()> &check)
{
    const std::size_t values = std::size_t(network.window) * std::size_t(network.channels);
    Probabilities out(input.size() / values);
    for (std::size_t w = 0; w < out.size(); ++w) {
        if (check && w % 64 == 0)
            check();
        out[w] = forward(network, input.data() + w * values);
    }
    return out;
}

TestScores figuresOf(const Scores &s)
{
    return {s.accuracy, s.exact, s.majority, s.ece, s.windows, {s.fingers}, {s.fingerMajority}};
}

LabelledWindows blind(LabelledWindows windows)
{
    std::fill(windows.fingers.begin(), windows.fingers.end(), Combination());
    return windows;
}

Probabilities answerOf(const TrainOutcome &outcome, const LabelledWindows &windows)
{
    if (windows.count() == 0)
        return {};
    return outcome.answer ? outcome.answer(blind(windows)) : predict(outcome.network, windows.input);
}

Evaluation evaluate(const Network &network, const Dataset &data, const std::function<void()> &check)
{
    if (data.test.empty())
        throw JobFailed{JobProblem::NothingToTest};
    const auto answered = [&](const std::vector<Window> &windows) {
        return predict(network, data.inputOf(network, windows), check);
    };
    const auto scored = [&](const std::vector<Window> &windows) { return score(answered(windows), labelsOf(windows)); };
    const Scores test = scored(data.test), train = scored(data.train);
    Evaluation report{{figuresOf(test)}, data.split, train.accuracy - test.accuracy, {}, reliabilityOf(test), {},
        data.warning, data.shapeOf()};
    for (const Domain &d : domainsOf(data))
        report.domains.push_back({{figuresOf(scored(d.windows))}, d.name, d.trained, {}});
    std::map<std::string, std::vector<Window>> byCombination;
    for (const Window &w : data.test)
        byCombination[w.fingers.toString()].push_back(w);
    for (const auto &[name, windows] : byCombination) {
        const Combination &fingers = windows.front().fingers;
        const Probabilities answers = answered(windows);
        const Scores s = score(answers, labelsOf(windows));
        report.combinations.push_back({fingers, s.windows, s.accuracy, s.exact, {}, {}});
        if (const Mistake mistake = commonestMistake(answers, fingers); mistake.windows > 0) {
            report.combinations.back().takenFor = mistake.combination;
            report.combinations.back().takenForWindows = mistake.windows;
        }
    }
    return report;
}

} // namespace lodestone
