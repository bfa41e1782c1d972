// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/about.h"

#include "device/simulator/boards.h"
#include "engine/jobs/programs.h"
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QSysInfo>
#include <QThread>

namespace lodestone {
namespace {

QString variable(const char *name) { return qEnvironmentVariable(name); }

bool runs(const QString &program) { return QFileInfo(helperProgram(program)).isExecutable(); }

} // namespace

QJsonObject aboutThisProgram()
{
    bool boards = true;
    for (const simulator::EmulatedBoard &board : simulator::kEmulatedBoards)
        boards &= QFileInfo::exists(sharedFile(QStringLiteral("firmware/glove-%1.elf").arg(board.name)));
    const QJsonObject parts{{"engine", runs(QStringLiteral("lodestone-engine"))},
        {"virtual_glove", runs(QStringLiteral("virtual-glove"))}, {"bridge", runs(QStringLiteral("glove-bridge"))},
        {"firmware", boards},
        {"emulator", !QStandardPaths::findExecutable(QStringLiteral("qemu-system-arm")).isEmpty()},
        {"guide", QFileInfo::exists(sharedFile(QStringLiteral("guide/index.html")))}};
    return {{"version", QStringLiteral(LODESTONE_VERSION)}, {"build", QSysInfo::buildAbi()},
        {"compiler", QStringLiteral(LODESTONE_COMPILER)}, {"qt", QString::fromLatin1(qVersion())},
        {"qt_built", QStringLiteral(QT_VERSION_STR)}, {"system", QSysInfo::prettyProductName()},
        {"kernel", QSysInfo::kernelVersion()}, {"architecture", QSysInfo::currentCpuArchitecture()},
        {"cores", QThread::idealThreadCount()}, {"desktop", variable("XDG_CURRENT_DESKTOP")},
        {"session", variable("XDG_SESSION_TYPE")}, {"locale", QLocale::system().name()}, {"parts", parts}};
}

} // namespace lodestone
