// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/calibrating.h"
#include "engine/project/calibrations.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

struct Calibrating
{
    Q_DECLARE_TR_FUNCTIONS(Calibrating)
};

QString whole(double value) { return QString::number(std::lround(value)); }
QString fine(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

void rest(const std::vector<Sample> &raw, StepResult &result)
{
    const RestingGyroFit fit = fitRestingGyro(raw);
    result.refusal = fit.refusal;
    InertialOffsets offsets = result.calibration.inertial.value_or(InertialOffsets{});
    offsets.gyro = fit.gyro.offset;
    offsets.gyroSigma = fit.gyro.sigma;
    result.calibration.inertial = offsets;
}

void positions(const std::vector<Sample> &raw, StepResult &result)
{
    const AccelFit fit = fitSixPositions(raw);
    result.refusal = fit.refusal;
    result.calibration.accel = fit.calibration;
    if (result.calibration.inertial)
        result.calibration.inertial->accel = {};
}

void board(const std::vector<Sample> &raw, StepResult &result)
{
    std::vector<Vector3> readings;
    for (const Sample &sample : raw)
        readings.push_back({double(sample.mag[0]), double(sample.mag[1]), double(sample.mag[2])});
    const MagFit fit = fitEllipsoid(readings);
    result.refusal = fit.refusal;
    result.calibration.mag = fit.calibration;
    result.calibration.fingers.reset();
}

void hand(const std::vector<Sample> &raw, StepResult &result)
{
    result.calibration.inertial.reset(); // found anew in this recording
    const std::vector<Sample> samples = result.calibration.apply(raw);
    const InertialFit inertial = fitInertial(samples);
    result.hand = fitFingerBaseline(samples, inertial.offsets);
    result.refusal = inertial.refusal ? inertial.refusal : result.hand.refusal;
    result.calibration.inertial = inertial.offsets;
    result.calibration.fingers = result.hand.baseline;
}

} // namespace

StepResult calibrateStep(CalibrationStep step, const std::vector<Sample> &raw, const Calibration &before)
{
    StepResult result{before, {}, {}};
    switch (step) {
    case CalibrationStep::Rest: rest(raw, result); break;
    case CalibrationStep::Positions: positions(raw, result); break;
    case CalibrationStep::Board: board(raw, result); break;
    case CalibrationStep::Hand: hand(raw, result); break;
    }
    if (result.refusal)
        result.calibration = before;
    return result;
}

bool CalibratedPlan::anyAccepted() const
{
    return std::any_of(steps.begin(), steps.end(), [](const PlanStepResult &s) { return !s.refusal; });
}

bool calibrates(const std::vector<PlanPose> &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const PlanPose &pose) { return pose.calibrates.has_value(); });
}

CalibratedPlan calibratePlan(const std::vector<PlanPose> &steps, const std::vector<CaptureStretch> &stretches,
    const std::vector<Sample> &session, const Calibration &before)
{
    CalibratedPlan plan{before, {}};
    std::vector<CalibrationStep> order;
    for (const PlanPose &pose : steps) {
        if (pose.calibrates && std::find(order.begin(), order.end(), *pose.calibrates) == order.end())
            order.push_back(*pose.calibrates);
    }
    for (const CalibrationStep step : order) {
        std::vector<Sample> samples;
        bool whole = true;
        for (int i = 0; i < int(steps.size()); ++i) {
            if (steps[std::size_t(i)].calibrates != step)
                continue;
            bool recorded = false;
            for (const CaptureStretch &s : stretches) {
                if (s.step != i || s.fate != CaptureStretch::Fate::Kept)
                    continue;
                const auto end = std::min(std::size_t(s.end), session.size());
                for (std::size_t n = std::min(std::size_t(s.begin), end); n < end; ++n)
                    samples.push_back(session[n]);
                recorded = true;
            }
            whole = whole && recorded;
        }
        if (!whole)
            continue;
        const StepResult result = calibrateStep(step, samples, plan.calibration);
        plan.calibration = result.calibration;
        plan.steps.push_back({step, result.refusal});
    }
    return plan;
}

Calibration savedCalibration(const QString &serial)
{
    try {
        return CalibrationStore().newest(serial).value_or(Calibration{});
    } catch (const ProjectError &) {
        return {};
    }
}

QString stepInWords(CalibrationStep step)
{
    switch (step) {
    case CalibrationStep::Rest: return Calibrating::tr("Gyroscope at rest");
    case CalibrationStep::Positions: return Calibrating::tr("Accelerometer");
    case CalibrationStep::Board: return Calibrating::tr("Hard and soft iron");
    case CalibrationStep::Hand: return Calibrating::tr("Finger magnets");
    }
    return {};
}

QString figuresInWords(CalibrationStep step, const Calibration &c)
{
    constexpr double kDegrees = 180 / std::numbers::pi;
    switch (step) {
    case CalibrationStep::Rest:
        return Calibrating::tr("Offset %1 °/s, known to %2 °/s")
            .arg(fine(norm(c.inertial->gyro) * kDegrees, 3), fine(c.inertial->gyroSigma, 4));
    case CalibrationStep::Positions:
        return Calibrating::tr("Offset %1 m/s², residual %2 m/s²")
            .arg(fine(norm(c.accel->offset), 3), fine(c.accel->residual, 4));
    case CalibrationStep::Board:
        return Calibrating::tr("Hard iron %1 µT, field %2 µT, residual %3 µT, %4 % of directions visited, condition %5")
            .arg(fine(norm(c.mag->offset), 1), fine(c.mag->field, 1), fine(c.mag->residual, 2),
                whole(100 * c.mag->coverage), whole(c.mag->condition));
    case CalibrationStep::Hand:
        return Calibrating::tr("Magnets %1 µT, earth %2 µT dipping %3°, north known to %4°")
            .arg(whole(norm(c.fingers->offset)), fine(c.fingers->earthNorm, 1), whole(c.fingers->earthDip * kDegrees),
                fine(c.fingers->northSigma, 1));
    }
    return {};
}

QString refusalInWords(const CalibrationRefusal &r)
{
    switch (r.problem) {
    case CalibrationProblem::None: return {};
    case CalibrationProblem::TooFewReadings:
        return Calibrating::tr("The recording holds too few readings (%1); record at least half a minute.")
            .arg(whole(r.found));
    case CalibrationProblem::TooShort:
        return Calibrating::tr("The recording is %1 s long; record at least %2 s.")
            .arg(whole(r.found), whole(r.needed));
    case CalibrationProblem::Moved:
        return Calibrating::tr("The board moved; lay it on a table and keep your hands off while it records.");
    case CalibrationProblem::Shaken:
        return Calibrating::tr("The hand was shaken (%1 m/s² beside gravity); turn it slowly and evenly.")
            .arg(fine(r.found, 1));
    case CalibrationProblem::TurnedTooLittle:
        return Calibrating::tr(
            "The hand turned too little to tell the gyroscope's offset (known to %1 °/s, %2 are needed); "
            "turn it up, down, over and around.")
            .arg(fine(r.found, 3), fine(r.needed, 3));
    case CalibrationProblem::DirectionsMissing:
        return Calibrating::tr(
            "A whole side was never turned to: %1° from one direction to the next one visited, %2° are allowed; "
            "turn the board over and around.")
            .arg(whole(r.found), whole(r.needed));
    case CalibrationProblem::NoEllipsoid:
        return Calibrating::tr(
            "The readings do not lie on an ellipsoid; turn the board through all directions, away from moving iron "
            "and without the finger magnets.");
    case CalibrationProblem::FieldNotUniform:
        return Calibrating::tr("The field's length still varies by %1 %; take the finger magnets off, go away from "
                               "iron, and record again.")
            .arg(whole(r.found));
    case CalibrationProblem::FingersMoved:
        return Calibrating::tr(
            "The field jumps by %1 µT, so the fingers moved; keep all five extended while the hand turns.")
            .arg(whole(r.found));
    case CalibrationProblem::NorthUnsure:
        return Calibrating::tr("North is known to %1° only; turn the hand left and right as well as up, down and over.")
            .arg(whole(r.found));
    case CalibrationProblem::NotTheEarthsField:
        return Calibrating::tr(
            "The field that stays with the earth is %1 µT, and the earth's is 22 to 67 µT; go away from steel "
            "furniture and machines, and record again.")
            .arg(whole(r.found));
    case CalibrationProblem::PositionsMissing:
        return Calibrating::tr("Sides seen: %1 of 6; let the board lie still on each of them for two seconds.")
            .arg(whole(r.found));
    }
    return {};
}

} // namespace lodestone
