// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/menu_controller.h"

#include "app/lodestone/file_dialog.h"
#include "app/lodestone/files_controller.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/project_names.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/system_theme.h"
#include "app/studio/about.h"
#include "app/studio/camera_process.h"
#include "app/studio/follow.h"
#include "app/studio/label_book.h"
#include "app/studio/languages.h"
#include "app/studio/project_state.h"
#include "widgets/live/live_bar.h"
#include "widgets/main_window.h"
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QUrl>
#include <memory>

namespace lodestone {

MenuController::MenuController(MainWindow *window, ProjectState *project, LabelBook *book, Notices *notices,
    const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_project(project), m_book(book), m_notices(notices), m_options(options)
{
    connect(window, &MainWindow::saveCopyRequested, this, &MenuController::saveCopy);
    connect(window, &MainWindow::exportSessionRequested, this, [this] { exportSession(0); });
    connect(window, &MainWindow::preferencesRequested, this, &MenuController::openPreferences);
    connect(window, &MainWindow::aboutRequested, this, &MenuController::tellAbout);
}

void MenuController::saveCopy()
{
    const QFileInfo now(m_project->wanted());
    const QString asked = askForNewFile(m_window, tr("Save a copy of the project"),
        now.path() + u'/' + tr("%1 (copy)").arg(now.completeBaseName()) + QStringLiteral(".lodestone"),
        tr("Projects (*.lodestone)"));
    if (asked.isEmpty())
        return;
    const QString file = asProjectName(asked, m_project->file());
    const QString about = matter::kCopy + file;
    if (QFileInfo::exists(file)) // one that may be open somewhere is not written over
        return m_notices->problem(tr("%1 exists already; choose another name for the copy.").arg(file), about);
    follow(
        this, m_project->change([file](Project &project) { project.copyTo(file); }),
        [this, file, about] {
            m_notices->settle(about);
            m_notices->done(tr("A copy of the project is in %1.").arg(file), tr("Show the folder"),
                [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path())); });
        },
        [this, about](const QString &sentence) { m_notices->problem(sentence, about); });
}

void MenuController::exportSession(qint64 session)
{
    const qint64 id = session ? session : m_book->session().info.id;
    QString name;
    for (const SessionInfo &one : m_project->sessions())
        if (one.id == id)
            name = one.name;
    if (name.isEmpty())
        return m_notices->problem(tr("There is no session to export yet; record or import one."), matter::kExport);
    QStringList filters;
    for (const QString &format : formatNames(true))
        filters << QStringLiteral("%1 (*.%1)").arg(format);
    QString filter;
    QString file = askForNewFile(m_window, tr("Export %1").arg(name),
        QFileInfo(m_project->wanted()).path() + u'/' + QString(name).replace(u'/', u'-') + QStringLiteral(".csv"),
        filters.join(QStringLiteral(";;")), &filter);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += u'.' + filter.section(u' ', 0, 0);
    const auto bytes = std::make_shared<QByteArray>();
    const QString format = formatOfFile(file);
    follow(
        this, m_project->change([id, format, bytes](Project &project) {
            const std::optional<SessionInfo> info = project.session(id);
            if (!info)
                throw ProjectError{tr("The session is not in the project any more.")};
            std::vector<Segment> segments;
            for (const Label &label : project.labels(id))
                segments.push_back(label.segment);
            try {
                *bytes = lodestone::exportSession(
                    format, {info->layout, project.rows(id), segments, project.textLabels(id), info->rateHz});
            } catch (const ImportError &error) {
                throw ProjectError{error.reason};
            }
        }),
        [this, file, bytes] { write(file, *bytes); },
        [this](const QString &sentence) { m_notices->problem(sentence, matter::kExport); });
}

void MenuController::write(const QString &file, const QByteArray &bytes)
{
    QSaveFile to(file);
    if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size() || !to.commit())
        return m_notices->problem(
            tr("%1 cannot be written (%2); choose another folder.").arg(file, to.errorString()), matter::kExport);
    m_notices->settle(matter::kExport);
    m_notices->done(tr("The session is in %1.").arg(file), tr("Show the folder"),
        [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path())); });
}

Preferences MenuController::preferences()
{
    const QSettings kept;
    const Preferences usual;
    return {kept.value(settings::kLanguage).toString(), kept.value(settings::kTheme).toString(),
        kept.value(settings::kRate, usual.rateHz).toInt(), kept.value(settings::kSpan, usual.spanSeconds).toDouble(),
        kept.value(settings::kQuestions, true).toBool()
            ? kept.value(settings::kQuestionPace, usual.questionsPerMinute).toInt()
            : 0,
        FilesController::folder(), kept.value(settings::kCamera).toString()};
}

void MenuController::openPreferences()
{
    std::vector<PreferencesDialog::Choice> spoken;
    for (const QString &code : languages()) {
        const QString own = QLocale(code).nativeLanguageName();
        spoken.push_back({code, own.left(1).toUpper() + own.mid(1)});
    }
    auto *dialog = new PreferencesDialog(preferences(), spoken, LiveBar::spans(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    follow(
        dialog, listCameras(dialog),
        [dialog](const CameraList &found) {
            std::vector<PreferencesDialog::Choice> cameras;
            for (const CameraChoice &camera : found.cameras)
                cameras.push_back({camera.id, camera.name});
            dialog->setCameras(cameras, found.problem);
        },
        [](const QString &) {});
    connect(dialog, &PreferencesDialog::changed, this, &MenuController::take);
    connect(dialog, &PreferencesDialog::folderWanted, dialog, [dialog] {
        const QString chosen = askForFolder(
            dialog, MenuController::tr("Where new projects are put"), dialog->preferences().folder);
        if (!chosen.isEmpty())
            dialog->setFolder(chosen);
    });
    dialog->setModal(true);
    dialog->show();
}

void MenuController::take(const Preferences &preferences)
{
    if (!m_options.clean) {
        QSettings keep;
        keep.setValue(settings::kLanguage, preferences.language);
        keep.setValue(settings::kTheme, preferences.theme);
        keep.setValue(settings::kRate, preferences.rateHz);
        keep.setValue(settings::kSpan, preferences.spanSeconds);
        keep.setValue(settings::kQuestions, preferences.questionsPerMinute > 0);
        if (preferences.questionsPerMinute > 0)
            keep.setValue(settings::kQuestionPace, preferences.questionsPerMinute);
        keep.setValue(settings::kFolder, preferences.folder);
    }
    Theme::apply(*qApp, themeOf(preferences.theme));
    emit preferencesChanged(preferences);
}

void MenuController::tellAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Lodestone"),
        tr("Lodestone %1, a studio for sensor gloves").arg(QCoreApplication::applicationVersion()), QMessageBox::Close,
        m_window);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Lodestone is free software under the GNU General Public License, version 3 or later; it comes without any "
           "warranty.")
        + QStringLiteral("\n\n")
        + tr("It is built with Qt %1 (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), SQLite (public domain), Eigen (MPL "
             "2), "
             "libserialport (LGPL 3) and CLI11 (BSD).")
              .arg(QLatin1String(qVersion())));
    QPushButton *qt = box->addButton(tr("About Qt"), QMessageBox::HelpRole);
    connect(qt, &QAbstractButton::clicked, m_window, [this] { QMessageBox::aboutQt(m_window); });
    const QString facts = QString::fromUtf8(QJsonDocument(aboutThisProgram()).toJson(QJsonDocument::Indented));
    QPushButton *copy = box->addButton(tr("Copy for a report"), QMessageBox::ActionRole);
    connect(copy, &QAbstractButton::clicked, this, [facts] { QApplication::clipboard()->setText(facts); });
    box->show();
}

} // namespace lodestone
