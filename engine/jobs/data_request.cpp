// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/data_request.h"

namespace lodestone::codec {

template<>
QCborValue toCbor(const KeptLabels::Segment &segment)
{
    return QCborArray{segment.begin, segment.end, QString::fromStdString(segment.fingers.toString()), segment.human};
}

template<>
void fromCbor(const QCborValue &value, KeptLabels::Segment &out, const Place &)
{
    const QCborArray row = value.toArray();
    const auto place = [&row](qsizetype i) {
        const qint64 at = row.at(i).toInteger(-1);
        return at < 0 || at > std::numeric_limits<int>::max() ? -1 : int(at);
    };
    out = {place(0), place(1), {}, row.at(3).toBool()};
    const auto fingers = Combination::fromString(row.at(2).toString().toStdString());
    if (out.begin < 0 || out.end <= out.begin || !fingers)
        throw JobFailed{JobProblem::KeptLabelsDamaged};
    out.fingers = *fingers;
}

} // namespace lodestone::codec
