// SPDX-License-Identifier: GPL-3.0-or-later
// Compilers and what they made, run in a folder.
#pragma once
#include <QProcess>
#include <QStandardPaths>

namespace lodestone::support {

inline bool missing(const char *program) { return QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(); }

struct Ran
{
    int code = -1;  // -1: did not end, or not start; -2: crashed
    QByteArray out; // and errors
};

inline Ran run(const QString &folder, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120000))
        return {-1, "did not end: " + process.errorString().toUtf8() + process.readAll()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAll()};
}

} // namespace lodestone::support
