// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/kept_labels.h"
#include <QCborMap>
#include <algorithm>

namespace lodestone {

QCborArray keepLabels(const Dataset &data)
{
    QCborArray sessions;
    for (const LoadedSession &session : data.sessions) {
        QCborArray segments;
        for (const Segment &segment : session.segments) {
            const bool human = std::any_of(session.human.begin(), session.human.end(),
                [&](const Segment &h) { return h.begin == segment.begin && h.end == segment.end; });
            segments.append(
                QCborArray{segment.begin, segment.end, QString::fromStdString(segment.fingers.toString()), human});
        }
        sessions.append(QCborMap{{QStringLiteral("session"), session.info.id}, {QStringLiteral("segments"), segments}});
    }
    return sessions;
}

std::map<qint64, KeptLabels> keptLabels(const QCborArray &kept)
{
    std::map<qint64, KeptLabels> out;
    for (const QCborValue &entry : kept) {
        KeptLabels &labels = out[entry.toMap().value(QStringLiteral("session")).toInteger()];
        for (const QCborValue &value : entry.toMap().value(QStringLiteral("segments")).toArray()) {
            const QCborArray row = value.toArray();
            Segment segment{int(row.at(0).toInteger(-1)), int(row.at(1).toInteger(-1)), {}};
            const auto fingers = Combination::fromString(row.at(2).toString().toStdString());
            if (segment.begin < 0 || segment.end <= segment.begin || !fingers)
                throw JobFailed{JobProblem::KeptLabelsDamaged};
            segment.fingers = *fingers;
            labels.segments.push_back(segment);
            if (row.at(3).toBool())
                labels.human.push_back(segment);
        }
    }
    return out;
}

} // namespace lodestone
