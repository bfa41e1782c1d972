// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sitting.h"
#include "engine/signal/channel.h"
#include "engine/signal/windows.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

constexpr double kSameWay = 15 * std::numbers::pi / 180;
constexpr std::size_t kFewest = 20, kMost = 500; // samples that are compared

struct OpenHand
{
    std::array<float, 3> gravity{}, field{};
};

std::vector<OpenHand> openHands(const std::vector<Sample> &samples, const std::vector<Segment> &segments)
{
    const std::vector<std::array<float, 3>> gravity = estimateGravity(samples);
    std::vector<OpenHand> all;
    for (const Segment &segment : segments)
        if (segment.fingers == Combination(Finger::Extended))
            for (int i = std::max(0, segment.begin); i < std::min(segment.end, int(gravity.size())); ++i)
                if (const Sample &sample = samples[std::size_t(i)]; std::isfinite(sample.mag[0]))
                    all.push_back({gravity[std::size_t(i)], sample.mag});
    std::vector<OpenHand> some; // evenly: neighbours say the same
    const std::size_t step = std::max<std::size_t>(1, all.size() / kMost);
    for (std::size_t i = 0; i < all.size(); i += step)
        some.push_back(all[i]);
    return some;
}

double distance(const std::array<float, 3> &a, const std::array<float, 3> &b)
{
    return std::hypot(double(a[0] - b[0]), double(a[1] - b[1]), double(a[2] - b[2]));
}

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool isImported(const SessionInfo &session) { return session.source.startsWith(QLatin1String("import")); }

std::vector<Segment> segmentsOf(const Project &project, qint64 session)
{
    std::vector<Segment> segments;
    for (const Label &label : project.labels(session))
        segments.push_back(label.segment);
    return segments;
}

} // namespace

SittingProposal proposeSitting(
    const QList<SessionInfo> &sessions, int newest, const QString &source, const QDateTime &now)
{
    const auto endOf = [](const SessionInfo &session) {
        return session.created.addMSecs(qint64(session.seconds * 1e3));
    };
    const SessionInfo *last = nullptr;
    for (const SessionInfo &session : sessions)
        if (!isImported(session) && (!last || endOf(session) > endOf(*last)))
            last = &session;
    const SittingProposal anew{newest + 1, SittingProposal::Why::First};
    if (!last || last->sitting == 0)
        return anew;
    if (last->source != source)
        return {anew.number, SittingProposal::Why::OtherBoard};
    if (endOf(*last).secsTo(now) > kSameSitting)
        return {anew.number, SittingProposal::Why::LongAgo};
    return {last->sitting, SittingProposal::Why::GoesOn};
}

std::optional<double> baselineJump(const std::vector<Sample> &before, const std::vector<Segment> &openBefore,
    const std::vector<Sample> &now, const std::vector<Segment> &openNow)
{
    const std::vector<OpenHand> known = openHands(before, openBefore);
    std::vector<double> jumps;
    for (const OpenHand &hand : openHands(now, openNow)) {
        std::vector<double> near;
        for (const OpenHand &one : known) {
            const double cosine = double(
                one.gravity[0] * hand.gravity[0] + one.gravity[1] * hand.gravity[1] + one.gravity[2] * hand.gravity[2]);
            if (cosine > std::cos(kSameWay))
                near.push_back(distance(one.field, hand.field));
        }
        if (!near.empty())
            jumps.push_back(*std::min_element(near.begin(), near.end()));
    }
    if (jumps.size() < kFewest)
        return {};
    return median(jumps);
}

std::optional<double> baselineJump(const Project &project, qint64 session)
{
    const QList<SessionInfo> sessions = project.sessions();
    const auto own = std::find_if(
        sessions.begin(), sessions.end(), [session](const SessionInfo &s) { return s.id == session; });
    if (own == sessions.end() || own->sitting == 0 || !has(own->layout, Quantity::MagneticField))
        return {};
    const SessionInfo *before = nullptr;
    for (const SessionInfo &one : sessions)
        if (one.sitting == own->sitting && one.created < own->created && one.damage.isEmpty()
            && has(one.layout, Quantity::MagneticField) && (!before || one.created > before->created))
            before = &one;
    if (!before || !own->damage.isEmpty())
        return {};
    return baselineJump(project.samples(before->id), segmentsOf(project, before->id), project.samples(session),
        segmentsOf(project, session));
}

} // namespace lodestone
