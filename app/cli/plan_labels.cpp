// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_labels.h"
#include "app/cli/verb.h"
#include "engine/project/capture.h"
#include <QFileInfo>
#include <algorithm>

namespace lodestone::cli {

namespace {

// Ranges within begin..end in which the hand holds one combination without moving.
std::vector<Segment> stillRuns(const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand)
{
    std::vector<Segment> runs;
    bool open = false;
    for (int i = std::max(begin, 0); i < std::min(end, int(samples.size())); ++i) {
        const simulator::Truth truth = hand.truth(samples[std::size_t(i)].t);
        const Combination fingers = Combination(truth.flexed);
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
    if (options.script == QLatin1String("turn"))
        return simulator::Script::turnAbout();
    return simulator::Script::fromPlanFile(options.script.toStdString());
}

simulator::Hand handOf(const GloveOptions &options) { return handOf(options, scriptOf(options)); }

simulator::Hand handOf(const GloveOptions &options, const simulator::Script &script)
{
    return {options.seed, options.session, script, simulator::worldNamed(options.world.toStdString())};
}

std::vector<Segment> segmentsFromTruth(const std::vector<Sample> &samples, const simulator::Hand &hand, double margin)
{
    std::vector<Segment> segments;
    for (Segment run : stillRuns(samples, 0, int(samples.size()), hand)) {
        const double from = samples[std::size_t(run.begin)].t + margin,
                     to = samples[std::size_t(run.end - 1)].t - margin;
        while (run.begin < run.end && samples[std::size_t(run.begin)].t < from)
            ++run.begin;
        while (run.end > run.begin && samples[std::size_t(run.end - 1)].t > to)
            --run.end;
        if (run.end > run.begin)
            segments.push_back(run);
    }
    return segments;
}

std::optional<Segment> answerFromTruth(
    const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand, int shortest)
{
    const std::vector<Segment> runs = stillRuns(samples, begin, end, hand);
    const auto longest = std::max_element(
        runs.begin(), runs.end(), [](const Segment &a, const Segment &b) { return a.end - a.begin < b.end - b.begin; });
    if (longest == runs.end() || longest->end - longest->begin < shortest)
        return std::nullopt;
    return *longest;
}

Plan findPlan(const std::string &nameOrFile, const std::string &projectFile)
{
    const QString wanted = fromUtf8(nameOrFile);
    try {
        if (QFileInfo::exists(wanted))
            return readPlan(wanted);
    } catch (const PlanError &error) {
        throw Failure{error.sentence()};
    }
    QList<ListedPlan> fitting;
    QStringList known;
    for (const ListedPlan &plan : listPlans(fromUtf8(projectFile))) {
        known.append(plan.id);
        if (plan.id == wanted)
            fitting = {plan};
        else if (plan.id.startsWith(wanted) && (fitting.isEmpty() || fitting.constFirst().id != wanted))
            fitting.append(plan);
    }
    if (fitting.size() != 1)
        throw Failure{QStringLiteral("There is %1 plan %2; give a plan file, or one of %3.")
                          .arg(fitting.isEmpty() ? QStringLiteral("no") : QStringLiteral("more than one"), wanted,
                              known.join(QStringLiteral(", ")))};
    if (!fitting.constFirst().plan)
        throw Failure{fitting.constFirst().error};
    return *fitting.constFirst().plan;
}

std::vector<Segment> segmentsFromPlan(const std::vector<Sample> &samples, const std::vector<PlanPose> &steps)
{
    CaptureRun run(steps);
    run.next();
    for (const Sample &sample : samples)
        run.sample(sample.t);
    run.stop();
    return run.labels();
}

} // namespace lodestone::cli
