// SPDX-License-Identifier: GPL-3.0-or-later
// Heading of a magnet glove on the simulated hand: a minute of calibration with the fingers extended, then three minutes
// of fingers bending at random; several users. And what each cause of error is worth: the same sessions without it.
#include "app/cli/verbs/benchmarks.h"
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
constexpr double kAim = 5; // degrees
constexpr double kDegree = std::numbers::pi / 180;

enum class Without { Nothing, GyroBias, Noise, Saturation, Magnets };
constexpr std::array<std::pair<Without, const char *>, 5> kCauses{{{Without::Nothing, "all"}, {Without::GyroBias, "without_gyro_bias"},
    {Without::Noise, "without_noise"}, {Without::Saturation, "without_saturation"}, {Without::Magnets, "without_magnets"}}};

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

// The mean difference between reading and truth is the bias; what is left is noise and quantisation.
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
                samples[i].mag[a] = float(without == Without::Noise ? std::clamp(ideal[i][6 + a], -3000.0, 3000.0) : ideal[i][6 + a]);
        }
    return samples;
}

struct Result { OrientationErrors errors; double expected = 0, trusted = 0, wrong = 0, residual = 0; bool refused = false; };

Result follow(const Hand &hand, Without without)
{
    const std::vector<Sample> samples = sessionOf(hand, without);
    const auto calibration = std::size_t(kCalibration / kStep);
    Result result;
    const std::vector<Sample> first(samples.begin(), samples.begin() + std::ptrdiff_t(calibration));
    Calibration known;
    const InertialFit inertial = fitInertial(first);
    if (!inertial.refusal)
        known.inertial = inertial.offsets;
    const BaselineFit fit = fitFingerBaseline(first, inertial.offsets);
    result.refused = fit.refusal || inertial.refusal;
    result.residual = fit.baseline.residual;
    OrientationFilter filter;
    if (!fit.refusal) {
        known.fingers = fit.baseline;
        filter.setCalibration(known);
        filter.goOnFrom(first.back().t, fit);
    }
    for (std::size_t i = calibration; i < samples.size(); ++i) {
        filter.update(samples[i]);
        const std::array<double, 4> q = hand.truth(samples[i].t).orientation;
        const Quaternion truth{q[0], q[1], q[2], q[3]};
        result.errors.add(filter.orientation(), truth);
        const HeadingTrust trust = filter.heading();
        const double all = double(samples.size() - calibration);
        result.expected += trust.degrees / all;
        result.trusted += (trust.trusted ? 1 : 0) / all;
        result.wrong += (trust.trusted && std::abs(orientationError(filter.orientation(), truth).heading) > 10 * kDegree ? 1 : 0) / all;
    }
    return result;
}

} // namespace

QJsonObject benchmarkHeading(Run &run, const BenchmarkOptions &options)
{
    QJsonObject causes;
    QJsonArray sessions;
    double mean = 0, worst = 0;
    int refused = 0, above = 0;
    for (std::size_t c = 0; c < kCauses.size(); ++c) {
        double sum = 0;
        for (int user = 0; user < options.users; ++user) {
            const quint64 seed = options.seed + quint64(user);
            Script script = Script::turnAbout();
            for (int round = 0; round < 2; ++round)
                for (const simulator::Pose &pose : Script::wander(seed).poses)
                    script.poses.push_back(pose);
            const World world = kCauses[c].first == Without::Magnets ? World::Bare : options.rough ? World::Rough : World::Plain;
            const Hand hand(seed, 7, script, world);
            const Result result = follow(hand, kCauses[c].first);
            const OrientationError error = result.errors.rmse();
            sum += error.heading / options.users;
            run.progress(QStringLiteral("heading"), (double(c) + double(user + 1) / options.users) / double(kCauses.size()));
            if (kCauses[c].first != Without::Nothing)
                continue;
            worst = std::max(worst, error.heading);
            above += error.heading > kAim ? 1 : 0;
            refused += result.refused ? 1 : 0;
            sessions.append(QJsonObject{{"seed", qint64(seed)}, {"heading", error.heading}, {"inclination", error.inclination}, {"total", error.total},
                {"expected", result.expected}, {"trusted", result.trusted}, {"trusted_but_wrong", result.wrong},
                {"baseline_residual", result.residual}, {"refused", result.refused}});
        }
        causes[QLatin1String(kCauses[c].second)] = sum;
        if (kCauses[c].first == Without::Nothing)
            mean = sum;
    }
    return {{"simulated", true}, {"rough", options.rough}, {"sessions", sessions}, {"seconds", kWhole - kCalibration}, {"refused", refused},
            {"mean", QJsonObject{{"heading", mean}}}, {"above_5_degrees", above}, {"worst", QJsonObject{{"heading", worst}}}, {"causes", causes}};
}

} // namespace lodestone::cli
