// SPDX-License-Identifier: GPL-3.0-or-later
// Heading error of a glove with magnets on the simulated hand: one minute of calibration with the fingers extended,
// then three minutes with fingers bending at random, for several users. Also the contribution of each cause of error:
// the same sessions without that cause.
#include "app/cli/verbs/benchmarks.h"
#include "app/studio/calibrating.h"
#include "device/simulator/hand.h"
#include "engine/signal/orientation.h"
#include "engine/signal/orientation/error.h"
#include <QJsonArray>
#include <cmath>
#include <numbers>

namespace lodestone::cli {

namespace {

using simulator::Hand;
using simulator::Script;
using simulator::World;

constexpr double kStep = 0.02, kCalibration = 60, kWhole = 240; // s
constexpr double kAim = 5;                                      // degrees
constexpr double kDegree = std::numbers::pi / 180;

constexpr double kEarth = 48, kDip = 66 * kDegree; // uT and rad, as in device/simulator/hand.cpp

// SoftIron: the board was calibrated before its magnets were attached. FieldAfterwards: gyroscope and accelerometer
// only after the calibration. GoingOn: the heading is determined again with the saved calibration.
enum class Without { Nothing, GyroBias, Noise, Saturation, Magnets, SoftIron, FieldAfterwards, GoingOn };
constexpr std::array<std::pair<Without, const char *>, 8> kCauses{
    {{Without::Nothing, "all"}, {Without::GyroBias, "without_gyro_bias"}, {Without::Noise, "without_noise"},
        {Without::Saturation, "without_saturation"}, {Without::Magnets, "without_magnets"},
        {Without::SoftIron, "with_board_calibrated"}, {Without::FieldAfterwards, "without_field_afterwards"},
        {Without::GoingOn, "without_going_on"}}};

Sample fromReading(const std::array<std::int16_t, 9> &reading, double t)
{
    Sample sample;
    sample.t = t;
    for (std::size_t i = 0; i < 3; ++i) {
        sample.accel[i] = float(reading[i] * kGravity / 8192);
        sample.gyro[i] = float(reading[3 + i] * kDegree / 114.28);
        sample.mag[i] = float(reading[6 + i] * 0.1);
    }
    return sample;
}

// The bias is the mean difference between reading and truth; the rest is noise and quantisation.
std::vector<Sample> sessionOf(const Hand &hand, Without without)
{
    std::vector<Sample> samples;
    std::vector<std::array<double, 9>> ideal;
    Vector3 bias{};
    const auto count = std::size_t(kWhole / kStep);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = double(i) * kStep;
        samples.push_back(fromReading(hand.sample(t), t));
        ideal.push_back(hand.ideal(t));
        for (std::size_t a = 0; a < 3; ++a)
            bias[a] += (double(samples.back().gyro[a]) - ideal.back()[3 + a]) / double(count);
    }
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t a = 0; a < 3; ++a) {
            if (without == Without::GyroBias)
                samples[i].gyro[a] -= float(bias[a]);
            if (without == Without::Noise) {
                samples[i].accel[a] = float(ideal[i][a]);
                samples[i].gyro[a] = float(ideal[i][3 + a] + bias[a]);
            }
            if (without == Without::Noise || without == Without::Saturation)
                samples[i].mag[a] = float(
                    without == Without::Noise ? std::clamp(ideal[i][6 + a], -3000.0, 3000.0) : ideal[i][6 + a]);
        }
    return samples;
}

struct Result
{
    OrientationErrors errors;
    double expected = 0, trusted = 0, wrong = 0;
    double start = 0,
           drift = 0; // degrees: heading error at the start of the three minutes, and its increase during them
    double gyro = 0, earth = 0, dip = 0; // errors of the calibration: degrees/s, uT, degrees
    double leftExtended = 0,
           leftBending = 0; // uT, root mean square of the field after subtracting Earth's field and the baseline
    Calibration calibration;
    CalibrationRefusal refusal;
};

Calibration boardCalibration(quint64 seed)
{
    std::vector<Sample> samples;
    const Hand bare(seed, 6, Script::turnAbout(), World::Bare); // an earlier day, before the magnets were attached
    for (double t = 0; t < kCalibration; t += kStep)
        samples.push_back(fromReading(bare.sample(t), t));
    return calibrateStep(CalibrationStep::Board, samples, {}).calibration;
}

// Compares the calibration's result with the true values of this hand.
void judgeCalibration(const Hand &hand, const std::vector<Sample> &first, Result &result)
{
    Vector3 bias{};
    for (const Sample &sample : first)
        for (std::size_t a = 0; a < 3; ++a)
            bias[a] += (double(sample.gyro[a]) - hand.ideal(sample.t)[3 + a]) / double(first.size());
    result.gyro = norm(result.calibration.inertial->gyro - bias) / kDegree;
    result.earth = std::abs(result.calibration.fingers->earthNorm - kEarth);
    result.dip = std::abs(result.calibration.fingers->earthDip - kDip) / kDegree;
}

// The field that is explained neither by Earth's field nor by the baseline of the extended fingers, at the true
// orientation.
double fieldLeft(const Calibration &calibration, const Sample &raw, const Quaternion &truth)
{
    const Sample seen = calibration.apply(raw);
    const Vector3 rest = Vector3{double(seen.mag[0]), double(seen.mag[1]), double(seen.mag[2])}
                         - calibration.fingers->fieldAt(rotate(conjugate(truth), {0, 0, 1}))
                         - rotate(conjugate(truth), {0, kEarth * std::cos(kDip), -kEarth * std::sin(kDip)});
    return dot(rest, rest);
}

Result follow(const Hand &hand, quint64 seed, Without without)
{
    std::vector<Sample> samples = sessionOf(hand, without);
    const auto calibration = std::size_t(kCalibration / kStep);
    const std::vector<Sample> first(samples.begin(), samples.begin() + std::ptrdiff_t(calibration));
    const StepResult step = calibrateStep(
        CalibrationStep::Hand, first, without == Without::SoftIron ? boardCalibration(seed) : Calibration{});
    Result result;
    result.refusal = step.refusal;
    result.calibration = step.calibration;
    OrientationFilter filter;
    filter.setCalibration(step.calibration);
    if (!step.refusal) {
        judgeCalibration(hand, first, result);
        if (without != Without::GoingOn)
            filter.goOnFrom(first.back().t, step.hand);
    }
    long extended = 0, bending = 0;
    for (std::size_t i = without == Without::GoingOn ? 0 : calibration; i < samples.size(); ++i) {
        if (without == Without::FieldAfterwards)
            samples[i].mag = {3000, 3000, 3000}; // far outside Earth's field, so the filter ignores it
        filter.update(samples[i]);
        if (i < calibration)
            continue;
        const simulator::Truth pose = hand.truth(samples[i].t);
        const Quaternion truth{pose.orientation[0], pose.orientation[1], pose.orientation[2], pose.orientation[3]};
        result.errors.add(filter.orientation(), truth);
        const double heading = orientationError(filter.orientation(), truth).heading / kDegree;
        result.start = i == calibration ? heading : result.start;
        result.drift = heading - result.start;
        const HeadingTrust trust = filter.heading();
        const double all = double(samples.size() - calibration);
        result.expected += trust.degrees / all;
        result.trusted += (trust.trusted ? 1 : 0) / all;
        result.wrong += (trust.trusted && std::abs(heading) > 2 * kAim ? 1 : 0) / all;
        if (step.refusal || pose.moving)
            continue;
        const bool open = pose.flexed == std::array<bool, 5>{};
        (open ? result.leftExtended : result.leftBending) += fieldLeft(step.calibration, samples[i], truth);
        ++(open ? extended : bending);
    }
    result.leftExtended = extended > 0 ? std::sqrt(result.leftExtended / double(extended)) : 0;
    result.leftBending = bending > 0 ? std::sqrt(result.leftBending / double(bending)) : 0;
    return result;
}

QJsonObject toJson(quint64 seed, const Result &r)
{
    const OrientationError error = r.errors.rmse();
    QJsonObject out{{"seed", qint64(seed)}, {"heading", error.heading}, {"inclination", error.inclination},
        {"total", error.total}, {"expected", r.expected}, {"trusted", r.trusted}, {"trusted_but_wrong", r.wrong},
        {"refused", bool(r.refusal)}, {"refusal", refusalInWords(r.refusal)}};
    if (!r.refusal)
        out["causes"] = QJsonObject{{"heading_at_start", r.start}, {"heading_drift", r.drift},
            {"gyro_offset_error", r.gyro}, {"earth_error", r.earth}, {"dip_error", r.dip},
            {"baseline_residual", r.calibration.fingers->residual}, {"north_sigma", r.calibration.fingers->northSigma},
            {"field_left_extended", r.leftExtended}, {"field_left_bending", r.leftBending}};
    return out;
}

} // namespace

QJsonObject benchmarkHeading(Run &run, const BenchmarkOptions &options)
{
    QJsonObject causes;
    QJsonArray sessions;
    double mean = 0, worst = 0, accepted = 0;
    int refused = 0, above = 0;
    for (std::size_t c = 0; c < kCauses.size(); ++c) {
        double sum = 0;
        for (int user = 0; user < options.users; ++user) {
            const quint64 seed = options.seed + quint64(user);
            Script script = Script::turnAbout();
            for (int round = 0; round < 2; ++round)
                for (const simulator::Pose &pose : Script::wander(seed).poses)
                    script.poses.push_back(pose);
            const World world = kCauses[c].first == Without::Magnets ? World::Bare
                                : options.rough                      ? World::Rough
                                                                     : World::Plain;
            const Result result = follow(Hand(seed, 7, script, world), seed, kCauses[c].first);
            const double heading = result.errors.rmse().heading;
            sum += heading / options.users;
            run.progress(
                QStringLiteral("heading"), (double(c) + double(user + 1) / options.users) / double(kCauses.size()));
            if (kCauses[c].first != Without::Nothing)
                continue;
            worst = std::max(worst, heading);
            above += heading > kAim ? 1 : 0;
            refused += result.refusal ? 1 : 0;
            accepted += result.refusal ? 0 : heading;
            sessions.append(toJson(seed, result));
        }
        causes[QLatin1String(kCauses[c].second)] = sum;
        if (kCauses[c].first == Without::Nothing)
            mean = sum;
    }
    // A refused calibration gives no heading. It is included in the mean and also listed separately.
    return {{"simulated", true}, {"rough", options.rough}, {"sessions", sessions}, {"seconds", kWhole - kCalibration},
        {"refused", refused}, {"above_5_degrees", above}, {"mean", QJsonObject{{"heading", mean}}},
        {"worst", QJsonObject{{"heading", worst}}}, {"causes", causes},
        {"mean_of_accepted", refused < options.users ? accepted / (options.users - refused) : QJsonValue()}};
}

} // namespace lodestone::cli
