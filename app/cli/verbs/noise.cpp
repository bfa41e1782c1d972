// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of a glove's sensors from a recording: noise at rest, the field's strength, and what remains of it without
// Earth's field.
#include "app/cli/projects.h"
#include "app/cli/timing_words.h"
#include "app/cli/verbs/registry.h"
#include "engine/project/calibrations.h"
#include "engine/signal/noise.h"
#include <QJsonArray>
#include <numbers>

namespace lodestone::cli {

namespace {

struct Options
{
    std::string project, session;
    bool spectra = false;
};
struct Sensor
{
    const char *name, *unit;
    double scale;
};
constexpr std::array<Sensor, 3> kSensors{
    {{"accelerometer", "m/s2", 1}, {"gyroscope", "degrees/s", 180 / std::numbers::pi}, {"magnetometer", "uT", 1}}};

QJsonArray scaled(const double *values, double by) { return {values[0] * by, values[1] * by, values[2] * by}; }

QJsonObject sensorsOf(Run &run, const SensorNoise &noise, bool spectra)
{
    QJsonObject out;
    for (std::size_t s = 0; s < kSensors.size(); ++s) {
        const Sensor &sensor = kSensors[s];
        QJsonObject object{{"unit", QLatin1String(sensor.unit)},
            {"deviation", scaled(&noise.deviation[3 * s], sensor.scale)},
            {"density", scaled(&noise.density[3 * s], sensor.scale)}};
        QStringList axes;
        for (std::size_t a = 3 * s; a < 3 * s + 3; ++a)
            axes << QString::number(noise.deviation[a] * sensor.scale, 'g', 3)
                        + (noise.density[a] > 0
                                ? QStringLiteral(" (%1/√Hz)").arg(noise.density[a] * sensor.scale, 0, 'g', 3)
                                : QString()); // too short for a spectrum
        run.print(QStringLiteral("  %1, %2: %3\n")
                      .arg(QLatin1String(sensor.name), QLatin1String(sensor.unit), axes.join(QStringLiteral(", "))));
        if (spectra) {
            QJsonArray curves;
            for (std::size_t a = 3 * s; a < 3 * s + 3; ++a) {
                QJsonArray curve;
                for (double density : noise.spectrum[a].density)
                    curve.append(density * sensor.scale * sensor.scale);
                curves.append(curve);
            }
            object["spectrum_step_hz"] = noise.spectrum[3 * s].step;
            object["spectrum"] = curves;
        }
        out[QLatin1String(sensor.name)] = object;
    }
    return out;
}

} // namespace

Work declareNoise(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project,project", o->project, "Project file")->required();
    command.add_option("--session,session", o->session, "Session, by number or name")->required();
    command.add_flag("--spectra", o->spectra, "Put the spectra into the JSON answer, units squared per hertz");
    return [o](Run &run) {
        const auto project = openProject(o->project, true, true);
        const SessionInfo session = findSession(*project, o->session);
        const std::vector<Sample> samples = project->samples(session.id);
        const SessionTiming timing = measureTiming(samples);
        run.print(inWords(timing) + QLatin1Char('\n'));
        QJsonObject answer{{"session", session.id}, {"samples", int(samples.size())}, {"timing", toJson(timing)}};

        const Calibration calibration =
            CalibrationStore().newest(serialOfSource(session.source)).value_or(Calibration{});
        const FieldReport field = measureField(samples, calibration);
        QJsonObject fieldObject{{"mean", field.mean}, {"deviation", field.deviation}, {"smallest", field.smallest},
            {"largest", field.largest}, {"calibration", calibration.version}};
        run.print(QStringLiteral("Field: %1 uT on average, %2 to %3 uT\n")
                      .arg(field.mean, 0, 'f', 1)
                      .arg(field.smallest, 0, 'f', 1)
                      .arg(field.largest, 0, 'f', 1));
        if (field.hasLeft) {
            fieldObject["left"] = field.left;
            run.print(QStringLiteral(
                "Without the earth's field and the extended fingers': %1 uT root mean square (calibration %2)\n")
                          .arg(field.left, 0, 'f', 1)
                          .arg(calibration.version));
        }
        answer["field"] = fieldObject;

        const Stretch still = longestStill(samples);
        if (still.end == still.begin) {
            run.print(QStringLiteral(
                "The glove never lay still for a second, so its noise is not known; record it lying on a table.\n"));
            answer["still_seconds"] = 0;
            return answer;
        }
        const SensorNoise noise = measureNoise(
            {samples.begin() + std::ptrdiff_t(still.begin), samples.begin() + std::ptrdiff_t(still.end)});
        run.print(QStringLiteral("Noise over the %1 s it lay still, standard deviation and density of each axis:\n")
                      .arg(noise.seconds, 0, 'f', 1));
        answer["still_seconds"] = noise.seconds;
        answer["noise"] = sensorsOf(run, noise, o->spectra);
        return answer;
    };
}

} // namespace lodestone::cli
