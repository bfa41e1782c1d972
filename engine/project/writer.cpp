// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/writer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <unistd.h>

namespace lodestone {
namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Field 22 of /proc/PID/stat (proc(5)); 0 when there is no such process, or only what is left of one.
qint64 startOf(qint64 process)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    // The second field is the program's name in parentheses; it may hold blanks and parentheses itself.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20 || fields[0] == "Z" || fields[0] == "X")
        return 0;
    return fields[19].toLongLong();
}

} // namespace

const SessionWriter &thisProcess()
{
    static const SessionWriter self{getpid(), startOf(getpid()), QSysInfo::machineHostName(),
        QString::fromLatin1(contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed())};
    return self;
}

WriterState stateOf(const SessionWriter &writer)
{
    if (writer.process <= 0)
        return WriterState::None;
    if (writer.host != thisProcess().host)
        return WriterState::Elsewhere;
    const bool alive = writer.boot == thisProcess().boot && startOf(writer.process) == writer.started;
    return alive ? WriterState::Alive : WriterState::Gone;
}

QString toText(const SessionWriter &writer)
{
    return QString::fromUtf8(QJsonDocument(
        QJsonObject{{"process", writer.process}, {"started", writer.started}, {"host", writer.host},
            {"boot",
                writer.boot}}).toJson(QJsonDocument::Compact));
}

SessionWriter writerFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {object["process"].toInteger(), object["started"].toInteger(), object["host"].toString(),
        object["boot"].toString()};
}

} // namespace lodestone
