// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/files_controller.h"

#include "app/lodestone/file_dialog.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/study_file.h"
#include "app/studio/project_state.h"
#include "widgets/controls/format.h"
#include "widgets/main_window.h"
#include "widgets/train/study_page.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace lodestone {
namespace {

QString defaultProject()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                           + QStringLiteral("/Lodestone");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/first.lodestone");
}

bool looksLikeProject(const QString &file) { return file.endsWith(QLatin1String(".lodestone"), Qt::CaseInsensitive); }

} // namespace

FilesController::FilesController(MainWindow *window, StudyPage *study, ProjectState *project, Recording *recording,
    Notices *notices, const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_study(study), m_project(project), m_recording(recording), m_notices(notices),
      m_options(options)
{
    connect(window, &MainWindow::openRequested, this, &FilesController::choose);
    connect(window, &MainWindow::filesDropped, this, &FilesController::open);
    connect(notices, &Notices::buttonClicked, this, [this] {
        if (m_project->health() >= ProjectState::Health::Moved)
            saveElsewhere();
    });
    connect(project, &ProjectState::opened, this, [this](const QString &file) {
        if (!m_options.clean)
            QSettings().setValue(settings::kProject, file);
    });
    connect(
        project, &ProjectState::openFailed, this, [this](const QString &sentence) { m_notices->problem(sentence); });
    connect(project, &ProjectState::cutOffFound, this, &FilesController::tellCutOff);
    connect(project, &ProjectState::changed, this, &FilesController::showSaving);
    connect(recording, &Recording::changed, this, &FilesController::showSaving);
}

void FilesController::openAtStart()
{
    QString file = m_options.project;
    QStringList sessions;
    if (!file.isEmpty() && !looksLikeProject(file) && QFileInfo::exists(file)) {
        sessions.append(file);
        file.clear();
    }
    if (file.isEmpty()) {
        file = m_options.clean ? m_temporary.filePath("new-project.lodestone")
                               : QSettings().value(settings::kProject).toString();
        if (file.isEmpty() || (!m_options.clean && !QFileInfo::exists(file)))
            file = defaultProject();
    }
    m_project->open(file);
    open(sessions);
    if (!m_options.study.isEmpty())
        showStudy(m_options.study, true);
}

void FilesController::choose()
{
    open(askForFiles(m_window, tr("Open a project or import sessions"), QFileInfo(m_project->wanted()).path(),
        tr("Projects, sessions and studies (*.lodestone *.csv *.json);;All files (*)")));
}

void FilesController::open(const QStringList &files)
{
    for (const QString &file : files) {
        if (looksLikeProject(file))
            m_project->open(file);
        else if (!showStudy(file, false))
            importFile(file);
    }
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
    m_import.add(m_project->wanted(), name)
        .then(this,
            [this, file](const ImportFlow::Result &result) {
                if (!result.warnings.isEmpty())
                    m_notices->problem(tr("%1 came in, but: %2").arg(file, result.warnings.join(QLatin1Char(' '))));
                emit imported();
            })
        .onFailed(this, [this, file](const ImportError &error) {
            m_notices->problem(tr("%1 was not imported: %2").arg(file, error.reason));
        });
}

void FilesController::saveElsewhere()
{
    const QString file = askForNewFile(
        m_window, tr("Save the project elsewhere"), m_project->wanted(), tr("Projects (*.lodestone)"));
    if (file.isEmpty())
        return;
    m_project->saveCopy(file)
        .then(this,
            [this, file] {
                if (!m_options.clean)
                    QSettings().setValue(settings::kProject, file);
            })
        .onFailed(this, [this](const ProjectError &error) { m_notices->problem(error.text); });
}

void FilesController::showSaving()
{
    QString sentence = m_project->problem();
    if (m_recording->active() && !m_recording->problem().isEmpty())
        sentence = (sentence + ' ' + m_recording->problem()).trimmed();
    const QString before = std::exchange(m_savingProblem, sentence);
    if (sentence == before)
        return;
    if (!sentence.isEmpty())
        m_notices->offer(
            sentence, m_project->health() >= ProjectState::Health::Moved ? tr("Save elsewhere…") : QString());
    else if (m_notices->text() == before)
        m_notices->message(tr("Saving works again; nothing was lost."));
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
