// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/help.h"

#include "app/lodestone/notices.h"
#include "app/studio/crash_report.h"
#include "engine/jobs/programs.h"
#include "widgets/main_window.h"
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

namespace lodestone {
namespace {

// Installed it is HTML; in a build, the Markdown of the source folder two above the programs.
QString guideFile()
{
    const QString installed = sharedFile(QStringLiteral("guide/index.html"));
    if (QFileInfo::exists(installed))
        return installed;
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../../../docs/guide/index.md"));
}

} // namespace

Help::Help(MainWindow *window, Notices *notices, QObject *parent) : QObject(parent), m_notices(notices)
{
    connect(window, &MainWindow::guideRequested, this, &Help::openGuide);
}

void Help::openGuide()
{
    const QString file = guideFile();
    if (!QFileInfo::exists(file))
        m_notices->problem(
            tr("The guide is not installed; it is in the folder docs/guide of the source."), matter::kGuide);
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        m_notices->problem(tr("No program here opens %1; open it in a browser.").arg(file), matter::kGuide);
}

void Help::offerCrashReport(const QString &folder)
{
    const QString report = newestCrashReport(folder);
    if (report.isEmpty())
        return;
    markOffered(report);
    m_notices->offer(
        tr("Lodestone crashed on %1. A report was written on this computer; nothing was sent. Look through "
           "it, and attach it when you report the crash.")
            .arg(QLocale().toString(QFileInfo(report).lastModified(), QLocale::ShortFormat)),
        tr("Show the report"),
        [report, this] {
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(report)))
                m_notices->message(tr("The report is %1.").arg(report));
        },
        matter::kCrash);
}

} // namespace lodestone
