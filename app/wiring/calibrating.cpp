// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/calibrating.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

struct Calibrating { Q_DECLARE_TR_FUNCTIONS(Calibrating) };

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

QString refusalInWords(const CalibrationRefusal &r)
{
    switch (r.problem) {
    case CalibrationProblem::None: return {};
    case CalibrationProblem::TooFewReadings:
        return Calibrating::tr("The recording holds too few readings (%1); record at least half a minute.").arg(whole(r.found));
    case CalibrationProblem::TooShort:
        return Calibrating::tr("The recording is %1 s long; record at least %2 s.").arg(whole(r.found), whole(r.needed));
    case CalibrationProblem::Moved:
        return Calibrating::tr("The board moved; lay it on a table and keep your hands off while it records.");
    case CalibrationProblem::Shaken:
        return Calibrating::tr("The hand was shaken (%1 m/s² beside gravity); turn it slowly and evenly.").arg(fine(r.found, 1));
    case CalibrationProblem::TurnedTooLittle:
        return Calibrating::tr("The hand turned too little to tell the gyroscope's offset (known to %1 °/s, %2 are needed); "
                               "turn it up, down, over and around.").arg(fine(r.found, 3), fine(r.needed, 3));
    case CalibrationProblem::DirectionsMissing:
        return Calibrating::tr("A whole side was never turned to: %1° from one direction to the next one visited, %2° are allowed; "
                               "turn the board over and around.").arg(whole(r.found), whole(r.needed));
    case CalibrationProblem::NoEllipsoid:
        return Calibrating::tr("The readings do not lie on an ellipsoid; turn the board through all directions, away from moving iron "
                               "and without the finger magnets.");
    case CalibrationProblem::FieldNotUniform:
        return Calibrating::tr("The field's length still varies by %1 %; take the finger magnets off, go away from iron, and record again.").arg(whole(r.found));
    case CalibrationProblem::FingersMoved:
        return Calibrating::tr("The field jumps by %1 µT, so the fingers moved; keep all five extended while the hand turns.").arg(whole(r.found));
    case CalibrationProblem::NorthUnsure:
        return Calibrating::tr("North is known to %1° only; turn the hand left and right as well as up, down and over.").arg(whole(r.found));
    case CalibrationProblem::NotTheEarthsField:
        return Calibrating::tr("The field that stays with the earth is %1 µT, and the earth's is 22 to 67 µT; go away from steel "
                               "furniture and machines, and record again.").arg(whole(r.found));
    case CalibrationProblem::PositionsMissing:
        return Calibrating::tr("Sides seen: %1 of 6; let the board lie still on each of them for two seconds.").arg(whole(r.found));
    }
    return {};
}

} // namespace lodestone
