// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/channel_words.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/model_folder.h"
#include "engine/deploy/quantiser.h"
#include "engine/formats/import.h"
#include "engine/project/calibrations.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, session, file, format, key, image;
    qint64 model = 0;
    int calibration = -1;
};
constexpr auto kC = "c"; // no format of sessions: a model as a folder
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

QJsonObject exportModel(Run &run, const Options &o)
{
    if (!o.session.empty() || o.calibration >= 0 || !o.key.empty())
        throw WrongUsage{QStringLiteral("--format c writes a model, no session; leave out what is of a session.")};
    if (o.project.empty() == o.image.empty())
        throw WrongUsage{QStringLiteral("Which model? Give --project FILE, with --model N, or --image FILE.")};
    QByteArray image;
    CNotes notes;
    if (!o.image.empty()) {
        image = readFile(o.image);
    } else {
        const auto project = openProject(o.project, true, true);
        const ModelInfo model = findModel(*project, o.model);
        if (model.image.isEmpty())
            throw Failure{QStringLiteral("This model has no image yet; make it with lodestone-cli quantise.")};
        image = model.image;
        notes = cNotes(model, project->sessions());
    }
    std::vector<CFile> files;
    try {
        files = cFolder(image, notes);
    } catch (const QuantiseError &error) {
        throw Failure{QString::fromStdString(error.text)};
    }
    const QString folder = fromUtf8(o.file);
    writeCFolder(folder, files);
    QStringList written;
    for (const CFile &file : files)
        written << file.name;
    run.print(QStringLiteral("%1 files in %2. Try them: cd %2 && cc -std=c11 -O2 *.c -lm -o example && ./example\n")
                  .arg(written.size())
                  .arg(folder));
    return {{"folder", folder}, {"format", kC}, {"image_bytes", image.size()}, {"rate_hz", notes.rateHz},
        {"files", QJsonArray::fromStringList(written)}};
}

} // namespace

Work declareExport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    auto *ofProject = command.add_option("--project", o->project, "Project file");
    command.add_option("--session", o->session, kSessionHelp);
    command.add_option("file", o->file, "File to write; of --format c the folder")->required();
    command.add_option("--model", o->model, "Of --format c: the model's number; default: the newest")->needs(ofProject);
    command.add_option("--image", o->image, "Of --format c: the model's image in this file")->excludes(ofProject);
    std::vector<std::string> names{kC};
    for (const QString &name : formatNames(true))
        names.push_back(name.toStdString());
    command
        .add_option(
            "--format", o->format, "By the file's ending when left out, else csv; c: a model as C code for any board")
        ->check(CLI::IsMember(names));
    command
        .add_option("--calibrated", o->calibration,
            "Seen through this version of its glove's calibration; 0: the newest. The project keeps the raw readings")
        ->check(CLI::Range(0, 1000000));
    command.add_option("--key", o->key, kKeyHelp);
    return [o](Run &run) {
        if (o->format == kC)
            return exportModel(run, *o);
        if (o->project.empty() || o->session.empty())
            throw WrongUsage{QStringLiteral("Which session? Give --project FILE and --session NAME.")};
        if (o->model != 0 || !o->image.empty())
            throw WrongUsage{QStringLiteral("--model and --image are for --format c.")};
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
