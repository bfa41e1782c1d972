// SPDX-License-Identifier: GPL-3.0-or-later
// Where calibrations are kept: one JSON file a glove, named by its serial number, with every version there ever was.
// They belong to the glove and not to a project, as the next project meets the same glove; recordings are never changed
// by them.
#pragma once
#include "engine/project/project.h"
#include "engine/signal/calibration/calibration.h"
#include <QList>

namespace lodestone {

class CalibrationStore
{
public:
    explicit CalibrationStore(const QString &folder = userFolder());
    static QString userFolder(); // of this person; need not exist
    QList<Calibration> all(
        const QString &serial) const; // oldest first; none when there is no file. Throws ProjectError
    std::optional<Calibration> newest(const QString &serial) const;
    std::optional<Calibration> version(const QString &serial, int version) const;
    // Saved as the glove's next version, with the time of now; atomic. Returns it as saved. Throws ProjectError.
    Calibration add(Calibration calibration) const;
    void checkWritable() const; // throws ProjectError where add() would; before a minute is recorded for it
    QString fileOf(const QString &serial) const;

private:
    QString m_folder;
};

QJsonObject toJson(const Calibration &calibration);
// Throws ProjectError where a field is missing or no number.
Calibration calibrationFromJson(const QJsonObject &object);
// The serial number in a session's source ("glove VG-1", "virtual glove seed=1 ..."); empty for an imported session.
QString serialOfSource(const QString &source);

} // namespace lodestone
