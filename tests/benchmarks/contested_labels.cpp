// SPDX-License-Identifier: GPL-3.0-or-later
// SIMULATED wearers who label with slips: how many of the wrong labels a search for contested ones finds, and how many
// right ones it names. Prints the table of docs/results.md. contested-labels [USERS] [LABELS] [RECIPE] [plan|alone]
//
// Each user's hand takes one of the ten usual poses at will, turning about, in a sitting of its own; LABELS of the
// poses are labelled by hand, at most two seconds of each, and in one of ten one finger is wrong. plan: a session of
// the ten combinations, one minute, is labelled by its plan beside it; alone: it is not there.
#include "engine/learning/handlers.h"
#include "engine/project/project.h"
#include "tests/benchmarks/at_will.h"
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>

using namespace lodestone;

namespace {

constexpr double kStep = 0.02, kLongest = 2; // s
constexpr double kSlips = 0.1;
constexpr int kFirstUser = 101;     // the constants of the rule were chosen with users below that
constexpr double kPoseTakes = 4.55; // s, about

struct Recorded
{
    std::vector<Sample> samples;
    std::vector<Segment> held; // what the hand did, pose by pose
};

Recorded recorded(const simulator::Hand &hand)
{
    Recorded all;
    for (double t = 0; t < hand.script().seconds(); t += kStep) {
        const auto raw = hand.sample(t);
        Sample &sample = all.samples.emplace_back();
        sample.t = t;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            sample.accel[axis] = float(raw[axis] * kGravity / 8192);
            sample.gyro[axis] = float(raw[axis + 3] * 1000 / 114280. * M_PI / 180);
            sample.mag[axis] = float(raw[axis + 6] * 0.1);
        }
        const simulator::Truth truth = hand.truth(t);
        if (truth.moving)
            continue;
        const int i = int(all.samples.size()) - 1;
        const Combination fingers(truth.flexed);
        if (all.held.empty() || all.held.back().end != i || all.held.back().fingers != fingers)
            all.held.push_back({i, i, fingers});
        all.held.back().end = i + 1;
    }
    return all;
}

class Quiet final : public JobContext
{
public:
    bool cancelled() const override { return false; }
    void progress(const QString &, double, const QCborMap &) override {}
};

} // namespace

int main(int argc, char **argv)
{
    const int users = argc > 1 ? std::atoi(argv[1]) : 6, labels = argc > 2 ? std::atoi(argv[2]) : 40;
    const bool plan = argc <= 4 || std::string(argv[4]) != "alone";
    int wrong = 0, judged = 0, contested = 0, right = 0, all = 0;
    for (int user = kFirstUser; user < kFirstUser + users; ++user) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.lodestone"));
        TrainRequest request;
        std::set<int> slips;
        {
            const auto project = Project::open(file);
            const auto seed = std::uint64_t(user);
            if (plan) {
                const Recorded ten = recorded(
                    simulator::Hand(seed, seed * 10, simulator::Script::tenCombinations(seed, 6)));
                project->addSession(
                    QStringLiteral("Plan"), QStringLiteral("glove"), ten.samples, ten.held, LabelSource::Plan);
            }
            const Recorded own = recorded(simulator::Hand(seed, seed * 10 + 1, atWill(seed, labels * kPoseTakes)));
            std::mt19937_64 random(seed + 1000);
            std::vector<Segment> given;
            for (const Segment &pose : own.held) {
                Segment label = pose;
                label.end = std::min(label.end, label.begin + int(kLongest / kStep));
                if (std::uniform_real_distribution<double>(0, 1)(random) < kSlips) {
                    Finger &finger = label.fingers[random() % 5];
                    finger = finger == Finger::Flexed ? Finger::Extended : Finger::Flexed;
                    slips.insert(label.begin);
                }
                given.push_back(label);
            }
            const qint64 target = project->addSession(
                QStringLiteral("Own"), QStringLiteral("glove"), own.samples, given, LabelSource::Human);
            if (plan)
                request.target = target;
        }
        request.project = file;
        request.recipe = argc > 3 ? QString::fromLatin1(argv[3]) : QString();
        Quiet quiet;
        const DisputesJob::Result result = disputesJob(request, quiet);
        all += result.labels;
        judged += result.judged;
        wrong += int(slips.size());
        contested += int(result.disputes.size());
        for (const Dispute &dispute : result.disputes)
            right += slips.contains(dispute.begin);
        std::printf("user %d: %d labels, %d wrong, %d judged, %d contested\n", user, result.labels, int(slips.size()),
            result.judged, int(result.disputes.size()));
        std::fflush(stdout);
    }
    std::printf("%d labels, %d of them wrong; %d judged; %d contested, of which %d are wrong: found %.0f %%, right "
                "%.0f %% of the times\n",
        all, wrong, judged, contested, right, 100.0 * right / std::max(1, wrong),
        100.0 * right / std::max(1, contested));
}
