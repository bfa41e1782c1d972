// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/files_controller.h"
#include "app/studio/column_maps.h"

#include "app/lodestone/file_dialog.h"
#include "app/lodestone/mapping.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/project_names.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/study_file.h"
#include "app/studio/follow.h"
#include "app/studio/outputs/prediction.h"
#include "app/studio/project_state.h"
#include "app/studio/text_board.h"
#include "engine/project/backup.h"
#include "widgets/controls/format.h"
#include "widgets/main_window.h"
#include "widgets/mapping/mapping_sheet.h"
#include "widgets/train/study_page.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <utility>

namespace lodestone {
namespace {

constexpr qsizetype kShownDamage = 3;     // sentences in the banner
constexpr int kOpenedMilliseconds = 3000; // after which a project is taken for one that can be opened

constexpr qsizetype kRecentProjects = 9;

QString matterOf(const QString &file) { return matter::kImport + file; }

} // namespace

FilesController::FilesController(MainWindow *window, StudyPage *study, MappingSheet *sheet, ProjectState *project,
    Recording *recording, Notices *notices, const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_study(study), m_sheet(sheet), m_project(project), m_recording(recording),
      m_notices(notices), m_options(options)
{
    connect(sheet, &MappingSheet::closed, this, &FilesController::askNext);
    connect(window, &MainWindow::openRequested, this, &FilesController::choose);
    connect(window, &MainWindow::filesDropped, this, &FilesController::open);
    connect(window, &MainWindow::newRequested, this, &FilesController::create);
    connect(window, &MainWindow::importRequested, this, &FilesController::chooseImport);
    connect(window, &MainWindow::openRecentRequested, this, [this](const QString &file) { openProject(file); });
    connect(&m_once, &OpenOnce::raiseWanted, window, [window] {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    });
    if (!options.clean)
        window->setRecent(QSettings().value(settings::kRecent).toStringList());
    connect(project, &ProjectState::opened, this, [this](const QString &file) {
        m_notices->settle(matter::kOpen);
        if (!m_options.clean) {
            m_once.hold(file);
            remember(file);
        }
        // A project that ends the program does so while its first pages are drawn.
        QTimer::singleShot(kOpenedMilliseconds, this, &FilesController::endOpening);
    });
    connect(project, &ProjectState::openFailed, this, &FilesController::followOpenFailed);
    connect(project, &ProjectState::restorable, this, &FilesController::offerBackup);
    connect(project, &ProjectState::backupFailed, notices,
        [notices](const QString &sentence) { notices->problem(sentence, matter::kBackup); });
    connect(project, &ProjectState::damageFound, this, &FilesController::showDamage);
    connect(project, &ProjectState::broughtUp, this, [this](const QString &oldCopy) {
        m_notices->message(tr(
            "The project was written by an older Lodestone and has this one's format now; as it was, it is kept in %1.")
                               .arg(oldCopy));
    });
    connect(project, &ProjectState::cutOffFound, this, &FilesController::tellCutOff);
    connect(project, &ProjectState::changed, this, &FilesController::showSaving);
    connect(recording, &Recording::changed, this, &FilesController::showSaving);
}

void FilesController::offerBackup(const QString &file, const QList<Backup> &backups)
{
    if (backups.isEmpty())
        return;
    const Backup newest = backups.constFirst();
    const QString made = QLocale().toString(QFileInfo(newest.file).lastModified(), QLocale::ShortFormat);
    m_notices->offer(
        tr("%1 is damaged; its backup of %2 is whole (sessions: %3, labels: %4, models: %5).")
            .arg(QFileInfo(file).fileName(), made)
            .arg(newest.sessions)
            .arg(newest.labels)
            .arg(newest.models),
        tr("Restore it"),
        [this, file, newest] {
            follow(
                this, m_project->restore(newest.file, file),
                [this](const QString &before) {
                    m_notices->done(tr("Restored; as it was before, it is kept in %1.").arg(before));
                },
                [this](const QString &sentence) { m_notices->problem(sentence, matter::kOpen); });
        },
        matter::kOpen);
}

FilesController::~FilesController() { endOpening(); }

void FilesController::remember(const QString &project)
{
    QSettings kept;
    kept.setValue(settings::kProject, project);
    QStringList recent = kept.value(settings::kRecent).toStringList();
    recent.removeAll(project);
    recent.prepend(project);
    kept.setValue(settings::kRecent, recent.mid(0, kRecentProjects));
    m_window->setRecent(recent.mid(1, kRecentProjects - 1));
}

QString FilesController::folder()
{
    QString folder = QSettings().value(settings::kFolder).toString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Lodestone");
    QDir().mkpath(folder);
    return folder;
}

QString FilesController::defaultProject()
{
    const QString name = QStringLiteral("/first.lodestone"), wanted = folder();
    if (QFileInfo(wanted).isWritable() || QFileInfo::exists(wanted + name))
        return wanted + name;
    const QString instead = QDir::tempPath() + QStringLiteral("/Lodestone-%1").arg(qEnvironmentVariable("USER"));
    QDir().mkpath(instead);
    m_notices->offer(
        tr("The folder %1 cannot be written, so this project is in %2, which a restart may empty.")
            .arg(wanted, instead),
        tr("Save elsewhere…"), [this] { saveElsewhere(); }, matter::kFolder);
    return instead + name;
}

void FilesController::tell(const OutputPrediction &prediction)
{
    if (m_once.hasListeners())
        m_once.say(toLine(toJson(prediction)));
}

bool FilesController::openAtStart()
{
    QString file = m_options.project;
    const bool asked = !file.isEmpty();
    if (!asked) {
        file = m_options.clean ? m_temporary.filePath("new-project.lodestone")
                               : QSettings().value(settings::kProject).toString();
        if (file.isEmpty() || (!m_options.clean && !QFileInfo::exists(file)))
            file = defaultProject();
    }
    if (!m_options.clean && m_once.raiseOther(file))
        return false;
    if (!asked && !m_options.clean
        && QSettings().value(settings::kOpening).toString() == QFileInfo(file).absoluteFilePath())
        m_notices->offer(
            tr("Lodestone ended while it opened %1, so it waits for you this time.").arg(file),
            tr("Open it all the same"), [this, file] { openProject(file); }, matter::kOpen);
    else
        openProject(file);
    open(m_options.files);
    if (!m_options.study.isEmpty())
        showStudy(m_options.study, true);
    return true;
}

void FilesController::choose()
{
    open(askForFiles(m_window, tr("Open a project or import sessions"), QFileInfo(m_project->wanted()).path(),
        tr("Projects, sessions and studies (%1);;All files (*)")
            .arg(QStringLiteral("*.lodestone ") + formatEndings())));
}

void FilesController::chooseImport()
{
    open(askForFiles(m_window, tr("Import sessions"), QFileInfo(m_project->wanted()).path(),
        tr("Sessions (%1);;All files (*)").arg(formatEndings())));
}

void FilesController::create()
{
    const QString file = askForNewFile(
        m_window, tr("New project"), folder() + QStringLiteral("/project.lodestone"), tr("Projects (*.lodestone)"));
    if (file.isEmpty())
        return;
    const QString name = asProjectName(file, m_project->file());
    if (QFileInfo::exists(name))
        m_notices->message(tr("%1 exists already, so it was opened as it is.").arg(QFileInfo(name).fileName()));
    openProject(name);
}

void FilesController::open(const QStringList &files)
{
    for (const QString &file : files) {
        if (isProject(file, m_project->file()))
            openProject(file);
        else if (!showStudy(file, false))
            importFile(file);
    }
}

void FilesController::openProject(const QString &file, bool readOnly)
{
    if (!m_options.clean && m_once.raiseOther(file))
        return m_notices->message(
            tr("%1 is open in another window, which has come to the front.").arg(QFileInfo(file).completeBaseName()));
    if (!m_options.clean) {
        QSettings kept;
        kept.setValue(settings::kOpening, QFileInfo(file).absoluteFilePath());
        kept.sync(); // nobody writes it when this project ends the program
    }
    m_project->open(file, readOnly);
}

void FilesController::endOpening()
{
    if (!m_options.clean)
        QSettings().remove(settings::kOpening);
}

void FilesController::followOpenFailed(const QString &sentence, const QString &readable)
{
    endOpening();
    if (readable.isEmpty())
        return m_notices->problem(sentence, matter::kOpen);
    m_notices->offer(
        sentence, tr("Open it for reading only"), [this, readable] { openProject(readable, true); }, matter::kOpen);
}

void FilesController::showDamage()
{
    QStringList sentences;
    for (const SessionInfo &session : m_project->sessions())
        if (!session.damage.isEmpty())
            sentences << session.damage;
    for (const DamagedLabel &label : m_project->damagedLabels())
        sentences << tr("A label of session %1 at sample %2 is damaged (%3).")
                         .arg(label.session)
                         .arg(label.begin)
                         .arg(label.fingers);
    if (const qsizetype more = sentences.size() - kShownDamage; more > 0) {
        sentences = sentences.mid(0, kShownDamage);
        sentences << tr("And %1 more; lodestone-cli verify names them all.").arg(more);
    }
    const QString said = sentences.join(QLatin1Char(' '));
    const auto answered = [this](const QFuture<void> &future) {
        follow(
            this, future, [] {}, [this](const QString &sentence) { m_notices->problem(sentence); });
    };
    if (!m_project->missing().isEmpty())
        m_notices->offer((m_project->missing() + QLatin1Char(' ') + said).trimmed(), tr("Go on without it"),
            [this, answered] { answered(m_project->acceptMissing()); }, matter::kDamage);
    else if (!m_project->damagedLabels().isEmpty())
        m_notices->offer(
            said, tr("Remove the damaged labels"), [this, answered] { answered(m_project->removeDamagedLabels()); },
            matter::kDamage);
    else
        m_notices->problem(said, matter::kDamage);
}

bool FilesController::showStudy(const QString &name, bool mustBeOne)
{
    QFile file(name);
    const bool readable = (mustBeOne || name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
                          && file.open(QIODevice::ReadOnly);
    QString why = tr("it cannot be read.");
    const std::optional<StudyChart> chart = readable ? readStudy(file.readAll(), &why) : std::nullopt;
    if (!chart) {
        if (mustBeOne)
            m_notices->problem(tr("%1: %2").arg(name, why));
        return false;
    }
    m_study->setChart(*chart);
    m_window->setPage("study");
    return true;
}

void FilesController::importFile(const QString &name)
{
    const QString file = QFileInfo(name).fileName();
    ++m_reading;
    follow(
        this, m_import.add(m_project->wanted(), name, {}, ImportFlow::Unsure::Ask),
        [this, name, file](const ImportFlow::Result &result) {
            if (result.doubt)
                queue({result.doubt, {name}});
            else
                tellImported(name, result, result.warnings);
            endReading();
        },
        [this, name, file](const QString &why) {
            m_notices->problem(tr("%1 was not imported: %2").arg(file, why), matterOf(name));
            endReading();
        },
        [this] { endReading(); });
}

void FilesController::tellImported(const QString &name, const ImportFlow::Result &result, const QStringList &warnings)
{
    const QString file = QFileInfo(name).fileName();
    m_notices->settle(matterOf(name));
    const auto show = [this, session = result.session] {
        emit sessionWanted(session);
        m_window->setPage("label");
    };
    if (warnings.isEmpty())
        m_notices->done(
            tr("%1 is in the project: %n samples.", nullptr, int(result.samples)).arg(file), tr("Show it"), show);
    else
        m_notices->propose(
            tr("%1 came in, but: %2").arg(file, warnings.join(QLatin1Char(' '))), tr("Show it"), show, matterOf(name));
    emit imported();
}

// Files with the same columns share one answer.
void FilesController::queue(const Question &question)
{
    for (Question &waiting : m_questions)
        if (waiting.doubt->signature == question.doubt->signature) {
            waiting.files << question.files;
            return;
        }
    m_questions.push_back(question);
}

void FilesController::endReading()
{
    --m_reading;
    askNext();
}

void FilesController::askNext()
{
    if (m_reading > 0 || m_questions.empty() || m_sheet->isOpen())
        return;
    const Question question = m_questions.front();
    m_questions.erase(m_questions.begin());
    const SignalTable &table = question.doubt->table;
    const QString first = QFileInfo(question.files.constFirst()).fileName();
    MappingView view;
    view.title = question.files.size() == 1
                     ? tr("What is in %1?").arg(first)
                     : tr("What is in %1 and %n more with the same columns?", nullptr, int(question.files.size()) - 1)
                           .arg(first);
    view.how = howInWords(table);
    view.lines = question.doubt->lines;
    view.found = mappedColumns(table.columns);
    view.chosen = question.chosen;
    for (const int channel : channelsOf(table.columns, table.channels)) {
        MappedSignal shown;
        if (channel >= 0 && !table.values[std::size_t(channel)].empty()) {
            const Numbers &values = table.values[std::size_t(channel)];
            shown.value = valueInWords(values.front());
            shown.trace.assign(values.begin(), values.end());
        }
        view.values.push_back(shown);
    }
    view.warnings = table.warnings;
    view.problem = question.problem;
    view.asksRate = !table.refusal.isEmpty();
    m_sheet->open(view, [this, question](const std::optional<MappingAnswer> &answer) { take(question, answer); });
}

void FilesController::take(const Question &question, const std::optional<MappingAnswer> &answer)
{
    const std::shared_ptr<const ImportFlow::Doubt> doubt = question.doubt;
    if (!answer) {
        QStringList names;
        for (const QString &file : question.files)
            names << QFileInfo(file).fileName();
        m_notices->message(
            tr("Not imported, because nobody has said what the columns are: %1. Open it again to say it.")
                .arg(names.join(QStringLiteral(", "))),
            matterOf(question.files.constFirst()));
        return;
    }
    ImportOptions options;
    options.map = mapOf(doubt->map, answer->columns, doubt->table.columns);
    options.rateHz = answer->rateHz;
    std::vector<MappedColumn> chosen = m_sheet->chosen();
    for (const QString &name : question.files) {
        const QString file = QFileInfo(name).fileName();
        ++m_reading;
        follow(
            this, m_import.add(m_project->wanted(), name, options),
            [this, doubt, map = options.map, name](const ImportFlow::Result &result) {
                column_maps::remember(doubt->signature, map);
                QStringList news = result.warnings; // what the sheet said is known
                for (const QString &warning : doubt->table.warnings)
                    news.removeAll(warning);
                tellImported(name, result, news);
                endReading();
            },
            [this, doubt, chosen, name, file](const QString &why) {
                // Nothing is stored. What was chosen is asked again, as long as there is a file to read.
                if (QFileInfo::exists(name))
                    queue({doubt, {name}, why, chosen});
                else
                    m_notices->problem(tr("%1 was not imported: %2").arg(file, why), matterOf(name));
                endReading();
            },
            [this] { endReading(); });
    }
}

void FilesController::saveElsewhere()
{
    const QString file = askForNewFile(
        m_window, tr("Save the project elsewhere"), m_project->wanted(), tr("Projects (*.lodestone)"));
    if (file.isEmpty())
        return;
    follow(
        this, m_project->saveCopy(file),
        [this, file] {
            m_notices->settle(matter::kSaveElsewhere);
            m_notices->settle(matter::kFolder);
            if (!m_options.clean) {
                m_once.hold(file);
                remember(file);
            }
        },
        [this](const QString &sentence) { m_notices->problem(sentence, matter::kSaveElsewhere); });
}

void FilesController::showSaving()
{
    QString sentence = m_project->problem();
    if (m_recording->active() && !m_recording->problem().isEmpty())
        sentence = (sentence + ' ' + m_recording->problem()).trimmed();
    if (std::exchange(m_savingProblem, sentence) == sentence)
        return;
    if (!sentence.isEmpty() && m_project->health() >= ProjectState::Health::Moved)
        m_notices->offer(
            sentence, tr("Save elsewhere…"), [this] { saveElsewhere(); }, matter::kSaving);
    else if (!sentence.isEmpty())
        m_notices->problem(sentence, matter::kSaving);
    else {
        m_notices->settle(matter::kSaving);
        m_notices->done(tr("Saving works again; nothing was lost."));
    }
    emit savingChanged();
}

void FilesController::tellCutOff(const QList<SessionInfo> &finished, const QList<SessionInfo> &unknown)
{
    const auto names = [](const QList<SessionInfo> &sessions) {
        QStringList list;
        for (const SessionInfo &session : sessions)
            list.append(tr("%1 (%2)").arg(session.name, formatClock(session.seconds)));
        return list.join(QStringLiteral(", "));
    };
    if (!finished.isEmpty())
        m_notices->message(tr("A recording was cut off last time. What was saved is here: %1.").arg(names(finished)));
    if (!unknown.isEmpty())
        m_notices->message(tr("Another computer may still be recording %1; it is left as it is.").arg(names(unknown)));
}

} // namespace lodestone
