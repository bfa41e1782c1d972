// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of a glove's sensors from a recording: noise at rest, the field's strength, and what remains of it without
// Earth's field.
#include "app/cli/projects.h"
#include "app/cli/timing_words.h"
#include "app/cli/verbs/registry.h"
#include "engine/project/calibrations.h"
#include "engine/signal/signal_report.h"
#include <QJsonArray>
#include <numbers>

namespace lodestone::cli {

namespace {

struct Options
{
    std::string project, session;
    bool spectra = false;
};

struct Reading // of one sensor, or of one channel that is no sensor's axis
{
    QString name, unit;
    double scale = 1; // from the channel's unit
    std::vector<std::size_t> channels;
};

std::vector<Reading> readingsOf(const Layout &layout)
{
    if (layout == nineAxes())
        return {{"accelerometer", "m/s2", 1, {0, 1, 2}}, {"gyroscope", "degrees/s", 180 / std::numbers::pi, {3, 4, 5}},
            {"magnetometer", "uT", 1, {6, 7, 8}}};
    std::vector<Reading> out;
    for (std::size_t c = 0; c < layout.size(); ++c)
        out.push_back({layout[c].name, layout[c].unit, 1, {c}});
    return out;
}

QJsonObject toJson(Run &run, const Reading &reading, const SensorNoise &noise, bool spectra)
{
    QJsonArray deviations, densities, curves;
    QStringList axes;
    double step = 0;
    for (const std::size_t c : reading.channels) {
        const ChannelNoise &channel = noise.channels[c];
        const double deviation = channel.deviation * reading.scale, density = channel.density * reading.scale;
        deviations.append(deviation);
        densities.append(density);
        axes << QString::number(deviation, 'g', 3)
                    + (density > 0 ? QStringLiteral(" (%1/√Hz)").arg(density, 0, 'g', 3)
                                   : QString()); // too short for a spectrum
        QJsonArray curve;
        for (const double value : channel.spectrum.density)
            curve.append(value * reading.scale * reading.scale);
        curves.append(curve);
        step = channel.spectrum.step;
    }
    run.print(QStringLiteral("  %1%2: %3\n")
                  .arg(reading.name, reading.unit.isEmpty() ? QString() : QStringLiteral(", ") + reading.unit,
                      axes.join(QStringLiteral(", "))));
    QJsonObject object{{"unit", reading.unit}, {"deviation", deviations}, {"density", densities}};
    if (spectra) {
        object["spectrum_step_hz"] = step;
        object["spectrum"] = curves;
    }
    return object;
}

QJsonObject toJson(Run &run, const std::vector<Reading> &readings, const SensorNoise &noise, bool spectra)
{
    QJsonObject out;
    for (const Reading &reading : readings)
        out[reading.name] = toJson(run, reading, noise, spectra);
    return out;
}

QJsonObject fieldOf(Run &run, const FieldReport &field, const Calibration &calibration)
{
    QJsonObject out{{"mean", field.mean}, {"deviation", field.deviation}, {"smallest", field.smallest},
        {"largest", field.largest}, {"calibration", calibration.version}};
    run.print(QStringLiteral("Field: %1 uT on average, %2 to %3 uT\n")
                  .arg(field.mean, 0, 'f', 1)
                  .arg(field.smallest, 0, 'f', 1)
                  .arg(field.largest, 0, 'f', 1));
    if (field.hasLeft) {
        out["left"] = field.left;
        run.print(QStringLiteral(
            "Without the earth's field and the extended fingers': %1 uT root mean square (calibration %2)\n")
                      .arg(field.left, 0, 'f', 1)
                      .arg(calibration.version));
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
        const Rows rows = project->rows(session.id);
        const Layout &layout = session.layout;
        const std::vector<Sample> samples = samplesOf(rows, layout);
        const SessionTiming timing = measureTiming(samples);
        run.print(inWords(timing) + QLatin1Char('\n'));
        QJsonObject answer{{"session", session.id}, {"samples", int(samples.size())}, {"timing", toJson(timing)}};

        const Calibration calibration =
            CalibrationStore().newest(serialOfSource(session.source)).value_or(Calibration{});
        if (has(layout, Quantity::MagneticField))
            answer["field"] = fieldOf(run, measureField(samples, calibration), calibration);

        const SignalReport report = measureSignal(rows, layout, 0, calibration);
        if (report.state != SignalState::Still) {
            run.print(report.state == SignalState::Gathering
                          ? QStringLiteral("Shorter than %1 s, so its noise is not known.\n").arg(SignalReport::kLeast)
                          : QStringLiteral("The glove never lay still for a second, so its noise is not known; record "
                                           "it lying on a table.\n"));
            answer["still_seconds"] = 0;
            return answer;
        }
        run.print((report.knowsStill()
                       ? QStringLiteral("Noise over the %1 s it lay still, standard deviation and density of each:\n")
                       : QStringLiteral("Noise over all %1 s (no accelerometer or gyroscope tells whether it lay "
                                        "still), standard deviation and density of each:\n"))
                      .arg(report.noise.seconds, 0, 'f', 1));
        answer["still_seconds"] = report.noise.seconds;
        answer["noise"] = toJson(run, readingsOf(layout), report.noise, o->spectra);
        return answer;
    };
}

} // namespace lodestone::cli
