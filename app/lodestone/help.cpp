// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/help.h"

#include "app/lodestone/notices.h"
#include "app/studio/about.h"
#include "app/studio/crash_report.h"
#include "engine/jobs/programs.h"
#include "widgets/main_window.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
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

Help::Help(MainWindow *window, Notices *notices, QObject *parent)
    : QObject(parent), m_window(window), m_notices(notices)
{
    const auto bind = [this](const char *name, const QString &text, const QKeySequence &key, auto act) {
        auto *action = new QAction(text, m_window);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        m_window->addAction(action);
    };
    bind("guide", tr("Open the guide"), Qt::SHIFT | Qt::Key_F1, &Help::openGuide);
    bind("about", tr("About Lodestone, and what to report"), Qt::CTRL | Qt::Key_F1, &Help::showAbout);
}

void Help::openGuide()
{
    const QString file = guideFile();
    if (!QFileInfo::exists(file))
        m_notices->problem(tr("The guide is not installed; it is in the folder docs/guide of the source."));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        m_notices->problem(tr("No program here opens %1; open it in a browser.").arg(file));
}

void Help::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Lodestone"),
        tr("Lodestone %1, a studio for magnetometer gloves.").arg(QCoreApplication::applicationVersion()),
        QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or later. Nothing that is "
                               "recorded leaves this computer."));
    const QString facts = QString::fromUtf8(QJsonDocument(aboutThisProgram()).toJson(QJsonDocument::Indented));
    box->setDetailedText(facts);
    QPushButton *copy = box->addButton(tr("Copy for a report"), QMessageBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [facts] { QApplication::clipboard()->setText(facts); });
    box->open();
}

void Help::offerCrashReport(const QString &folder)
{
    const QString report = newestCrashReport(folder);
    if (report.isEmpty())
        return;
    markOffered(report);
    m_notices->offer(tr("Lodestone crashed on %1. A report was written on this computer; nothing was sent. Look through "
                        "it, and attach it when you report the crash.")
                         .arg(QLocale().toString(QFileInfo(report).lastModified(), QLocale::ShortFormat)),
        tr("Show the report"), [report, this] {
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(report)))
                m_notices->message(tr("The report is %1.").arg(report));
        });
}

} // namespace lodestone
