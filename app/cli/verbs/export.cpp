// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/channel_words.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "engine/project/calibrations.h"
#include "engine/formats/import.h"

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, session, file, format, key;
    int calibration = -1;
};
// version 0: the newest.
Calibration calibrationOf(const SessionInfo &session, int version)
{
    const CalibrationStore store;
    const QString serial = serialOfSource(session.source);
    const auto found = version > 0 ? store.version(serial, version) : store.newest(serial);
    if (!found)
        throw Failure{
            serial.isEmpty()
                ? QStringLiteral("Session %1 was imported, so its glove is not known; leave --calibrated out.")
                      .arg(session.id)
                : QStringLiteral("Glove %1 has no such calibration; see lodestone-cli calibrate --list.").arg(serial)};
    return *found;
}

} // namespace

Work declareExport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project", o->project, "Project file")->required();
    command.add_option("--session", o->session, kSessionHelp)->required();
    command.add_option("file", o->file, "File to write")->required();
    std::vector<std::string> names;
    for (const QString &name : formatNames(true))
        names.push_back(name.toStdString());
    command.add_option("--format", o->format, "By the file's ending when left out, else csv")
        ->check(CLI::IsMember(names));
    command
        .add_option("--calibrated", o->calibration,
            "Seen through this version of its glove's calibration; 0: the newest. The project keeps the raw readings")
        ->check(CLI::Range(0, 1000000));
    command.add_option("--key", o->key, kKeyHelp);
    return [o](Run &) {
        auto project = openProject(o->project, true, true);
        const SessionInfo session = findSession(*project, o->session);
        checkOutput(o->file);
        Layout channels = session.layout;
        Rows rows = project->rows(session.id);
        Calibration calibration;
        if (o->calibration >= 0) {
            calibration = calibrationOf(session, o->calibration);
            rows = rowsOf(calibration.apply(samplesOf(rows, channels)));
            channels = nineAxes();
        }
        std::vector<Segment> segments;
        for (const Label &label : project->labels(session.id))
            segments.push_back(label.segment);
        const QString format = o->format.empty() ? formatOfFile(fromUtf8(o->file)) : fromUtf8(o->format);
        const std::vector<TextLabel> classes = project->textLabels(session.id);
        if (!o->key.empty() && !format.startsWith(QLatin1String("edge-impulse")))
            throw WrongUsage{
                QStringLiteral("--key signs an acquisition of Edge Impulse, and %1 has no signature; leave "
                               "it out, or write --format edge-impulse.")
                    .arg(format)};
        const QByteArray bytes = exportSession(
            format, {channels, rows, segments, classes, session.rateHz, keyOf(o->key)});
        writeFile(o->file, bytes);
        return QJsonObject{{"file", fromUtf8(o->file)}, {"format", format}, {"session", session.id},
            {"samples", int(rows.size())}, {"labels", int(segments.size())}, {"bytes", bytes.size()},
            {"calibration", calibration.version}};
    };
}

} // namespace lodestone::cli
