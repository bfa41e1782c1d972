// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/channel_words.h"
#include "app/cli/projects.h"
#include "app/cli/timing_words.h"
#include "app/cli/verbs/registry.h"
#include "engine/formats/import.h"
#include "app/studio/import_flow.h"
#include <QFileInfo>
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, format, map, labels, decimal, key;
    std::vector<std::string> files;
    double rate = 0;
    bool strict = false, preview = false, skipBad = false;
    ImportOptions reading() const;
};

ImportOptions Options::reading() const
{
    ImportOptions options;
    options.format = fromUtf8(format);
    options.rateHz = rate;
    options.skipBad = skipBad;
    if (!map.empty())
        options.map = mapOf(map);
    if (!labels.empty())
        options.classes = classesFrom(readFile(labels));
    options.key = keyOf(key);
    if (!decimal.empty())
        options.decimalComma = decimal == "comma";
    return options;
}

QJsonArray columnsToJson(const std::vector<Column> &columns)
{
    QJsonArray array;
    for (const Column &c : columns)
        array.append(QJsonObject{{"name", c.name}, {"quantity", nameOf(c)}, {"axis", axisOf(c.axis)}, {"unit", c.unit},
            {"sensor", c.sensor}, {"sure", c.sure}});
    return array;
}

QJsonObject previewToJson(const QString &file, const SignalTable &r)
{
    QJsonObject dialect, classes;
    for (const auto &[name, value] : r.how)
        dialect[name] = value;
    for (const TextLabel &label : r.classes)
        classes[label.text] = classes[label.text].toInt() + label.end - label.begin;
    QJsonArray gaps;
    for (std::size_t i = 0; i < std::min<std::size_t>(r.gaps.size(), 100); ++i)
        gaps.append(r.gaps[i]);
    return {{"file", file}, {"format", r.format}, {"dialect", dialect}, {"columns", columnsToJson(r.columns)},
        {"channels", toJson(r.channels)}, {"rate_hz", r.rateHz}, {"seconds", r.seconds}, {"samples", int(r.rows())},
        {"labels", int(r.labels.size())}, {"classes", classes}, {"gaps", gaps},
        {"warnings", QJsonArray::fromStringList(r.warnings)}};
}

void printPreview(Run &run, const QString &file, const SignalTable &r)
{
    run.print(QStringLiteral("%1: %2, %3 rows, %4 Hz, %5 s, %6 labels\n")
                  .arg(file, r.format)
                  .arg(r.rows())
                  .arg(r.rateHz, 0, 'f', 1)
                  .arg(r.seconds, 0, 'f', 1)
                  .arg(r.labels.size()));
    for (const auto &[name, value] : r.how)
        run.print(QStringLiteral("  %1: %2\n").arg(name, value));
    for (const Column &c : r.columns)
        run.print(QStringLiteral("  %1: %2%3%4%5%6\n")
                      .arg(c.name, nameOf(c), c.axis ? QLatin1Char(' ') + axisOf(c.axis) : QString(),
                          c.role == Role::Channel ? QStringLiteral(", sensor %1").arg(c.sensor) : QString(),
                          c.unit.isEmpty() ? QString() : QStringLiteral(", ") + c.unit,
                          c.sure ? QString() : QStringLiteral(", not sure")));
}

QJsonObject preview(Run &run, const Options &o, const ImportWatch &watch)
{
    const ImportOptions reading = o.reading();
    QJsonArray refused, sessions;
    for (const std::string &file : o.files) {
        const auto refuse = [&](const QString &reason) {
            refused.append(QJsonObject{{"file", fromUtf8(file)}, {"reason", reason}});
            run.say(QStringLiteral("%1: %2").arg(fromUtf8(file), reason));
        };
        try {
            const SignalTable recording = readImport(fromUtf8(file), reading, watch);
            sessions.append(previewToJson(fromUtf8(file), recording));
            printPreview(run, fromUtf8(file), recording);
            for (const QString &warning : recording.warnings)
                run.say(QStringLiteral("%1: %2").arg(QFileInfo(fromUtf8(file)).completeBaseName(), warning));
            if (!recording.refusal.isEmpty())
                refuse(recording.refusal);
        } catch (const ImportError &error) {
            refuse(error.reason);
        }
        if (Run::interrupted())
            throw Failure{QStringLiteral("Stopped on request.")};
    }
    if (refused.size() == int(o.files.size()))
        run.setExitCode(1);
    // One file is the answer itself.
    QJsonObject answer = o.files.size() == 1 && !sessions.isEmpty() ? sessions.first().toObject() : QJsonObject();
    answer["sessions"] = sessions;
    answer["refused"] = refused;
    return answer;
}
} // namespace

Work declareImport(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("files", o->files, "Recordings: tables of text, gambit and Edge Impulse sessions")->required();
    command.add_option("--project", o->project, "Project file; created when something was imported");
    std::vector<std::string> names;
    for (const QString &name : formatNames())
        names.push_back(name.toStdString());
    command.add_option("--format", o->format, "By content when left out")->check(CLI::IsMember(names));
    command.add_flag("--strict", o->strict, "Import nothing if one file is refused");
    command.add_flag("--preview", o->preview, "Say what each column is taken for, and store nothing");
    command.add_option("--map", o->map,
        "What columns are: FILE.json, or mx=COLUMN:uT,t=COLUMN:ms,… (t, ax … mz, m2x, thumb …, bend1, label, ignore)");
    command.add_option("--rate", o->rate, "Hz, where the file has no time")->check(aboveZero());
    command.add_option("--labels", o->labels, "FILE.json with the combination of each class: {\"A\": \"eefff\"}");
    command.add_option("--decimal", o->decimal, "What a comma in a number is, where the file leaves it open")
        ->check(CLI::IsMember({"comma", "point"}));
    command.add_option("--key", o->key, kKeyHelp);
    command.add_flag("--skip-bad", o->skipBad, "Leave out lines that cannot be read");
    return [o](Run &run) {
        const auto watch = [](double) { return !Run::interrupted(); };
        if (o->preview)
            return preview(run, *o, watch);
        if (o->project.empty())
            throw WrongUsage{QStringLiteral("--project is required; or use --preview to see what a file is.")};
        const ImportOptions reading = o->reading();
        QJsonArray refused, sessions;
        struct Read
        {
            QString file, key;
            SignalTable recording;
        };
        std::vector<Read> read;
        for (const std::string &file : o->files) {
            try {
                SignalTable recording = readImport(fromUtf8(file), reading, watch);
                const QString key = importKey(recording);
                read.push_back({fromUtf8(file), key, std::move(recording)});
            } catch (const ImportError &error) {
                refused.append(QJsonObject{{"file", fromUtf8(file)}, {"reason", error.reason}});
            }
            if (Run::interrupted())
                throw Failure{QStringLiteral("Stopped on request; nothing came in.")};
        }
        for (const auto &entry : std::as_const(refused)) {
            const QJsonObject one = entry.toObject();
            const QString file = one["file"].toString(), reason = one["reason"].toString().simplified();
            run.say(QStringLiteral("lodestone-cli: %1")
                        .arg(reason.startsWith(file) ? reason : file + QStringLiteral(": ") + reason));
        }
        const bool nothing = read.empty() || (o->strict && !refused.isEmpty());
        if (nothing) {
            run.setExitCode(1);
            run.print(QStringLiteral("Nothing came in; the project is as it was.\n"));
            return QJsonObject{{"sessions", QJsonArray()}, {"refused", refused}};
        }
        auto project = openProject(o->project, false);
        for (const auto &[file, key, recording] : read) {
            const QString name = QFileInfo(file).completeBaseName();
            QStringList warnings = recording.warnings;
            if (const QString twin = twinOf(*project, key); !twin.isEmpty())
                warnings << twinWarning(twin);
            TimingMeter timing(medianStep(recording));
            const qint64 id = storeImport(*project, file, recording, key, watch,
                [&](const Rows &rows) { timing.add(samplesOf(rows, recording.channels)); });
            sessions.append(QJsonObject{{"file", file}, {"session", id}, {"format", recording.format},
                {"samples", int(recording.rows())}, {"rate_hz", recording.rateHz}, {"seconds", recording.seconds},
                {"labels", int(recording.labels.size())}, {"channels", toJson(recording.channels)},
                {"timing", toJson(timing.timing())}, {"warnings", QJsonArray::fromStringList(warnings)}});
            run.print(QStringLiteral("%1: %2, %3 samples, %4 Hz, %5 s, %6 labels\n")
                          .arg(name, recording.format)
                          .arg(recording.rows())
                          .arg(recording.rateHz, 0, 'f', 1)
                          .arg(recording.seconds, 0, 'f', 1)
                          .arg(recording.labels.size()));
            for (const QString &warning : warnings)
                run.say(QStringLiteral("%1: %2").arg(name, warning));
        }
        return QJsonObject{{"sessions", sessions}, {"refused", refused}};
    };
}

} // namespace lodestone::cli
