// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/capture_words.h"
#include "widgets/theme/theme.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

constexpr double kSweep = 60, kRoll = 170; // degrees to either side

QString say(const char *english) { return QCoreApplication::translate("CaptureWords", english); }

Quaternion about(const Vector3 &axis, double degrees)
{
    const double half = degrees * std::numbers::pi / 360;
    return {std::cos(half), axis[0] * std::sin(half), axis[1] * std::sin(half), axis[2] * std::sin(half)};
}

constexpr Vector3 kX{1, 0, 0}, kY{0, 1, 0}, kZ{0, 0, 1};

// For a viewer who looks north: the fingers point away, or the palm faces the viewer where possible.
std::optional<Quaternion> attitudeOf(Attitude attitude, std::optional<double> done)
{
    const Quaternion away = about(kZ, 90), towards = about(kZ, -90);
    const double along = done ? 1 - 2 * *done : 0;
    switch (attitude) {
    case Attitude::Still:
    case Attitude::PalmDown: return away;
    case Attitude::PalmUp: return away * about(kX, 180);
    case Attitude::FingersUp: return towards * about(kY, -90);
    case Attitude::FingersDown: return away * about(kY, 90);
    case Attitude::ThumbUp: return about(kZ, 180) * about(kX, 90);
    case Attitude::ThumbDown: return about(kX, -90);
    case Attitude::UpToDown: return done ? std::optional(away * about(kY, -kSweep * along)) : std::nullopt;
    case Attitude::Roll: return done ? std::optional(away * about(kX, -kRoll * along)) : std::nullopt;
    default: return std::nullopt;
    }
}

QString instructionOf(Attitude attitude)
{
    switch (attitude) {
    case Attitude::Still: return say(QT_TRANSLATE_NOOP("CaptureWords", "Nothing may touch the glove"));
    case Attitude::PalmDown: return say(QT_TRANSLATE_NOOP("CaptureWords", "Hold the palm level, facing down"));
    case Attitude::PalmUp: return say(QT_TRANSLATE_NOOP("CaptureWords", "Hold the palm level, facing up"));
    case Attitude::FingersUp:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Hold the hand upright, fingers to the ceiling"));
    case Attitude::FingersDown:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Let the hand hang, fingers to the floor"));
    case Attitude::ThumbUp: return say(QT_TRANSLATE_NOOP("CaptureWords", "Hold the hand on its edge, thumb on top"));
    case Attitude::ThumbDown: return say(QT_TRANSLATE_NOOP("CaptureWords", "Hold the hand on its edge, thumb below"));
    case Attitude::UpToDown:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Sweep slowly from pointing up to pointing down"));
    case Attitude::Roll:
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Turn slowly about the forearm, as far as it goes"));
    case Attitude::Everywhere: return say(QT_TRANSLATE_NOOP("CaptureWords", "Turn the hand until the sphere is full"));
    default: return {};
    }
}

QString titleOf(const PlanPose &pose)
{
    if (!pose.title.isEmpty())
        return planText(pose.title);
    QStringList bent;
    for (std::size_t i = 0; pose.fingers && i < 5; ++i) {
        if ((*pose.fingers)[i] == Finger::Flexed)
            bent.append(Theme::fingerName(int(i)));
    }
    if (bent.isEmpty())
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Open hand"));
    if (bent.size() == 5)
        return say(QT_TRANSLATE_NOOP("CaptureWords", "Fist"));
    return say(QT_TRANSLATE_NOOP("CaptureWords", "Bend: %1")).arg(QLocale().createSeparatedList(bent));
}

QString originOf(ListedPlan::Origin origin)
{
    switch (origin) {
    case ListedPlan::Origin::BuiltIn: return say(QT_TRANSLATE_NOOP("CaptureWords", "built in"));
    case ListedPlan::Origin::Person: return say(QT_TRANSLATE_NOOP("CaptureWords", "your own"));
    default: return say(QT_TRANSLATE_NOOP("CaptureWords", "beside the project"));
    }
}

} // namespace

CapturePoseView poseViewOf(const PlanPose &pose, std::optional<double> done)
{
    return {titleOf(pose), instructionOf(pose.attitude), pose.fingers, attitudeOf(pose.attitude, done)};
}

QList<PlanRow> planRowsOf(const QList<ListedPlan> &plans)
{
    QList<PlanRow> rows;
    for (const ListedPlan &listed : plans) {
        PlanRow row{listed.file, listed.id, {}, originOf(listed.origin), 0, 0, listed.error};
        if (listed.plan) {
            const std::vector<PlanPose> steps = stepsOf(*listed.plan);
            row.name = planText(listed.plan->name);
            row.description = planText(listed.plan->description);
            row.steps = int(steps.size());
            row.seconds = secondsOf(steps);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace lodestone
