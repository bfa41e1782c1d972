// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/capture_note.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lodestone {
namespace {

QString keyOf(qint64 session) { return QStringLiteral("capture/%1").arg(session); }

} // namespace

void keepNote(Project &project, qint64 session, const CaptureNote &note)
{
    QJsonArray stretches;
    for (const CaptureStretch &s : note.stretches) {
        const char *fate = s.fate == CaptureStretch::Fate::Kept     ? "kept"
                           : s.fate == CaptureStretch::Fate::Redone ? "redone"
                                                                    : "skipped";
        stretches.append(
            QJsonObject{{"step", s.step}, {"begin", s.begin}, {"end", s.end}, {"fate", QLatin1String(fate)}});
    }
    QJsonObject json{{"plan", note.plan}, {"stretches", stretches}};
    if (note.puttingOn)
        json["putting_on"] = true;
    project.setSetting(keyOf(session), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

bool isPuttingOn(const Project &project, qint64 session)
{
    const QByteArray note = project.setting(keyOf(session)).toUtf8();
    return QJsonDocument::fromJson(note).object()["putting_on"].toBool();
}

} // namespace lodestone
