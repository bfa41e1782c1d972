// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real lodestone-cli in a process.
#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace lodestone::test {

struct Answer
{
    int code = -1;
    QByteArray out, err;
};

inline Answer cli(const QStringList &arguments, int milliseconds = 30000)
{
    QProcess process;
    process.start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli", arguments);
    if (!process.waitForFinished(milliseconds))
        return {-1, process.readAllStandardOutput(), "did not end: " + process.readAllStandardError()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

// Expects exactly one JSON object; returns an empty one if there is anything before or after it.
inline QJsonObject oneObject(const QByteArray &out)
{
    return out.count('\n') == 1 ? QJsonDocument::fromJson(out).object() : QJsonObject();
}

// What the glove at a port answers to a verb; an empty object and a warning where it fails.
inline QJsonObject ask(const QString &port, const QString &verb, const QStringList &options = {})
{
    const Answer answer = cli(QStringList{verb, "--json", "--port", port} + options, 90000);
    if (answer.code != 0)
        qWarning("%s: %s", qPrintable(verb), answer.err.constData());
    return answer.code == 0 ? oneObject(answer.out) : QJsonObject();
}

} // namespace lodestone::test
