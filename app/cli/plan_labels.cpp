// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_labels.h"
#include <algorithm>

namespace lodestone::cli {

namespace {

Combination combinationOf(const std::array<bool, 5> &flexed)
{
    Combination fingers{};
    for (std::size_t i = 0; i < flexed.size(); ++i)
        fingers[i] = flexed[i] ? Finger::Flexed : Finger::Extended;
    return fingers;
}

// Runs of begin..end in which the hand was still in one combination.
std::vector<Segment> stillRuns(const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand)
{
    std::vector<Segment> runs;
    bool open = false;
    for (int i = std::max(begin, 0); i < std::min(end, int(samples.size())); ++i) {
        const simulator::Truth truth = hand.truth(samples[std::size_t(i)].t);
        const Combination fingers = combinationOf(truth.flexed);
        if (truth.moving) {
            open = false;
        } else if (open && runs.back().fingers == fingers) {
            runs.back().end = i + 1;
        } else {
            runs.push_back({i, i + 1, fingers});
            open = true;
        }
    }
    return runs;
}

} // namespace

simulator::Script scriptOf(const GloveOptions &options)
{
    if (options.script == QLatin1String("ten"))
        return simulator::Script::tenCombinations(options.session, options.secondsEach);
    if (options.script == QLatin1String("wander"))
        return simulator::Script::wander(options.seed);
    return simulator::Script::fromPlanFile(options.script.toStdString());
}

simulator::Hand handOf(const GloveOptions &options)
{
    const bool rough = options.world == QLatin1String("rough");
    return {options.seed, options.session, scriptOf(options), rough ? simulator::World::Rough : simulator::World::Plain};
}

std::vector<Segment> segmentsFromTruth(const std::vector<Sample> &samples, const simulator::Hand &hand, double margin)
{
    std::vector<Segment> segments;
    for (Segment run : stillRuns(samples, 0, int(samples.size()), hand)) {
        const double from = samples[std::size_t(run.begin)].t + margin, to = samples[std::size_t(run.end - 1)].t - margin;
        while (run.begin < run.end && samples[std::size_t(run.begin)].t < from)
            ++run.begin;
        while (run.end > run.begin && samples[std::size_t(run.end - 1)].t > to)
            --run.end;
        if (run.end > run.begin)
            segments.push_back(run);
    }
    return segments;
}

std::optional<Segment> answerFromTruth(const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand, int shortest)
{
    const std::vector<Segment> runs = stillRuns(samples, begin, end, hand);
    const auto longest = std::max_element(runs.begin(), runs.end(), [](const Segment &a, const Segment &b) { return a.end - a.begin < b.end - b.begin; });
    if (longest == runs.end() || longest->end - longest->begin < shortest)
        return std::nullopt;
    return *longest;
}

std::vector<Segment> segmentsFromPlan(const std::vector<Sample> &samples, const simulator::Script &plan, double react)
{
    std::vector<Segment> segments;
    if (samples.empty())
        return segments;
    double from = samples.front().t;
    std::size_t next = 0;
    for (const simulator::Pose &pose : plan.poses) {
        const double to = from + pose.seconds;
        while (next < samples.size() && samples[next].t < from + pose.prepare + react)
            ++next;
        Segment segment{int(next), int(next), combinationOf(pose.flexed)};
        while (next < samples.size() && samples[next].t < to)
            ++next;
        segment.end = int(next);
        if (segment.end > segment.begin)
            segments.push_back(segment);
        from = to;
    }
    return segments;
}

} // namespace lodestone::cli
