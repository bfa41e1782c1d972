// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"

#include "app/studio/sentences.h"
#include "engine/jobs/train.h"
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>

namespace lodestone::cli {
namespace {

using FileNumber = std::pair<dev_t, ino_t>;

std::optional<FileNumber> numberOf(const QString &file)
{
    struct stat status;
    if (::stat(QFile::encodeName(file).constData(), &status) != 0)
        return {};
    return FileNumber{status.st_dev, status.st_ino};
}

std::vector<FileNumber> &inputs()
{
    static std::vector<FileNumber> all;
    return all;
}

void tell(const QString &sentence) { std::fprintf(stderr, "lodestone-cli: %s\n", qUtf8Printable(sentence)); }

QString choicesOf(const QList<SessionInfo> &sessions)
{
    QStringList list;
    for (const SessionInfo &session : sessions)
        list << QStringLiteral("number:%1 (%2, %3 s, %4)")
                    .arg(session.id)
                    .arg(session.name)
                    .arg(session.seconds, 0, 'f', 1)
                    .arg(session.created.toString(Qt::ISODate));
    return list.join(QStringLiteral(", "));
}

// "16" is samples, "0.4s" seconds.
std::optional<WindowLength> windowLengthOf(const std::string &text)
{
    const QString said = fromUtf8(text);
    WindowLength length;
    bool good = false;
    if (said.endsWith(u's'))
        length.seconds = said.chopped(1).toDouble(&good);
    else
        length.samples = said.toInt(&good);
    return good && (length.samples > 0 || (length.seconds > 0 && std::isfinite(length.seconds))) ? std::optional(length)
                                                                                                 : std::nullopt;
}

} // namespace

std::unique_ptr<Project> openProject(const std::string &file, bool mustExist, bool readOnly)
{
    const QString name = fromUtf8(file);
    if (mustExist && !QFileInfo::exists(name))
        throw Failure{
            QStringLiteral("There is no project file %1; make one with lodestone-cli record or import.").arg(name)};
    auto project = Project::open(name, readOnly);
    noteInput(name);
    if (const QString copy = project->oldCopy(); !copy.isEmpty())
        tell(QStringLiteral(
            "%1 was written by an older Lodestone and was brought to this one's format; as it was, it is "
            "kept in %2.")
                 .arg(name, copy));
    if (const QString missing = project->missing(); !missing.isEmpty())
        tell(missing);
    for (const SessionInfo &session : project->sessions())
        if (!session.damage.isEmpty())
            tell(session.damage);
    for (const DamagedLabel &label : project->damagedLabels())
        tell(QStringLiteral(
            "Label %1 of session %2 is damaged (\"%3\") and left out; remove it with lodestone-cli label "
            "--session number:%2 --remove %1.")
                 .arg(label.id)
                 .arg(label.session)
                 .arg(label.fingers));
    return project;
}

SessionInfo findSession(const Project &project, const std::string &nameOrId)
{
    const QString wanted = fromUtf8(nameOrId);
    QStringList known;
    QList<SessionInfo> meant;
    for (const SessionInfo &session : project.sessions()) {
        const QString number = QString::number(session.id);
        if (wanted == number || wanted == QStringLiteral("number:") + number || wanted == session.name
            || wanted == QStringLiteral("name:") + session.name)
            meant << session;
        known << QStringLiteral("%1 (%2)").arg(number, session.name);
    }
    if (meant.size() == 1)
        return meant.constFirst();
    if (meant.size() > 1)
        throw Failure{QStringLiteral("\"%1\" may be one of %2 sessions: %3.")
                          .arg(wanted)
                          .arg(meant.size())
                          .arg(choicesOf(meant))};
    throw Failure{known.isEmpty() ? QStringLiteral("The project has no session; record or import one first.")
                                  : QStringLiteral("The project has no session \"%1\"; it has %2.")
                                        .arg(wanted, known.join(QStringLiteral(", ")))};
}

ModelInfo findModel(const Project &project, qint64 id)
{
    const auto found = id > 0 ? project.model(id) : project.newestModel();
    if (found)
        return *found;
    throw Failure{id > 0 ? QStringLiteral("The project has no model %1; leave --model out for the newest.").arg(id)
                         : QStringLiteral("The project has no model; train one with lodestone-cli train.")};
}

QByteArray readFile(const std::string &name)
{
    QFile file(fromUtf8(name));
    if (QFileInfo(file).isDir())
        throw Failure{QStringLiteral("%1 is a folder; name a file in it.").arg(file.fileName())};
    if (!file.open(QIODevice::ReadOnly))
        throw Failure{QStringLiteral("%1 cannot be read (%2); check its name and its permissions.")
                          .arg(file.fileName(), file.errorString())};
    noteInput(file.fileName());
    return file.readAll();
}

void noteInput(const QString &file)
{
    if (const auto number = numberOf(file))
        inputs().push_back(*number);
}

void checkOutput(const std::string &name)
{
    const QString file = fromUtf8(name);
    const auto number = numberOf(file);
    if (number && std::find(inputs().begin(), inputs().end(), *number) != inputs().end())
        throw Failure{QStringLiteral("%1 is what this is made from; choose another name for the result.").arg(file)};
    for (const char *companion : {"-wal", "-shm", "-journal", "-account"})
        if (file.endsWith(QLatin1String(companion))
            && QFileInfo::exists(file.chopped(qsizetype(std::strlen(companion)))))
            throw Failure{QStringLiteral("%1 belongs to a project; choose another name for the result.").arg(file)};
    QFile there(file);
    if (number && QFileInfo(file).isFile() && there.open(QIODevice::ReadOnly)
        && there.read(15) == QByteArrayLiteral("SQLite format 3"))
        throw Failure{
            QStringLiteral("%1 is a project or another database; choose another name for the result, or remove it.")
                .arg(file)};
}

void writeFile(const std::string &name, const QByteArray &bytes)
{
    checkOutput(name);
    const auto refused = [](const QFileDevice &file) {
        return Failure{QStringLiteral("%1 cannot be written (%2); check its folder and the free space.")
                           .arg(file.fileName(), file.errorString())};
    };
    const QFileInfo there(fromUtf8(name));
    if (there.exists() && !there.isFile() && !there.isDir()) { // a device or a pipe: not to be renamed over
        QFile device(there.filePath());
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
            throw refused(device);
        return;
    }
    QSaveFile file(there.filePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw refused(file);
}

void TrainOptions::declare(CLI::App &command, bool training)
{
    command.add_option("--project,project", project, "Project file")->required();
    command.add_option("--seed", seed, "Seed: the same seed repeats a run bit for bit")
        ->check(seedNumber())
        ->capture_default_str();
    command
        .add_option("--split", split,
            "What is held out; left out: whole sessions where several teach, as the window's button does")
        ->check(CLI::IsMember({"orientation", "session", "random"}));
    command
        .add_option("--sources", sources,
            "Labelled sessions to train on (names or numbers); left out, and no other session named: all but the "
            "newest that a person labelled, which is the target")
        ->delimiter(',');
    command
        .add_option("--channels", channels,
            "What to learn from, by name; left out: the first magnetometer, else all bend channels, else all whose "
            "quantity is known")
        ->delimiter(',');
    command.add_option("--target", target, "Session whose queried labels are used as well");
    command.add_option("--test", test, "Session that is never trained on");
    if (!training)
        return; // a trained model stores its recipe
    command.add_option(
        "--recipe", recipe, "What is trained, and how (lodestone-cli recipes lists them); left out: the default there");
    declareWindow(command);
    command.add_option("--epochs", epochs, "Number of epochs instead of the recipe's own")->check(CLI::Range(1, 10000));
}

CLI::Option *TrainOptions::declareWindow(CLI::App &command)
{
    return command
        .add_option("--window", window,
            "Length of what the network reads at once: samples (16) or seconds (0.4s), which the rate of the target's "
            "or newest session turns into samples; left out: the recipe's own, 10 samples")
        ->check([](const std::string &text) {
            return windowLengthOf(text) ? std::string() : "\"" + text + "\" is no length such as 16 or 0.4s";
        });
}

TrainingChoice TrainOptions::choice(const Project &opened) const
{
    TrainingChoice choice;
    choice.split = valueOf<SplitBy>(fromUtf8(split));
    choice.seed = seed;
    choice.recipe = fromUtf8(recipe);
    choice.epochs = epochs;
    choice.window = windowLengthOf(window).value_or(WindowLength{});
    for (const std::string &name : sources)
        choice.sources << findSession(opened, name).id;
    for (const std::string &name : channels)
        choice.channels << fromUtf8(name);
    if (!target.empty())
        choice.target = findSession(opened, target).id;
    if (!test.empty())
        choice.test = findSession(opened, test).id;
    return choice;
}

void sayCautions(Run &run, const JobProgress &progress)
{
    if (const auto details = progress.as<TrainProgress>())
        for (const Caution &caution : details->cautions.value_or(std::vector<Caution>{}))
            run.say(cautionInWords(caution));
}

void throwFailure(const JobFailed &failure) { throw Failure{failureInWords(failure)}; }

} // namespace lodestone::cli
