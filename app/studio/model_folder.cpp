// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/model_folder.h"
#include "engine/deploy/quantiser.h"
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <set>

namespace lodestone {

CNotes cNotes(const ModelInfo &model, const QList<SessionInfo> &sessions)
{
    CNotes notes;
    notes.model = model.name;
    std::set<qint64> teachers;
    for (const QJsonValue &entry : model.provenance["labelled"].toArray())
        teachers.insert(entry["session"].toInteger());
    ImageModel image;
    std::vector<InputChannel> inputs;
    if (ImageModel::open(model.image, image))
        inputs = image.inputs();
    double least = 0, most = 0;
    for (const SessionInfo &session : sessions) {
        if (!teachers.count(session.id) || !(session.rateHz > 0))
            continue;
        least = least > 0 ? std::min(least, session.rateHz) : session.rateHz;
        most = std::max(most, session.rateHz);
        QStringList units;
        for (const InputChannel &input : inputs)
            for (const Channel &channel : session.layout)
                if (channel.name == QString::fromStdString(input.name))
                    units << channel.unit;
        if (units.size() == qsizetype(inputs.size()))
            notes.units = units;
    }
    if (most > 0 && most - least <= 0.02 * most)
        notes.rateHz = std::round(10 * (least + most) / 2) / 10;
    return notes;
}

void writeCFolder(const QString &folder, const std::vector<CFile> &files)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Sentences", text); };
    if (!QDir().mkpath(folder))
        throw ProjectError{words(QT_TRANSLATE_NOOP("Sentences",
                                     "The folder %1 cannot be made; choose another one, or check its permissions."))
                               .arg(folder)};
    for (const CFile &entry : files) {
        QSaveFile file(QDir(folder).filePath(entry.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(entry.bytes) != entry.bytes.size() || !file.commit())
            throw ProjectError{
                words(QT_TRANSLATE_NOOP("Sentences", "%1 cannot be written (%2); check its folder and the free space."))
                    .arg(file.fileName(), file.errorString())};
    }
}

} // namespace lodestone
